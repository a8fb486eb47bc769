import type { Observation } from '../../src/observations/observation.ts';

/** An observation with everything said that a test does not care about. */
export function makeObservation(given: Partial<Observation> = {}): Observation {
  const value = given.value === undefined ? 100 : given.value;
  return {
    concept: null,
    group: 'total',
    sex: 'total',
    age: '15-64',
    education: 'total',
    breakdown: {},
    place: 'FI',
    period: '2024',
    time: 'annual_average',
    definition: null,
    basis: 'residence',
    measure: 'employed',
    unit: 'persons',
    bounds: value === null ? null : { lower: value, upper: value },
    decimals: 0,
    flags: [],
    missing: null,
    qualifier: null,
    derivedFromShare: false,
    sampleSize: null,
    effectiveSampleSize: null,
    standardError: null,
    source: 'lfs',
    illustrative: false,
    note: null,
    row: { table: 0, path: ['data', 'tables', 0], file: null, line: null },
    ...given,
    value,
  };
}
