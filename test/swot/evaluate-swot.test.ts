import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import type { Observation } from '../../src/observations/observation.ts';
import type { EvaluatedItem } from '../../src/swot/evidence.ts';
import { fact, finland, study } from '../indicators/study-builder.ts';

type Evidence = Readonly<Record<string, unknown>>;

function judge(observations: readonly Observation[], evidence: readonly Evidence[]): EvaluatedItem {
  const swot = { weaknesses: [{ id: 'w', text: 'Foreign women are less often in work', evidence }] };
  const item = analyseStudy(study(observations, { swot })).swot?.weaknesses[0];
  if (!item) throw new Error('no item');
  return item;
}

const women = { citizenship: 'foreign', sex: 'female' };
const below = {
  indicator: 'employment_rate',
  of: women,
  is: 'below',
  than: { citizenship: 'national', sex: 'female' },
};

describe('a claim', () => {
  it('holds where the figures bear it out, for the place that stands in', () => {
    const item = judge(finland, [{ ...below, by: 10 }]);
    expect(item.state).toBe('holds');
    expect(item.claims[0]).toMatchObject({ difference: -22.8, standIn: 'FI', unreliable: false, by: 10 });
    expect(judge(finland, [{ ...below, by: 22.8 }]).state).toBe('holds');
  });

  it('does not hold where the difference is too small or the wrong way', () => {
    expect(judge(finland, [{ ...below, by: 22.9 }]).state).toBe('does_not_hold');
    expect(judge(finland, [{ ...below, is: 'above' }]).state).toBe('does_not_hold');
  });

  it('can be held against a number, or be near it', () => {
    expect(judge(finland, [{ ...below, than: 60 }]).state).toBe('holds');
    expect(judge(finland, [{ ...below, is: 'near', than: 52, by: 1 }]).state).toBe('holds');
    expect(judge(finland, [{ ...below, is: 'near', than: 52, by: 0.5 }]).state).toBe('does_not_hold');
  });

  it('can be held against another place in the same period', () => {
    const sweden = fact('employment_rate', 60, { place: 'SE', sex: 'female' });
    expect(judge([...finland, sweden], [{ ...below, than: { place: 'SE' } }]).state).toBe('holds');
    expect(judge(finland, [{ ...below, than: { place: 'SE' } }]).claims[0]?.reason).toBe('no_comparison_figure');
  });

  it('cannot be judged against a figure of another definition or concept', () => {
    const census = fact('employment_rate', 70, {
      sex: 'female',
      group: 'national',
      definition: 'census',
      source: 'register',
    });
    const unlike = judge([fact('employment_rate', 50, { sex: 'female' }), census], [below]);
    expect(unlike).toMatchObject({ state: 'cannot_be_judged', claims: [{ reason: 'unlike' }] });
    const born = fact('employment_rate', 70, { sex: 'female', concept: 'country_of_birth', group: 'native' });
    const than = { country_of_birth: 'native', sex: 'female' };
    expect(judge([...finland, born], [{ ...below, than }]).claims[0]?.reason).toBe('unlike');
  });

  it('that something rises or falls is not judged across a break', () => {
    const series = [
      fact('employment_rate', 40, { period: '2019' }),
      fact('employment_rate', 50, { period: '2021' }),
      fact('employment_rate', 54, { period: '2024' }),
    ];
    const rising = { indicator: 'employment_rate', of: { citizenship: 'foreign' }, is: 'rising' };
    expect(judge(series, [{ ...rising, since: '2019' }]).claims[0]?.reason).toBe('break_in_series');
    expect(judge(series, [{ ...rising, since: '2021', by: 4 }]).state).toBe('holds');
    expect(judge(series, [rising]).claims[0]).toMatchObject({ state: 'holds', difference: 4 });
    expect(judge(series, [{ ...rising, is: 'falling', since: '2021' }]).state).toBe('does_not_hold');
  });

  it('that something rises is not judged between different times of the year, but two months can be held together', () => {
    const months = [
      fact('employment_rate', 40, { period: '2022-10' }),
      fact('employment_rate', 50, { period: '2023-09' }),
    ];
    const rising = { indicator: 'employment_rate', of: { citizenship: 'foreign' }, is: 'rising' };
    expect(judge(months, [{ ...rising, since: '2022-10' }]).claims[0]?.reason).toBe('other_season');
    expect(judge(months, [rising]).claims[0]?.reason).toBe('other_season');
    expect(judge(months, [{ ...rising, since: '2022-09' }]).claims[0]?.reason).toBe('no_comparison_figure');
    expect(judge(months, [{ ...rising, is: 'above', than: { period: '2022-10' } }]).state).toBe('holds');
  });

  it('cannot be judged without a figure', () => {
    expect(judge([], [below])).toMatchObject({ state: 'cannot_be_judged', claims: [{ reason: 'no_figure' }] });
    expect(judge([fact('employment_rate', null, { sex: 'female' })], [below]).claims[0]?.reason).toBe('no_figure');
  });

  it('about the ecosystem is held against its measure', () => {
    const actors = judge([], [{ metric: 'actors', is: 'above', than: 2 }]);
    expect(actors).toMatchObject({ state: 'does_not_hold', claims: [{ metric: { name: 'actors', value: 0 } }] });
    expect(judge([], [{ metric: 'service_redundancy', is: 'above', than: 2 }]).claims[0]?.reason).toBe('no_figure');
  });

  it('is flagged where a figure of low reliability is its sole support, and not where a source says so too', () => {
    const unsure = finland.map((each) => (each.value === 51.3 ? { ...each, flags: ['u' as const] } : each));
    expect(judge(unsure, [below]).claims[0]?.unreliable).toBe(true);
    expect(judge(unsure, [below, { source: 'lfs' }]).claims[0]?.unreliable).toBe(false);
  });
});

describe('an item', () => {
  it('is as good as its worst claim', () => {
    expect(judge(finland, [below, { ...below, is: 'above' }]).state).toBe('does_not_hold');
    expect(judge(finland, [{ source: 'lfs' }]).state).toBe('source_only');
    expect(judge(finland, []).state).toBe('none');
  });
});
