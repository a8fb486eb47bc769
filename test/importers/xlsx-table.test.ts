import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenOptions } from '../../src/importers/statistical-table.ts';
import { openXlsx } from '../../src/importers/xlsx-table.ts';
import { type CellContent, formattedWorkbook, sheetXml, workbook, workbookParts, zip } from './fixtures/workbook.ts';
import { walk, written } from './opened.ts';

const open = async (bytes: Uint8Array, options?: OpenOptions) =>
  walk(await openXlsx({ name: 'table.xlsx', chunks: [bytes] }, options));

type Rows = readonly (readonly CellContent[])[];

const preamble = (unit: string): Rows => [
  ['Data extracted on 02/06/2025 10:00:00 from [ESTAT]'],
  ['Dataset:', 'Employment rates [lfsa_ergan__custom_12345]'],
  ['Last updated:', '24/04/2025 23:00'],
  [],
  ['Time frequency', null, 'Annual'],
  ['Unit of measure', null, unit],
  [],
];
const body = (value: number): Rows => [
  ['TIME', '2023', null, '2024', null],
  ['GEO (Labels)', null, null, null, null],
  ['Finland', value, null, value + 1, 'b'],
  ['Sweden', ':', 'u', 71.2, null],
  [],
  ['Special value'],
  [':', 'not available'],
];
const eurostat = {
  Summary: [['Employment rates'], [], [null, 'Contents', 'Unit'], [null, 'Sheet 1', 'Percentage']],
  Structure: [
    ['Structure'],
    [null, 'Dimension', null, 'Position', null],
    [null, 'Code', 'Label', 'Code', 'Label'],
    [null, 'freq', 'Time frequency', 'A', 'Annual'],
    [null, 'unit', 'Unit of measure', 'PC', 'Percentage'],
    [null, 'unit', 'Unit of measure', 'THS', 'Thousand persons'],
    [null, 'geo', 'Geopolitical entity (reporting)', 'FI', 'Finland'],
    [null, 'geo', 'Geopolitical entity (reporting)', 'SE', 'Sweden'],
  ],
  'Sheet 1': [...preamble('Percentage'), ...body(73.5)],
  'Sheet 2': [...preamble('Thousand persons'), ...body(2600)],
};

describe('a table of a workbook', () => {
  it('is made of all sheets of Eurostat’s spreadsheet, with the codes that its structure lists', async () => {
    const opened = await open(workbook(eurostat));
    expect(opened.codes).toEqual([]);
    expect(opened.head).toMatchObject({
      format: 'xlsx',
      dataset: 'LFSA_ERGAN',
      title: 'Employment rates',
      publisher: 'Eurostat',
      updated: '2025-04-24',
    });
    expect(opened.head?.dimensions.map(({ id, role, coded }) => [id, role, coded])).toEqual([
      ['freq', null, true],
      ['unit', null, true],
      ['geo', null, true],
      ['TIME', 'time', false],
    ]);
    expect(opened.head?.dimensions[2]?.labels.get('SE')).toBe('Sweden');
    expect(written(opened)).toEqual([
      'A PC FI 2023 = 73.5',
      'A PC FI 2024 = 74.5 b',
      'A PC SE 2023 = : u',
      'A PC SE 2024 = 71.2',
      'A THS FI 2023 = 2600',
      'A THS FI 2024 = 2601 b',
      'A THS SE 2023 = : u',
      'A THS SE 2024 = 71.2',
    ]);
    expect(opened.cells[1]?.line).toBe(10);
  });

  it('keeps labels where a label stands for two codes', async () => {
    const [first, ...rest] = eurostat.Structure;
    const twice = [first ?? [], ...rest, [null, 'geo', 'Geopolitical entity (reporting)', 'FI1', 'Finland']];
    const { head } = await open(workbook({ ...eurostat, Structure: twice }));
    expect(head?.dimensions.find(({ id }) => id === 'geo' || id === 'GEO')?.coded).toBe(false);
  });

  it('is the one of the sheet that is named by its name or number', async () => {
    const one: Rows = [
      ['geo', '2023', '2024'],
      ['FI', 1, 2],
    ];
    const other: Rows = [
      ['sex', '2023', '2024'],
      ['F', 3, 4],
    ];
    const bytes = workbook({ 'Read me': [['Hello']], Places: one, Sexes: other });
    const first = await open(bytes);
    expect(written(first)).toEqual(['FI 2023 = 1', 'FI 2024 = 2']);
    expect(first.diagnostics).toMatchObject([{ code: 'xlsx/several-tables', severity: 'warning' }]);
    expect(first.diagnostics[0]?.message).toContain('`Sexes`');
    expect(written(await open(bytes, { table: 'sexes' }))).toEqual(['F 2023 = 3', 'F 2024 = 4']);
    expect(written(await open(bytes, { table: '3' }))).toEqual(['F 2023 = 3', 'F 2024 = 4']);
    expect((await open(bytes, { table: '4' })).diagnostics).toMatchObject([
      { code: 'xlsx/no-such-sheet', hint: 'Its sheets are: Read me, Places, Sexes.' },
    ]);
    expect((await open(bytes, { table: 'Read me' })).codes).toEqual(['xlsx/no-table']);
  });

  it('repeats what merged cells hold, and takes a cell over the whole width for the head of the rows below it', async () => {
    const bytes = formattedWorkbook(
      [
        ['Residents', null, null],
        [],
        [null, 'Born abroad', null],
        [null, 'Nationals', 'Foreigners'],
        ['Females', null, null],
        ['2023', 1, 2],
        ['2024', 3, 4],
        ['Males', null, null],
        ['2023', 5, 6],
        [],
        ['Source:'],
        ['Statistics office'],
      ],
      [],
      { merged: ['A1:C1', 'B3:C3', 'A5:C5', 'A8:C8'] },
    );
    const opened = await open(bytes);
    expect(opened.head).toMatchObject({ title: 'Residents', publisher: 'Statistics office' });
    expect(opened.head?.dimensions.map(({ id }) => id)).toEqual(['sex', 'time', 'columns 1', 'columns 2']);
    expect(written(opened)).toEqual([
      'Females 2023 Born abroad Nationals = 1',
      'Females 2023 Born abroad Foreigners = 2',
      'Females 2024 Born abroad Nationals = 3',
      'Females 2024 Born abroad Foreigners = 4',
      'Males 2023 Born abroad Nationals = 5',
      'Males 2023 Born abroad Foreigners = 6',
    ]);
  });

  it('does not carry a label down where nothing is merged', async () => {
    const rows: Rows = [
      ['region', 'sex', '2023', '2024'],
      ['FI', 'F', 1, 2],
      [null, 'M', 3, 4],
    ];
    expect(written(await open(formattedWorkbook(rows, [])))).toContain('M 2023 = 3');
    expect(written(await open(formattedWorkbook(rows, [], { merged: ['A2:A3'] })))).toContain('FI M 2023 = 3');
  });

  it('has numbers as the spreadsheet shows them, percentages as percentages, dates as periods', async () => {
    const cell = (text: string, style: number): CellContent => ({ xml: `<c s="${style}"><v>${text}</v></c>` });
    const opened = await open(
      formattedWorkbook(
        [
          ['geo', cell('44927', 1), cell('44958', 1)],
          ['FI', cell('53.099999999999994', 0), cell('53', 2)],
          ['SE', cell('0.71199999999999997', 3), cell('1E-3', 0)],
        ],
        ['mmm yyyy', '0.0', '0.0%'],
      ),
    );
    expect(opened.cells.map(({ codes, value, decimals }) => [codes[1], value, decimals])).toEqual([
      ['2023-01', 53.1, 1],
      ['2023-02', 53, 1],
      ['2023-01', 71.2, 1],
      ['2023-02', 0.001, 3],
    ]);
    expect(opened.diagnostics).toMatchObject([
      {
        code: 'xlsx/percent-format',
        severity: 'warning',
        cell: 'Figures!B3',
        message: expect.stringContaining('71.2%'),
      },
    ]);
  });

  it.each([
    ['thousands by a number with a decimal point', '1,234.5', [12345, 1234.5, 7]],
    ['thousands by a number with two commas', '1,234,567', [12345, 1234567, 7]],
    ['decimals by another number with a decimal comma', '53,1 b', [12.345, 53.1, 7]],
    ['decimals by a number with a point between thousands', '1.234,5', [12.345, 1234.5, 7]],
  ])('tells in a text “12,345” %s', async (_, other, figures) => {
    const { codes, cells } = await open(
      workbook({
        Rates: [
          ['geo', 'OBS_VALUE'],
          ['FI', '12,345'],
          ['SE', other],
          ['DK', 7],
        ],
      }),
    );
    expect(codes).toEqual([]);
    expect(cells.map(({ value }) => value)).toEqual(figures);
  });

  it('does not guess what “12,345” is, and says at which cell it stands', async () => {
    const ambiguous = await open(
      workbook({
        Rates: [
          ['geo', 'OBS_VALUE'],
          ['FI', 12.5],
          ['SE', '12,345 (b)'],
        ],
      }),
    );
    expect(ambiguous.head).toBeNull();
    expect(ambiguous.diagnostics).toMatchObject([
      {
        code: 'xlsx/ambiguous-number',
        severity: 'error',
        cell: 'Rates!B3',
        message: expect.stringContaining('12,345'),
      },
    ]);
    const contradictory = await open(
      workbook({
        Rates: [
          ['geo', 'OBS_VALUE'],
          ['FI', '12.5'],
          ['SE', '12,5'],
        ],
      }),
    );
    expect(contradictory.diagnostics).toMatchObject([{ code: 'xlsx/contradictory-numbers', severity: 'error' }]);
  });

  it('takes the saved values of formulas, and says at their cells which have none', async () => {
    const opened = await open(
      workbook({
        Data: [
          ['geo', '2023', '2024'],
          ['FI', { xml: '<c><f>1+1</f><v>2</v></c>' }, { xml: '<c><f>A1*2</f></c>' }],
          ['=cmd|calc', { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, '=1+1'],
        ],
      }),
    );
    expect(opened.cells.map(({ value }) => value)).toEqual([2, null, null, '=1+1']);
    expect(opened.diagnostics.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([
      ['xlsx/formula-without-value', 'Data!C2', 'warning'],
      ['xlsx/formula-text', 'Data!A3', 'warning'],
      ['xlsx/formula-error', 'Data!B3', 'warning'],
      ['xlsx/formula-text', 'Data!C3', 'warning'],
    ]);
  });

  it('costs nothing for rows and columns that are declared or coloured and empty', async () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 10}" ht="12"><c r="XFD${row + 10}" s="0"/></row>`,
    );
    const xml = sheetXml([
      ['geo', '2023', '2024'],
      ['FI', 1, 2],
    ])
      .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
      .replace('</sheetData>', `${empty.join('')}<row r="1048576" ht="12"></row></sheetData>`);
    const opened = await open(zip(workbookParts({ Data: xml })));
    expect(opened.codes).toEqual([]);
    expect(written(opened)).toEqual(['FI 2023 = 1', 'FI 2024 = 2']);
  });

  it('is refused where the file is old, locked, cut off, no workbook or without a table', async () => {
    const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const locked = new Uint8Array(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]));
    const whole = workbook({
      Data: [
        ['geo', '2023'],
        ['FI', 1],
      ],
    });
    expect((await open(compound)).codes).toEqual(['import/xls']);
    expect((await open(locked)).codes).toEqual(['xlsx/locked']);
    expect((await open(whole.subarray(0, whole.length - 40))).codes).toEqual(['xlsx/truncated']);
    expect((await open(new TextEncoder().encode('<html>'))).codes).toEqual(['xlsx/not-a-workbook']);
    expect((await open(workbook({ Data: [['Hello', 'world']] }))).codes).toEqual(['xlsx/no-table']);
  });

  it('never throws, whatever stands in the cells', async () => {
    const content = fc.oneof(
      fc.constantFrom(
        '2023',
        '2024',
        'geo',
        'TIME',
        ':',
        'b',
        'Dataset:',
        'Source:',
        'Structure',
        'Dimension',
        'Label',
      ),
      fc.integer(),
      fc.constant(null),
    );
    const sheet = fc.array(fc.array(content, { maxLength: 5 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sheet, sheet, async (one, two) => {
        const { head, cells } = await open(workbook({ Structure: one, 'Sheet 1': two }));
        expect(cells.every(({ codes }) => codes.length === head?.dimensions.length)).toBe(true);
        expect(new Set(head?.dimensions.map(({ id }) => id)).size).toBe(head?.dimensions.length ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});

const folder = new URL('../../../shared/data/xlsx/', import.meta.url);
const ofEurostat = new URL('lfsi_pt_a__custom_14828862_page_spreadsheet.xlsx', folder);
const ofIne = new URL('INE_Foreign_Born_Residents_in_Spain_by_Nationality_1998_2022.xlsx', folder);
const absent = ![ofEurostat, ofIne].every((file) => existsSync(file));
if (absent) console.warn(`The check of published workbooks is skipped: they were not found in ${folder.pathname}`);

describe.skipIf(absent)('published workbooks', () => {
  it('one of Eurostat: 21 years of 37 places, with what is fixed and a million rows declared', async () => {
    const opened = await open(readFileSync(ofEurostat));
    expect(opened.codes).toEqual([]);
    expect(opened.cells).toHaveLength(21 * 37);
    expect(opened.head).toMatchObject({ dataset: 'LFSI_PT_A', updated: '2024-12-12', publisher: 'Eurostat' });
    expect(opened.head?.dimensions.map(({ id }) => id)).toEqual([
      'Time frequency',
      'Activity and employment status',
      'Sex',
      'Age class',
      'Unit of measure',
      'Date',
      'Geopolitical entity (reporting)',
    ]);
    const cell = opened.cells.find(({ codes }) => codes[5] === '2012' && codes[6] === 'Ireland');
    expect(cell).toMatchObject({ value: 23.6, decimals: 1, line: 21 });
    expect(opened.cells.filter(({ value }) => value === null)).toHaveLength(
      opened.cells.filter(({ value, flags }) => value === null && flags === '').length,
    );
  });

  it('one of Spain’s office: 25 years under a head of two rows', async () => {
    const opened = await open(readFileSync(ofIne));
    expect(opened.codes).toEqual([]);
    expect(opened.cells).toHaveLength(25 * 2);
    expect(opened.head).toMatchObject({ unit: 'Persons', publisher: 'National Statistics Institute' });
    expect(written(opened)[0]).toBe('Both sexes 2022 BORN ABROAD Spanish Nationality = 2515837');
    expect(written(opened).at(-1)).toBe('Both sexes 1998 BORN ABROAD Foreign Nationality = 580195');
  });
});
