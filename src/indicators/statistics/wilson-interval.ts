import { requireLevel, requireProportion } from './argument-checks.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The score interval of a proportion: holds its level for small samples and never leaves 0 to 1.
 *
 * `events` of `total` (both may be fractions, as effective sample sizes are); bounds are shares from 0 to 1. Of a
 * survey `total` is the effective sample size, never the population. A missing (NaN) or endless number, a `total` that
 * is not positive, `events` outside 0 to `total`, or a `level` outside 0 to 1 is a `RangeError`.
 * Source: Wilson 1927, Journal of the American Statistical Association 22.
 */
export function wilsonInterval(events: number, total: number, level = 0.95): { lower: number; upper: number } {
  requireProportion('events', events, 'total', total);
  requireLevel(level);
  const z = normalQuantile((1 + level) / 2);
  const share = events / total;
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const centre = share + (z * z) / (2 * total);
  const scale = 1 + (z * z) / total;
  // At the ends the bound is exactly 0 or 1; floating point would leave dust there.
  return {
    lower: events === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: events === total ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
