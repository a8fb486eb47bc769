import type { RegionDigest } from '../comparison/region-digest.ts';
import type { Effects } from '../effects.ts';
import { type OverRegionsOptions, overRegions, type RegionInput, type RegionResult } from './over-regions.ts';

/** What a comparison needs of one region file; `value` is `null` where it has an error or could not be read. */
export type DigestResult = RegionResult<RegionDigest>;

/**
 * Reads, checks and computes many region files, over the cores where there are many, and gives of each what a comparison
 * needs: in the order of the inputs, whatever takes how long. A file that cannot be read, or at which the program fails,
 * is told by its `error`; the others go on. Throws where the run is interrupted.
 */
export async function digestRegions(
  inputs: readonly RegionInput[],
  effects: Effects,
  options: OverRegionsOptions = {},
): Promise<readonly DigestResult[]> {
  const results: DigestResult[] = [];
  for await (const result of overRegions(inputs, 'digest', effects, options)) results.push(result);
  return results;
}
