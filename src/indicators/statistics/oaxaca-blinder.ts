import { requireNumbers, requireSameLength, sumOfProducts } from './argument-checks.ts';

export interface OaxacaBlinderInput {
  /** Mean of each characteristic in group A, the constant's 1 among them. */
  readonly meansA: readonly number[];
  readonly meansB: readonly number[];
  /** Regression coefficient of each characteristic in group A, the constant among them, in the order of the means. */
  readonly coefficientsA: readonly number[];
  readonly coefficientsB: readonly number[];
}

export interface OaxacaBlinderDecomposition {
  readonly gap: number;
  readonly endowments: number;
  readonly coefficients: number;
  readonly interaction: number;
  readonly twoFold: (weight: number) => { explained: number; unexplained: number };
}

/**
 * Splits the gap of two groups' mean outcomes, A minus B, into what their characteristics explain and what they do not:
 * `gap = endowments + coefficients + interaction`, seen from group B.
 *
 * In the unit of the outcome. The constant belongs in the four lists as a characteristic whose mean is 1; without it the
 * gap is not that of the means. `twoFold(weight)` weighs the coefficients, β* = weight·βA + (1 − weight)·βB, from 0
 * (B's are the yardstick) to 1 (A's), and returns `explained + unexplained = gap`. The unexplained part holds whatever
 * was not measured; it is not a measure of discrimination.
 * Empty lists, lists of different length, a missing value, or a `weight` outside 0 to 1 are a `RangeError`.
 * Source: Oaxaca 1973, International Economic Review 14; Blinder 1973, Journal of Human Resources 8; threefold and
 * weighted forms as in Jann 2008, Stata Journal 8.
 */
export function oaxacaBlinder(input: OaxacaBlinderInput): OaxacaBlinderDecomposition {
  const { meansA, meansB, coefficientsA, coefficientsB } = input;
  for (const [name, values] of Object.entries({ meansA, meansB, coefficientsA, coefficientsB })) {
    requireNumbers(name, values);
    requireSameLength('meansA', meansA, name, values);
  }
  const meansApart = subtract(meansA, meansB);
  const coefficientsApart = subtract(coefficientsA, coefficientsB);

  return {
    gap: sumOfProducts(meansA, coefficientsA) - sumOfProducts(meansB, coefficientsB),
    endowments: sumOfProducts(meansApart, coefficientsB),
    coefficients: sumOfProducts(meansB, coefficientsApart),
    interaction: sumOfProducts(meansApart, coefficientsApart),
    twoFold: (weight) => {
      if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weight must lie from 0 to 1: ${weight}.`);
      const yardstick = coefficientsA.map((a, index) => weight * a + (1 - weight) * (coefficientsB[index] ?? 0));
      return {
        explained: sumOfProducts(meansApart, yardstick),
        unexplained:
          sumOfProducts(meansA, subtract(coefficientsA, yardstick)) +
          sumOfProducts(meansB, subtract(yardstick, coefficientsB)),
      };
    },
  };
}

function subtract(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => value - (b[index] ?? 0));
}
