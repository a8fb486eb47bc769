import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, headLines, tableOf } from './expand.ts';

const persons = 'measures: { population: persons, employed: persons, unemployed: persons }';

describe('expandTables', () => {
  it('makes an observation of every measure, in the order of tables, rows and columns', async () => {
    const { observations, diagnostics } = await expand(
      tableOf([
        '{ period: 2024, citizenship: foreign, sex: female, population: 130.9, employed: 67.1 }',
        '{ period: 2023, employment_rate: "53.1 b" }',
      ]),
    );
    expect(diagnostics).toEqual([]);
    expect(observations.map(({ period, measure, value, unit }) => [period, measure, value, unit])).toEqual([
      ['2024', 'population', 130_900, 'persons'],
      ['2024', 'employed', 67_100, 'persons'],
      ['2023', 'employment_rate', 53.1, 'percent'],
    ]);
    expect(observations[0]).toMatchObject({
      concept: 'citizenship',
      group: 'foreign',
      sex: 'female',
      age: '15-64',
      place: 'FI',
      source: 'lfs',
      decimals: 1,
      bounds: { lower: 130_850, upper: 130_950 },
      illustrative: false,
      row: { table: 0, path: ['data', 'tables', 0, 'rows', 0, 'population'], file: null, line: null },
    });
    expect(observations[2]).toMatchObject({
      concept: null,
      group: 'total',
      flags: ['b'],
      bounds: { lower: 53.05, upper: 53.15 },
    });
  });

  it('holds what the table says for its rows, unless a row says otherwise', async () => {
    const { observations } = await expand(
      tableOf(
        [
          '{ period: 2024, employed: 1.0 }',
          '{ period: 2024, place: GR, age: 20-64, time: 12-31, source: made-up, employed: 2.0 }',
        ],
        'measures: { employed: thousand }\n      time: annual_average\n      definition: lfs',
      ),
    );
    expect(observations[0]).toMatchObject({
      place: 'FI',
      age: '15-64',
      time: 'annual_average',
      definition: 'lfs',
      illustrative: false,
    });
    expect(observations[1]).toMatchObject({
      place: 'EL',
      age: '20-64',
      time: '12-31',
      definition: 'lfs',
      source: 'made-up',
      illustrative: true,
    });
  });

  it('is about the study’s own unit where no place is named, and takes a unit by its name', async () => {
    const { observations } = await expand(
      'data: { tables: [ { source: lfs, age: all, rows: [ { period: 2024, employment_rate: 60.0 }, { period: 2023, place: Jyväskylä, employment_rate: 61.0 } ] } ] }',
    );
    expect(observations.map(({ place }) => place)).toEqual(['179', '179']);
  });

  it.each([
    ['":u"', { value: null, missing: 'suppressed', flags: ['u'], bounds: null }],
    ['":"', { value: null, missing: 'not_available', flags: [] }],
    ['{ flags: c }', { value: null, missing: 'suppressed', flags: ['c'] }],
    [
      '{ value: "51.3 b", flags: u, qualifier: about, note: Read off, sample_size: 420 }',
      { value: 51.3, flags: ['b', 'u'], qualifier: 'about', note: 'Read off', sampleSize: 420 },
    ],
    ['67.0', { value: 67, decimals: 1, bounds: { lower: 66.95, upper: 67.05 } }],
    ['67', { value: 67, decimals: 0, bounds: { lower: 66.5, upper: 67.5 } }],
    ['99.9', { bounds: { lower: 99.85, upper: 99.95 } }],
    ['100', { bounds: { lower: 99.5, upper: 100 } }],
    ['0', { value: 0, missing: null, bounds: { lower: 0, upper: 0.5 } }],
  ])('reads the cell %s', async (cell, expected) => {
    const { observations, diagnostics } = await expand(tableOf([`{ period: 2024, employment_rate: ${cell} }`]));
    expect(diagnostics).toEqual([]);
    expect(observations[0]).toMatchObject(expected);
  });

  it('takes signs for what their source says that they stand for', async () => {
    const { observations, diagnostics } = await expand(
      tableOf(['{ period: 2024, source: idos, employed: "..", unemployed: "-", population: x }'], persons),
    );
    expect(diagnostics).toEqual([]);
    expect(observations.map(({ value, missing }) => [value, missing])).toEqual([
      [null, 'suppressed'],
      [0, null],
      [null, 'not_available'],
    ]);
  });

  it('keeps what the rounding of a source leaves open', async () => {
    const { observations } = await expand(
      tableOf(
        ['{ period: 2024, source: fives, employed: 35, unemployed: 37 }', '{ period: 2024, employed: 35 }'],
        persons,
      ),
    );
    expect(observations.map(({ bounds }) => bounds)).toEqual([
      { lower: 32.5, upper: 37.5 },
      // 37 is no multiple of five: the source rounds something else.
      { lower: 37, upper: 37 },
      { lower: 35, upper: 35 },
    ]);
  });

  it('takes a cell’s own source and its standard error in persons', async () => {
    const { observations } = await expand(
      tableOf(['{ period: 2024, employed: { value: 67.1, source: made-up, standard_error: 1.2 } }']),
    );
    expect(observations[0]).toMatchObject({ source: 'made-up', illustrative: true, standardError: 1200 });
  });

  it('takes breakdowns of the study’s own, in the order of their names, and drops what is not told apart', async () => {
    const { observations, diagnostics } = await expand(
      tableOf(['{ period: 2024, status: x, sector: 01, occupation: total, employed: 1.0 }']).replace(
        'data:',
        'data:\n  dimensions: [status, sector]',
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(Object.entries(observations[0]?.breakdown ?? {})).toEqual([
      ['sector', '01'],
      ['status', 'x'],
    ]);
  });

  it('warns once of figures without a source and marks them', async () => {
    const { observations, diagnostics } = await expand(
      'data: { tables: [ { age: all, rows: [ { period: 2024, employment_rate: 60.0 }, { period: 2023, employment_rate: 61.0 } ] } ] }',
    );
    expect(diagnostics).toMatchObject([{ code: 'data/no-source', severity: 'warning' }]);
    expect(observations.map(({ source, illustrative }) => [source, illustrative])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it('keeps every count in thousands exact to the person', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        async (digits, decimals) => {
          const text = (digits / 10 ** decimals).toFixed(decimals);
          const { observations } = await expand(tableOf([`{ period: 2024, employed: ${text} }`]));
          const step = 10 ** (3 - decimals);
          expect(observations[0]?.value).toBe(digits * step);
          expect(observations[0]?.bounds).toEqual({
            lower: Math.max(0, digits * step - step / 2),
            upper: digits * step + step / 2,
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what a row may not hold', () => {
  it.each([
    ['{ period: 2024, citzenship: foreign, employed: 1.0 }', 'study/unknown-key', '`citizenship`'],
    ['{ period: 2024, citizenship: noneu, employed: 1.0 }', 'data/unknown-group', '`non_eu`'],
    ['{ period: 2024, citizenship: ua, employed: 1.0 }', 'data/unknown-group', '`UA`'],
    ['{ period: 2024, citizenship: GR, employed: 1.0 }', 'data/unknown-group', '`EL`'],
    ['{ period: 2024, citizenship: native, employed: 1.0 }', 'data/unknown-group', 'country code'],
    [
      '{ period: 2024, citizenship: foreign, country_of_birth: foreign, employed: 1.0 }',
      'data/two-concepts',
      'never mixes',
    ],
    ['{ period: 2024, sex: femal, employed: 1.0 }', 'data/unknown-value', '`female`'],
    ['{ period: 2024, vacancies: 12 }', 'data/unit-missing', 'persons'],
    ['{ period: 2024, employment_rate: 231 }', 'data/rate-out-of-range', '23.1'],
    ['{ period: 2024, employment_rate: -3 }', 'data/rate-out-of-range', 'difference'],
    ['{ period: 2024, employed: -3 }', 'data/negative-count', 'decrease'],
    ['{ period: 2024, employed: {} }', 'data/empty-cell', 'value'],
  ])('%s: %s', async (row, code, hint) => {
    const { observations, diagnostics, codes } = await expand(tableOf([row]));
    expect(codes).toEqual([code]);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      hint: expect.stringContaining(hint),
      file: 'here/region.yaml',
    });
    expect(diagnostics[0]?.range?.start.line).toBe(headLines + 8);
    expect(observations).toEqual([]);
  });

  it('names a source that is described, once where the table names it', async () => {
    const rows = ['{ period: 2024, employed: 1.0 }', '{ period: 2023, employed: { value: 1.0, source: idso } }'];
    const { diagnostics } = await expand(tableOf(rows).replace('source: lfs', 'source: lsf'));
    expect(diagnostics).toMatchObject([
      {
        code: 'study/unknown-reference',
        hint: expect.stringContaining('`lfs`'),
        path: ['data', 'tables', 0, 'source'],
      },
      { code: 'study/unknown-reference', hint: expect.stringContaining('`idos`') },
    ]);
  });

  it('lets a second concept be total', async () => {
    const { observations, diagnostics } = await expand(
      tableOf(['{ period: 2024, citizenship: total, country_of_birth: foreign, employed: 1.0 }']),
    );
    expect(diagnostics).toEqual([]);
    expect(observations[0]).toMatchObject({ concept: 'country_of_birth', group: 'foreign' });
  });

  it('wants an age, and says so once where no row has one', async () => {
    const bare = tableOf(['{ period: 2024, employed: 1.0 }', '{ period: 2023, employed: 2.0 }']).replace(
      '      age: 15-64\n',
      '',
    );
    expect((await expand(bare)).codes).toEqual(['data/age-missing']);
    const one = bare.replace('{ period: 2024,', '{ period: 2024, age: all,');
    const { observations, diagnostics } = await expand(one);
    expect(diagnostics).toMatchObject([{ code: 'data/age-missing', path: ['data', 'tables', 0, 'rows', 1] }]);
    expect(observations).toHaveLength(1);
  });

  it('warns of a period that begins after the study', async () => {
    const { observations, diagnostics } = await expand(
      tableOf(['{ period: 2025-Q3, employed: 1.0 }', '{ period: 2025, sex: female, employed: 1.0 }']),
    );
    expect(diagnostics).toMatchObject([
      { code: 'data/future-period', severity: 'warning', path: ['data', 'tables', 0, 'rows', 0, 'period'] },
    ]);
    expect(observations).toHaveLength(2);
  });

  it.each([
    ['employed: 415.637', 'data/thousands-separator', '415637'],
    ['employed: 12.000', 'data/thousands-separator', '12000'],
    ['employed: 65.5', 'data/fraction-of-person', 'thousand'],
    ['employed: "65,2"', 'data/decimal-comma', '65.2'],
    ['employed: 12_000', 'data/grouped-digits', '12000'],
    ['employed: 1 234', 'data/grouped-digits', '1234'],
    ['employment_rate: 71.2%', 'data/percent-sign', '71.2'],
    ['employed: 0x1F', 'data/number-format', 'digits'],
    ['employed: 0o17', 'data/number-format', 'digits'],
    ['employed: 1e5', 'data/number-format', '100000'],
    ['employed: 0179', 'data/number-format', '179'],
    ['employed: ".."', 'data/not-a-number', 'missing'],
  ])('catches the trap `%s` from how it was written', async (cell, code, hint) => {
    const { observations, diagnostics, codes } = await expand(tableOf([`{ period: 2024, ${cell} }`], persons));
    expect(codes).toEqual([code]);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      hint: expect.stringContaining(hint),
      range: { start: { line: headLines + 8 } },
    });
    expect(observations).toEqual([]);
  });

  it('refuses a rate in another unit and a count in percent', async () => {
    const { codes } = await expand(
      tableOf(
        ['{ period: 2024, employment_rate: 0.5, employed: 9.9 }'],
        'measures: { employment_rate: ratio, employed: percent }',
      ),
    );
    expect(codes).toEqual(['data/unit-of-rate', 'data/unit-of-count']);
  });
});

describe('shares', () => {
  const rows = [
    '{ period: 2021, citizenship: total, employed: 1767300, unemployed: 139122 }',
    '{ period: 2021, citizenship: foreign, employed: { share: 9.9 }, unemployed: { share: 24.8 } }',
  ];

  it('become counts of the total row, with what the rounding of both leaves open', async () => {
    const { observations, diagnostics } = await expand(tableOf(rows, persons));
    expect(diagnostics).toEqual([]);
    const [, , employed, unemployed] = observations;
    expect(employed).toMatchObject({ value: 174_962.7, derivedFromShare: true, unit: 'persons', missing: null });
    expect(employed?.bounds?.lower).toBeCloseTo(0.0985 * 1_767_300, 6);
    expect(employed?.bounds?.upper).toBeCloseTo(0.0995 * 1_767_300, 6);
    expect(unemployed?.value).toBeCloseTo(34_502.256, 6);
  });

  it('stay missing where the total is', async () => {
    const { observations } = await expand(
      tableOf(['{ period: 2021, employed: ":c" }', '{ period: 2021, citizenship: foreign, employed: { share: 9.9 } }']),
    );
    expect(observations[1]).toMatchObject({ value: null, bounds: null, missing: 'suppressed', derivedFromShare: true });
  });

  it.each([
    [
      [
        '{ period: 2021, sex: female, employed: 100.0 }',
        '{ period: 2021, citizenship: foreign, employed: { share: 9.9 } }',
      ],
      'data/share-without-total',
    ],
    [['{ period: 2021, employed: { share: 9.9 } }'], 'data/share-of-total'],
    [['{ period: 2021, citizenship: foreign, employed: { share: 120 } }'], 'data/share-out-of-range'],
    [
      [
        '{ period: 2021, employment_rate: 60 }',
        '{ period: 2021, citizenship: foreign, employment_rate: { share: 9.9 } }',
      ],
      'data/share-of-rate',
    ],
  ])('are refused where there is nothing to take them of: %s', async (given, code) => {
    expect((await expand(tableOf(given))).codes).toEqual([code]);
  });

  it('are held against the count beside them', async () => {
    const published = (share: number) =>
      expand(
        tableOf(
          [
            '{ period: 2023, population: 181370 }',
            `{ period: 2023, citizenship: UA, population: { value: 37760, share: ${share} } }`,
          ],
          persons,
        ),
      );
    expect((await published(20.8)).diagnostics).toEqual([]);
    const { diagnostics, observations } = await published(18.6);
    expect(diagnostics).toMatchObject([
      { code: 'data/share-contradicts-count', message: expect.stringMatching(/37760.*20\.8 %.*18\.6 %.*2\.2/) },
    ]);
    expect(observations[1]).toMatchObject({ value: 37_760, derivedFromShare: false });
  });
});

describe('complements', () => {
  const rows = [
    '{ period: 2024, employed: 100.0 }',
    '{ period: 2024, citizenship: foreign, employed: 10.0, employment_rate: 60.0 }',
  ];

  it('are made only where the table declares two groups to be everybody', async () => {
    expect((await expand(tableOf(rows))).observations).toHaveLength(3);
    const { observations } = await expand(
      tableOf(rows, 'measures: { employed: thousand }\n      complement: { of: foreign, is: national }'),
    );
    expect(observations).toHaveLength(4);
    expect(observations[3]).toMatchObject({
      group: 'national',
      concept: 'citizenship',
      measure: 'employed',
      value: 90_000,
      bounds: { lower: 89_900, upper: 90_100 },
      note: 'total − foreign',
    });
  });

  it('say so where nothing could be made', async () => {
    const { codes } = await expand(
      tableOf(rows, 'measures: { employed: thousand }\n      complement: { of: foreigners, is: national }'),
    );
    expect(codes).toEqual(['data/complement-unused']);
  });

  it('are not made of what is missing, nor beside a figure that is there', async () => {
    const declared = 'measures: { employed: thousand }\n      complement: { of: foreign, is: national }';
    const missing = await expand(
      tableOf(
        ['{ period: 2024, employed: 100.0 }', '{ period: 2024, citizenship: foreign, employed: ":c" }'],
        declared,
      ),
    );
    expect(missing.observations.map(({ group }) => group)).toEqual(['total', 'foreign']);
    const there = await expand(tableOf([...rows, '{ period: 2024, citizenship: national, employed: 88.0 }'], declared));
    expect(
      there.observations.filter(({ group, measure }) => group === 'national' && measure === 'employed'),
    ).toHaveLength(1);
  });
});
