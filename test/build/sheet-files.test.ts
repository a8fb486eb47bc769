import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { sheetAsCsv, sheetAsWorkbook } from '../../src/build/sheet-files.ts';
import { readXlsx } from '../../src/importers/xlsx.ts';
import { composeSheet } from '../../src/report/compose-sheet.ts';
import type { DataSheet } from '../../src/report/sheets/data-sheet.ts';
import { englishMessages } from '../report/composed.ts';
import { fullRegion, read } from '../study/reading.ts';

const inline = `  raters: [city, employers, ngo-1, ngo-2]
  ratings: { s-ecosystem: [5, 4, null, 5], w-gap: [5, 5, 4, 5] }
`;
const outline = { name: 'pack', title: null, kicker: null, sections: [], annexes: [], numbered: false, cover: false };

/** The score sheet of a region file, as the pack brings it. */
async function scoreSheet(text: string): Promise<DataSheet> {
  const { value, diagnostics } = await read(text);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const options = { lang: 'en', messages: englishMessages(), tool: { version: '0' }, outline };
  return composeSheet('score-sheet', analyseStudy(value), options);
}

/** The same with a rating in every cell that is to be filled. */
function filled(sheet: DataSheet, rating: (row: number, column: number) => string): DataSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) => (sheet.columns[column]?.kind === 'scale' ? rating(row, column) : cell)),
    ),
  };
}

async function readBack(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = fullRegion.replace(inline, `  ratings_file: ${name}\n`);
  const { value, diagnostics } = await read(text, () => ({ kind: 'file', name, bytes }));
  const own = diagnostics.filter(({ code }) => /^(?:ratings|csv|xlsx)\//.test(code));
  return { value, own };
}

const hostile = (text: string) =>
  text
    .replace('raters: [city, employers, ngo-1, ngo-2]', 'raters: ["=1+1", "@city", "-", "O\'Neill, \\"Ltd\\""]')
    .replace('text: Strong schools', 'text: "=HYPERLINK(\\"http://x\\") & <b>"');

describe('the score sheet as a file', () => {
  it('has a row for each SWOT item and challenge and a column for each rater', async () => {
    const sheet = await scoreSheet(fullRegion);
    expect(sheet.columns.map(({ name }) => name)).toEqual([
      ...['id', 'label', 'quadrant', 'text'],
      ...['city', 'employers', 'ngo-1', 'ngo-2', 'remark'],
    ]);
    expect(sheet.rows.map(([id, label]) => `${label} ${id}`)).toEqual([
      ...['S1 s-ecosystem', 'S2 s-education', 'W1 w-gap', 'W2 w-redundancy', 'O1 o-labour-demand', 'T1 t-cuts'],
      ...['C1 employers', 'C2 language'],
    ]);
    expect(sheet.rows.every((cells) => cells.slice(4).every((cell) => cell === ''))).toBe(true);
  });

  it('has open columns where no rater is named, which are passed over when they stay empty', async () => {
    const open = await scoreSheet(fullRegion.replace(inline, ''));
    expect(open.columns.filter(({ kind }) => kind === 'scale').map(({ name }) => name)).toContain('rater 8');
    const two = filled(open, (row, column) => (column < 6 ? String(1 + ((row + column) % 5)) : ''));
    const { value, own } = await readBack('r.csv', sheetAsCsv(two));
    expect(own.map(({ code, severity }) => [code, severity])).toEqual([['ratings/nothing-rated', 'info']]);
    expect(value?.region.consultation?.raters).toEqual(['rater 1', 'rater 2']);
  });

  it.each(['csv', 'xlsx'])('is filled, read back as %s without a change, and gives priorities and W', async (kind) => {
    const sheet = filled(await scoreSheet(hostile(fullRegion)), (row, column) => String(5 - ((row + column) % 4)));
    const { value, own } = await readBack(`r.${kind}`, kind === 'csv' ? sheetAsCsv(sheet) : sheetAsWorkbook(sheet));
    expect(own).toEqual([]);
    expect(value?.region.consultation?.raters).toEqual(['=1+1', '@city', '-', 'O\'Neill, "Ltd"']);
    expect(value?.region.consultation?.ratings).toEqual(
      Object.fromEntries(sheet.rows.map((cells) => [cells[0], cells.slice(4, 8).map(Number)])),
    );
    const analysis = value === null ? null : analyseStudy(value);
    expect(analysis?.agreement.find(({ scope }) => scope === 'swot')).toMatchObject({ raters: 4, items: 6 });
    expect(analysis?.priorities.every(({ local }) => local !== null)).toBe(true);
  });

  it('holds no cell that a spreadsheet would run as a formula', async () => {
    const sheet = await scoreSheet(hostile(fullRegion));
    const csv = sheetAsCsv(sheet);
    expect(csv).toContain(`'=1+1,'@city,'-,"O'Neill, ""Ltd"""`);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"") & <b>"`);
    const { value } = await readXlsx(sheetAsWorkbook(sheet), { name: 'r.xlsx' });
    expect(value.sheets[0]?.rows[0]?.cells).toContain('=1+1');
    expect(new TextDecoder().decode(sheetAsWorkbook(sheet))).not.toContain('<f>');
  });

  it('gives the same bytes each time, and holds ratings to the scale', async () => {
    const sheet = await scoreSheet(fullRegion);
    expect(sheetAsWorkbook(sheet)).toEqual(sheetAsWorkbook(sheet));
    expect(new TextDecoder().decode(sheetAsWorkbook(sheet))).toContain('sqref="E2:E9 F2:F9 G2:G9 H2:H9"');
  });
});
