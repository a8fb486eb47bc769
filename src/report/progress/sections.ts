import type { Chapter } from '../report-model.ts';
import { madeSection, registersAnnex } from './annexes.ts';
import { challengesSection } from './challenges.ts';
import { ecosystemSection } from './coverage.ts';
import { figuresSection } from './figures.ts';
import { improvementsSection } from './improvements.ts';
import { notComparedSection } from './not-compared.ts';
import type { ProgressContext } from './progress-context.ts';
import { summarySection } from './summary.ts';
import { swotSection } from './swot.ts';
import { targetsSection } from './targets.ts';

/** A section of a document about progress: `null` where there is nothing to say. */
export interface PlacedProgressSection {
  readonly compose: (context: ProgressContext) => Chapter | null;
  /** Set for what stands before the first number. */
  readonly front?: true;
}

/** Every section that the manifest of such a document can list, by its id: that of its chapter. */
export const progressSections: Readonly<Record<string, PlacedProgressSection>> = {
  'progress-summary': { compose: summarySection, front: true },
  'progress-targets': { compose: targetsSection },
  'progress-figures': { compose: figuresSection },
  'progress-ecosystem': { compose: ecosystemSection },
  'progress-challenges': { compose: challengesSection },
  'progress-swot': { compose: swotSection },
  'progress-improvements': { compose: improvementsSection },
  'progress-not-compared': { compose: notComparedSection },
  'progress-registers': { compose: registersAnnex },
  'progress-made': { compose: madeSection },
};
