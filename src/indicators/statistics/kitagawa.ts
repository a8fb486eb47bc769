import { requireNumbers, requirePositiveSum, requireSameLength, sum, sumOfProducts } from './argument-checks.ts';

export interface WeightedRates {
  /** How many (or what share) of the group each category holds; any scale. */
  readonly weights: readonly number[];
  /** The rate in each category, in the unit in which the result is wanted. */
  readonly rates: readonly number[];
}

export interface KitagawaCategory {
  /** Δwᵢ(r̄ᵢ − r̄): what the category's different size does to the difference. */
  readonly composition: number;
  /** Δrᵢ·w̄ᵢ: what the category's different rate does to it. */
  readonly rate: number;
}

export interface KitagawaDecomposition {
  readonly difference: number;
  readonly composition: number;
  readonly rate: number;
  readonly categories: readonly KitagawaCategory[];
}

/**
 * Splits the difference of two overall rates, second minus first, into what comes of the groups' make-up and what of
 * their rates: `difference = composition + rate`, without a remainder.
 *
 * All results are in the unit of `rates` (percentages in, percentage points out). `weights` are normalised in each
 * group, so counts may be given. Each category's composition term is centred on r̄, the mean of the two overall rates: a
 * category that grew counts as raising the rate only if its own rate is above r̄. Without it the term would have the
 * sign of the growth alone. The sum over categories is the same either way. Composition is not cause.
 * A category that is empty in one group still needs a rate there. No categories, lists of different length, a missing or
 * negative weight, a missing rate, or weights that add up to 0 are a `RangeError`.
 * Source: Kitagawa 1955, Journal of the American Statistical Association 50, with Das Gupta's 1993 notation (Current
 * Population Reports P23-186).
 */
export function kitagawa(first: WeightedRates, second: WeightedRates): KitagawaDecomposition {
  const firstShares = shares('first', first);
  const secondShares = shares('second', second);
  requireSameLength('first.weights', first.weights, 'second.weights', second.weights);
  const overallFirst = sumOfProducts(firstShares, first.rates);
  const overallSecond = sumOfProducts(secondShares, second.rates);
  const middle = (overallFirst + overallSecond) / 2;

  const categories = firstShares.map((shareFirst, index) => {
    const shareSecond = secondShares[index] ?? 0;
    const rateFirst = first.rates[index] ?? 0;
    const rateSecond = second.rates[index] ?? 0;
    return {
      composition: (shareSecond - shareFirst) * ((rateFirst + rateSecond) / 2 - middle),
      rate: (rateSecond - rateFirst) * ((shareFirst + shareSecond) / 2),
    };
  });
  return {
    difference: overallSecond - overallFirst,
    composition: sum(categories.map((category) => category.composition)),
    rate: sum(categories.map((category) => category.rate)),
    categories,
  };
}

function shares(name: string, { weights, rates }: WeightedRates): readonly number[] {
  requireNumbers(`${name}.weights`, weights, 0);
  requireNumbers(`${name}.rates`, rates);
  requireSameLength(`${name}.weights`, weights, `${name}.rates`, rates);
  const total = requirePositiveSum(`${name}.weights`, weights);
  return weights.map((weight) => weight / total);
}
