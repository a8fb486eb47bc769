import type { Comparison } from './comparison.ts';
import type { RegionDigest } from './region-digest.ts';

export function compareRegions(digests: readonly RegionDigest[]): Comparison {
  const regions = [...digests].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    regions,
    placeNames: {},
    comparability: [],
    questions: [],
    keyFigures: [],
    trends: [],
    heatMap: [],
    themes: { challengesOf: [], challenges: [], swotOf: [], swot: [] },
    typology: { kind: 'refused', reason: 'too_few_regions', regions: regions.length, indicators: 0 },
    coverage: [],
    diagnostics: [],
  };
}
