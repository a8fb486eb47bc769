import { catalogueMeasures, catalogueRates } from '../../observations/code-lists.ts';
import type { RegionFile } from '../schema/region-file.ts';

const derived = ['_gap', '_ratio', '_gender_gap', '_change'];

/** Ids of indicators and measures that a text, a claim or a target of this study may name. */
export function knownIndicators(region: RegionFile): readonly string[] {
  const own = region.data.indicators.map(({ id }) => id);
  const declared = region.data.tables.flatMap((table) => Object.keys(table.measures));
  return [...new Set([...catalogueRates, 'employment_shortfall', ...own, ...declared, ...catalogueMeasures])];
}

/** True for a known id, or a figure derived from one: `employment_rate_gap`. */
export function isKnownIndicator(known: readonly string[], id: string): boolean {
  return (
    known.includes(id) || derived.some((ending) => id.endsWith(ending) && known.includes(id.slice(0, -ending.length)))
  );
}
