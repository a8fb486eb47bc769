import { describe, expect, it } from 'vitest';
import { datum } from '../../src/report/chart-data.ts';
import { makeLocale } from '../../src/report/locale/make-locale.ts';
import { analysed, englishMessages } from './composed.ts';
import { regionText } from './region-text.ts';

const locale = makeLocale('en', englishMessages(), ['en']);

describe('a value in a chart', () => {
  it('carries the sign of each mark that the notes explain, but not of those that hold for the whole chart', async () => {
    const { values } = await analysed(regionText());
    const value = values.find(({ base, form }) => base === 'employment_rate' && form === 'level');
    if (value === undefined) throw new Error('no value');
    const plain = datum({ locale }, value, 'focus').label;
    expect(value.cautions.map(({ code }) => code)).toContain('stand_in_place');
    expect(plain).toMatch(/^\d+\.\d%$/);
    const derived = { ...value, cautions: [...value.cautions, { code: 'derived_from_share' as const, details: {} }] };
    expect(datum({ locale }, derived, 'focus').label).toBe(`${plain}\u00a0÷`);
  });
});
