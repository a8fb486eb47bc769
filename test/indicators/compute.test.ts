import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../src/indicators/compute.ts';
import type { IndicatorValue } from '../../src/indicators/indicator-value.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, finland, row, study, studyPart } from './study-builder.ts';

function values(observations: readonly Observation[], indicator: string): readonly IndicatorValue[] {
  return computeIndicators(study(observations)).values.filter((value) => value.indicator === indicator);
}

function only(observations: readonly Observation[], indicator: string): IndicatorValue {
  const found = values(observations, indicator);
  expect(found).toHaveLength(1);
  const [value] = found;
  if (!value) throw new Error(`no ${indicator}`);
  return value;
}

const codes = (value: IndicatorValue | undefined): readonly string[] => value?.cautions.map(({ code }) => code) ?? [];

describe('levels', () => {
  it('computes the rate from the counts of one row, with numerator and denominator in persons', () => {
    const rate = only(row({ population: 130_900, employed: 67_100 }), 'employment_rate');
    expect(rate.value).toBe((67_100 / 130_900) * 100);
    expect(rate).toMatchObject({ numerator: 67_100, denominator: 130_900, unit: 'percent', age: '15-64' });
  });

  it('divides the unemployed by the labour force, never by the population', () => {
    const rate = only(row({ population: 130_900, employed: 67_100, unemployed: 19_000 }), 'unemployment_rate');
    expect(rate.value).toBeCloseTo((19_000 / 86_100) * 100, 12);
  });

  it('does not divide a figure by one of another source, place, age, period or definition', () => {
    for (const other of [
      { source: 'register' },
      { place: 'SE' },
      { age: '20-64' },
      { period: '2023' },
      { definition: 'census' },
    ] as const) {
      expect(values([fact('employed', 50), fact('population', 100, other)], 'employment_rate')).toEqual([]);
    }
  });

  it('takes the published rate of a survey before counts of another source, which become an alternative', () => {
    const computed = computeIndicators(study(finland));
    const rate = computed.values.find((value) => value.indicator === 'employment_rate' && value.group === 'foreign');
    expect(rate).toMatchObject({ value: 51.3, sources: ['lfs-er'], numerator: null });
    const lost = computed.alternatives.find((value) => value.indicator === 'employment_rate');
    expect(lost?.sources).toEqual(['lfs-counts']);
    expect(lost?.value).toBeCloseTo(51.26, 2);
  });

  it('takes the computed rate of a source that gives both, and says where the two contradict each other', () => {
    const good = computeIndicators(study(row({ employment_rate: 51.3, population: 130_900, employed: 67_100 })));
    expect(good.values[0]?.numerator).toBe(67_100);
    expect(good.contradictions).toEqual([]);
    const bad = computeIndicators(study(row({ employment_rate: 58, population: 130_900, employed: 67_100 })));
    expect(bad.contradictions).toHaveLength(1);
  });

  it('keeps figures apart that are known to be of different definitions', () => {
    const found = values(
      [
        fact('unemployment_rate', 22),
        fact('unemployment_rate', 30, { definition: 'registered_unemployed', source: 'register' }),
      ],
      'unemployment_rate',
    );
    expect(found.map(({ value }) => value)).toEqual([22, 30]);
  });

  it('keeps a suppressed figure missing, with its reason', () => {
    const rate = only([fact('employment_rate', null, { flags: ['u'] })], 'employment_rate');
    expect(rate).toMatchObject({ value: null, flags: ['u'] });
    expect(codes(rate)).toEqual(expect.arrayContaining(['suppressed', 'low_reliability']));
  });

  it('joins rows of one table for shares and dependency, adding narrow bands up', () => {
    const everybody = { group: 'total', age: 'all' } as const;
    const share = only(
      [fact('population', 20_000, { age: 'all' }), fact('population', 100_000, everybody)],
      'population_share',
    );
    expect(share).toMatchObject({ value: 20, group: 'foreign', denominator: 100_000 });
    const bands = { all: 1000, '65-74': 100, '75+': 50, '20-54': 400, '55-64': 100 };
    const ages = Object.entries(bands).map(([age, count]) => fact('population', count, { group: 'total', age }));
    expect(only(ages, 'old_age_dependency').value).toBeCloseTo(30, 12);
  });

  it('gives an interval to a survey only', () => {
    const sampled = { effectiveSampleSize: 263 };
    const rate = only([fact('employment_rate', (81 / 263) * 100, sampled)], 'employment_rate');
    expect(rate.lower).toBeCloseTo(25.5289, 4);
    expect(rate.upper).toBeCloseTo(36.621, 3);
    const register = only(
      [fact('employment_rate', 30, { ...sampled, source: 'register', definition: 'other' })],
      'employment_rate',
    );
    expect(register.lower).toBeNull();
    expect(codes(only([fact('employment_rate', 30, { sampleSize: 100 })], 'employment_rate'))).toContain(
      'weighting_ignored',
    );
  });
});

describe('derived figures', () => {
  it('measures foreign against national women in Finland 2024 at −22.8 percentage points', () => {
    const gap = only(finland, 'employment_rate_gap');
    expect(gap).toMatchObject({ value: -22.8, unit: 'pp', group: 'foreign', sex: 'female' });
    expect(gap.against).toEqual({ group: 'national', sex: 'female', period: '2024', value: 74.1 });
    expect(only(finland, 'employment_rate_ratio').value).toBeCloseTo(51.3 / 74.1, 12);
  });

  it('says how many more would be in work at the reference rate, with the population of the group', () => {
    const shortfall = only(finland, 'employment_shortfall');
    expect(shortfall.value).toBeCloseTo(0.228 * 130_900, 6);
    expect(shortfall).toMatchObject({ unit: 'persons', sources: ['lfs-er', 'lfs-counts'] });
  });

  it('takes no population of another definition for the shortfall', () => {
    const people = finland.map((each) =>
      each.measure === 'population' ? { ...each, definition: 'census' as const } : each,
    );
    expect(values(people, 'employment_shortfall')).toEqual([]);
  });

  it('takes men from women, and carries the doubts of both', () => {
    const gap = only(
      [
        fact('employment_rate', 50, { sex: 'female', flags: ['u'] }),
        fact('employment_rate', 70, { sex: 'male', flags: ['p'] }),
      ],
      'employment_rate_gender_gap',
    );
    expect(gap).toMatchObject({ value: -20, sex: 'female', flags: ['p', 'u'] });
    expect(codes(gap)).toEqual(expect.arrayContaining(['low_reliability', 'provisional']));
  });

  it('warns of a gap between unlike definitions', () => {
    const gap = only(
      [fact('employment_rate', 50), fact('employment_rate', 70, { group: 'national', definition: 'census' })],
      'employment_rate_gap',
    );
    expect(codes(gap)).toContain('unlike_definition');
  });

  it('gives the difference of independent groups Newcombe’s interval, and a part against its total none', () => {
    const pair = (reference: string): readonly Observation[] => [
      fact('employment_rate', 80, { effectiveSampleSize: 70 }),
      fact('employment_rate', 60, { group: reference, effectiveSampleSize: 80 }),
    ];
    const gap = only(pair('national'), 'employment_rate_gap');
    expect(gap.lower).toBeCloseTo(5.243, 3);
    expect(gap.upper).toBeCloseTo(33.387, 3);
    const more = { study: studyPart({ comparisons: { citizenship: { focus: ['foreign'], reference: 'total' } } }) };
    const part = computeIndicators(study(pair('total'), more)).values.find(({ form }) => form === 'gap');
    expect(part).toMatchObject({ value: 20, lower: null, upper: null });
  });

  it('computes changes up to a break and none across it', () => {
    const rates = [
      ['2019', 40],
      ['2020', 42],
      ['2021', 50],
      ['2022', 51],
      ['2024', 54],
    ] as const;
    const series = rates.map(([period, value]) => fact('employment_rate', value, { period }));
    // The survey's tables by citizenship broke in 2021.
    const found = values(series, 'employment_rate_change').map(({ period, value, against }) => [
      period,
      against?.period,
      value,
    ]);
    expect(found).toEqual([
      ['2020', '2019', 2],
      ['2022', '2021', 1],
      ['2024', '2022', 3],
      ['2024', '2021', 4],
    ]);
  });

  it('does not compute a change from one source to another', () => {
    const series = [
      fact('employment_rate', 50, { period: '2022' }),
      fact('employment_rate', 52, { period: '2023', source: 'lfs-er' }),
    ];
    expect(values(series, 'employment_rate_change')).toEqual([]);
  });
});

describe('places and groups', () => {
  it('lets the stand-in stand in only where the own place has no figure of a focus group', () => {
    const standIn = only([fact('employment_rate', 50)], 'employment_rate');
    expect(standIn.placeRole).toBe('stand_in');
    expect(codes(standIn)).toContain('stand_in_place');
    const both = values(
      [fact('employment_rate', 50), fact('employment_rate', 45, { place: 'FI193' })],
      'employment_rate',
    );
    expect(both.map(({ place, placeRole }) => [place, placeRole])).toEqual([
      ['FI', 'benchmark'],
      ['FI193', 'own'],
    ]);
    expect(both.flatMap(codes)).not.toContain('stand_in_place');
  });

  it('says that foreign stands for non-EU, but not where the latter is there too', () => {
    expect(codes(only([fact('employment_rate', 50)], 'employment_rate'))).toContain('substituted_group');
    const both = values(
      [fact('employment_rate', 50), fact('employment_rate', 40, { group: 'non_eu' })],
      'employment_rate',
    );
    expect(both.flatMap(codes)).not.toContain('substituted_group');
  });
});

describe('what always holds', () => {
  const observation = fc.record({
    measure: fc.constantFrom('employment_rate', 'unemployment_rate', 'population', 'employed', 'unemployed'),
    value: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    concept: fc.constantFrom('citizenship' as const, 'country_of_birth' as const),
    group: fc.constantFrom('foreign', 'non_eu', 'national', 'native', 'total'),
    sex: fc.constantFrom('total' as const, 'female' as const, 'male' as const),
    definition: fc.constantFrom(null, 'lfs' as const, 'census' as const),
    period: fc.constantFrom('2022', '2023', '2024'),
  });
  const observations = fc
    .array(observation, { maxLength: 40 })
    .map((list) => list.map(({ measure, value, ...facts }) => fact(measure, value, facts)));

  it('never makes a zero, or anything else, of a missing figure', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const { values: all, counts } = computeIndicators(study(list));
        for (const value of [...all, ...counts]) {
          if (value.observations.every((each) => each.value === null)) expect(value.value).toBeNull();
          if (value.form !== 'level' && value.against?.value === null) expect(value.value).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('joins nothing of unlike concept or definition without a caution', () => {
    fc.assert(
      fc.property(observations, (list) => {
        for (const value of computeIndicators(study(list)).values) {
          const groups = value.observations.filter(({ group }) => group !== 'total');
          if (new Set(groups.map(({ concept }) => concept)).size > 1) expect(codes(value)).toContain('unlike_concept');
          const known = value.observations.flatMap(({ definition }) => definition ?? []);
          if (new Set(known).size > 1) expect(codes(value)).toContain('unlike_definition');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of the rows, but for which of two rivals comes first', () => {
    const rates = ['FI', 'SE'].flatMap((place) =>
      ['2022', '2023'].flatMap((period) => [
        fact('employment_rate', 50, { place, period }),
        fact('employment_rate', 70, { place, period, group: 'national' }),
      ]),
    );
    const ids = (list: readonly Observation[]): readonly string[] =>
      computeIndicators(study(list)).values.map((value) =>
        JSON.stringify([value.indicator, value.group, value.place, value.period, value.value]),
      );
    expect(ids([...rates].reverse())).toEqual(ids(rates));
  });
});
