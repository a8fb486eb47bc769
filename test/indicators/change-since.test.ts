import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/indicators/change-since.ts';
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
