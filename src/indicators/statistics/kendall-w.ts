import { requireNumbers, requireSameLength, sum } from './argument-checks.ts';
import { chiSquareUpperTail } from './distributions.ts';

/**
 * How far raters agree on the order of the items: `w` from 0 (no agreement) to 1 (the same order), corrected for ties.
 *
 * `ratings` has one row a rater and one column an item, scores or ranks: only the order within a row counts, so raters
 * may use different scales, but all must rate in the same direction. `pValue` (0 to 1) is the chance of a `w` so large if
 * every rater ordered the items at random and independently of the others: m(n − 1)W against the chi-square
 * distribution with n − 1 degrees of freedom. That is an approximation for about eight items or more; with fewer items
 * or a handful of raters it errs on the careful side. A high `w` says that raters agree, not that they are right.
 * A missing rating cannot be used: leave out the item or the rater. A `RangeError` for fewer than two raters or items,
 * rows of different length, a missing rating, or raters who all gave every item the same.
 * Source: Kendall and Babington Smith 1939, Annals of Mathematical Statistics 10; ties and test as in Siegel 1956,
 * Nonparametric Statistics, chapter 9.
 */
export function kendallW(ratings: readonly (readonly number[])[]): { w: number; pValue: number } {
  const [firstRow = []] = ratings;
  if (ratings.length < 2) throw new RangeError(`ratings must hold at least two raters: ${ratings.length}.`);
  ratings.forEach((row, index) => {
    requireNumbers(`ratings[${index}]`, row);
    requireSameLength('ratings[0]', firstRow, `ratings[${index}]`, row);
  });
  const raters = ratings.length;
  const items = firstRow.length;
  if (items < 2) throw new RangeError(`ratings must be of at least two items: ${items}.`);

  const ranked = ratings.map(rankWithTies);
  const middle = (raters * (items + 1)) / 2;
  const rankSums = firstRow.map((_, item) => sum(ranked.map(({ ranks }) => ranks[item] ?? 0)));
  const spread = sum(rankSums.map((rankSum) => (rankSum - middle) ** 2));
  const ties = sum(ranked.map((row) => row.ties));
  const largestSpread = (raters * raters * (items ** 3 - items) - raters * ties) / 12;
  if (!(largestSpread > 0)) throw new RangeError('ratings put no item before another: every rater rated all alike.');
  const w = Math.min(1, spread / largestSpread);
  return { w, pValue: chiSquareUpperTail(raters * (items - 1) * w, items - 1) };
}

/** Ranks from 1, tied items sharing the mean of their ranks; `ties` is Σ(t³ − t) over the tied groups. */
function rankWithTies(scores: readonly number[]): { ranks: readonly number[]; ties: number } {
  const sorted = scores.toSorted((a, b) => a - b);
  const ranks = scores.map((score) => (sorted.indexOf(score) + sorted.lastIndexOf(score)) / 2 + 1);
  const ties = [...new Set(sorted)].map((score) => {
    const tied = sorted.lastIndexOf(score) - sorted.indexOf(score) + 1;
    return tied ** 3 - tied;
  });
  return { ranks, ties: sum(ties) };
}
