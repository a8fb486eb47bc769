/**
 * Refuses, with a `RangeError` that names the argument, a list with a value that is missing (NaN), endless or, where
 * `least` is given, below it. These are faults of the calling program: what a person may have written is checked earlier.
 */
export function requireNumbers(name: string, values: readonly number[], least = Number.NEGATIVE_INFINITY): void {
  if (values.length === 0) throw new RangeError(`${name} holds no values.`);
  values.forEach((value, index) => {
    requireNumber(`${name}[${index}]`, value, least);
  });
}

/** As `requireNumbers`, for one number. */
export function requireNumber(name: string, value: number, least = Number.NEGATIVE_INFINITY): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number: ${value}.`);
  if (value < least) throw new RangeError(`${name} must not be below ${least}: ${value}.`);
}

/** Refuses two lists that should run over the same categories and differ in length. */
export function requireSameLength(nameA: string, a: readonly unknown[], nameB: string, b: readonly unknown[]): void {
  if (a.length !== b.length) {
    throw new RangeError(`${nameA} and ${nameB} must have as many values as each other: ${a.length} and ${b.length}.`);
  }
}

/** Refuses what is no part of a whole: a `total` of 0 or less, `events` below 0 or above it, either of them missing. */
export function requireProportion(eventsName: string, events: number, totalName: string, total: number): void {
  requireNumber(eventsName, events, 0);
  requireNumber(totalName, total);
  if (total <= 0) throw new RangeError(`${totalName} must be above 0: ${total}.`);
  if (events > total) throw new RangeError(`${eventsName} must not exceed ${totalName}: ${events} of ${total}.`);
}

/** Refuses a confidence level that is not strictly between 0 and 1. */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1: ${level}.`);
}

/** The sum of the values, refused where it is 0 and shares of it would mean nothing. */
export function requirePositiveSum(name: string, values: readonly number[]): number {
  const total = sum(values);
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError(`${name} must add up to more than 0: ${total}.`);
  return total;
}

/** The plain sum; 0 of nothing. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Σ aᵢ·bᵢ over two lists of the same length (see `requireSameLength`). */
export function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}
