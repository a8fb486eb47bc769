import jStat from 'jstat';
import { requireNumber } from './argument-checks.ts';
import { normalQuantile } from './normal-quantile.ts';

/** jStat's series runs over 0.4 × shape terms: beyond this the approximation is as exact, and does not take seconds. */
const largestShapeInFull = 1e6;

function gammaQuantile(p: number, shape: number): number {
  if (shape <= largestShapeInFull) return jStat.gammapinv(p, shape);
  const z = normalQuantile(p);
  return shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}

/**
 * The value that a chi-square variable stays below with probability `p`; the degrees of freedom may be a fraction.
 *
 * Right to about 8 digits. `RangeError` unless 0 < p < 1 and `degreesOfFreedom` > 0.
 * Source: jStat (Newton–Halley on the incomplete gamma function); above two million degrees of freedom Wilson and
 * Hilferty 1931, Proceedings of the National Academy of Sciences 17.
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1: ${p}.`);
  requireDegrees(degreesOfFreedom);
  return 2 * gammaQuantile(p, degreesOfFreedom / 2);
}

/**
 * The probability, from 0 to 1, that a chi-square variable is as large as `x` or larger.
 *
 * Right to about 10 decimals: a smaller probability comes out as 0. `RangeError` unless `x` ≥ 0 and
 * `degreesOfFreedom` > 0. Source: jStat.
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  requireNumber('x', x, 0);
  requireDegrees(degreesOfFreedom);
  if (x === 0) return 1;
  return Math.min(1, Math.max(0, 1 - jStat.lowRegGamma(degreesOfFreedom / 2, x / 2)));
}

function requireDegrees(degreesOfFreedom: number): void {
  if (!(degreesOfFreedom > 0 && Number.isFinite(degreesOfFreedom))) {
    throw new RangeError(`degreesOfFreedom must be a finite number above 0: ${degreesOfFreedom}.`);
  }
}
