import {
  requireLevel,
  requireNumber,
  requireNumbers,
  requirePositiveSum,
  requireSameLength,
  sum,
  sumOfProducts,
} from './argument-checks.ts';
import { chiSquareQuantile } from './distributions.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface StandardisedRateInput {
  /** Events, or persons with the characteristic, in each stratum (usually an age group). */
  readonly events: readonly number[];
  /** Persons, or person-years, in each stratum; of a survey the sample's persons, not the weighted-up population. */
  readonly populations: readonly number[];
  /** The standard population in the same strata; any scale. */
  readonly standard: readonly number[];
}

export interface StandardisedRateOptions {
  /** The rate is per so many: 100 for a percentage, 1 for a share (the default). */
  readonly per?: number;
  /** `binomial` for a proportion (who is employed?), `poisson` for events over time (how many businesses a year?). */
  readonly variance: 'binomial' | 'poisson';
  /** The confidence level, 0.95 by default. */
  readonly level?: number;
}

export interface RateInterval {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
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
      ? binomialInterval(rate, shares, rates, populations, level)
      : gammaInterval(rate, shares, events, populations, level);
  return { rate: rate * per, lower: lower * per, upper: upper * per };
}

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

function binomialInterval(
  rate: number,
  shares: readonly number[],
  rates: readonly number[],
  populations: readonly number[],
  level: number,
): Bounds {
  const perPerson = shares.map((share, index) => share ** 2 / (populations[index] ?? Number.NaN));
  const variance = sum(rates.map((p, index) => p * (1 - p) * (perPerson[index] ?? 0)));
  const effectiveSize = variance > 0 ? (rate * (1 - rate)) / variance : 1 / sum(perPerson);
  // Shares that should add up to 1 may come to a hair more.
  const { lower, upper } = wilsonInterval(Math.min(rate, 1) * effectiveSize, effectiveSize, level);
  return { lower: Math.min(lower, rate), upper: Math.max(upper, rate) };
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

function requireStrata({ events, populations, standard }: StandardisedRateInput, variance: string): void {
  requireNumbers('events', events, 0);
  requireNumbers('populations', populations, 0);
  requireNumbers('standard', standard, 0);
  requireSameLength('events', events, 'populations', populations);
  requireSameLength('events', events, 'standard', standard);
  populations.forEach((population, index) => {
    if (population === 0) throw new RangeError(`populations[${index}] must be above 0.`);
    if (variance === 'binomial' && (events[index] ?? 0) > population) {
      throw new RangeError(
        `events[${index}] must not exceed populations[${index}]: ${events[index]} of ${population}.`,
      );
    }
  });
}
