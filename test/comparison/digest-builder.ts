import type { RegionDigest } from '../../src/comparison/region-digest.ts';
import type { IndicatorRow } from '../../src/indicators/indicator-row.ts';

/** The employment rate of foreigners of 20 to 64 in 2024, the region's own figure, unless said otherwise. */
export function row(value: number | null, more: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    region: 'Town',
    nuts: 'FI193',
    indicator: 'employment_rate',
    concept: 'citizenship',
    group: 'foreign',
    sex: 'total',
    age: '20-64',
    education: 'total',
    breakdown: null,
    period: '2024',
    value,
    lower: null,
    upper: null,
    unit: 'percent',
    numerator: null,
    denominator: null,
    flags: null,
    place: 'FI193',
    place_role: 'own',
    time: 'annual_average',
    definition: 'lfs',
    source: ['lfs'],
    caution: [],
    slug: 'town',
    basis: 'residence',
    against: null,
    series_break: false,
    ...more,
  };
}

/** A region by its NUTS code, with rows whose own place is that code. */
export function digest(
  nuts: string,
  rows: readonly IndicatorRow[] = [],
  more: Partial<RegionDigest> = {},
): RegionDigest {
  const slug = more.slug ?? nuts.toLowerCase();
  const country = nuts.slice(0, 2);
  return {
    slug,
    id: `${country.toLowerCase()}-${slug}`,
    file: `${slug}.yaml`,
    partial: false,
    name: `Region ${nuts}`,
    country,
    nuts,
    typology: null,
    date: '2025-01-01',
    status: 'draft',
    title: 'Study',
    checksum: null,
    organisation: 'Town',
    languages: ['en'],
    ownPlace: nuts,
    placeNames: {},
    comparisons: [{ concept: 'citizenship', focus: ['non_eu', 'foreign'], reference: 'national' }],
    rows: rows.map((each) => ({ ...each, nuts, slug, place: each.place_role === 'own' ? nuts : each.place })),
    ownIndicators: [],
    sources: {},
    targetGroups: [],
    challenges: [],
    swot: [],
    strategies: [],
    practices: [],
    improvements: [],
    coverage: null,
    ...more,
  };
}

/** A figure of the country that stands in for the region. */
export function standIn(value: number | null, country: string, more: Partial<IndicatorRow> = {}): IndicatorRow {
  return row(value, { place: country, place_role: 'stand_in', caution: ['stand_in_place'], ...more });
}
