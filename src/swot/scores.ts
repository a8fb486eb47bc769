import { quadrants } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';

/** What an item counts by one method, by its id; an item without one is not in the map. */
export type Scores = ReadonlyMap<string, number>;

/** What counts for a rating that is not given, where the other is: the middle of the scale from 1 to 5. */
const middle = 3;

/**
 * Impact × certainty of every SWOT item, 1 to 25. Where one of the two is missing it counts as the middle of its scale; an
 * item with neither has no score.
 */
export function impactAndCertainty({ swot }: RegionFile): Scores {
  const items = quadrants.flatMap((quadrant) => swot?.[quadrant] ?? []);
  return new Map(
    items.flatMap(({ id, impact, certainty }) =>
      impact === undefined && certainty === undefined
        ? []
        : [[id, (impact ?? middle) * (certainty ?? middle)] as const],
    ),
  );
}

/** The mean rating of every SWOT item, 1 to 5, over those who rated it; an item that nobody rated has none. */
export function meanRatings({ swot, consultation }: RegionFile): Scores {
  const ratings = consultation?.ratings ?? {};
  const items = quadrants.flatMap((quadrant) => swot?.[quadrant] ?? []);
  return new Map(
    items.flatMap(({ id }) => {
      const given = (Object.hasOwn(ratings, id) ? (ratings[id] ?? []) : []).filter((rating) => rating !== null);
      return given.length === 0 ? [] : [[id, given.reduce((sum, rating) => sum + rating, 0) / given.length] as const];
    }),
  );
}
