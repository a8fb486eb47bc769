import type { Observation } from './observation.ts';

export type Bounds = NonNullable<Observation['bounds']>;

/** `1` in the last place written: 0.1 for one decimal. */
export function stepOf(decimals: number): number {
  return Number(`1e-${decimals}`);
}

/**
 * Takes away what binary fractions leave behind (51.349999999999994), at a precision far below any that a source has.
 * Exact for whole numbers up to nine million million.
 */
export function withoutDust(value: number): number {
  const rounded = Number(value.toFixed(9));
  return rounded === 0 ? 0 : rounded;
}

/** A figure in thousands, in persons: the point is moved in the text, so that 130.9 is 130900 and nothing beside it. */
export function thousandsToPersons(value: number): number {
  const text = String(value);
  return text.includes('e') ? value * 1000 : Number(`${text}e3`);
}

/** What rounding to a step leaves open around a value: half a step to each side, never below zero for what cannot be. */
export function boundsOf(value: number, step: number): Bounds {
  if (step === 0) return { lower: value, upper: value };
  const lower = withoutDust(value - step / 2);
  return { lower: value >= 0 ? Math.max(0, lower) : lower, upper: withoutDust(value + step / 2) };
}

/**
 * The step to which a count was rounded, in the unit that it is written in: what its source says, where the figure is a
 * multiple of it, else the last digit written of a figure in thousands. A count of persons without a word is exact.
 */
export function countStep(
  written: { readonly value: number; readonly decimals: number },
  thousand: boolean,
  rounding: number | undefined,
): number {
  const ofDigits = thousand ? stepOf(written.decimals) : 0;
  if (rounding === undefined) return ofDigits;
  const multiple = written.value / rounding;
  return Math.abs(multiple - Math.round(multiple)) < 1e-9 ? Math.max(rounding, ofDigits) : ofDigits;
}
