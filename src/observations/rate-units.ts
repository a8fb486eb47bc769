import { type CatalogueRate, catalogueRates } from './code-lists.ts';

export type RateUnit = 'percent' | 'per_1000' | 'ratio';

/** True for a rate that the catalogue knows, and that a row may hold as it was published. */
export function isCatalogueRate(word: string): word is CatalogueRate {
  return catalogueRates.some((rate) => rate === word);
}

/** The unit in which a rate of the catalogue is published and entered: percent on the scale 0 to 100, but for two. */
export function unitOfRate(rate: CatalogueRate): RateUnit {
  if (rate === 'business_creation_rate') return 'per_1000';
  return rate === 'young_entrant_old_exit_ratio' ? 'ratio' : 'percent';
}

/** The largest value that the rate can have; `null` where it has no end, as a quotient of two unlike groups. */
export function largestOfRate(rate: CatalogueRate): number | null {
  if (rate === 'old_age_dependency' || unitOfRate(rate) === 'ratio') return null;
  return unitOfRate(rate) === 'per_1000' ? 1000 : 100;
}
