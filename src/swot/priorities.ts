import type { Quadrant } from '../observations/code-lists.ts';

/** The weight of one SWOT item. Weights of a quadrant add up to 1. */
export interface Priority {
  readonly id: string;
  readonly quadrant: Quadrant;
  /** Within its quadrant, 0 to 1; `null` where neither impact nor certainty is given. */
  readonly local: number | null;
  readonly method: 'impact_certainty';
}
