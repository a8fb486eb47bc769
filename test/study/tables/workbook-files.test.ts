import { describe, expect, it } from 'vitest';
import { type CellContent, formattedWorkbook, workbook } from '../../importers/fixtures/workbook.ts';
import { expand, headLines } from './expand.ts';

const table = (name: string, more = '') => `data:
  tables:
    - file: data/fi.${name}
      source: lfs
      place: FI
      age: 15-64
      measures: { employed: persons }
      ${more}
`;

const number = (text: string, style = 0): CellContent => ({ xml: `<c s="${style}"><v>${text}</v></c>` });
// A month, a year, a tenth, percent, a day.
const styles = ['mmm\\-yy', 'yyyy', '#,##0.0', '0.0%', 'd/m/yyyy'];
const ofSheet = (rows: readonly (readonly CellContent[])[], merged: readonly string[] = []) =>
  expand(table('xlsx'), { 'data/fi.xlsx': formattedWorkbook(rows, styles, { merged }) });

describe('a workbook beside the region file', () => {
  it('gives the observations that a CSV with the same cells gives', async () => {
    const heading = ['period', 'citizenship', 'sex', 'employed', 'employment_rate'];
    const fromSheet = await ofSheet([
      heading,
      [number('2024'), 'foreign', 'female', number('130900'), '53.1 b'],
      [],
      [number('45292', 1), 'foreign', 'male', null, number('53.099999999999994')],
      [number('45292', 2), 'national', 'male', ': c', number('53', 3)],
      ['2024-Q1', 'national', 'female', number('1.3E5'), number('71.2')],
    ]);
    const fromText = await expand(table('csv'), {
      'data/fi.csv': `${heading.join()}\n2024,foreign,female,130900,53.1 b\n\n2024-01,foreign,male,,53.1\n2024,national,male,: c,53.0\n2024-Q1,national,female,130000,71.2\n`,
    });
    const bare = ({ observations }: typeof fromText) =>
      observations.map((observation) => ({ ...observation, row: { ...observation.row, file: null } }));
    expect(fromSheet.diagnostics).toEqual([]);
    expect(fromText.diagnostics).toEqual([]);
    expect(bare(fromSheet)).toEqual(bare(fromText));
    expect(fromSheet.observations).toHaveLength(7);
    expect(fromSheet.observations[0]?.row).toMatchObject({ file: 'data/fi.xlsx', line: 2 });
  });

  it.each<readonly [string, string, string, readonly CellContent[]]>([
    ['a share of percent', 'data/percent-sign', 'D2', [2024, 'foreign', 5, number('0.712', 4)]],
    ['an age or a period taken for a day', 'data/date-cell', 'A2', [number('45292', 5), 'foreign', 5]],
    [
      'a failed formula',
      'xlsx/formula-error',
      'C2',
      [2024, 'foreign', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
    ],
    ['a formula without its value', 'xlsx/formula-without-value', 'C2', [2024, 'foreign', { xml: '<c><f>A1</f></c>' }]],
    ['a text that begins a formula', 'data/not-a-number', 'C2', [2024, 'foreign', '=cmd|calc']],
    ['a decimal comma in a text', 'data/decimal-comma', 'D2', [2024, 'foreign', 5, '71,2']],
    ['a fraction of a person', 'data/fraction-of-person', 'C2', [2024, 'foreign', number('65.25')]],
    ['an unknown group', 'data/unknown-group', 'B2', [2024, 'foreigners', 5]],
    ['a column without a name', 'xlsx/unnamed-column', 'E1', [2024, 'foreign', 5, 50, 7]],
  ])('says %s at its cell', async (_, code, cell, row) => {
    const { diagnostics } = await ofSheet([['period', 'citizenship', 'employed', 'employment_rate'], row]);
    expect(diagnostics.filter((found) => found.severity === 'error')).toMatchObject([
      { code, cell: `Figures!${cell}`, file: 'here/data/fi.xlsx', path: ['data', 'tables', 0, 'file'], range: null },
    ]);
  });

  it('says what to write in place of a cell of percent, and gives no figure of it', async () => {
    const { diagnostics, observations } = await ofSheet([
      ['period', 'employment_rate'],
      [2024, number('0.71199999999999997', 4)],
    ]);
    expect(diagnostics[0]?.message).toContain('shows 71.2%');
    expect(diagnostics[0]?.hint).toContain('`71.2`');
    expect(observations).toEqual([]);
  });

  it('has no merged cells among its rows', async () => {
    const rows = [
      ['period', 'employed'],
      [2024, 5],
      [null, 6],
    ];
    const { diagnostics } = await ofSheet(rows, ['A2:A3']);
    expect(diagnostics).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'data/merged-cells', cell: 'Figures!A2' })]),
    );
  });

  it('is read from the sheet that the table names, else from the first with something in it', async () => {
    const sheets = {
      Empty: [],
      First: [
        ['period', 'employed'],
        [2024, 1],
      ],
      Second: [
        ['period', 'employed'],
        [2024, 2],
      ],
    };
    const values = async (more = '') =>
      (await expand(table('xlsx', more), { 'data/fi.xlsx': workbook(sheets) })).observations.map(({ value }) => value);
    expect(await values()).toEqual([1]);
    expect(await values('sheet: Second')).toEqual([2]);
    expect(await values('sheet: 3')).toEqual([2]);
    const missing = await expand(table('xlsx', 'sheet: Third'), { 'data/fi.xlsx': workbook(sheets) });
    expect(missing.diagnostics).toMatchObject([
      {
        code: 'data/no-such-sheet',
        hint: expect.stringContaining('`Second`'),
        file: 'here/region.yaml',
        range: { start: { line: headLines + 8 } },
      },
    ]);
  });

  it('is refused where it is none', async () => {
    const { codes } = await expand(table('xlsx'), { 'data/fi.xlsx': 'period,employed\n2024,5' });
    expect(codes).toEqual(['xlsx/not-a-workbook']);
  });
});
