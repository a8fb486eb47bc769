import { requireLevel, requireNumber, requirePositiveSum, sum, sumOfProducts } from './argument-checks.ts';
import { chiSquareQuantile } from './distributions.ts';
import {
  type RateInterval,
  requireStrata,
  type StandardisedRateInput,
  standardisedProportion,
} from './standardised-proportion.ts';

export type { RateInterval, StandardisedRateInput } from './standardised-proportion.ts';

export interface StandardisedRateOptions {
  /** The rate is per so many: 100 for a percentage, 1 for a share (the default). */
  readonly per?: number;
  /** `binomial` for a proportion (who is employed?), `poisson` for events over time (how many businesses a year?). */
  readonly variance: 'binomial' | 'poisson';
  /** The confidence level, 0.95 by default. */
  readonly level?: number;
}

/**
 * The rate a group would have with the standard's make-up (direct standardisation), with its interval.
 *
 * All three are per `per`. `poisson` gives the gamma interval of Fay and Feuer, which holds its level even for few
 * events. `binomial` turns the variance Σ wᵢ²pᵢ(1 − pᵢ)/nᵢ into an effective sample size and takes Wilson's interval of
 * it, so that it stays within 0 to `per`; with one stratum it is Wilson's own. Where no stratum varies (0 of n, n of n)
 * the effective size is the one that a common rate would have, 1/Σ(wᵢ²/nᵢ).
 * A stratum with an unknown count must be left out of all three lists. A `RangeError` for empty lists, lists of different
 * length, a missing or negative number, a population of 0, a standard that adds up to 0, more events than persons of a
 * proportion, `per` not above 0, or `level` outside 0 to 1.
 * Source: Fay and Feuer 1997, Statistics in Medicine 16; for proportions Boyle and Parkin 1991 (IARC Scientific
 * Publications 95) for the variance and Korn and Graubard 1998, Survey Methodology 24, for the effective size.
 */
export function standardisedRate(input: StandardisedRateInput, options: StandardisedRateOptions): RateInterval {
  const { events, populations, standard } = input;
  const { per = 1, variance, level = 0.95 } = options;
  requireStrata(input, variance);
  requireNumber('per', per, 0);
  if (per === 0) throw new RangeError('per must be above 0.');
  requireLevel(level);

  const total = requirePositiveSum('standard', standard);
  const shares = standard.map((size) => size / total);
  const rates = events.map((count, index) => count / (populations[index] ?? Number.NaN));
  const rate = sumOfProducts(shares, rates);
  const { lower, upper } =
    variance === 'binomial'
      ? standardisedProportion(input, level)
      : gammaInterval(rate, shares, events, populations, level);
  return { rate: rate * per, lower: lower * per, upper: upper * per };
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

function gammaInterval(
  rate: number,
  shares: readonly number[],
  events: readonly number[],
  populations: readonly number[],
  level: number,
): Bounds {
  const weights = shares.map((share, index) => share / (populations[index] ?? Number.NaN));
  const variance = sum(events.map((count, index) => (weights[index] ?? 0) ** 2 * count));
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const tail = (1 - level) / 2;
  const upperRate = rate + largest;
  const upperVariance = variance + largest ** 2;
  return {
    lower: rate === 0 ? 0 : (variance / (2 * rate)) * chiSquareQuantile(tail, (2 * rate ** 2) / variance),
    upper: (upperVariance / (2 * upperRate)) * chiSquareQuantile(1 - tail, (2 * upperRate ** 2) / upperVariance),
  };
}
