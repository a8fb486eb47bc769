import { comparedRows } from '../comparison/compared-rows.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import { formatIndicatorsCsv } from '../indicators/rows.ts';

/**
 * The rows of all regions as CSV, in the columns of `milestone indicators`, one header for all; what keeps a figure from being
 * compared is among its cautions. Region by region, for that of a thousand is longer than a text may be.
 */
export function comparisonCsv(comparison: Comparison, digests: readonly RegionDigest[]): Uint8Array {
  const rowsOf = comparedRows(comparison);
  const bySlug = new Map(digests.map((digest) => [digest.slug, digest]));
  const header = formatIndicatorsCsv([]);
  const parts = comparison.regions.flatMap(({ slug }) => {
    const digest = bySlug.get(slug);
    return digest === undefined ? [] : [Buffer.from(formatIndicatorsCsv(rowsOf(digest)).slice(header.length))];
  });
  return Buffer.concat([Buffer.from(header), ...parts]);
}
