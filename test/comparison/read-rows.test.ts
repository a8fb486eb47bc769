import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/comparison/read-rows.ts';
import { formatIndicatorsJson, type IndicatorRow } from '../../src/indicators/rows.ts';
import { row } from './digest-builder.ts';

const shard = (...rows: IndicatorRow[]) => readRows(formatIndicatorsJson(rows), 'a.json');
const changed = (change: Readonly<Record<string, unknown>>) =>
  readRows(JSON.stringify([{ ...row(60), ...change }], null, 2), 'a.json').diagnostics;

describe('readRows', () => {
  it('gives back the rows that were written, region by region', () => {
    const rows = [row(60), row(null, { flags: 'u', caution: ['suppressed'] })];
    const other = row(67, { slug: 'other', region: 'Other', nuts: 'SE123', place: 'SE123' });
    const { value, diagnostics } = shard(...rows, other);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ rows: read }) => read)).toEqual([rows, [other]]);
    expect(value.map(({ id, name, country, ownPlace, partial }) => [id, name, country, ownPlace, partial])).toEqual([
      ['fi-town', 'Town', 'FI', 'FI193', true],
      ['se-other', 'Other', 'SE', 'SE123', true],
    ]);
  });

  it('makes up what rows of an older version lack', () => {
    const {
      slug: _slug,
      basis: _basis,
      against: _against,
      series_break: _break,
      ...older
    } = row(60, {
      region: 'Jyväskylän seutu',
    });
    const { value, diagnostics } = readRows(JSON.stringify([older]), 'a.json');
    expect(diagnostics).toEqual([]);
    expect(value[0]?.slug).toBe('jyvaskylan-seutu');
    expect(value[0]?.rows[0]).toMatchObject({ basis: null, against: null, series_break: false });
  });

  it('learns from the gaps whom the study compares where that is not the usual', () => {
    const gap = row(-3, { indicator: 'employment_rate_gap', group: 'UA', against: 'foreign' });
    expect(shard(gap).value[0]?.comparisons.find(({ concept }) => concept === 'citizenship')).toEqual({
      concept: 'citizenship',
      focus: ['UA'],
      reference: 'foreign',
    });
    expect(shard(row(1)).value[0]?.comparisons[0]).toMatchObject({
      focus: ['non_eu', 'foreign'],
      reference: 'national',
    });
  });

  it('points at the row and the key that cannot be read, and then gives no region at all', () => {
    expect(changed({ value: '60' })[0]).toMatchObject({
      code: 'comparison/row',
      severity: 'error',
      message: 'Row 1 of the figures: `value` should be a number, or null.',
      path: [0, 'value'],
      range: { start: { line: 13, column: 14 } },
    });
    const missing = changed({ nuts: undefined })[0];
    expect(missing?.message).toBe('Row 1 of the figures: `nuts` is missing; it should be a text in double quotes.');
    expect(missing?.path).toEqual([0]);
    expect(changed({ source: 'lfs' })[0]?.message).toContain('`source` should be a list of texts');
    expect(changed({ series_break: 1 })[0]?.message).toContain('`series_break` should be true or false');
    expect(readRows(JSON.stringify([row(60), 'x']), 'a.json').value).toEqual([]);
  });

  it('says of what is no list of figures what it is', () => {
    const code = (text: string) => readRows(text, 'a.json').diagnostics.map((found) => found.code);
    expect(code('')).toEqual(['comparison/no-json']);
    expect(code('[{')).toEqual(['comparison/no-json']);
    expect(code('{ "files": [] }')).toEqual(['comparison/no-rows']);
    expect(code('[]')).toEqual(['comparison/no-rows']);
    expect(code(JSON.stringify(Array.from({ length: 50 }, () => 1)))).toHaveLength(10);
  });
});
