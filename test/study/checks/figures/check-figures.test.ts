import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../src/observations/observation.ts';
import { checkFigures } from '../../../../src/study/checks/figures/check-figures.ts';
import { makeObservation } from '../../../observations/make-observation.ts';

const check = (observations: readonly Observation[]) =>
  checkFigures(observations, { placeOf: ({ row }) => ({ file: 'region.yaml', path: row.path, range: null }) });

/** A row of counts, in persons and exact. */
const row = (counts: Readonly<Record<string, number | null>>, about: Partial<Observation> = {}) =>
  Object.entries(counts).map(([measure, value]) => makeObservation({ measure, value, ...about }));

const thousands = (measure: string, value: number, about: Partial<Observation> = {}) =>
  makeObservation({
    measure,
    value: value * 1000,
    bounds: { lower: value * 1000 - 50, upper: value * 1000 + 50 },
    ...about,
  });

const rate = (measure: string, value: number, about: Partial<Observation> = {}) =>
  makeObservation({
    measure,
    value,
    unit: 'percent',
    bounds: { lower: value - 0.05, upper: value + 0.05 },
    decimals: 1,
    ...about,
  });

const foreign = { concept: 'citizenship', group: 'foreign' } as const;
const national = { concept: 'citizenship', group: 'national' } as const;

describe('duplicates', () => {
  it('warn of the same figure twice, and refuse two that contradict each other', () => {
    expect(check([makeObservation(), makeObservation()])).toMatchObject([
      { code: 'data/duplicate', severity: 'warning' },
    ]);
    expect(check([makeObservation({ value: 100 }), makeObservation({ value: 107 })])).toMatchObject([
      {
        code: 'data/contradicting-duplicate',
        severity: 'error',
        message: expect.stringMatching(/107 here and 100 .*difference of 7/),
      },
    ]);
    expect(check([makeObservation(), makeObservation({ value: null, missing: 'suppressed' })])).toMatchObject([
      { code: 'data/contradicting-duplicate', message: expect.stringContaining('suppressed') },
    ]);
  });

  it('leave alone what differs in source or in anything that it is about', () => {
    expect(
      check([
        makeObservation(),
        makeObservation({ source: 'register', value: 7 }),
        makeObservation({ time: '12-31', value: 8 }),
      ]),
    ).toEqual([]);
  });
});

describe('parts and wholes of one row', () => {
  it('refuses more employed than there are people', () => {
    expect(check(row({ population: 100, employed: 130 }))).toMatchObject([
      {
        code: 'data/part-exceeds-whole',
        severity: 'error',
        message: expect.stringMatching(/`employed` \(130\).*`population` \(100\) by 30/),
      },
    ]);
  });

  it('allows for rounding, for another basis, and for what is missing', () => {
    expect(check([thousands('population', 10), thousands('employed', 10.1)])).toEqual([]);
    expect(check([thousands('population', 10), thousands('employed', 10.2)])).toHaveLength(1);
    expect(check(row({ population: 100, employed: 130 }, { basis: 'workplace' }))).toEqual([]);
    expect(check(row({ population: null, employed: 130 }))).toEqual([]);
    expect(
      check([
        makeObservation({ measure: 'population', value: 100, qualifier: 'about' }),
        makeObservation({ value: 130 }),
      ]),
    ).toEqual([]);
  });

  it('does not divide or compare across sources', () => {
    expect(check([...row({ population: 100 }), ...row({ employed: 130 }, { source: 'register' })])).toEqual([]);
  });
});

describe('the labour force', () => {
  it('is the employed and the unemployed', () => {
    expect(check(row({ employed: 90, unemployed: 10, labour_force: 100 }))).toEqual([]);
    expect(check(row({ employed: 90, unemployed: 10, labour_force: 105 }))).toMatchObject([
      {
        code: 'data/sum-contradicts-whole',
        severity: 'error',
        message: expect.stringMatching(/make 100; `labour_force` is 105, a difference of 5/),
      },
    ]);
  });

  it('is with the inactive no more than the population, and the rest is warned of', () => {
    const counts = { employed: 60, unemployed: 10, inactive: 35 };
    expect(check(row({ ...counts, population: 100 }))).toMatchObject([
      { code: 'data/sum-contradicts-whole', severity: 'error' },
    ]);
    expect(check(row({ ...counts, population: 120 }))).toMatchObject([
      { code: 'data/sum-contradicts-whole', severity: 'warning' },
    ]);
    expect(check(row({ ...counts, population: 120 }, { age: 'all' }))).toEqual([]);
    expect(check(row({ ...counts, population: 105 }))).toEqual([]);
  });

  it('allows for the rounding of every cell', () => {
    expect(check([thousands('employed', 67.1), thousands('unemployed', 19), thousands('labour_force', 86.2)])).toEqual(
      [],
    );
    expect(
      check([thousands('employed', 67.1), thousands('unemployed', 19), thousands('labour_force', 86.4)]),
    ).toHaveLength(1);
  });
});

describe('parts of totals', () => {
  const bySex = (female: number | null, male: number, total: number) => [
    makeObservation({ value: total }),
    makeObservation({ sex: 'female', value: female, missing: female === null ? 'suppressed' : null }),
    makeObservation({ sex: 'male', value: male }),
  ];

  it('refuses women and men who are more than the total, and warns where they are fewer', () => {
    expect(check(bySex(60, 40, 100))).toEqual([]);
    expect(check(bySex(61, 40, 100))).toMatchObject([
      {
        code: 'data/parts-exceed-total',
        severity: 'error',
        message: expect.stringMatching(/`female` \(61\) and `male` \(40\) make 101.*1 more.*100/),
      },
    ]);
    expect(check(bySex(50, 40, 100))).toMatchObject([
      { code: 'data/parts-below-total', severity: 'warning', message: expect.stringContaining('10 less') },
    ]);
    expect(check(bySex(null, 40, 100))).toEqual([]);
    expect(check(bySex(null, 140, 100))).toHaveLength(1);
  });

  it('refuses groups that are more than what holds them', () => {
    const total = makeObservation({ value: 100 });
    expect(
      check([total, makeObservation({ ...national, value: 90 }), makeObservation({ ...foreign, value: 12 })]),
    ).toMatchObject([
      {
        code: 'data/parts-exceed-total',
        severity: 'error',
        message: expect.stringMatching(/`national` \(90\) and `foreign` \(12\) make 102/),
      },
    ]);
    // Stateless people and those of unknown citizenship are in neither group.
    expect(
      check([total, makeObservation({ ...national, value: 80 }), makeObservation({ ...foreign, value: 12 })]),
    ).toEqual([]);
    const inForeign = ['eu', 'non_eu'].map((group) => makeObservation({ ...foreign, group, value: 8 }));
    expect(check([makeObservation({ ...foreign, value: 12 }), ...inForeign])).toHaveLength(1);
    expect(check([total, makeObservation({ ...foreign, group: 'UA', value: 101 })])).toHaveLength(1);
  });

  it('does not hold two concepts against each other', () => {
    const born = makeObservation({ concept: 'country_of_birth', group: 'foreign', value: 60 });
    expect(check([makeObservation({ value: 100 }), makeObservation({ ...national, value: 90 }), born])).toEqual([]);
  });

  it('does not add rates up', () => {
    expect(
      check([
        rate('employment_rate', 60),
        rate('employment_rate', 70, { sex: 'male' }),
        rate('employment_rate', 51, { sex: 'female' }),
      ]),
    ).toEqual([]);
  });
});

describe('rates against counts', () => {
  // Eurostat, foreign women aged 15 to 64 in Finland, 2024 (LFSA_PGANWS and LFSA_ERGAN).
  const counts = [thousands('population', 130.9), thousands('employed', 67.1), thousands('unemployed', 19)];

  it('agree for published figures', () => {
    expect(
      check([...counts, rate('employment_rate', 51.3), rate('unemployment_rate', 22.1), rate('activity_rate', 65.8)]),
    ).toEqual([]);
  });

  it.each([
    ['employment_rate', 53.1, '51.26'],
    ['unemployment_rate', 14.5, '22.07'],
    ['activity_rate', 56.8, '65.78'],
  ])('refuse a %s of %d', (measure, value, computed) => {
    expect(check([...counts, rate(measure, value)])).toMatchObject([
      { code: 'data/rate-contradicts-counts', severity: 'error', message: expect.stringContaining(computed) },
    ]);
  });

  it('leave rates of another source alone', () => {
    expect(check([...counts, rate('employment_rate', 10, { source: 'other' })])).toEqual([]);
  });

  it('never refuse what was computed from the counts and rounded as a source rounds', () => {
    const count = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(count, count, fc.nat({ max: 500_000 }), (employed, unemployed, inactive) => {
        const rounded = (measure: string, value: number) => thousands(measure, Math.round(value / 100) / 10);
        const published = (measure: string, value: number) => rate(measure, Math.round(value * 10) / 10);
        const population = employed + unemployed + inactive;
        const force = employed + unemployed;
        const found = check([
          rounded('population', population),
          rounded('employed', employed),
          rounded('unemployed', unemployed),
          rounded('labour_force', force),
          published('employment_rate', (100 * employed) / population),
          published('unemployment_rate', (100 * unemployed) / force),
          published('activity_rate', (100 * force) / population),
        ]);
        expect(found).toEqual([]);
      }),
    );
  });
});

describe('ages, levels of education and breakdowns', () => {
  const people = (age: string, value: number) => thousands('population', value, { age });

  it('refuses bands that make up an age and are more than it, and warns where they are less', () => {
    expect(check([people('15-64', 100), people('15-24', 30), people('25-64', 80)])).toMatchObject([
      {
        code: 'data/parts-exceed-total',
        severity: 'error',
        message: expect.stringMatching(/`15-24` \(30000\) and `25-64` \(80000\) make 110000 .* 10000 more .* 100000/),
      },
    ]);
    expect(check([people('15-64', 100), people('15-24', 30), people('25-64', 60)])).toMatchObject([
      { code: 'data/parts-below-total', severity: 'warning', message: expect.stringContaining('10000 less') },
    ]);
  });

  it('refuses a single band that is more than the one that holds it', () => {
    expect(check([people('15-64', 100), people('20-64', 101)])).toMatchObject([
      { code: 'data/parts-exceed-total', severity: 'error' },
    ]);
  });

  it('allows for the rounding of every cell, of a tenth of a thousand and of multiples of 5', () => {
    expect(check([people('15-64', 100), people('15-24', 30.1), people('25-64', 70)])).toEqual([]);
    const fives = (age: string, value: number) =>
      makeObservation({ measure: 'employed', value, bounds: { lower: value - 2.5, upper: value + 2.5 }, age });
    expect(check([fives('15-64', 100), fives('15-24', 35), fives('25-64', 70)])).toEqual([]);
    expect(check([fives('15-64', 100), fives('15-24', 45), fives('25-64', 70)])).toHaveLength(1);
  });

  it('does not add up bands that leave a gap, overlap, or of which one is missing', () => {
    expect(check([people('15-64', 100), people('15-24', 10), people('30-64', 20)])).toEqual([]);
    expect(
      check([
        people('15-64', 100),
        people('15-24', 10),
        makeObservation({ measure: 'population', value: null, age: '25-64' }),
      ]),
    ).toEqual([]);
  });

  it('counts people whose age is not known among those of all ages', () => {
    const all = [people('all', 100), people('0-14', 20), people('15+', 78)];
    expect(check(all)).toMatchObject([{ code: 'data/parts-below-total' }]);
    expect(check([...all, people('not_stated', 2)])).toEqual([]);
  });

  it('refuses levels of education that are more than the total, and lets those be who give no answer', () => {
    const levels = (tertiary: number) => [
      thousands('employed', 100, { education: 'total' }),
      thousands('employed', 20, { education: '0-2' }),
      thousands('employed', 40, { education: '3-4' }),
      thousands('employed', tertiary, { education: '5-8' }),
    ];
    expect(check(levels(45))).toMatchObject([{ code: 'data/parts-exceed-total', severity: 'error' }]);
    expect(check(levels(35))).toEqual([]);
  });

  it('refuses one value of a breakdown that is more than the total, and warns where all of them are', () => {
    const sector = (name: string, value: number) => thousands('employed', value, { breakdown: { sector: name } });
    const total = thousands('employed', 100);
    expect(check([total, sector('C', 101)])).toMatchObject([{ code: 'data/parts-exceed-total', severity: 'error' }]);
    expect(check([total, sector('C', 60), sector('F', 60)])).toMatchObject([
      { code: 'data/parts-exceed-total', severity: 'warning' },
    ]);
    expect(check([total, sector('C', 60), sector('F', 30)])).toEqual([]);
  });

  it('does not add up values of a breakdown of which one may hold another', () => {
    const sector = (name: string, value: number) => thousands('employed', value, { breakdown: { sector: name } });
    expect(check([thousands('employed', 100), sector('C', 60), sector('C10', 20), sector('B-E', 70)])).toEqual([]);
  });
});

describe('a whole that was added up from rounded parts', () => {
  const rows = (total: number, women: number, men: number) => {
    const one = (sex: 'total' | 'female' | 'male', population: number) => {
      const about = { ...foreign, sex };
      const [employed, unemployed] = [population / 2, population / 4];
      return [
        thousands('population', population, about),
        thousands('employed', employed, about),
        thousands('unemployed', unemployed, about),
        thousands('inactive', population - employed - unemployed, about),
      ];
    };
    return [...one('total', total), ...one('female', women), ...one('male', men)];
  };

  it('may be off by the rounding of every part', () => {
    // Nine figures of ±0.05 thousand are added up, and held against three: 0.2 thousand is noise.
    expect(check(rows(3499.2, 1822.8, 1676.2))).toEqual([]);
    const alone = rows(3499.2, 1822.8, 1676.2).filter(({ measure }) => measure === 'population');
    expect(check(alone)).toMatchObject([{ code: 'data/parts-below-total' }]);
  });

  it('is still held to account beyond that', () => {
    const found = check(rows(3500.8, 1822.8, 1676.4));
    expect(found.map(({ code }) => code)).toContain('data/parts-below-total');
  });

  it('is no such sum where its parts make something else, and keeps its own rounding', () => {
    const off = rows(3499.2, 1822.8, 1676.2).map((each) =>
      each.measure === 'inactive' ? { ...each, value: (each.value ?? 0) + 100 } : each,
    );
    expect(check(off).map(({ code }) => code)).toContain('data/parts-below-total');
  });

  it('is pointed at where it stands', () => {
    const observations = rows(3500.8, 1822.8, 1676.4);
    const seen: Observation[] = [];
    checkFigures(observations, {
      placeOf: (observation) => {
        seen.push(observation);
        return { file: 'region.yaml', path: observation.row.path, range: null };
      },
    });
    expect(seen.length).toBeGreaterThan(0);
    for (const observation of seen) expect(observations).toContain(observation);
  });
});
