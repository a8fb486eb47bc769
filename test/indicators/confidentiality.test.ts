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

/** A table of two dimensions with all its margins, its values in the order of rows and then columns. */
function grid(rows: readonly string[], columns: readonly string[], values: readonly number[]): readonly Observation[] {
  const at = (row: number, column: number): number => values[row * columns.length + column] ?? 0;
  const sum = (rowIndexes: readonly number[], columnIndexes: readonly number[]): number =>
    rowIndexes.reduce((all, row) => all + columnIndexes.reduce((line, column) => line + at(row, column), 0), 0);
  const every = (names: readonly string[]): readonly number[] => names.map((_, index) => index);
  const withTotal = (names: readonly string[]) => [
    ...names.map((name, index) => ({ name, of: [index] })),
    { name: 'total', of: every(names) },
  ];
  return withTotal(rows).flatMap((row) =>
    withTotal(columns).map((column) =>
      fact('population', sum(row.of, column.of), {
        education: row.name,
        breakdown: column.name === 'total' ? {} : { sector: column.name },
      }),
    ),
  );
}

/**
 * The withheld cells that the printed ones determine: each inner cell is an unknown, each printed figure an equation, and a
 * cell is determined where it is a sum of equations (it adds nothing to their rank).
 */
function determined(
  rows: readonly string[],
  columns: readonly string[],
  list: readonly Observation[],
  withheld: ReadonlySet<Observation>,
): readonly Observation[] {
  const coefficients = ({ education, breakdown }: Observation): number[] =>
    rows.flatMap((row) =>
      columns.map((column) =>
        (education === 'total' || education === row) && (breakdown.sector === undefined || breakdown.sector === column)
          ? 1
          : 0,
      ),
    );
  const printed = list.filter((each) => !withheld.has(each)).map(coefficients);
  const rank = rankOf(printed);
  return [...withheld].filter((each) => rankOf([...printed, coefficients(each)]) === rank);
}

/** By Gauss; the coefficients are small whole numbers, so that dust is told from them easily. */
function rankOf(equations: readonly (readonly number[])[]): number {
  const left = equations.map((equation) => [...equation]);
  const width = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const found = left.findIndex((equation, index) => index >= rank && Math.abs(equation[column] ?? 0) > 1e-9);
    const pivot = left[found];
    const first = left[rank];
    if (!pivot || !first) continue;
    left[found] = first;
    left[rank] = pivot;
    for (const equation of left.slice(rank + 1)) {
      const factor = (equation[column] ?? 0) / (pivot[column] ?? 1);
      if (factor === 0) continue;
      for (let at = column; at < width; at += 1) equation[at] = (equation[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
    rank += 1;
  }
  return rank;
}

describe('a table of two dimensions', () => {
  const rows = ['0-2', '3-4', '5-8'];
  const columns = ['A', 'C', 'F', 'G', 'I'];
  const count = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 5, max: 60 }),
    fc.integer({ min: 100, max: 900 }),
  );

  it('is judged by equations that do determine what is left alone', () => {
    const list = grid(rows, columns, [2, 50, 60, 70, 80, 40, 50, 60, 70, 80, 30, 40, 50, 60, 70]);
    const small = new Set(list.filter(({ value }) => value === 2));
    expect(determined(rows, columns, list, small)).toHaveLength(1);
  });

  it('never lets a withheld count be had from several printed sums together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: columns.length }).chain((width) =>
          fc.record({
            width: fc.constant(width),
            values: fc.array(count, { minLength: width * 3, maxLength: width * 3 }),
          }),
        ),
        ({ width, values }) => {
          const used = columns.slice(0, width);
          const list = grid(rows, used, values);
          const withheld = withheldCounts(list, 5);
          for (const each of list) if ((each.value ?? 0) < 5) expect(withheld.has(each)).toBe(true);
          expect(determined(rows, used, list, withheld)).toEqual([]);
        },
      ),
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
