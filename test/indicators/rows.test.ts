import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../src/indicators/compute.ts';
import {
  formatIndicatorsCsv,
  formatIndicatorsJson,
  formatIndicatorsTable,
  type IndicatorRow,
  indicatorRows,
} from '../../src/indicators/rows.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, finland, row, study } from './study-builder.ts';

function rowsOf(observations: readonly Observation[]): readonly IndicatorRow[] {
  const made = study(observations);
  return indicatorRows({ study: made, values: computeIndicators(made).values });
}

const header =
  'region,nuts,indicator,concept,group,sex,age,education,breakdown,period,value,lower,upper,unit,numerator,denominator,flags,place,place_role,time,definition,source,caution';

describe('formatIndicatorsCsv', () => {
  it('writes the header of the contract and the gap without dust', () => {
    const csv = formatIndicatorsCsv(rowsOf(finland));
    const lines = csv.split('\n');
    expect(lines[0]).toBe(header);
    expect(csv.endsWith('\n')).toBe(true);
    const gap =
      'Jyväskylä,FI193,employment_rate_gap,citizenship,foreign,female,15-64,total,,2024,-22.8,,,pp,,,,FI,stand_in,annual_average,lfs,lfs-er,stand_in_place;substituted_group';
    expect(lines).toContain(gap);
  });

  it('keeps full precision where a rate is computed', () => {
    const [line] = parse(formatIndicatorsCsv(rowsOf(row({ population: 130_900, employed: 67_100 }))), {
      columns: true,
    });
    expect(line).toMatchObject({ value: String((67_100 / 130_900) * 100), numerator: '67100', denominator: '130900' });
  });

  it('leaves a missing figure empty', () => {
    const [line] = parse(formatIndicatorsCsv(rowsOf([fact('employment_rate', null, { flags: ['u'] })])), {
      columns: true,
    });
    expect(line).toMatchObject({ value: '', flags: 'u' });
  });

  it('quotes commas, quotes and line breaks, and disarms formulas but not negative numbers', () => {
    const [first] = rowsOf(finland);
    if (!first) throw new Error('no row');
    const csv = formatIndicatorsCsv([{ ...first, region: '=HYPERLINK("x")', group: 'a,b\nc', value: -1 }]);
    const [line] = parse(csv, { columns: true });
    expect(line).toMatchObject({ region: `'=HYPERLINK("x")`, group: 'a,b\nc', value: '-1' });
  });

  it('says since when a change is that covers more than one step', () => {
    const series = ['2021', '2022', '2023'].map((period) => fact('employment_rate', 50, { period }));
    const changes = rowsOf(series).filter(({ indicator }) => indicator === 'employment_rate_change');
    expect(changes.map(({ period, breakdown }) => [period, breakdown])).toEqual([
      ['2022', null],
      ['2023', null],
      ['2023', 'since=2021'],
    ]);
  });
});

describe('formatIndicatorsJson', () => {
  it('writes numbers as numbers, nothing as null, and lists as lists', () => {
    const parsed: unknown = JSON.parse(formatIndicatorsJson(rowsOf(finland)));
    expect(parsed).toContainEqual(
      expect.objectContaining({
        indicator: 'employment_rate_gap',
        value: -22.8,
        lower: null,
        breakdown: null,
        source: ['lfs-er'],
      }),
    );
    const [first] = Array.isArray(parsed) ? parsed : [];
    expect(Object.keys(first).join()).toBe(`${header},slug,basis,against,series_break`);
  });
});

describe('formatIndicatorsTable', () => {
  it('sets levels with their gaps within 80 columns, points under each other', () => {
    const text = formatIndicatorsTable(rowsOf(finland), { width: 80, colour: false });
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(text).toContain('-22.8 pp');
    const points = lines
      .filter((line) => /^ {2}(foreign|national) female.*\d\.\d/.test(line))
      .map((line) => line.indexOf('.'));
    expect(new Set(points.slice(0, 2)).size).toBe(1);
    expect(text).not.toContain('\u001b');
    expect(formatIndicatorsTable(rowsOf(finland), { width: 80, colour: true })).toContain('\u001b[1m');
  });

  it('says so where there are no figures', () => {
    expect(formatIndicatorsTable([], { width: 80, colour: false })).toBe('No figures.\n');
  });
});
