import { requireNumbers } from './argument-checks.ts';

/** Hyndman and Fan's numbers: 1 steps between observed values, 6 is Weibull's (n + 1)p, 7 is what spreadsheets and R use. */
export type PercentileType = 1 | 6 | 7;

/**
 * The value that a share `p` of the values does not exceed.
 *
 * `p` runs from 0 to 1 (0.5 is the median), the result is in the unit of `values`, whose order does not matter. Types 6
 * and 7 interpolate, type 1 gives a value that was observed. A missing value must be left out by the caller: it, no
 * values at all, a `p` outside 0 to 1 or another type is a `RangeError`.
 * Source: Hyndman and Fan 1996, The American Statistician 50, definitions 1, 6 and 7.
 */
export function percentile(values: readonly number[], p: number, type: PercentileType = 7): number {
  requireNumbers('values', values);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie from 0 to 1: ${p}.`);
  const sorted = values.toSorted((a, b) => a - b);
  const position = Math.min(Math.max(onWholeNumber(rank(sorted.length, p, type)), 1), sorted.length);
  const below = sorted[Math.floor(position) - 1] ?? Number.NaN;
  const above = sorted[Math.ceil(position) - 1] ?? Number.NaN;
  const way = position - Math.floor(position);
  return Math.min(above, below + (above - below) * way);
}

function rank(count: number, p: number, type: PercentileType): number {
  switch (type) {
    case 1:
      return Math.ceil(onWholeNumber(count * p));
    case 6:
      return (count + 1) * p;
    case 7:
      return 1 + (count - 1) * p;
    default:
      throw new RangeError(`type must be 1, 6 or 7: ${String(type)}.`);
  }
}

/** 100 × 0.07 is 7.000000000000001 to a computer: without this, type 1 would step to the eighth value. */
function onWholeNumber(position: number): number {
  const nearest = Math.round(position);
  return Math.abs(position - nearest) <= 4 * Number.EPSILON * Math.max(1, nearest) ? nearest : position;
}
