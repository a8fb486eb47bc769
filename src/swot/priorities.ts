import { type Quadrant, quadrants } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';

/** The weight of one SWOT item. Weights of a quadrant add up to 1. */
export interface Priority {
  readonly id: string;
  readonly quadrant: Quadrant;
  /** Within its quadrant, 0 to 1; `null` where neither impact nor certainty is given. */
  readonly local: number | null;
  readonly method: 'impact_certainty';
}

/** What counts for a rating that is not given, where the other is: the middle of the scale from 1 to 5. */
const middle = 3;

/**
 * Weighs the items of each quadrant by impact × certainty, so that the weights of a quadrant add up to 1.
 *
 * Where one of the two is missing it counts as the middle of its scale; an item with neither has no weight. Empty where
 * there is no SWOT or nothing in it is rated. By quadrant, in the order of the file.
 */
export function localPriorities(region: RegionFile): readonly Priority[] {
  const { swot } = region;
  if (!swot) return [];
  const all = quadrants.flatMap((quadrant) => {
    const weights = swot[quadrant].map(({ impact, certainty }) =>
      impact === undefined && certainty === undefined ? null : (impact ?? middle) * (certainty ?? middle),
    );
    const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
    return swot[quadrant].map(({ id }, index): Priority => {
      const weight = weights[index] ?? null;
      return { id, quadrant, local: weight === null ? null : weight / total, method: 'impact_certainty' };
    });
  });
  return all.some(({ local }) => local !== null) ? all : [];
}
