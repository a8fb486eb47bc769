import { requireNumbers, requirePositiveSum, requireSameLength, sum, sumOfProducts } from './argument-checks.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface StandardisedRateInput {
  /** Events, or persons with the characteristic, in each stratum (usually an age group). */
  readonly events: readonly number[];
  /** Persons, or person-years, in each stratum; of a survey the sample's persons, not the weighted-up population. */
  readonly populations: readonly number[];
  /** The standard population in the same strata; any scale. */
  readonly standard: readonly number[];
}

export interface RateInterval {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The proportion that a group would have with the standard's make-up, as a share from 0 to 1, with the interval that
 * `standardisedRate` describes for `binomial`. Apart from it, so that whoever needs no gamma distribution loads none.
 */
export function standardisedProportion(input: StandardisedRateInput, level = 0.95): RateInterval {
  const { events, populations, standard } = input;
  requireStrata(input, 'binomial');
  const total = requirePositiveSum('standard', standard);
  const shares = standard.map((size) => size / total);
  const rates = events.map((count, index) => count / (populations[index] ?? Number.NaN));
  const rate = sumOfProducts(shares, rates);
  return { rate, ...binomialInterval(rate, shares, rates, populations, level) };
}

function binomialInterval(
  rate: number,
  shares: readonly number[],
  rates: readonly number[],
  populations: readonly number[],
  level: number,
): Omit<RateInterval, 'rate'> {
  const perPerson = shares.map((share, index) => share ** 2 / (populations[index] ?? Number.NaN));
  const variance = sum(rates.map((p, index) => p * (1 - p) * (perPerson[index] ?? 0)));
  const effectiveSize = variance > 0 ? (rate * (1 - rate)) / variance : 1 / sum(perPerson);
  // Shares that should add up to 1 may come to a hair more.
  const { lower, upper } = wilsonInterval(Math.min(rate, 1) * effectiveSize, effectiveSize, level);
  return { lower: Math.min(lower, rate), upper: Math.max(upper, rate) };
}

/** Throws a `RangeError` that names what is wrong with the strata. */
export function requireStrata({ events, populations, standard }: StandardisedRateInput, variance: string): void {
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
