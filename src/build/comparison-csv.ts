import { comparedRows } from '../comparison/compared-rows.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import { formatIndicatorsCsv } from '../indicators/rows.ts';

/**
 * The rows of all regions as CSV, in the columns of `milestone indicators`, one header for all; what keeps a figure from being
 * compared is among its cautions. Piece by piece, region by region: that of a thousand is hundreds of megabytes.
 */
export function* comparisonCsv(comparison: Comparison, digests: readonly RegionDigest[]): Generator<string> {
  const rowsOf = comparedRows(comparison);
  const bySlug = new Map(digests.map((digest) => [digest.slug, digest]));
  const header = formatIndicatorsCsv([]);
  yield header;
  for (const { slug } of comparison.regions) {
    const digest = bySlug.get(slug);
    if (digest !== undefined) yield formatIndicatorsCsv(rowsOf(digest)).slice(header.length);
  }
}
