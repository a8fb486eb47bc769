import type { Level, Sample } from './level.ts';
import { newcombeInterval } from './statistics/newcombe-interval.ts';
import { normalQuantile } from './statistics/normal-quantile.ts';
import { wilsonInterval } from './statistics/wilson-interval.ts';

const z = normalQuantile(0.975);

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The 95 % interval of a rate from its standard error where there is one, else Wilson's from its sample; `null` where
 * neither is known, or where a sample says nothing of such a figure (a ratio, a rate per thousand).
 * Rates in percent; the interval never leaves 0 to 100.
 */
export function levelInterval(
  value: number,
  unit: string,
  sample: Sample | null,
  standardError: number | null,
): Interval | null {
  if (standardError !== null) {
    const lower = value - z * standardError;
    const upper = value + z * standardError;
    return unit === 'percent' ? { lower: Math.max(0, lower), upper: Math.min(100, upper) } : { lower, upper };
  }
  if (!sample || unit !== 'percent' || value < 0 || value > 100) return null;
  const { lower, upper } = wilsonInterval((value / 100) * sample.size, sample.size);
  return { lower: lower * 100, upper: upper * 100 };
}

/**
 * The 95 % interval of the difference of two independent rates, first minus second, in percentage points; `null` where it
 * is not known of both how sure they are. That they are independent (no part against its total) is the caller's to know.
 */
export function differenceInterval(first: Level, second: Level): Interval | null {
  const [a, b] = [first.figure.value, second.figure.value];
  if (a === null || b === null || first.figure.unit !== 'percent') return null;
  if (first.standardError !== null && second.standardError !== null) {
    const spread = z * Math.hypot(first.standardError, second.standardError);
    return { lower: a - b - spread, upper: a - b + spread };
  }
  if (!first.sample || !second.sample || first.standardError !== null || second.standardError !== null) return null;
  if (Math.min(a, b) < 0 || Math.max(a, b) > 100) return null;
  const { lower, upper } = newcombeInterval(
    { events: (a / 100) * first.sample.size, total: first.sample.size },
    { events: (b / 100) * second.sample.size, total: second.sample.size },
  );
  return { lower: lower * 100, upper: upper * 100 };
}
