import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/importers/import-table.ts';
import type { Selection } from '../../src/importers/imported.ts';
import { ageTerm } from '../../src/importers/terms/age.ts';
import { dimensionKind } from '../../src/importers/terms/dimension-kinds.ts';
import { codeOfLabel } from '../../src/importers/terms/labels.ts';
import { areThere, openShared } from './shared-tables.ts';
import { everything, type TableOptions, tableOf } from './tables.ts';

const take = (
  dimensions: string,
  lines: readonly string[],
  options: TableOptions = {},
  selection: Partial<Selection> = {},
) => importTable(tableOf(dimensions, lines, options), { ...everything, ...selection });

const rates = 'unit|sex|age|citizen|geo|TIME_PERIOD';

describe('importTable', () => {
  it('makes the observation that the region file’s reader would make', async () => {
    const { value, diagnostics } = await take(rates, ['PC|F|Y15-64|FOR|FI|2021|53.1 b']);
    expect(diagnostics).toEqual([]);
    expect(value?.facts).toEqual({
      concept: 'citizenship',
      time: 'annual_average',
      definition: 'lfs',
      basis: 'residence',
      sourceType: 'survey',
    });
    expect(value?.units).toEqual({ employment_rate: 'percent' });
    expect(value?.observations).toEqual([
      {
        concept: 'citizenship',
        group: 'foreign',
        sex: 'female',
        age: '15-64',
        education: 'total',
        breakdown: {},
        place: 'FI',
        period: '2021',
        time: 'annual_average',
        definition: 'lfs',
        basis: 'residence',
        measure: 'employment_rate',
        value: 53.1,
        unit: 'percent',
        bounds: { lower: 53.05, upper: 53.15 },
        decimals: 1,
        flags: ['b'],
        missing: null,
        qualifier: null,
        derivedFromShare: false,
        sampleSize: null,
        effectiveSampleSize: null,
        standardError: null,
        source: null,
        illustrative: false,
        note: null,
        row: { table: 0, path: ['data', 'tables', 0], file: 'table.csv', line: 2 },
      },
    ]);
  });

  it('counts persons where the table counts thousands, and knows to which digit', async () => {
    const { value } = await take('unit|sex|age|citizen|geo|time', ['THS_PER|T|Y15-74|NAT|FI|2024|67.1'], {
      dataset: 'LFSA_UGAN',
    });
    expect(value?.observations[0]).toMatchObject({
      measure: 'unemployed',
      value: 67100,
      unit: 'persons',
      bounds: { lower: 67050, upper: 67150 },
      decimals: 1,
    });
    expect(value?.units).toEqual({ unemployed: 'thousand' });
  });

  it('keeps a suppressed figure, missing; leaves out one that is not there; never makes a zero of either', async () => {
    const { value } = await take(rates, [
      'PC|F|Y15-64|STLS|FI|2021|:u',
      'PC|F|Y15-64|STLS|FI|2022|:uC',
      'PC|F|Y15-64|STLS|FI|2023|:',
      'PC|F|Y15-64|STLS|FI|2024|:z',
    ]);
    expect(
      value?.observations.map(({ period, value: figure, missing, flags }) => [period, figure, missing, flags.join('')]),
    ).toEqual([
      ['2021', null, 'suppressed', 'u'],
      ['2022', null, 'suppressed', 'uc'],
    ]);
    expect(value?.leftOut.map(({ reason, cells }) => [reason, cells])).toEqual([
      ['suppressed', 2],
      ['not_available', 2],
    ]);
  });

  it('takes what is asked for, by codes of either kind, and counts what is not', async () => {
    const lines = ['FI', 'EL'].flatMap((geo) =>
      ['FOR', 'NEU27_2020_FOR', 'NEU28_FOR'].flatMap((citizen) =>
        ['F', 'T'].flatMap((sex) => ['2014', '2020'].map((year) => `PC|${sex}|Y15-64|${citizen}|${geo}|${year}|50.0`)),
      ),
    );
    const { value, diagnostics } = await take(
      rates,
      lines,
      {},
      { geo: ['GR'], citizenship: ['non_eu', 'FOR'], sex: ['female'], age: ['15-64'], since: '2015' },
    );
    expect(diagnostics).toEqual([]);
    expect(value?.observations.map(({ place, group, sex, period }) => [place, group, sex, period])).toEqual([
      ['EL', 'foreign', 'female', '2020'],
      ['EL', 'non_eu', 'female', '2020'],
    ]);
    expect(value?.cells).toBe(24);
    expect(value?.leftOut.reduce((sum, { cells }) => sum + cells, 0)).toBe(22);
  });

  it('never takes the citizens of another Union for those of this one', async () => {
    const { value } = await take(
      rates,
      ['EU28_FOR', 'NEU28_FOR', 'EU15_FOR', 'FOR'].map((citizen) => `PC|T|Y15-64|${citizen}|FI|2015|50.0`),
    );
    expect(value?.observations.map(({ group }) => group)).toEqual(['foreign']);
    expect(value?.leftOut).toEqual([
      { reason: 'other_group', cells: 3, examples: ['citizen=EU28_FOR', 'citizen=NEU28_FOR', 'citizen=EU15_FOR'] },
    ]);
  });

  it('warns of a word that no cell of the table has, and says which there are', async () => {
    const { value, diagnostics } = await take(rates, ['PC|T|Y15-64|NAT|ITC1|2015|50.0'], {}, { geo: ['ITC1', 'ITC2'] });
    expect(value?.observations).toHaveLength(1);
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['import/not-in-table', 'warning', 'No cell of the table is about `ITC2` of `geo`.'],
    ]);
    expect(diagnostics[0]?.hint).toContain('ITC1');
  });

  it.each([
    [{ citizenship: ['UA'] }, 'No cell of the table is about `UA` of `citizen`.'],
    [{ age: ['25-54'] }, 'No cell of the table is about `25-54` of `age`.'],
    [{ sex: ['xx'] }, 'No cell of the table is about `xx` of `sex`.'],
    [{ since: '2030' }, null],
  ])(
    'says of no word that the table lacks it where %j alone leaves all of its cells out',
    async (selection, missing) => {
      const lines = ['PC|T|Y15-64|NAT|FI|2015|50.0', 'PC|T|Y15-64|NAT|SE|2015|60.0'];
      const { value, diagnostics } = await take(rates, lines, {}, { geo: ['FI'], ...selection });
      expect(value).toBeNull();
      const warned = diagnostics.filter(({ code }) => code === 'import/not-in-table').map(({ message }) => message);
      expect(warned).toEqual(missing === null ? [] : [missing]);
      expect(diagnostics.map(({ code }) => code)).toContain('import/nothing-left');
    },
  );

  it('says it of each of two words that the table lacks, in different dimensions', async () => {
    const { diagnostics } = await take(
      rates,
      ['PC|T|Y15-64|NAT|FI|2015|50.0', 'PC|T|Y15-64|NAT|SE|2015|60.0'],
      {},
      { geo: ['FI', 'ITC1'], citizenship: ['national', 'UA'] },
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'No cell of the table is about `UA` of `citizen`.',
      'No cell of the table is about `ITC1` of `geo`.',
    ]);
  });

  it.each([
    [{ citizenship: ['non_eu'] }, '--citizenship non_eu'],
    [{ sex: ['F'] }, '--sex F'],
    [{ age: ['15-24'] }, '--age 15-24'],
  ])('does not pass off everybody as the part that is asked for: %j', async (selection, option) => {
    const { value, diagnostics } = await take('unit|geo|time', ['NR|FI|2024|5'], { dataset: 'DEMO_PJAN' }, selection);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('import/no-such-dimension');
    expect(diagnostics.map(({ message }) => message).join()).toContain(option);
  });

  it('asks which measure a table is where nobody says, with the names that its title suggests', async () => {
    const title = 'Unemployment rates of the young';
    const { value, diagnostics } = await take('geo|time', ['FI|2024|5'], { dataset: 'ABC', title });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('import/which-measure');
    expect(diagnostics.find(({ code }) => code === 'import/which-measure')?.hint).toContain('`unemployment_rate`');
  });

  it('refuses another measure than the dataset has, and a name that a dimension has', async () => {
    const one = await take(rates, ['PC|T|Y15-64|NAT|FI|2015|50.0'], {}, { measure: 'population' });
    expect(one.diagnostics.map(({ code }) => code)).toEqual(['import/other-measure']);
    const other = await take('geo|time|nace_r2', ['FI|2024|A|5'], { dataset: null }, { measure: 'sector' });
    expect(other.diagnostics.map(({ code }) => code)).toContain('import/other-measure');
  });

  it('takes from a table of many statuses those that the measure is', async () => {
    const lines = ['EMP', 'UNE', 'POP'].map((status, index) => `THS|${status}|FI|Y15-64|2024|${index + 1}`);
    const { value } = await take('unit|wstatus|geo|age|time', lines, { dataset: 'XYZ' }, { measure: 'unemployed' });
    expect(value?.observations.map(({ measure, value: figure, breakdown }) => [measure, figure, breakdown])).toEqual([
      ['unemployed', 2000, {}],
    ]);
    expect(value?.leftOut).toEqual([{ reason: 'other_measure', cells: 2, examples: ['wstatus=EMP', 'wstatus=POP'] }]);
  });

  it('tells the rate, the share and the count of one table apart by its unit', async () => {
    const lines = ['PC_ACT|T|TOTAL|FI|2024|8.4', 'PC_POP|T|TOTAL|FI|2024|5.7', 'THS_PER|T|TOTAL|FI|2024|240'];
    const { value } = await take('unit|sex|age|geo|time', lines, { dataset: 'UNE_RT_A' });
    // TOTAL of this table is 15 to 74: the labour force survey asks nobody older for work.
    expect(value?.observations.map(({ measure, value: figure, age }) => [measure, figure, age])).toEqual([
      ['unemployment_rate', 8.4, '15-74'],
      ['unemployed', 240000, '15-74'],
    ]);
    expect(value?.leftOut).toEqual([{ reason: 'other_unit', cells: 1, examples: ['unit=PC_POP'] }]);
  });

  it('takes of a table of contents the one that the measure names', async () => {
    const options = {
      format: 'px',
      dataset: null,
      labels: { ContentsCode: { c1: 'Unemployed', c2: 'Vacancies' } },
      more: { ContentsCode: { role: 'metric' } },
    } as const;
    const lines = ['c1|FI|TOTAL|2024|7', 'c2|FI|TOTAL|2024|9'];
    const { value } = await take('ContentsCode|geo|age|time', lines, options, { measure: 'vacancies' });
    expect(value?.observations.map(({ measure, value: figure }) => [measure, figure])).toEqual([['vacancies', 9]]);
    expect(value?.leftOut).toEqual([{ reason: 'other_measure', cells: 1, examples: ['ContentsCode=c1'] }]);
    const none = await take('ContentsCode|geo|age|time', lines, options, { measure: 'people' });
    expect(none.diagnostics.map(({ code }) => code)).toContain('import/ambiguous-dimension');
  });

  it('never chooses between figures that differ in how they were made', async () => {
    const lines = ['SA|PC_ACT|FI|2024M01|7.9', 'NSA|PC_ACT|FI|2024M01|8.6'];
    const { value, diagnostics } = await take('s_adj|unit|geo|time', lines, {
      dataset: 'UNE_RT_M',
      labels: { s_adj: { SA: 'Seasonally adjusted' } },
    });
    expect(value).toBeNull();
    const found = diagnostics.find(({ severity }) => severity === 'error');
    expect(found?.code).toBe('import/ambiguous-dimension');
    expect(found?.message).toContain('`s_adj` has `SA (Seasonally adjusted)`, `NSA`');
  });

  it('takes the seasonally adjusted figures where the file lists both kinds, and says so', async () => {
    const labels = { s_adj: { NSA: 'Unadjusted data', SA: 'Seasonally adjusted data' } };
    const { value, diagnostics } = await take(
      's_adj|unit|age|geo|time',
      ['NSA|PC_ACT|TOTAL|FI|2024-01|8.6', 'SA|PC_ACT|TOTAL|FI|2024-01|7.9'],
      { dataset: 'UNE_RT_M', labels },
    );
    expect(value?.observations.map(({ value: figure }) => figure)).toEqual([7.9]);
    expect(value?.leftOut).toEqual([{ reason: 'other_measure', cells: 1, examples: ['s_adj=NSA'] }]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['import/seasonally-adjusted', 'info']]);
  });

  it('refuses two cells that say different things of one subject, with the line of the second', async () => {
    const { value, diagnostics } = await take(rates, ['PC|T|Y15-64|NAT|EL|2015|50.0', 'PC|T|Y15-64|NAT|GR|2015|51.0']);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, range }) => [code, range?.start.line])).toEqual([['import/two-figures', 3]]);
  });

  it('keeps one of two cells that are alike, and says so', async () => {
    const { value, diagnostics } = await take(rates, ['PC|T|Y15-64|NAT|EL|2015|50.0', 'PC|T|Y15-64|NAT|GR|2015|50.0']);
    expect(value?.observations).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/repeated']);
  });

  it('keeps a dimension that it does not know as a breakdown, and its total as none', async () => {
    const lines = ['A|FT|PC|FI|2024|3', 'TOTAL|TOTAL|PC|FI|2024|4'];
    const { value } = await take(
      'nace_r2|worktime|unit|geo|time',
      lines,
      { dataset: 'XYZ' },
      { measure: 'employment_rate' },
    );
    expect(value?.observations.map(({ breakdown }) => breakdown)).toEqual([{ sector: 'A', worktime: 'FT' }, {}]);
    expect(value?.ownDimensions).toEqual(['sector', 'worktime']);
  });

  it('gives quarters and months of the survey their own time', async () => {
    const { value } = await take('unit|age|geo|time', ['PC|Y15-64|FI|2024Q1|70', 'PC|Y15-64|FI|2023|71'], {
      dataset: 'LFSA_ERGAN',
    });
    expect(value?.observations.map(({ period, time }) => [period, time])).toEqual([
      ['2024-Q1', 'quarter'],
      ['2023', 'annual_average'],
    ]);
    expect(value?.facts.time).toBeNull();
  });

  it('takes the age of a table that tells none as not stated, and says so', async () => {
    const { value, diagnostics } = await take('geo|time', ['FI|2024|5'], { dataset: 'LFSA_ERGAN' });
    expect(value?.observations[0]?.age).toBe('not_stated');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['import/age-not-stated', 'info']]);
  });

  it('takes the dash of a PX file as zero and says how often; dots are missing', async () => {
    const px = { format: 'px', dataset: null, publisher: 'Statistics Finland', unit: 'persons' } as const;
    const lines = ['179|2024|-', '180|2024|..', '181|2024|.', '182|2024|12'];
    const { value, diagnostics } = await take('Kunta|Vuosi', lines, px, { measure: 'population' });
    expect(value?.observations.map(({ place, value: figure }) => [place, figure])).toEqual([
      ['179', 0],
      ['182', 12],
    ]);
    expect(value?.leftOut.map(({ reason, cells }) => [reason, cells])).toEqual([['not_available', 2]]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/age-not-stated', 'import/dash-is-zero']);
  });

  it('leaves out a cell with a letter that is no flag, and counts it', async () => {
    const { value } = await take(rates, ['PC|T|Y15-64|NAT|FI|2015|50.0 q', 'PC|T|Y15-64|NAT|FI|2016|50.0']);
    expect(value?.observations).toHaveLength(1);
    expect(value?.leftOut).toEqual([{ reason: 'not_a_number', cells: 1, examples: ['50 q'] }]);
  });

  it.each([
    ['import/rate-out-of-range', 'PC', '130.0', 'LFSA_ERGAN'],
    ['import/negative-count', 'PER', '-3', 'DEMO_PJAN'],
    ['import/fraction-of-person', 'PER', '12.5', 'DEMO_PJAN'],
  ])('refuses a figure that cannot be: %s', async (code, unit, written, dataset) => {
    const { value, diagnostics } = await take('unit|age|geo|time', [`${unit}|TOTAL|FI|2024|${written}`], { dataset });
    expect(value).toBeNull();
    expect(diagnostics.map((found) => [found.code, found.range?.start.line])).toEqual([[code, 2]]);
  });

  it('gives figures of JSON-stat the closing noughts back that JSON does not keep', async () => {
    const lines = ['PC|T|Y15-64|NAT|SE|2015|77', 'PC|T|Y15-64|NAT|SE|2016|77.6', 'PC|T|Y15-64|NAT|SE|2017|:u'];
    const { value } = await take(rates, lines, { format: 'json-stat' });
    expect(value?.observations.map(({ value: figure, decimals, bounds }) => [figure, decimals, bounds])).toEqual([
      [77, 1, { lower: 76.95, upper: 77.05 }],
      [77.6, 1, { lower: 77.55, upper: 77.65 }],
      [null, 0, null],
    ]);
    const asWritten = await take(rates, lines);
    expect(asWritten.value?.observations[0]?.decimals).toBe(0);
    const counts = await take('unit|age|geo|time', ['THS_PER|Y15-64|FI|2023|3', 'THS_PER|Y15-64|FI|2024|2.5'], {
      format: 'json-stat',
      dataset: 'LFSA_UGAN',
    });
    expect(counts.value?.observations[0]).toMatchObject({
      value: 3000,
      decimals: 1,
      bounds: { lower: 2950, upper: 3050 },
    });
  });

  it('leaves out a few cells below zero of a table of counts, and says so', async () => {
    const years = Array.from({ length: 200 }, (_, index) => `NR|TOTAL|FI|${1800 + index}|${5000 + index}`);
    const { value, diagnostics } = await take('unit|age|geo|time', [...years, 'NR|TOTAL|SE|2001|-105'], {
      dataset: 'DEMO_PJAN',
    });
    expect(value?.observations).toHaveLength(200);
    expect(value?.leftOut).toEqual([{ reason: 'below_zero', cells: 1, examples: ['geo=SE time=2001'] }]);
    expect(diagnostics).toMatchObject([
      {
        code: 'import/negative-count',
        severity: 'warning',
        message: '`population` is -105; a count of persons cannot be below zero: the cell was left out.',
      },
    ]);
  });

  it('takes contents that are called as measures of the catalogue for these measures, and leaves out the others', async () => {
    const contents = { labels: { c: { A1: 'Population', A2: 'Employment rate', A3: 'Births' } } };
    const lines = ['A1|FI|2024|1000', 'A2|FI|2024|71.5', 'A3|FI|2024|7'];
    const options = { ...contents, dataset: null, format: 'px', more: { c: { role: 'metric' } } } as const;
    const { value } = await take('c|geo|year', lines, options);
    expect(value?.observations.map(({ measure, value: figure }) => [measure, figure])).toEqual([
      ['population', 1000],
      ['employment_rate', 71.5],
    ]);
    expect(value?.leftOut).toEqual([{ reason: 'other_measure', cells: 1, examples: ['c=A3'] }]);
  });

  it('takes a status that is a label for a part of the measure that the user names, and for nothing else', async () => {
    const options = { dataset: 'LFSI_PT_A', coded: false } as const;
    const line = 'Annual|Employed persons working part-time|Percentage of total employment|Total|Finland|2023|16.8';
    const dimensions = 'freq|wstatus|unit|sex|geo|TIME_PERIOD';
    const { value } = await take(dimensions, [line], options, { measure: 'part_time_share' });
    expect(value?.observations).toMatchObject([
      { measure: 'part_time_share', place: 'FI', breakdown: {}, value: 16.8 },
    ]);
    const two = await take(dimensions, [line, line.replace('part-time', 'full-time')], options, {
      measure: 'part_time_share',
    });
    expect(two.diagnostics.map(({ code }) => code)).toContain('import/ambiguous-dimension');
    const counts = await take(dimensions, [line], options, { measure: 'employed' });
    expect(counts.diagnostics.map(({ code }) => code)).toContain('import/labels-only');
  });

  it('names the contents of a table where none is called as a measure', async () => {
    const options = {
      dataset: null,
      format: 'px',
      more: { c: { role: 'metric' } },
      labels: { c: { A1: 'Births', A2: 'Deaths' } },
    } as const;
    const { diagnostics } = await take('c|geo|year', ['A1|FI|2024|5', 'A2|FI|2024|7'], options);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/which-measure']);
    expect(diagnostics[0]?.hint).toContain('`births`, `deaths`');
  });

  it('takes two spellings of a place for one', async () => {
    const { value, diagnostics } = await take(rates, ['PC|T|Y15-64|NAT|EL|2015|50.0'], {}, { geo: ['EL', 'GR'] });
    expect(value?.observations.map(({ place }) => place)).toEqual(['EL']);
    expect(diagnostics).toEqual([]);
  });

  it('says what the cells were where none is left', async () => {
    const { value, diagnostics } = await take(rates, [
      'PC|T|Y15-64|EU28_FOR|FI|2015|50.0',
      'PC|T|Y15-64|NAT|FI|2015|:',
    ]);
    expect(value).toBeNull();
    expect(diagnostics[0]?.message).toBe(
      'No figure of the table is left. Of its cells are 1 of other groups, 1 empty in the table.',
    );
  });

  it('makes nothing of a table with an error in it', async () => {
    const table = tableOf(rates, ['PC|T|Y15-64|NAT|FI|2015|50.0']);
    const broken = {
      code: 'tsv/ragged',
      severity: 'error',
      message: 'cut',
      file: 'table.csv',
      path: [],
      range: null,
    } as const;
    const { value, diagnostics } = await importTable({ ...table, diagnostics: () => [broken] }, everything);
    expect(value).toBeNull();
    expect(diagnostics).toEqual([broken]);
  });

  it('holds no more than it may, and stops reading there', async () => {
    let walked = 0;
    const table = tableOf(rates, []);
    const cells = async function* () {
      for (let batch = 0; batch < 1000; batch += 1) {
        walked += 1;
        yield Array.from({ length: 100 }, (_, index) => ({
          codes: ['PC', 'T', 'Y15-64', 'NAT', `AT${100 + index}`, String(1000 + batch)],
          value: 50,
          decimals: 1,
          flags: '',
          line: index,
        }));
      }
    };
    const { value, diagnostics } = await importTable({ ...table, cells }, everything, { most: 500 });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/too-many-figures']);
    expect(walked).toBe(6);
  });
});

describe('labels in place of codes', () => {
  it('maps Eurostat’s English labels to the words of the region file', async () => {
    const { value, diagnostics } = await take(
      'freq|unit|sex|age|citizen|geo|TIME_PERIOD',
      [
        'Annual|Percentage|Females|From 15 to 64 years|Reporting country|Türkiye|2024|50.0',
        'Annual|Percentage|Males|15 years or over|Non-EU27 countries (from 2020) nor reporting country|Euro area – 20 countries (from 2023)|2024|51.0',
      ],
      { coded: false },
    );
    expect(diagnostics).toEqual([]);
    expect(value?.observations.map(({ sex, age, group, place }) => [sex, age, group, place])).toEqual([
      ['female', '15-64', 'national', 'TR'],
      ['male', '15+', 'non_eu', 'EA20'],
    ]);
  });

  it('is asked for by the words of the region file all the same', async () => {
    const line = (citizen: string, geo: string) =>
      `Annual|Percentage|Females|From 15 to 64 years|${citizen}|${geo}|2024|50.0`;
    const { value, diagnostics } = await take(
      'freq|unit|sex|age|citizen|geo|TIME_PERIOD',
      [line('Reporting country', 'Sweden'), line('Reporting country', 'Finland'), line('Foreign country', 'Finland')],
      { coded: false },
      { geo: ['FI', 'Sweden'], citizenship: ['national'], sex: ['female'], age: ['15-64'] },
    );
    expect(diagnostics).toEqual([]);
    expect(value?.observations.map(({ group, place }) => [group, place])).toEqual([
      ['national', 'SE'],
      ['national', 'FI'],
    ]);
  });

  it('knows the countries of the world by their names, of national offices too', async () => {
    const lines = ['Serbia', 'Myanmar/Burma', 'Viet Nam', 'Vietnam', 'Somalia', 'Syria', 'Stateless'].map(
      (name, index) => `${name}|AT|TOTAL|20${10 + index}|5`,
    );
    const { value } = await take(
      'Country of citizenship|geo|age|Jahr',
      lines,
      { coded: false, format: 'csv', publisher: null, dataset: null, unit: 'Personen' },
      { measure: 'population' },
    );
    expect(value?.observations.map(({ group }) => group)).toEqual(['RS', 'MM', 'VN', 'SO', 'SY', 'stateless']);
    expect(value?.leftOut).toEqual([
      { reason: 'unknown_code', cells: 1, examples: ['Country of citizenship=Viet Nam'] },
    ]);
  });

  it('refuses labels that no list has, and says what to download', async () => {
    const { value, diagnostics } = await take('sex|age|geo|time', ['Females|From 15 to 64 years|Atlantis|2024|50.0'], {
      coded: false,
    });
    expect(value).toBeNull();
    expect(diagnostics[0]?.code).toBe('import/labels-only');
    expect(diagnostics[0]?.message).toContain('`Atlantis`');
    expect(diagnostics[0]?.hint).toContain('Codes');
  });

  const coded = ['lfsa_ergan.csv', 'lfsa_pganws.csv', 'migr_asytpsm.csv'];
  it.skipIf(!areThere(...coded)).each(coded)('has the codes and labels of Eurostat’s %s', (name) => {
    for (const [id, labels] of openShared(name).labels) {
      const kind = dimensionKind({ id, label: null, role: null, coded: true, labels });
      const read = (label: string) => (kind === 'age' ? ageTerm(label, null) : { word: codeOfLabel(kind, label) });
      for (const [code, label] of labels) {
        expect([id, read(label)]).toEqual([id, kind === 'age' ? ageTerm(code, null) : { word: code }]);
      }
    }
  });

  it.skipIf(!areThere('ilc_pw03b-labels-crlf.csv'))(
    'refuses a table of labels alone whose dimensions have no list',
    async () => {
      const { value, diagnostics } = await importTable(openShared('ilc_pw03b-labels-crlf.csv').table, {
        ...everything,
        measure: 'trust',
      });
      expect(value).toBeNull();
      expect(diagnostics.map(({ code }) => code)).toEqual(['import/labels-only']);
      expect(diagnostics[0]?.message).toContain('`domain`');
    },
  );
});
