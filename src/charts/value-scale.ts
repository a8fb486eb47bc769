/** Ticks at round numbers within a span, and the step between them. */
export interface Ticks {
  readonly values: readonly number[];
  readonly step: number;
}

/** The least of 1, 2, 5, 10 … times a power of ten that is no smaller. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough - 1e-12) ?? 10) * power;
}

/** About as many ticks as are asked for. A span without width has one tick. */
export function ticksWithin(low: number, high: number, about: number): Ticks {
  const step = niceStep(Math.max((high - low) / Math.max(1, about), 1e-9));
  const values: number[] = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n += 1) values.push(n * step);
  return { values, step };
}
