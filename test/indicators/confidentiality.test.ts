import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { withheldCounts } from '../../src/indicators/confidentiality.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, row, study, studyPart } from './study-builder.ts';

/** A table of persons by group and sex with all its totals. */
function table(
  cells: Readonly<Record<'national' | 'eu' | 'non_eu', readonly [number, number]>>,
): readonly Observation[] {
  const groups = Object.entries(cells).map(([group, [female, male]]) => ({ group, female, male }));
  const added = (names: readonly string[], sex: 'female' | 'male'): number =>
    groups.filter(({ group }) => names.includes(group)).reduce((sum, each) => sum + each[sex], 0);
  const sums = [
    { group: 'foreign', names: ['eu', 'non_eu'] },
    { group: 'total', names: ['national', 'eu', 'non_eu'] },
  ].map(({ group, names }) => ({ group, female: added(names, 'female'), male: added(names, 'male') }));
  return [...groups, ...sums].flatMap(({ group, female, male }) => [
    fact('population', female, { group, sex: 'female' }),
    fact('population', male, { group, sex: 'male' }),
    fact('population', female + male, { group, sex: 'total' }),
  ]);
}

const wholes: readonly (readonly [string, readonly string[]])[] = [
  ['total', ['national', 'foreign']],
  ['total', ['national', 'eu', 'non_eu']],
  ['foreign', ['eu', 'non_eu']],
];

/** Everything that a reader can work out by taking away and adding up, again and again. */
function workedOut(observations: readonly Observation[], withheld: ReadonlySet<Observation>): ReadonlySet<Observation> {
  const known = new Set(observations.filter((observation) => !withheld.has(observation)));
  const at = (group: string, sex: string): Observation | undefined =>
    observations.find((observation) => observation.group === group && observation.sex === sex);
  const sums: (readonly (Observation | undefined)[])[] = [];
  for (const sex of ['total', 'female', 'male']) {
    for (const [whole, parts] of wholes) sums.push([at(whole, sex), ...parts.map((part) => at(part, sex))]);
  }
  for (const group of ['national', 'eu', 'non_eu', 'foreign', 'total']) {
    sums.push([at(group, 'total'), at(group, 'female'), at(group, 'male')]);
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const sum of sums) {
      const open = sum.filter((each) => each !== undefined && !known.has(each));
      const [last] = open;
      if (open.length !== 1 || !last) continue;
      known.add(last);
      grown = true;
    }
  }
  return new Set([...withheld].filter((observation) => known.has(observation)));
}

describe('withheldCounts', () => {
  it('withholds a count below the minimum and the smallest other, so that it cannot be had from the total', () => {
    const list = table({ national: [500, 480], eu: [40, 30], non_eu: [3, 25] });
    const withheld = withheldCounts(list, 5);
    const there = [...withheld].map(({ group, sex }) => `${group} ${sex}`);
    expect(there).toContain('non_eu female');
    expect(there.length).toBeGreaterThanOrEqual(4);
    expect(there).not.toContain('total total');
  });

  it('withholds nothing where the minimum is 0 or no count is small', () => {
    const list = table({ national: [500, 480], eu: [40, 30], non_eu: [3, 25] });
    expect(withheldCounts(list, 0).size).toBe(0);
    expect(withheldCounts(list, 3).size).toBe(0);
  });

  it('withholds nothing that counts no persons', () => {
    expect(withheldCounts([fact('vacancies', 2), fact('employment_rate', 3)], 5).size).toBe(0);
  });

  it('protects the unemployed from being the labour force less the employed', () => {
    const list = row({ population: 100, labour_force: 60, employed: 57, unemployed: 3, inactive: 40 });
    const hidden = [...withheldCounts(list, 5)].map(({ measure }) => measure);
    expect(hidden).toContain('unemployed');
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('protects a band from being a wider band less its neighbours', () => {
    const ages = { '15-64': 503, '15-24': 3, '25-54': 400, '55-64': 100 };
    const list = Object.entries(ages).map(([age, value]) => fact('population', value, { age }));
    expect([...withheldCounts(list, 5)].map(({ age }) => age).sort()).toEqual(['15-24', '55-64']);
  });

  it('never lets a withheld count be had within its table', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.record({ national: pair, eu: pair, non_eu: pair }), (cells) => {
        const list = table(cells);
        const withheld = withheldCounts(list, 5);
        for (const observation of list) if ((observation.value ?? 0) < 5) expect(withheld.has(observation)).toBe(true);
        expect(workedOut(list, withheld).size).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('figures made from small counts', () => {
  const list = [
    ...row({ population: 100, employed: 57, unemployed: 3 }),
    ...row({ population: 900, employed: 700, unemployed: 50 }, { group: 'national' }),
  ];
  const computed = computeIndicators(study(list));

  it('leaves the count empty with its caution, and tells its number nowhere', () => {
    const count = computed.counts.find((value) => value.indicator === 'unemployed' && value.group === 'foreign');
    expect(count?.value).toBeNull();
    expect(count?.cautions.map(({ code }) => code)).toContain('small_count');
    const all = JSON.stringify([computed.values, computed.counts, computed.alternatives, computed.observations]);
    expect(all).not.toContain('"unemployed","value":3');
    expect(computed.withheld.map(({ measure }) => measure)).toContain('unemployed');
  });

  it('withholds the rate that its denominator would turn back into the count, and the gap made from it', () => {
    for (const indicator of ['unemployment_rate', 'unemployment_rate_gap']) {
      const value = computed.values.find((each) => each.indicator === indicator && each.group === 'foreign');
      expect(value).toMatchObject({ value: null, numerator: null, denominator: null });
      expect(value?.cautions.map(({ code }) => code)).toContain('small_count');
    }
  });

  it('withholds a published rate that its printed denominator turns into a small count', () => {
    const published = computeIndicators(study(row({ employment_rate: 3, population: 100 })));
    expect(published.values.find(({ indicator }) => indicator === 'employment_rate')?.value).toBeNull();
    const off = study(row({ employment_rate: 3, population: 100 }), {
      study: studyPart({ confidentiality: { minimum: 0 } }),
    });
    expect(computeIndicators(off).values[0]?.value).toBe(3);
  });
});
