import { requireNumbers, requirePositiveSum, sum } from './argument-checks.ts';

/**
 * By how much unequal weights alone widen the variance of an estimate, and the sample size that is left.
 *
 * `designEffect` = n Σw² / (Σw)² is 1 with equal weights and more otherwise; `effectiveSize` = n / designEffect, in
 * persons. The scale of the weights does not matter. It covers weighting only: clustering and stratification are not in
 * it. A weight of 0 counts as a sampled person; a missing weight, a negative one, no weights, or nothing but zeros is a
 * `RangeError`.
 * Source: Kish 1965, Survey Sampling, section 11.7; Kish 1992, Journal of Official Statistics 8.
 */
export function kishDesignEffect(weights: readonly number[]): { designEffect: number; effectiveSize: number } {
  requireNumbers('weights', weights, 0);
  requirePositiveSum('weights', weights);
  // Against the largest weight, so that squares of very large or small weights neither overflow nor vanish.
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const scaled = weights.map((weight) => weight / largest);
  const effectiveSize = sum(scaled) ** 2 / sum(scaled.map((weight) => weight * weight));
  return { designEffect: weights.length / effectiveSize, effectiveSize };
}
