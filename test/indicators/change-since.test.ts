import { describe, expect, it } from 'vitest';
import { changeOf, whyNoChange } from '../../src/indicators/change-since.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import type { IndicatorValue } from '../../src/indicators/indicator-value.ts';
import { type Figures, findValue } from '../../src/indicators/look-up.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, study } from './study-builder.ts';

function figures(observations: readonly Observation[], more: Readonly<Record<string, unknown>> = {}): Figures {
  const made = study(observations, more);
  const { values, counts } = computeIndicators(made);
  return { study: made, values, counts };
}

function latest(held: Figures): IndicatorValue {
  const level = findValue(held, { indicator: 'employment_rate' });
  if (!level) throw new Error('The study has no employment rate.');
  return level;
}

const years = [
  fact('employment_rate', 48, { period: '2021' }),
  fact('employment_rate', 50, { period: '2022' }),
  fact('employment_rate', 53, { period: '2023' }),
  fact('employment_rate', 51.5, { period: '2024' }),
];

describe('changeOf', () => {
  it('is measured from the period before where no year is named', () => {
    const held = figures(years);
    expect(changeOf(held, latest(held))).toMatchObject({ value: -1.5, against: { period: '2023' } });
  });

  it('is measured from any year that has a figure', () => {
    const held = figures(years);
    expect(changeOf(held, latest(held), '2022')).toMatchObject({
      indicator: 'employment_rate_change',
      value: 1.5,
      unit: 'pp',
      period: '2024',
      against: { period: '2022', value: 50 },
    });
  });

  it('is the same as the one of the analysis where both are measured from the same year', () => {
    const held = figures(years);
    const computed = held.values.filter(({ form, period }) => form === 'change' && period === '2024');
    expect(computed.length).toBeGreaterThan(0);
    for (const change of computed) {
      expect(changeOf(held, latest(held), change.against?.period)).toMatchObject({
        value: change.value,
        rounding: change.rounding,
        cautions: change.cautions,
        sources: change.sources,
      });
    }
  });

  it('is refused across a break, from another source, from a missing figure and from a later year', () => {
    const flagged = years.map((each) => (each.period === '2023' ? { ...each, flags: ['b' as const] } : each));
    const broken = figures(flagged);
    expect(changeOf(broken, latest(broken), '2022')).toBeNull();
    expect(changeOf(broken, latest(broken), '2023')?.value).toBe(-1.5);
    const elsewhere = figures(years.map((each) => (each.period === '2022' ? { ...each, source: 'register' } : each)));
    expect(changeOf(elsewhere, latest(elsewhere), '2022')).toBeNull();
    const missing = figures(years.map((each) => (each.period === '2022' ? { ...each, value: null } : each)));
    expect(changeOf(missing, latest(missing), '2022')).toBeNull();
    expect(changeOf(missing, latest(missing), '2024')).toBeNull();
    expect(changeOf(missing, latest(missing), '1999')).toBeNull();
  });
});

describe('whyNoChange', () => {
  const why = (observations: readonly Observation[], since?: string): string => {
    const held = figures(observations);
    expect(changeOf(held, latest(held), since)).toBeNull();
    return whyNoChange(held, latest(held), since);
  };

  it('tells another month from a figure that is not there', () => {
    const months = [
      fact('employment_rate', 48, { period: '2019-10' }),
      fact('employment_rate', 50, { period: '2023-09' }),
    ];
    expect(why(months, '2019-10')).toBe('other_season');
    expect(why(months)).toBe('other_season');
    expect(why(months, '2019-09')).toBe('no_earlier_figure');
    expect(why(months, '2024-09')).toBe('no_earlier_figure');
  });

  it('tells a year before a month as another season, and a missing one as none', () => {
    const year = fact('employment_rate', 48, { period: '2019' });
    const month = fact('employment_rate', 50, { period: '2023-09' });
    expect(why([year, month], '2019')).toBe('other_season');
    expect(why([{ ...year, value: null }, month], '2019')).toBe('no_earlier_figure');
  });

  it('tells a break from figures of different sources', () => {
    const flagged = years.map((each) => (each.period === '2023' ? { ...each, flags: ['b' as const] } : each));
    expect(why(flagged, '2022')).toBe('break_in_series');
    const elsewhere = years.map((each) => (each.period === '2022' ? { ...each, source: 'register' } : each));
    expect(why(elsewhere, '2022')).toBe('unlike');
  });
});
