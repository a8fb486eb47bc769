/**
 * The number that is meant where arithmetic on decimals has left dust in the last binary digits: 51.3 − 74.1 is −22.8, not
 * −22.799999999999997. Only what differs by a few units in the last place of `scale` (the largest number that went in)
 * is touched; all else keeps its full precision.
 */
export function withoutDust(value: number, scale = 100): number {
  const short = Number(value.toPrecision(12));
  return Math.abs(value - short) <= 8 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(scale)) ? short : value;
}
