import { requireLevel, requireProportion } from './argument-checks.ts';
import { wilsonInterval } from './wilson-interval.ts';

export interface Proportion {
  readonly events: number;
  readonly total: number;
}

/**
 * The difference of two independent proportions, first minus second, with its hybrid score interval.
 *
 * All three are shares from −1 to 1. Not for a part against its total, nor for two years of a rotating panel: those are
 * not independent. A `RangeError` as of `wilsonInterval`, naming the group.
 * Source: Newcombe 1998, Statistics in Medicine 17, method 10.
 */
export function newcombeInterval(
  first: Proportion,
  second: Proportion,
  level = 0.95,
): { difference: number; lower: number; upper: number } {
  requireProportion('first.events', first.events, 'first.total', first.total);
  requireProportion('second.events', second.events, 'second.total', second.total);
  requireLevel(level);
  const a = first.events / first.total;
  const b = second.events / second.total;
  const intervalA = wilsonInterval(first.events, first.total, level);
  const intervalB = wilsonInterval(second.events, second.total, level);
  const difference = a - b;
  return {
    difference,
    lower: difference - Math.hypot(a - intervalA.lower, intervalB.upper - b),
    upper: difference + Math.hypot(intervalA.upper - a, b - intervalB.lower),
  };
}
