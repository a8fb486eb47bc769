import type { Observation } from '../../src/observations/observation.ts';
import { studyComparisons } from '../../src/study/comparisons.ts';
import { studyPlaces } from '../../src/study/places.ts';
import { type RegionFile, regionFile } from '../../src/study/schema/region-file.ts';
import type { Study } from '../../src/study/study.ts';

export type Facts = Partial<Omit<Observation, 'measure' | 'value'>>;

/** An observation about foreigners of 15 to 64 in Finland in 2024, unless said otherwise. */
export function fact(measure: string, value: number | null, facts: Facts = {}): Observation {
  const unit = facts.unit ?? (/(_rate|_share|tertiary_attainment)$/.test(measure) ? 'percent' : 'persons');
  return {
    measure,
    value,
    unit,
    bounds: value === null ? null : { lower: value, upper: value },
    decimals: unit === 'percent' ? 1 : 0,
    flags: [],
    missing: value === null ? 'suppressed' : null,
    qualifier: null,
    derivedFromShare: false,
    sampleSize: null,
    effectiveSampleSize: null,
    standardError: null,
    source: 'lfs',
    illustrative: false,
    note: null,
    row: { table: 0, path: ['data', 'tables', 0, 'rows', 0, measure], file: null, line: null },
    concept: 'citizenship',
    group: 'foreign',
    sex: 'total',
    age: '15-64',
    education: 'total',
    breakdown: {},
    place: 'FI',
    period: '2024',
    time: 'annual_average',
    definition: 'lfs',
    basis: 'residence',
    ...facts,
  };
}

/** Figures of one row. */
export function row(measures: Readonly<Record<string, number | null>>, facts: Facts = {}): readonly Observation[] {
  return Object.entries(measures).map(([measure, value]) => fact(measure, value, facts));
}

/** Finland 2024, Eurostat LFSA_ERGAN and LFSA_PGANWS as extracted in March 2025. */
export const finland: readonly Observation[] = [
  fact('employment_rate', 74.1, { group: 'national', sex: 'female', source: 'lfs-er' }),
  fact('employment_rate', 51.3, { group: 'foreign', sex: 'female', source: 'lfs-er' }),
  ...row({ population: 130_900, employed: 67_100, unemployed: 19_000 }, { sex: 'female', source: 'lfs-counts' }),
];

/** A study of Jyväskylä with Finland as its stand-in; `more` is laid over the top level of the region file. */
export function study(observations: readonly Observation[], more: Readonly<Record<string, unknown>> = {}): Study {
  const region: RegionFile = regionFile.parse({
    format: 1,
    region: { name: { fi: 'Jyväskylä' }, country: 'FI', nuts: 'FI193' },
    study: studyPart(),
    sources: {
      lfs: { title: 'Labour force survey', type: 'survey' },
      'lfs-er': { title: 'Employment rates', type: 'survey' },
      'lfs-counts': { title: 'Population by labour status', type: 'survey' },
      register: { title: 'Register', type: 'register' },
    },
    data: { tables: [{ rows: [] }] },
    ...more,
  });
  const source: Study['source'] = {
    file: 'region.yaml',
    text: '',
    checksum: '',
    dataFiles: [],
    locate: () => ({ start: { line: 7, column: 1 }, end: { line: 7, column: 2 } }),
  };
  return {
    slug: 'jyvaskyla',
    source,
    region,
    places: studyPlaces(region, new Set(observations.map(({ place }) => place))),
    comparisons: studyComparisons(region),
    observations,
  };
}

export function studyPart(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    title: 'Baseline study',
    organisation: 'City of Jyväskylä',
    date: '2025-06-02',
    status: 'draft',
    languages: ['fi'],
    places: { own: 'FI193', stand_ins: ['FI'], benchmarks: ['FI', 'SE'] },
    ...more,
  };
}
