import { requireNumbers, sum } from './argument-checks.ts';

/**
 * How many standard deviations each value lies above (+) or below (−) the mean of them all, in the order given.
 *
 * Without unit; the standard deviation is the sample's (n − 1). A missing value must be left out by the caller. A missing
 * value, fewer than two values, or values that are all alike (there is no spread to measure by) are a `RangeError`.
 * Source: the standard score; two passes, after Chan, Golub and LeVeque 1983, The American Statistician 37.
 */
export function zScores(values: readonly number[]): readonly number[] {
  requireNumbers('values', values);
  if (values.length < 2) throw new RangeError('values must hold at least two values for a standard deviation.');
  // Measured from the first value, so that a small spread about a large mean keeps its digits.
  const origin = values[0] ?? 0;
  const shifted = values.map((value) => value - origin);
  const mean = sum(shifted) / shifted.length;
  const residuals = shifted.map((value) => value - mean);
  const drift = sum(residuals);
  const squares = sum(residuals.map((residual) => residual * residual));
  const deviation = Math.sqrt((squares - (drift * drift) / values.length) / (values.length - 1));
  if (shifted.every((value) => value === 0) || !(deviation > 0)) {
    throw new RangeError('values are all alike: they have no spread to be measured by.');
  }
  return residuals.map((residual) => residual / deviation);
}
