import { describe, expect, it } from 'vitest';
import { expand, headLines } from './expand.ts';

const table = (more = '') => `data:
  tables:
    - file: data/fi.csv
      source: lfs
      place: FI
      age: 15-64
      measures: { employed: persons }
      ${more}
`;

describe('a data file beside the region file', () => {
  it('has the same columns as rows in the region file, and every figure knows its line', async () => {
    const { observations, diagnostics } = await expand(table(), {
      'data/fi.csv':
        'period;citizenship;sex;employed;employment_rate\n2024;foreign;female;130900;51.3 u\n2023;foreign;female;;:c\n',
    });
    expect(diagnostics).toEqual([]);
    expect(observations.map(({ measure, value, missing, row }) => [measure, value, missing, row.line])).toEqual([
      ['employed', 130_900, null, 2],
      ['employment_rate', 51.3, null, 2],
      ['employment_rate', null, 'suppressed', 3],
    ]);
    expect(observations[0]?.row).toEqual({ table: 0, path: ['data', 'tables', 0], file: 'data/fi.csv', line: 2 });
  });

  it.each([
    ['period,employed\n2024,"65,2"', 'data/decimal-comma', 2, 6],
    ['period;employed\n2023;1\n2024;65,2', 'data/decimal-comma', 3, 6],
    ['period,employed\n2024,415.637', 'data/thousands-separator', 2, 6],
    ['period,employed\n2024,12 000', 'data/grouped-digits', 2, 6],
    ['period,employed\n2024,n/a', 'data/not-a-number', 2, 6],
    ['period,employed\n2024Q1,5', 'data/period-unknown', 2, 1],
    ['period,citzenship,employed\n2024,foreign,5', 'study/unknown-key', 1, 8],
    ['period,citizenship,employed\n2024,foreigners,5', 'data/unknown-group', 2, 6],
    ['period,age,employed\n2024,Y15-64,5', 'data/age-unknown', 2, 6],
    ['period,definition,employed\n2024,LFS,5', 'data/unknown-value', 2, 6],
    ['period,source,employed\n2024,lsf,5', 'study/unknown-reference', 2, 6],
    ['period,employed\n2024,5,6', 'csv/ragged-row', 2, 1],
    ['year,employed\n2024,5', 'data/missing-column', 1, 1],
  ])('%j is wrong at its own line and column', async (text, code, line, column) => {
    const { diagnostics } = await expand(table(), { 'data/fi.csv': text });
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found).toMatchObject({
      severity: 'error',
      file: 'here/data/fi.csv',
      path: ['data', 'tables', 0, 'file'],
      range: { start: { line, column } },
    });
  });

  it('names the columns that were found where one is missing', async () => {
    const { diagnostics } = await expand(table().replace('      age: 15-64\n', ''), {
      'data/fi.csv': 'period,employed\n2024,5\n2023,6',
    });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('`period`, `employed`');
  });

  it('is missing, outside or an old spreadsheet: said at its name in the region file', async () => {
    const at = { file: 'here/region.yaml', range: { start: { line: headLines + 3 } } };
    expect((await expand(table())).diagnostics).toMatchObject([{ code: 'data/file-missing', ...at }]);
    const outside = table().replace('data/fi.csv', '../fi.csv');
    expect((await expand(outside)).diagnostics).toMatchObject([{ code: 'data/file-outside', ...at }]);
    for (const ending of ['xls', 'ods']) {
      const sheet = table().replace('fi.csv', `fi.${ending}`);
      expect((await expand(sheet, { [`data/fi.${ending}`]: 'PK' })).diagnostics).toMatchObject([
        { code: 'data/file-format', hint: expect.stringContaining('.xlsx'), ...at },
      ]);
    }
  });

  it('does not stand beside rows, nor is a table without either', async () => {
    const both = await expand(table('rows: [ { period: 2024, employed: 1 } ]'), {
      'data/fi.csv': 'period,employed\n2024,5',
    });
    expect(both.codes).toEqual(['data/rows-and-file']);
    expect((await expand('data: { tables: [ { source: lfs, age: all } ] }')).codes).toEqual(['data/no-rows']);
  });
});
