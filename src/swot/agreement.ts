import { kendallW } from '../indicators/statistics/kendall-w.ts';
import { type Quadrant, quadrants } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';

/** What raters put in order: all SWOT items, those of one quadrant, or the challenges. */
export type RatedScope = 'swot' | Quadrant | 'challenges';

/** How far the raters agree on the order of the items of one scope. */
export interface Agreement {
  readonly scope: RatedScope;
  /** Kendall's W, corrected for ties: 0 no agreement, 1 all put the items in the same order. `null` where `reason` says why. */
  readonly w: number | null;
  /** The chance of a W so large if all had rated at random, 0 to 1; approximate below about eight items. `null` with `w`. */
  readonly pValue: number | null;
  /** Raters and items that W was computed from: each of these raters rated each of these items. */
  readonly raters: number;
  readonly items: number;
  /** Names of raters who rated something here, and ids of items that somebody rated, but not all: W needs a full table. */
  readonly ratersLeftOut: readonly string[];
  readonly itemsLeftOut: readonly string[];
  readonly reason: 'too_few_raters' | 'too_few_items' | 'all_alike' | null;
}

/** What the raters gave one item, 1 to 5. */
export interface ItemRatings {
  readonly id: string;
  readonly scope: Quadrant | 'challenges';
  /** How many rated it. */
  readonly raters: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  /** Of the ratings given (n − 1); `null` below two. */
  readonly standardDeviation: number | null;
  /** True where the lowest and the highest rating lie three points or more apart: to be talked about. */
  readonly farApart: boolean;
}

type Ratings = readonly (number | null)[];

interface FullTable {
  readonly raters: readonly number[];
  readonly items: readonly number[];
}

/** Points between the lowest and the highest rating, of the four that the scale has, from which raters are far apart. */
const far = 3;

function idsOf(region: RegionFile, scope: RatedScope): readonly string[] {
  if (scope === 'challenges') return region.challenges.map(({ id }) => id);
  const { swot } = region;
  if (swot === undefined) return [];
  return (scope === 'swot' ? quadrants : [scope]).flatMap((quadrant) => swot[quadrant].map(({ id }) => id));
}

/** Items by raters: those that somebody rated. */
function ratedItems(
  region: RegionFile,
  scope: RatedScope,
): readonly { readonly id: string; readonly given: Ratings }[] {
  const ratings = region.consultation?.ratings ?? {};
  return idsOf(region, scope).flatMap((id) => {
    const given = ratings[id] ?? [];
    return given.some((rating) => rating !== null) ? [{ id, given }] : [];
  });
}

/**
 * How far the raters of the consultation agree: over all SWOT items, over each quadrant, and over the challenges; only
 * scopes in which something was rated. W needs a table without gaps: of leaving out the raters with gaps, the items with
 * gaps, or whichever of both has the most gaps until none is left, the way is taken that keeps the most ratings.
 */
export function agreementOf(region: RegionFile): readonly Agreement[] {
  const scopes: readonly RatedScope[] = ['swot', ...quadrants, 'challenges'];
  return scopes.flatMap((scope) => {
    const rated = ratedItems(region, scope);
    return rated.length === 0 ? [] : [agreement(scope, rated, region.consultation?.raters ?? [])];
  });
}

function agreement(
  scope: RatedScope,
  rated: readonly { readonly id: string; readonly given: Ratings }[],
  names: readonly string[],
): Agreement {
  const has = (rater: number, item: number) => (rated[item]?.given[rater] ?? null) !== null;
  const everybody = names.flatMap((_, rater) => (rated.some((_, item) => has(rater, item)) ? [rater] : []));
  const kept = fullTable({ raters: everybody, items: rated.map((_, item) => item) }, has);
  const counts = {
    scope,
    raters: kept.raters.length,
    items: kept.items.length,
    ratersLeftOut: everybody.filter((rater) => !kept.raters.includes(rater)).map((rater) => names[rater] ?? ''),
    itemsLeftOut: rated.flatMap(({ id }, item) => (kept.items.includes(item) ? [] : [id])),
  };
  const without = (reason: Agreement['reason']): Agreement => ({ ...counts, w: null, pValue: null, reason });
  if (everybody.length < 2 || kept.raters.length < 2) return without('too_few_raters');
  if (kept.items.length < 2) return without('too_few_items');
  const table = kept.raters.map((rater) => kept.items.flatMap((item) => rated[item]?.given[rater] ?? []));
  if (table.every((row) => new Set(row).size === 1)) return without('all_alike');
  return { ...counts, ...kendallW(table), reason: null };
}

/** The largest of three tables without gaps; one that W can be had from before one that is only large. */
function fullTable(all: FullTable, has: (rater: number, item: number) => boolean): FullTable {
  const fullRaters = {
    raters: all.raters.filter((rater) => all.items.every((item) => has(rater, item))),
    items: all.items,
  };
  const fullItems = {
    raters: all.raters,
    items: all.items.filter((item) => all.raters.every((rater) => has(rater, item))),
  };
  const worth = ({ raters, items }: FullTable) =>
    raters.length * items.length + (raters.length > 1 && items.length > 1 ? all.raters.length * all.items.length : 0);
  return [fullItems, byMostGaps(all, has)].reduce(
    (best, table) => (worth(table) > worth(best) ? table : best),
    fullRaters,
  );
}

/** Leaves out the rater or item with the largest share of gaps, again and again; of equals the rater, then the later. */
function byMostGaps(all: FullTable, has: (rater: number, item: number) => boolean): FullTable {
  let { raters, items } = all;
  for (;;) {
    const ofRaters = raters.map((rater) => items.filter((item) => !has(rater, item)).length / items.length);
    const ofItems = items.map((item) => raters.filter((rater) => !has(rater, item)).length / raters.length);
    const [mostRater, mostItem] = [Math.max(0, ...ofRaters), Math.max(0, ...ofItems)];
    if (mostRater === 0 && mostItem === 0) return { raters, items };
    if (mostRater >= mostItem) raters = raters.toSpliced(ofRaters.lastIndexOf(mostRater), 1);
    else items = items.toSpliced(ofItems.lastIndexOf(mostItem), 1);
  }
}

/** What was given to each item that somebody rated, by quadrant and then the challenges, in the order of the file. */
export function itemRatings(region: RegionFile): readonly ItemRatings[] {
  const scopes: readonly ItemRatings['scope'][] = [...quadrants, 'challenges'];
  return scopes.flatMap((scope) =>
    ratedItems(region, scope).map(({ id, given }): ItemRatings => {
      const numbers = given.flatMap((rating) => rating ?? []);
      const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
      const mean = numbers.reduce((sum, rating) => sum + rating, 0) / numbers.length;
      const squares = numbers.reduce((sum, rating) => sum + (rating - mean) ** 2, 0);
      return {
        id,
        scope,
        raters: numbers.length,
        mean,
        lowest,
        highest,
        standardDeviation: numbers.length < 2 ? null : Math.sqrt(squares / (numbers.length - 1)),
        farApart: highest - lowest >= far,
      };
    }),
  );
}
