import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../src/build/update-compare.ts';
import { entered } from '../../src/build/update-series.ts';
import type { Imported } from '../../src/importers/imported.ts';
import { allFlags, isFlaggedProblem, parseFlagged } from '../../src/observations/flags.ts';
import type { Observation } from '../../src/observations/observation.ts';

function figure(value: number | null, more: Partial<Observation> = {}): Observation {
  return {
    concept: 'citizenship',
    group: 'foreign',
    sex: 'total',
    age: '15-64',
    education: 'total',
    breakdown: {},
    place: 'FI',
    period: '2024',
    time: 'annual_average',
    definition: null,
    basis: null,
    measure: 'employed',
    value,
    unit: 'persons',
    bounds: null,
    decimals: 1,
    flags: [],
    missing: value === null ? 'not_available' : null,
    qualifier: null,
    derivedFromShare: false,
    sampleSize: null,
    effectiveSampleSize: null,
    standardError: null,
    source: 'lfs',
    illustrative: false,
    note: null,
    row: { table: 0, path: ['data', 'tables', 0, 'rows', 0, 'employed'], file: null, line: null },
    ...more,
  };
}

function imported(observations: readonly Observation[], unit = 'thousand'): Imported {
  return {
    head: {
      name: 'eurostat:X',
      format: 'json-stat',
      dataset: 'X',
      title: null,
      publisher: 'Eurostat',
      updated: null,
      unit: null,
      notes: [],
      dimensions: [],
    },
    facts: { concept: null, time: null, definition: null, basis: null, sourceType: null },
    observations,
    units: { employed: unit },
    ownDimensions: [],
    leftOut: [],
    cells: observations.length,
  };
}

const thousands = () => true;
const persons = () => false;

describe('figures held against those that were fetched', () => {
  it('are the same within what is published, whichever of the two counts in thousands', () => {
    const published = imported([figure(73_900)]);
    expect(compareFigures([figure(73_900)], published, thousands).unchanged).toBe(1);
    expect(compareFigures([figure(73_912, { decimals: 0 })], published, persons).unchanged).toBe(1);
    expect(compareFigures([figure(73_960, { decimals: 0 })], published, persons).changes).toMatchObject([
      { before: '73960', now: '73900' },
    ]);
    const exact = imported([figure(73_912, { decimals: 0 })], 'persons');
    expect(compareFigures([figure(73_900)], exact, thousands).unchanged).toBe(1);
    expect(compareFigures([figure(74_000)], exact, thousands).changes).toMatchObject([{ before: '74.0', now: '73.9' }]);
  });

  it('differ where only a flag does, or where one is missing', () => {
    const flagged = imported([
      figure(1000, { flags: ['u', 'b'] }),
      figure(null, { period: '2023', missing: 'suppressed', flags: ['c'] }),
    ]);
    const ofStudy = [figure(1000, { flags: ['b'] }), figure(0, { period: '2023' })];
    expect(compareFigures(ofStudy, flagged, thousands).changes).toMatchObject([
      { before: '1.0 b', now: '1.0 ub' },
      { before: '0.0', now: ':c' },
    ]);
  });

  it('are found whatever the study says of time and definition, the total by any concept', () => {
    const total = figure(1000, { concept: null, group: 'total', time: null });
    const theirs = figure(1000, { group: 'total', definition: 'lfs' });
    expect(compareFigures([total], imported([theirs]), thousands)).toMatchObject({ unchanged: 1, notFound: [] });
  });

  it('are not taken for those of another group, sex, age, place or breakdown', () => {
    const others: readonly Partial<Observation>[] = [
      { group: 'non_eu' },
      { concept: 'country_of_birth' },
      { sex: 'female' },
      { age: '20-64' },
      { place: 'SE' },
      { education: '5-8' },
      { measure: 'unemployed' },
      { breakdown: { sector: 'C' } },
    ];
    const fetched = imported(others.map((other) => figure(1000, other)));
    expect(compareFigures([figure(1000)], fetched, thousands)).toMatchObject({
      unchanged: 0,
      changes: [],
      notFound: [{}],
    });
  });

  it('bring new periods only after the last of their series, and only where there is something to say', () => {
    const fetched = imported([
      figure(900, { period: '2022' }),
      figure(1000),
      figure(1100, { period: '2025' }),
      figure(null, { period: '2026' }),
      figure(null, { period: '2027', missing: 'suppressed', flags: ['u'] }),
    ]);
    expect(compareFigures([figure(1000)], fetched, thousands).changes).toMatchObject([
      { kind: 'new', period: '2025', before: null, now: '1.1' },
      { kind: 'new', period: '2027', now: ':u' },
    ]);
  });

  it('read back, once they are written, as those that were fetched', () => {
    const flags = fc.subarray([...allFlags], { maxLength: 3 });
    const value = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null });
    fc.assert(
      fc.property(value, flags, value, (theirs, theirFlags, ours) => {
        const missing =
          theirs !== null ? null : theirFlags.length > 0 && !theirFlags.includes('m') ? 'suppressed' : 'not_available';
        const tenths = theirs === null ? null : theirs * 100;
        const fetched = imported([figure(tenths, { flags: theirFlags, missing })]);
        const before = figure(ours === null ? null : ours * 100);
        const [change] = compareFigures([before], fetched, thousands).changes;
        const read = parseFlagged(change?.now ?? '0');
        if (change === undefined || isFlaggedProblem(read)) return change === undefined;
        const again = figure(read.value === null ? null : Math.round(read.value * 1000), {
          flags: read.flags,
          missing: read.missing,
          decimals: read.decimals,
        });
        return compareFigures([again], fetched, thousands).unchanged === 1;
      }),
    );
  });
});

describe('the figures that a study entered', () => {
  it('are those of its cells: not what was made of shares or by subtraction', () => {
    const own = figure(1000);
    const made = figure(500, { group: 'national', note: 'total − foreign' });
    const share = figure(70, { measure: 'unemployed', derivedFromShare: true });
    const other = figure(1, { source: 'town', measure: 'inactive' });
    expect(entered([own, made, share, other], 'lfs')).toEqual([own]);
  });
});
