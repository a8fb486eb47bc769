import { compareRegions } from '../comparison/compare-regions.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import type { Analysis } from './analysis.ts';
import { digestOf } from './digest.ts';

/**
 * Holds regions against each other. Only like is compared with like; what is not stands apart with the reason. The order of
 * the digests does not matter. Of two regions of one slug the first by country and NUTS code is kept, and an error says so.
 * Pure; no value is filled in, converted or averaged over unlike things.
 */
export function compareDigests(digests: readonly RegionDigest[]): Comparison {
  return compareRegions(digests);
}

/** The same from whole analyses. */
export function compareStudies(analyses: readonly Analysis[]): Comparison {
  return compareDigests(analyses.map(digestOf));
}
