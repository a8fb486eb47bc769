import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { type Figures, findValue, focusAndReference, indicatorForm, seriesOf } from '../../src/indicators/look-up.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, finland, study } from './study-builder.ts';

function figures(observations: readonly Observation[]): Figures {
  const made = study(observations);
  const { values, counts } = computeIndicators(made);
  return { study: made, values, counts };
}

const rate = { indicator: 'employment_rate' } as const;

describe('findValue', () => {
  it('takes the latest period that has a value', () => {
    const held = figures([
      fact('employment_rate', 50, { period: '2022' }),
      fact('employment_rate', 52, { period: '2023' }),
      fact('employment_rate', null, { period: '2024' }),
    ]);
    expect(findValue(held, rate)).toMatchObject({ period: '2023', value: 52 });
    expect(findValue(held, { ...rate, period: '2024' })).toMatchObject({ value: null });
  });

  it('takes the own place before a stand-in, and a benchmark only where it is named', () => {
    const both = figures([fact('employment_rate', 50), fact('employment_rate', 45, { place: 'FI193' })]);
    expect(findValue(both, rate)?.place).toBe('FI193');
    expect(findValue(both, { ...rate, place: 'FI' })?.value).toBe(50);
    const abroad = figures([fact('employment_rate', 60, { place: 'SE' })]);
    expect(findValue(abroad, rate)).toBeNull();
    expect(findValue(abroad, { ...rate, place: 'SE' })?.value).toBe(60);
  });

  it('takes the first focus group that has a figure, of both sexes together', () => {
    const held = figures([
      fact('employment_rate', 50),
      fact('employment_rate', 40, { group: 'non_eu' }),
      fact('employment_rate', 30, { group: 'non_eu', sex: 'female' }),
    ]);
    expect(findValue(held, rate)?.value).toBe(40);
    expect(findValue(held, { ...rate, sex: 'female' })?.value).toBe(30);
    expect(findValue(held, { ...rate, concept: 'citizenship', group: 'foreign' })?.value).toBe(50);
  });

  it('takes the age band in which most can be compared, and 20–64 where that is equal', () => {
    const foreign = [fact('employment_rate', 50), fact('employment_rate', 55, { age: '20-64' })];
    expect(findValue(figures(foreign), rate)?.age).toBe('20-64');
    expect(findValue(figures([...foreign, fact('employment_rate', 70, { group: 'national' })]), rate)?.age).toBe(
      '15-64',
    );
  });

  it('finds counts by their measure and derived figures by their id', () => {
    const held = figures(finland);
    expect(findValue(held, { indicator: 'population', sex: 'female' })?.value).toBe(130_900);
    expect(findValue(held, { indicator: 'employment_rate_gap', sex: 'female' })?.value).toBe(-22.8);
  });

  it('finds a change since a named period', () => {
    const series = ['2021', '2022', '2023'].map((period, step) =>
      fact('employment_rate', 50 + step * step, { period }),
    );
    const change = { indicator: 'employment_rate', form: 'change' } as const;
    expect(findValue(figures(series), change)).toMatchObject({ value: 3, against: { period: '2022' } });
    expect(findValue(figures(series), { ...change, since: '2021' })?.value).toBe(4);
  });
});

describe('focusAndReference', () => {
  it('puts the reference and the gap of the same cell beside the focus group', () => {
    const found = focusAndReference(figures(finland), { ...rate, sex: 'female' });
    expect(found?.focus.value).toBe(51.3);
    expect(found?.reference?.value).toBe(74.1);
    expect(found?.gap?.value).toBe(-22.8);
  });
});

describe('seriesOf', () => {
  it('holds the figures that differ in period alone, in order', () => {
    const held = figures([
      fact('employment_rate', 52, { period: '2023' }),
      fact('employment_rate', 50, { period: '2022' }),
      fact('employment_rate', 51, { period: '2022-Q1' }),
      fact('employment_rate', 70, { period: '2022', sex: 'male' }),
    ]);
    const value = findValue(held, rate);
    expect(value && seriesOf(held, value).map(({ period }) => period)).toEqual(['2022', '2023']);
  });
});

describe('indicatorForm', () => {
  it('tells a derived figure from an indicator whose name ends likewise', () => {
    expect(indicatorForm('employment_rate_gender_gap')).toEqual({ base: 'employment_rate', form: 'gender_gap' });
    expect(indicatorForm('young_entrant_old_exit_ratio')).toEqual({
      base: 'young_entrant_old_exit_ratio',
      form: 'level',
    });
    expect(indicatorForm('employment_shortfall').form).toBe('shortfall');
  });
});
