export { type AhpResult, ahp } from './ahp.ts';
export { dissimilarityIndex } from './dissimilarity-index.ts';
export { type Clustering, kMedoids } from './k-medoids.ts';
export { kendallW } from './kendall-w.ts';
export { kishDesignEffect } from './kish-design-effect.ts';
export { type KitagawaCategory, type KitagawaDecomposition, kitagawa, type WeightedRates } from './kitagawa.ts';
export { locationQuotient } from './location-quotient.ts';
export { newcombeInterval, type Proportion } from './newcombe-interval.ts';
export { type OaxacaBlinderDecomposition, type OaxacaBlinderInput, oaxacaBlinder } from './oaxaca-blinder.ts';
export { type PercentileType, percentile } from './percentile.ts';
export { type ShiftShare, type ShiftShareInput, shiftShare } from './shift-share.ts';
export type { Silhouette } from './silhouette.ts';
export {
  type RateInterval,
  type StandardisedRateInput,
  type StandardisedRateOptions,
  standardisedRate,
} from './standardised-rate.ts';
export { wilsonInterval } from './wilson-interval.ts';
export { zScores } from './z-scores.ts';
