import { requireNumber } from './argument-checks.ts';

/**
 * The probability, from 0 to 1, that a chi-square variable is as large as `x` or larger.
 *
 * Right to about 10 decimals: a smaller probability comes out as 0. `RangeError` unless `x` ≥ 0 and
 * `degreesOfFreedom` > 0. Source: the incomplete gamma function as a series below its bend and a continued fraction above it,
 * Press et al. 2007, Numerical Recipes, section 6.2.
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  requireNumber('x', x, 0);
  requireDegrees(degreesOfFreedom);
  if (x === 0) return 1;
  return Math.min(1, Math.max(0, 1 - lowerGamma(degreesOfFreedom / 2, x / 2)));
}

export function requireDegrees(degreesOfFreedom: number): void {
  if (!(degreesOfFreedom > 0 && Number.isFinite(degreesOfFreedom))) {
    throw new RangeError(`degreesOfFreedom must be a finite number above 0: ${degreesOfFreedom}.`);
  }
}

/** Lanczos 1964, SIAM Journal on Numerical Analysis B 1: for a shift of 5 and six terms; right to 10 digits. */
const lanczos = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
] as const;

function logGamma(x: number): number {
  const shifted = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const series = lanczos.reduce((total, term, index) => total + term / (x + index + 1), 1.000000000190015);
  return Math.log((2.5066282746310007 * series) / x) - shifted;
}

/** The regularised lower incomplete gamma function P(shape, x), from 0 to 1. */
function lowerGamma(shape: number, x: number): number {
  const terms = Math.ceil(Math.log(Math.max(shape, 1 / shape)) * 8.5 + shape * 0.4 + 17);
  const front = Math.exp(-x + shape * Math.log(x) - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let total = term;
    for (let index = 1; index <= terms; index++) {
      term *= x / (shape + index);
      total += term;
    }
    return total * front;
  }
  // The continued fraction of the upper tail, by the modified method of Lentz.
  let b = x + 1 - shape;
  let c = 1e30;
  let d = 1 / b;
  let fraction = d;
  for (let index = 1; index <= terms; index++) {
    const a = -index * (index - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= d * c;
  }
  return 1 - fraction * front;
}
