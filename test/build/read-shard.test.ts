import { describe, expect, it } from 'vitest';
import { shardOf } from '../../src/build/read-shard.ts';
import { readRows } from '../../src/comparison/read-rows.ts';
import type { IndicatorRow } from '../../src/indicators/indicator-row.ts';
import { formatIndicatorsJson } from '../../src/indicators/rows.ts';

const row = (number: number): IndicatorRow => ({
  region: `Περιοχή ${number % 7}`,
  nuts: 'FI193',
  indicator: 'employment_rate',
  concept: 'citizenship',
  group: 'foreign',
  sex: 'female',
  age: '15-64',
  education: 'total',
  breakdown: null,
  period: String(1900 + (number % 100)),
  value: number / 3,
  lower: null,
  upper: null,
  unit: 'percent',
  numerator: null,
  denominator: null,
  flags: null,
  place: 'FI193',
  place_role: 'own',
  time: null,
  definition: 'lfs',
  source: ['lfs'],
  caution: ['},\n  {'],
  slug: `region-${number % 7}`,
  basis: null,
  against: null,
  series_break: false,
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
// Ten megabytes: read in many pieces.
const large = formatIndicatorsJson(Array.from({ length: 16_000 }, (_, number) => row(number)));
const codes = (text: string) => shardOf(bytesOf(text), 'a.json').diagnostics.map(({ code }) => code);

describe('a JSON file of indicators', () => {
  it('is the same read in pieces as in one', () => {
    expect(large.length).toBeGreaterThan(8_000_000);
    const { digests, diagnostics } = shardOf(bytesOf(large), 'a.json');
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(digests)).toBe(JSON.stringify(readRows(large, 'a.json').value));
    expect(digests).toHaveLength(7);
  });

  it('is read however it is laid out', () => {
    const one = JSON.stringify([row(1), row(2)]);
    for (const text of [one, `\uFEFF ${one}\n`, JSON.stringify([row(1), row(2)], null, 4)])
      expect(shardOf(bytesOf(text), 'a.json').digests).toHaveLength(2);
  });

  it('says what is wrong with it as before, wherever it is', () => {
    expect(codes(large.slice(0, -5_000_000))).toEqual(['comparison/no-json']);
    expect(codes(`${large.trimEnd()} ]`)).toEqual(['comparison/no-json']);
    expect(codes(large.replace(/\n\]\n$/, ',\n]\n'))).toEqual(['comparison/no-json']);
    expect(codes('[]')).toEqual(['comparison/no-rows']);
    expect(codes('{}')).toEqual(['comparison/no-rows']);
    expect(codes('')).toEqual(['comparison/no-json']);
    const at = large.lastIndexOf('"sex": "female"');
    const wrong = `${large.slice(0, at)}"sex": 5       ${large.slice(at + 15)}`;
    const { digests, diagnostics } = shardOf(bytesOf(wrong), 'a.json');
    expect(digests).toEqual([]);
    expect(diagnostics.map(({ path }) => path)).toEqual([[15_999, 'sex']]);
  });
});
