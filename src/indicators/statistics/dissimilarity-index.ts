import { requireNumbers, requirePositiveSum, requireSameLength, sum } from './argument-checks.ts';

/**
 * How unevenly two groups are spread over the same categories (occupations, sectors, districts): the share of either
 * group that would have to move to be spread as the other is.
 *
 * A share from 0 (spread alike) to 1 (never in the same category). `a` and `b` are counts by category, in the same
 * order. An empty category is 0; a missing or negative count, lists of different length, or a group without anybody is a
 * `RangeError`. Small counts push the index up by chance.
 * Source: Duncan and Duncan 1955, American Sociological Review 20.
 */
export function dissimilarityIndex(a: readonly number[], b: readonly number[]): number {
  requireNumbers('a', a, 0);
  requireNumbers('b', b, 0);
  requireSameLength('a', a, 'b', b);
  const totalA = requirePositiveSum('a', a);
  const totalB = requirePositiveSum('b', b);
  const apart = sum(a.map((count, index) => Math.abs(count / totalA - (b[index] ?? 0) / totalB)));
  return Math.min(1, apart / 2);
}
