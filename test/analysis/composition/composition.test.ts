import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../../src/analysis/analyse-study.ts';
import type { Observation } from '../../../src/observations/observation.ts';
import { type Facts, row, study, studyPart } from '../../indicators/study-builder.ts';

const ages = ['15-24', '25-54', '55-64'] as const;

/** Employed and population by age of both groups, and the totals of both. */
function byAge(
  foreign: readonly (readonly [number, number])[],
  national: readonly (readonly [number, number])[],
  facts: Facts = {},
): readonly Observation[] {
  return [['foreign', foreign] as const, ['national', national] as const].flatMap(([group, counts]) => {
    const sum = (at: 0 | 1) => counts.reduce((total, pair) => total + pair[at], 0);
    return [
      ...row({ employed: sum(0), population: sum(1) }, { group, ...facts }),
      ...counts.flatMap(([employed, population], at) =>
        row({ employed, population }, { group, age: ages[at] ?? '', ...facts }),
      ),
    ];
  });
}

const foreign = [
  [300, 1000],
  [1800, 3000],
  [200, 500],
] as const;
const national = [
  [4000, 10_000],
  [24_000, 30_000],
  [12_000, 20_000],
] as const;

describe('what a gap is made of', () => {
  it('splits the gap into composition and rates that add up to it, reference first', () => {
    const [found, ...more] = analyseStudy(study(byAge(foreign, national))).decompositions;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      indicator: 'employment_rate',
      by: 'age',
      missing: [],
      about: { focus: 'foreign', reference: 'national', age: '15-64', place: 'FI', placeRole: 'stand_in' },
    });
    const result = found?.result;
    expect(result?.focusRate).toBeCloseTo((2300 / 4500) * 100, 10);
    expect(result?.referenceRate).toBeCloseTo((40_000 / 60_000) * 100, 10);
    expect(result?.difference).toBeCloseTo((2300 / 4500 - 4 / 6) * 100, 10);
    expect((result?.composition ?? 0) + (result?.rate ?? 0)).toBeCloseTo(result?.difference ?? Number.NaN, 10);
    expect(result?.categories.map(({ category }) => category)).toEqual([...ages]);
    expect(result?.categories.reduce((sum, { focusShare }) => sum + focusShare, 0)).toBeCloseTo(100, 10);
    // Young people are fewer at work, and the foreign are younger here.
    const young = result?.categories[0];
    expect(young?.focusShare).toBeGreaterThan(young?.referenceShare ?? 100);
    expect(young?.composition).toBeLessThan(0);
  });

  it('gives the rate at equal composition, and the shortfall that is left there', () => {
    const analysis = analyseStudy(study(byAge(foreign, national)));
    const [standardised] = analysis.standardised;
    const expected = (0.3 * 10_000 + 0.6 * 30_000 + 0.4 * 20_000) / 600;
    expect(standardised?.value).toBeCloseTo(expected, 10);
    expect(standardised?.difference).toBeCloseTo(expected - 400 / 6, 10);
    expect(standardised).toMatchObject({ lower: null, upper: null });
    const shortfall = analysis.shortfalls.find(({ figure }) => figure.age === '15-64');
    expect(shortfall?.figure.value).toBeCloseTo((4 / 6 - 2300 / 4500) * 4500, 6);
    expect(shortfall?.atEqualComposition).toHaveLength(1);
    expect(shortfall?.atEqualComposition[0]?.value).toBeCloseTo(((400 / 6 - expected) / 100) * 4500, 6);
  });

  it('has an interval at equal composition where every category has its sample', () => {
    const sampled = byAge(foreign, national, { effectiveSampleSize: 200 });
    const [standardised] = analyseStudy(study(sampled)).standardised;
    expect(standardised?.lower).toBeLessThan(standardised?.value ?? 0);
    expect(standardised?.upper).toBeGreaterThan(standardised?.value ?? 100);
  });

  it('computes nothing where a category lacks a figure, and names it', () => {
    const missing = byAge(foreign, national).map((each) =>
      each.group === 'foreign' && each.age === '55-64' && each.measure === 'employed'
        ? { ...each, value: null, bounds: null, missing: 'suppressed' as const }
        : each,
    );
    const { decompositions, standardised, shortfalls } = analyseStudy(study(missing));
    expect(decompositions).toMatchObject([{ result: null, missing: ['55-64'] }]);
    expect(standardised).toMatchObject([{ value: null, difference: null, missing: ['55-64'] }]);
    expect(shortfalls[0]?.atEqualComposition).toEqual([]);
  });

  it('gives no withheld count away', () => {
    const small = byAge([[3, 1000], ...foreign.slice(1)], national);
    const { decompositions, standardised } = analyseStudy(study(small));
    expect(decompositions.map(({ result }) => result)).toEqual([null]);
    expect(standardised.map(({ value }) => value)).toEqual([null]);
  });

  it('joins no two tables, sources or definitions, and no bands with a gap between', () => {
    const inTwo = byAge(foreign, national).map((each) =>
      each.group === 'national' ? { ...each, row: { ...each.row, table: 1 } } : each,
    );
    const ofTwo = byAge(foreign, national).map(
      (each): Observation => (each.group === 'national' ? { ...each, source: 'register' } : each),
    );
    const gap = byAge(foreign, national).filter(({ age }) => age !== '25-54');
    for (const observations of [inTwo, ofTwo, gap]) {
      expect(analyseStudy(study(observations)).decompositions).toEqual([]);
    }
  });

  it('takes the partition by education, and a breakdown only where it makes the total', () => {
    const part = (group: string, education: string, employed: number, population: number) =>
      row({ employed, population }, { group, education });
    const education = [
      ...['foreign', 'national'].flatMap((group) => [
        ...part(group, 'total', 600, 1000),
        ...part(group, '0-2', 100, 300),
        ...part(group, '3-4', 300, 400),
        ...part(group, '5-8', 200, 300),
      ]),
    ];
    expect(analyseStudy(study(education)).decompositions.map(({ by }) => by)).toEqual(['education']);
    const stays = (total: number) =>
      ['foreign', 'national'].flatMap((group) => [
        ...row({ employed: 600, population: total }, { group }),
        ...row({ employed: 100, population: 400 }, { group, breakdown: { stay: 'short' } }),
        ...row({ employed: 500, population: 600 }, { group, breakdown: { stay: 'long' } }),
      ]);
    const more = { data: { tables: [{ rows: [] }], dimensions: ['stay'] } };
    expect(analyseStudy(study(stays(1000), more)).decompositions.map(({ by }) => by)).toEqual(['stay']);
    expect(analyseStudy(study(stays(1500), more)).decompositions).toEqual([]);
  });

  it('always adds up, whatever the counts', () => {
    const pair = fc.tuple(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 500, max: 5000 }));
    const three = fc.tuple(pair, pair, pair);
    fc.assert(
      fc.property(three, three, (a, b) => {
        const [found] = analyseStudy(study(byAge(a, b))).decompositions;
        const { difference = Number.NaN, composition = 0, rate = 0 } = found?.result ?? {};
        expect(composition + rate).toBeCloseTo(difference, 9);
      }),
      { numRuns: 30 },
    );
  });
});

describe('positions', () => {
  const places = (swedish: number | null, facts: Facts = {}) => [
    ...row({ employment_rate: 51.3 }, { place: 'FI' }),
    ...row({ employment_rate: swedish }, { place: 'SE', ...facts }),
  ];

  it('holds the stand-in against every benchmark but itself, in the same cell', () => {
    const [found, ...more] = analyseStudy(study(places(60.1))).positions;
    expect(more).toEqual([]);
    expect(found?.against).toMatchObject([{ benchmark: { place: 'SE' }, difference: -8.8, lower: null, apart: null }]);
    expect(found?.order).toEqual(['SE', 'FI']);
    expect(found?.against[0]?.cautions.map(({ code }) => code)).toContain('stand_in_place');
  });

  it('keeps a missing benchmark missing, and leaves the unlike and the unreliable out of the order', () => {
    const [missing] = analyseStudy(study(places(null))).positions;
    expect(missing?.against[0]?.difference).toBeNull();
    const [unlike] = analyseStudy(study(places(60, { definition: 'census' }))).positions;
    expect(unlike?.against[0]?.cautions.map(({ code }) => code)).toContain('unlike_definition');
    expect(unlike?.order).toEqual(['FI']);
    const [unreliable] = analyseStudy(study(places(60, { flags: ['u'] }))).positions;
    expect(unreliable?.order).toEqual(['FI']);
    expect(analyseStudy(study(places(60, { period: '2023' }))).positions).toEqual([]);
  });

  it('says whether two places are apart where both have their samples', () => {
    const sampled = places(80, { effectiveSampleSize: 400 }).map((each) => ({ ...each, effectiveSampleSize: 400 }));
    const [found] = analyseStudy(study(sampled, { study: studyPart() })).positions;
    expect(found?.against[0]).toMatchObject({ apart: true });
    expect(found?.against[0]?.upper).toBeLessThan(0);
  });
});

describe('segregation', () => {
  const spread = (counts: Readonly<Record<string, Readonly<Record<string, number | null>>>>) =>
    Object.entries(counts).flatMap(([group, sectors]) =>
      Object.entries(sectors).flatMap(([sector, employed]) =>
        row({ employed }, { group, breakdown: sector === 'total' ? {} : { sector } }),
      ),
    );
  const sectors = {
    foreign: { C: 200, F: 100, I: 100, total: 400 },
    national: { C: 300, F: 300, I: 200, total: 800 },
    total: { C: 500, F: 400, I: 300, total: 1200 },
  };
  const more = { data: { tables: [{ rows: [] }], dimensions: ['sector'] } };

  it('measures how unevenly two groups are spread, and where one is concentrated', () => {
    const { segregation, locationQuotients } = analyseStudy(study(spread(sectors), more));
    expect(segregation).toHaveLength(1);
    expect(segregation[0]).toMatchObject({ by: 'sector', focusPeople: 400, referencePeople: 800, missing: [] });
    expect(segregation[0]?.dissimilarity).toBeCloseTo(0.125, 12);
    expect(segregation[0]?.categories[0]).toEqual({ category: 'C', focusShare: 50, referenceShare: 37.5 });
    expect(locationQuotients[0]?.quotients[0]?.value).toBeCloseTo(0.5 / (5 / 12), 12);
  });

  it('is missing where a sector is suppressed or withheld, and names it', () => {
    const suppressed = spread({ ...sectors, foreign: { C: 200, F: null, I: 100, total: 400 } });
    expect(analyseStudy(study(suppressed, more)).segregation).toMatchObject([{ dissimilarity: null, missing: ['F'] }]);
    const small = spread({ ...sectors, foreign: { C: 200, F: 3, I: 100, total: 303 } });
    const { segregation, locationQuotients } = analyseStudy(study(small, more));
    expect(segregation[0]?.dissimilarity).toBeNull();
    expect(segregation[0]?.missing).toContain('F');
    expect(locationQuotients[0]?.quotients.find(({ category }) => category === 'F')?.value).toBeNull();
  });

  it('takes no sectors that overlap', () => {
    const nested = spread({ ...sectors, foreign: { C: 200, F: 100, I: 100, 'B-F': 300, total: 400 } });
    expect(analyseStudy(study(nested, more)).segregation).toEqual([]);
  });
});
