import { comparabilitySection } from './comparability.ts';
import type { ComparisonSection } from './comparison-context.ts';
import { inShort, inShortSection } from './in-short.ts';

/** A section of a document about a comparison: `null` where there is nothing to say. */
export interface PlacedComparisonSection {
  readonly compose: ComparisonSection;
  /** Set for what stands before the first number. */
  readonly front?: true;
}

/** Every section that the manifest of such a document can list, by its id: that of its chapter. */
export const comparisonSections: Readonly<Record<string, PlacedComparisonSection>> = {
  [inShort]: { compose: inShortSection, front: true },
  'comparison-comparability': { compose: comparabilitySection },
};
