import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type EcosystemMetric, ecosystemMetrics } from '../observations/code-lists.ts';
import type { Analysis } from './analysis.ts';
import { type ChallengeProgress, challengesProgress } from './progress/challenges.ts';
import { type CoverageProgress, coverageProgress, type ListProgress, listProgress } from './progress/coverage.ts';
import {
  type ImprovementProgress,
  improvementsProgress,
  type RecommendationProgress,
  recommendationsProgress,
} from './progress/improvements.ts';
import { type FigureProgress, keyFiguresProgress } from './progress/key-figures.ts';
import { pairFindings } from './progress/same-region.ts';
import { type SwotProgress, swotProgress } from './progress/swot.ts';
import { type TargetProgress, targetsProgress } from './progress/targets.ts';

/** A measure of the ecosystem in both studies. */
export interface MeasureProgress {
  readonly metric: EcosystemMetric;
  readonly before: number | null;
  readonly now: number | null;
  /** False where the two matrices count other cells: other target groups, other cells that are relevant, other thresholds. */
  readonly comparable: boolean;
}

/** What has become of a baseline study: everything that can be said of two region files of one region, and nothing worded. */
export interface Progress {
  readonly baseline: Analysis;
  readonly now: Analysis;
  /** Targets of the baseline's improvements, in the order of its file. */
  readonly targets: readonly TargetProgress[];
  /** Key figures at the latest period of each study. */
  readonly figures: readonly FigureProgress[];
  readonly ecosystem: {
    /** `null` where either study has no services or no target groups. */
    readonly coverage: CoverageProgress | null;
    /** Measures that either study has a value of, in the order of the code list. */
    readonly measures: readonly MeasureProgress[];
    readonly actors: ListProgress;
    readonly services: ListProgress;
  };
  readonly challenges: readonly ChallengeProgress[];
  readonly swot: readonly SwotProgress[];
  readonly improvements: readonly ImprovementProgress[];
  readonly recommendations: readonly RecommendationProgress[];
  /** With an error among them nothing above is to be shown: the files are of two regions, or the wrong way round. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Holds a later study against the baseline of the same region: targets, key figures, coverage, challenges, SWOT,
 * improvements. Pure; of two files of different regions the findings say so.
 *
 * Only like is compared with like. A figure that has changed its source, definition, age band or place, that lies beyond a
 * break, is of low reliability or missing is not taken from the other: its `reasons` say why. Withheld counts stay withheld,
 * also where only one of the studies withholds them.
 */
export function progressBetween(baseline: Analysis, now: Analysis): Progress {
  const sides = { baseline, now };
  const coverage = coverageProgress(sides);
  const likeCells = coverage?.likeCells ?? false;
  const [earlier, after] = [baseline.study.region.ecosystem, now.study.region.ecosystem];
  return {
    baseline,
    now,
    targets: targetsProgress(sides),
    figures: keyFiguresProgress(sides),
    ecosystem: {
      coverage,
      measures: ecosystemMetrics.flatMap((metric) => {
        const [before, later] = [baseline.ecosystemMetrics[metric], now.ecosystemMetrics[metric]];
        const comparable = before !== null && later !== null && (likeCells || !ofCells.has(metric));
        return before === null && later === null ? [] : [{ metric, before, now: later, comparable }];
      }),
      actors: listProgress(idsOf(earlier.actors), idsOf(after.actors)),
      services: listProgress(idsOf(earlier.services), idsOf(after.services)),
    },
    challenges: challengesProgress(sides),
    swot: swotProgress(sides),
    improvements: improvementsProgress(sides),
    recommendations: recommendationsProgress(sides),
    diagnostics: pairFindings(baseline.study, now.study),
  };
}

/** Measures of the coverage matrix: they move with the cells that are counted, though nothing else has. */
const ofCells: ReadonlySet<EcosystemMetric> = new Set([
  'service_redundancy',
  'coverage',
  'gaps',
  'single_points',
  'overlaps',
  'provider_concentration',
  'largest_provider_share',
]);

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}
