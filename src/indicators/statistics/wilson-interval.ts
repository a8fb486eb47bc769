import { normalQuantile } from './normal-quantile.ts';

/**
 * The score interval of a proportion: holds its level for small samples and never leaves 0 to 1.
 *
 * `events` of `total` (both may be fractions, as effective sample sizes are); bounds are shares from 0 to 1. Throws a
 * `RangeError` where `total` is not positive or `events` lies outside 0 to `total`.
 * Source: Wilson 1927, Journal of the American Statistical Association 22.
 */
export function wilsonInterval(events: number, total: number, level = 0.95): { lower: number; upper: number } {
  if (!(total > 0) || !(events >= 0) || events > total) {
    throw new RangeError(
      `An interval needs events between 0 and the total, and a total above 0: ${events} of ${total}.`,
    );
  }
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
