import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRegions } from '../../src/comparison/compare-regions.ts';
import type { Comparison, Question } from '../../src/comparison/comparison.ts';
import type { RegionDigest } from '../../src/comparison/region-digest.ts';
import type { IndicatorRow } from '../../src/indicators/indicator-row.ts';
import { digest, row, standIn } from './digest-builder.ts';

function questionOf(comparison: Comparison, id = 'employment_rate/focus/total'): Question {
  const found = comparison.questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

const question = (...digests: RegionDigest[]) => questionOf(compareRegions(digests));
const members = ({ sets }: Question) =>
  sets.map((set) => set.members.map(({ place, figure }) => [place, figure.value]));
const reasons = ({ standings }: Question, region: string) =>
  standings.find((standing) => standing.region === region)?.unlike.map(({ code, own, set }) => [code, own, set]);
const codes = ({ diagnostics }: Comparison) => diagnostics.map(({ code }) => code);

describe('what is alike', () => {
  it('stands in one set, in the order of the places, with the order of the values beside it', () => {
    const found = question(digest('SE123', [row(67)]), digest('FI193', [row(60)]), digest('EL522', [row(58)]));
    expect(members(found)).toEqual([
      [
        ['EL522', 58],
        ['FI193', 60],
        ['SE123', 67],
      ],
    ]);
    expect(found.sets[0]?.ranking.order).toEqual(['SE123', 'FI193', 'EL522']);
    expect(found.sets[0]?.median).toBe(60);
  });

  it('is compared at the period that most regions have, and the others keep theirs apart', () => {
    const both = [row(50, { period: '2022' }), row(55, { period: '2023' })];
    const found = question(
      digest('FI193', [...both, row(60)]),
      digest('SE123', both),
      digest('EL522', [row(40, { period: '2021' })]),
    );
    expect(found.sets[0]?.period).toBe('2023');
    expect(found.sets[0]?.otherPeriods.map(({ region, figure }) => [region, figure.period])).toEqual([
      ['el522', '2021'],
    ]);
    expect(reasons(found, 'el522')).toEqual([['period', '2021', '2023']]);
    expect(found.standings.find(({ region }) => region === 'fi193')?.figure.value).toBe(55);
  });

  it('names the regions without a value, and never takes a missing one for nought', () => {
    const found = question(digest('FI193', [row(60)]), digest('SE123', [row(67)]), digest('EL522', [row(null)]));
    expect(found.missing).toEqual(['el522']);
    expect(members(found)).toEqual([
      [
        ['FI193', 60],
        ['SE123', 67],
      ],
    ]);
  });
});

describe('what is unlike', () => {
  const cases: readonly (readonly [string, Partial<IndicatorRow>, readonly (string | null)[]])[] = [
    ['concept', { concept: 'country_of_birth' }, ['concept', 'country_of_birth', 'citizenship']],
    ['group', { group: 'non_eu' }, ['group', 'non_eu', 'foreign']],
    ['age', { age: '15-64' }, ['age', '15-64', '20-64']],
    ['year', { period: '2019' }, ['period', '2019', '2024']],
    ['time', { time: '12-31' }, ['time', '12-31', 'annual_average']],
    ['definition', { definition: 'insured' }, ['definition', 'insured', 'lfs']],
    ['basis', { basis: 'workplace' }, ['basis', 'workplace', 'residence']],
    ['source that is only illustrative', { caution: ['illustrative'] }, ['illustrative', 'true', 'false']],
  ];
  for (const [name, more, reason] of cases)
    it(`stands apart with the reason: another ${name}`, () => {
      const comparisons = [
        { concept: 'citizenship', focus: ['non_eu', 'foreign'], reference: 'national' },
        { concept: 'country_of_birth', focus: ['foreign'], reference: 'native' },
      ] as const;
      const found = question(
        digest('FI193', [row(60)]),
        digest('SE123', [row(67)]),
        digest('EL522', [row(40, more)], { comparisons }),
      );
      expect(members(found)).toEqual([
        [
          ['FI193', 60],
          ['SE123', 67],
        ],
      ]);
      expect(reasons(found, 'el522')).toEqual([reason]);
      expect(found.standings.find(({ region }) => region === 'el522')?.set).toBeNull();
    });

  it('is never converted: two currencies are two kinds of figure, and a finding says so', () => {
    const own = { id: 'wage', name: 'Wage', formula: 'wages/employed', polarity: 'higher' } as const;
    const wages = (nuts: string, value: number, unit: string) =>
      digest(nuts, [row(value, { indicator: 'wage', unit })], { ownIndicators: [{ ...own, unit }] });
    const comparison = compareRegions([
      wages('FI193', 3200, 'EUR'),
      wages('DEE08', 2900, 'EUR'),
      wages('PL424', 6800, 'PLN'),
    ]);
    const found = questionOf(comparison, 'wage/focus/total');
    expect(members(found)).toEqual([
      [
        ['DEE08', 2900],
        ['FI193', 3200],
      ],
    ]);
    expect(reasons(found, 'pl424')).toEqual([['currency', 'PLN', 'EUR']]);
    expect(codes(comparison)).toContain('comparison/different-currencies');
  });

  it('is an own indicator of one name and another formula', () => {
    const wages = (nuts: string, formula: string) =>
      digest(nuts, [row(3, { indicator: 'wage', unit: 'ratio' })], {
        ownIndicators: [{ id: 'wage', name: 'Wage', formula, unit: 'ratio', polarity: 'neutral' }],
      });
    const found = questionOf(compareRegions([wages('FI193', 'a/b'), wages('SE123', 'a/c')]), 'wage/focus/total');
    expect(found.sets).toEqual([]);
    expect(found.standings.flatMap(({ unlike }) => unlike.map(({ code }) => code))).toEqual(['formula']);
  });

  it('is a gap against another group', () => {
    const gap = (against: string) => row(-10, { indicator: 'employment_rate_gap', unit: 'pp', against });
    const found = questionOf(
      compareRegions([digest('FI193', [gap('national')]), digest('SE123', [gap('total')])]),
      'employment_rate_gap/focus/total',
    );
    expect(found.sets).toEqual([]);
    expect(reasons(found, 'se123')).toEqual([['reference', 'total', 'national']]);
  });

  it('leaves numbers of persons alone: they say how large a region is', () => {
    const shortfall = row(9000, { indicator: 'employment_shortfall', unit: 'persons' });
    const own = row(9000, { indicator: 'permits', unit: 'persons' });
    expect(compareRegions([digest('FI193', [shortfall, own]), digest('SE123', [shortfall, own])]).questions).toEqual(
      [],
    );
  });
});

describe('what a study leaves unsaid', () => {
  it('is taken to be what all others say, and noted', () => {
    const found = question(digest('FI193', [row(60)]), digest('SE123', [row(67, { basis: null, time: null })]));
    expect(members(found)).toEqual([
      [
        ['FI193', 60],
        ['SE123', 67],
      ],
    ]);
    expect(found.sets[0]?.members.map(({ unsaid }) => unsaid)).toEqual([[], ['time', 'basis']]);
  });

  it('stands apart where the others are unlike each other', () => {
    const found = question(
      digest('FI193', [row(60)]),
      digest('SE123', [row(67)]),
      digest('EL522', [row(40, { definition: 'insured' })]),
      digest('DEE08', [row(55, { definition: null })]),
    );
    expect(members(found)).toEqual([
      [
        ['FI193', 60],
        ['SE123', 67],
      ],
    ]);
    expect(reasons(found, 'dee08')).toEqual([['definition', null, 'lfs']]);
  });
});

describe('stand-ins', () => {
  it('are counted once a country, with the regions that it stands in for', () => {
    const found = question(
      digest('ITC1', [standIn(62, 'IT')]),
      digest('ITC4', [standIn(62, 'IT')]),
      digest('FI193', [standIn(61, 'FI')]),
    );
    expect(found.sets[0]?.members.map(({ place, regions }) => [place, regions])).toEqual([
      ['FI', ['fi193']],
      ['IT', ['itc1', 'itc4']],
    ]);
    expect(found.standings.map(({ region, samePlaceAs }) => [region, samePlaceAs])).toEqual([
      ['fi193', []],
      ['itc1', ['itc4']],
      ['itc4', ['itc1']],
    ]);
  });

  it('are in no set with own figures, nor with those of a smaller place', () => {
    const found = question(
      digest('FI193', [row(60), standIn(61, 'FI')]),
      digest('SE123', [standIn(67, 'SE')]),
      digest('EL522', [standIn(50, 'EL52')]),
      digest('DEE08', [row(58)]),
    );
    expect(found.sets.map(({ key, members: of }) => [key.role, key.level, of.map(({ place }) => place)])).toEqual([
      ['own', null, ['DEE08', 'FI193']],
      ['stand_in', 'country', ['FI', 'SE']],
    ]);
    expect(reasons(found, 'el522')).toEqual([['place', 'nuts2', 'own']]);
    expect(reasons(found, 'se123')).toEqual([['place', 'country', 'own']]);
  });

  it('that two files give different values for are shown and not ordered', () => {
    const comparison = compareRegions([
      digest('ITC1', [standIn(62, 'IT')]),
      digest('ITC4', [standIn(60, 'IT')]),
      digest('FI193', [standIn(61, 'FI')]),
    ]);
    const [set] = questionOf(comparison).sets;
    expect(set?.members.map(({ place, disputed }) => [place, disputed])).toEqual([
      ['FI', null],
      ['IT', [60, 62]],
    ]);
    expect(set?.ranking).toMatchObject({ order: ['FI'], leftOut: [{ place: 'IT', why: 'disputed' }] });
    expect(codes(comparison)).toContain('comparison/contradicting-files');
  });

  it('say so where no figure is the region’s own', () => {
    const comparison = compareRegions([digest('ITC1', [standIn(62, 'IT')]), digest('FI193', [row(61)])]);
    expect(comparison.diagnostics.find(({ code }) => code === 'comparison/stand-ins-only')?.message).toBe(
      'No figure here is about itc1 itself: IT stands in for it.',
    );
  });
});

describe('units below NUTS 3', () => {
  it('of one code in two countries are two places', () => {
    const town = (nuts: string, slug: string, value: number) =>
      digest(nuts, [], { slug, ownPlace: '001', rows: [row(value, { place: '001', nuts, slug })] });
    const found = question(town('FI193', 'a', 60), town('SE123', 'b', 70));
    expect(members(found)).toEqual([
      [
        ['a', 60],
        ['b', 70],
      ],
    ]);
  });
});

describe('what is said', () => {
  it('of one region alone', () => {
    expect(codes(compareRegions([digest('FI193', [row(60)])]))).toEqual(['comparison/one-region']);
  });

  it('of regions with nothing in common', () => {
    const comparison = compareRegions([
      digest('FI193', [row(60)]),
      digest('SE123', [row(67, { indicator: 'neet_rate', age: '15-29' })]),
    ]);
    expect(codes(comparison)).toEqual(['comparison/nothing-in-common']);
    expect(comparison.heatMap).toEqual([]);
    expect(comparison.typology.kind).toBe('refused');
  });

  it('of two regions of one name, of which the first is kept', () => {
    const comparison = compareRegions([
      digest('SE123', [row(67)], { slug: 'town' }),
      digest('FI193', [row(60)], { slug: 'town' }),
    ]);
    expect(comparison.regions.map(({ nuts }) => nuts)).toEqual(['FI193']);
    expect(comparison.diagnostics[0]).toMatchObject({ code: 'comparison/same-slug', severity: 'error' });
  });

  it('of none at all is nothing', () => {
    expect(compareRegions([])).toMatchObject({ regions: [], questions: [], diagnostics: [] });
  });
});

describe('trends', () => {
  it('hold the gap of a missing year and the mark of a break', () => {
    const series = [
      row(50, { period: '2019' }),
      row(null, { period: '2020' }),
      row(55, { period: '2021', series_break: true }),
      row(60),
    ];
    const { trends } = compareRegions([digest('FI193', series), digest('SE123', series)]);
    expect(trends[0]?.series.map(({ place }) => place)).toEqual(['FI193', 'SE123']);
    expect(trends[0]?.series[0]?.points.map(({ period, value, breakBefore }) => [period, value, breakBefore])).toEqual([
      ['2019', 50, false],
      ['2020', null, false],
      ['2021', 55, true],
      ['2024', 60, false],
    ]);
  });
});

describe('benchmarks', () => {
  const bench = (value: number, place: string, more: Partial<IndicatorRow> = {}) =>
    row(value, { place, place_role: 'benchmark', ...more });

  it('stand beside a set where they are of the same cell and period, and no two studies contradict each other', () => {
    const found = question(
      digest('FI193', [row(60), bench(65, 'EU27_2020'), bench(70, 'DK'), bench(60, 'NO', { age: '15-64' })]),
      digest('SE123', [row(67), bench(65, 'EU27_2020'), bench(72, 'DK')]),
    );
    expect(found.sets[0]?.benchmarks.map(({ place, figure }) => [place, figure.value])).toEqual([['EU27_2020', 65]]);
  });
});

describe('the order of the inputs', () => {
  it('changes nothing', () => {
    const all = [
      digest('FI193', [row(60), standIn(61, 'FI')]),
      digest('SE123', [row(67, { basis: null })]),
      digest('EL522', [row(40, { age: '15-64' }), row(45, { period: '2023' })]),
      digest('ITC1', [standIn(62, 'IT')]),
      digest('ITC4', [standIn(60, 'IT')]),
      digest('DEE08', [row(58, { flags: 'u' })]),
    ];
    const expected = JSON.stringify(compareRegions(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(compareRegions(shuffled))).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });
});
