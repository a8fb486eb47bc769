import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaFault, largestUnpacked, readXlsx } from '../../src/importers/xlsx.ts';
import { readZip, storedZip } from '../../src/importers/zip.ts';
import { formattedWorkbook, sheetXml, workbook, workbookParts, zip } from './fixtures/workbook.ts';

const read = (bytes: Uint8Array) => readXlsx(bytes, { name: 'ratings.xlsx' });
const codes = async (bytes: Uint8Array) => (await read(bytes)).diagnostics.map(({ code }) => code);

describe('readXlsx', () => {
  it('gives the values of every sheet with the addresses that the spreadsheet shows', async () => {
    const { value, diagnostics } = await read(
      workbook({
        Ratings: [['id', 'City'], [], ['s-one', 4], [null, ' text '], ['s-two', true]],
        'Second sheet': [[null, 7]],
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(value.sheets.map(({ name }) => name)).toEqual(['Ratings', 'Second sheet']);
    expect(value.sheets[0]?.rows).toEqual([
      { number: 1, cells: ['id', 'City'] },
      { number: 3, cells: ['s-one', 4] },
      { number: 4, cells: [null, 'text'] },
      { number: 5, cells: ['s-two', true] },
    ]);
    expect(value.sheets[0]?.address(7, 2)).toBe('Ratings!C7');
    expect(value.sheets[0]?.address(1, 701)).toBe('Ratings!ZZ1');
    expect(value.sheets[1]?.address(1, 26)).toBe("'Second sheet'!AA1");
    expect(value.sheets[1]?.rows).toEqual([{ number: 1, cells: [null, 7] }]);
  });

  it('takes the saved value of a formula, and says where there is none', async () => {
    const { value, diagnostics } = await read(
      workbook({
        Ratings: [
          [
            { xml: '<c><f>2+2</f><v>4</v></c>' },
            { xml: '<c t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>' },
            { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
            { xml: '<c s="0"><f>SUM(A1:A2)</f></c>' },
            { xml: '<c><f>SUM(A1:A2)</f><v></v></c>' },
            { xml: '<c t="str"><f>""</f><v></v></c>' },
          ],
        ],
      }),
    );
    expect(diagnostics).toEqual([]);
    const cells = value.sheets[0]?.rows[0]?.cells ?? [];
    expect(cells.slice(0, 3)).toEqual([4, 'ab', '#DIV/0!']);
    expect(cells.map((cell) => formulaFault(cell)?.code ?? null)).toEqual([
      null,
      null,
      'xlsx/formula-error',
      'xlsx/formula-without-value',
      'xlsx/formula-without-value',
    ]);
  });

  it('reads shared and rich text and dates as spreadsheets write them', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const rows = [
      [
        { xml: '<c t="s"><v>0</v></c>' },
        { xml: '<c t="s"><v>1</v></c>' },
        { xml: '<c s="1"><v>45658</v></c>' },
        { xml: '<c s="0"><v>0.30000000000000004</v></c>' },
      ],
    ];
    const parts = workbookParts({ Ratings: sheetXml(rows) });
    const added = `<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
    const { value, diagnostics } = await read(
      zip({
        ...parts,
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('</Relationships>', added),
        'xl/sharedStrings.xml':
          '<sst><si><t>Jyväskylä &amp; Äänekoski</t></si><si><r><t>s-</t></r><r><rPr><b/></rPr><t>one</t></r></si></sst>',
        'xl/styles.xml':
          '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(value.sheets[0]?.rows[0]?.cells).toEqual([
      'Jyväskylä & Äänekoski',
      's-one',
      new Date('2025-01-01T00:00:00Z'),
      0.30000000000000004,
    ]);
  });

  it('refuses what is no workbook, and says what it is', async () => {
    expect(await codes(new Uint8Array())).toEqual(['xlsx/not-a-workbook']);
    expect(await codes(new TextEncoder().encode('id,City\ns-one,4\n'))).toEqual(['xlsx/not-a-workbook']);
    expect(await codes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual(['xlsx/old-format']);
    const word = await read(zip({ 'word/document.xml': '<document/>' }));
    expect(word.diagnostics[0]).toMatchObject({
      code: 'xlsx/not-a-workbook',
      message: expect.stringContaining('Word document'),
    });
    expect((await read(zip({ 'content.xml': '<a/>' }))).diagnostics[0]?.message).toContain('.ods');
    expect((await read(zip({ 'readme.txt': 'x' }))).diagnostics[0]?.message).toContain('archive');
  });

  it('refuses a truncated, locked or damaged workbook', async () => {
    const whole = workbook({ Ratings: [['id', 'City']] });
    expect(await codes(whole.slice(0, whole.length - 60))).toEqual(['xlsx/truncated']);
    expect(await codes(zip(workbookParts({ Ratings: sheetXml([['id']]) }), { flags: 1 }))).toEqual(['xlsx/locked']);
    const flipped = Uint8Array.from(whole);
    flipped.set([flipped[200] === 0 ? 1 : 0], 200);
    expect(await codes(flipped)).toEqual(['xlsx/damaged']);
    expect(await codes(zip(workbookParts({ Ratings: '<worksheet><sheetData><row r="1">' })))).toEqual(['xlsx/damaged']);
    const bad = '<worksheet><sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData></worksheet>';
    expect(await codes(zip(workbookParts({ Ratings: bad })))).toEqual(['xlsx/damaged']);
  });

  it('refuses more than the stated memory before unpacking it, also where the archive lies about its sizes', async () => {
    expect(await codes(zip(workbookParts({ Ratings: '' }), { declared: largestUnpacked }))).toEqual(['xlsx/too-large']);
    const bomb = zip(
      { ...workbookParts({ Ratings: '<sheetData/>' }), 'xl/a.xml': new Uint8Array(8_000_000) },
      { declared: 300 },
    );
    expect(await codes(bomb)).toEqual(['xlsx/damaged']);
  });

  it('refuses a sheet that reaches to a forgotten cell far away, instead of filling the memory', async () => {
    const far =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const { diagnostics } = await read(zip(workbookParts({ Ratings: far })));
    expect(diagnostics[0]).toMatchObject({
      code: 'xlsx/too-many-cells',
      message: expect.stringContaining('XFD1048576'),
    });
  });

  it('reads back what an archive was made of, stored or deflated', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-zäé/]{1,12}$/), fc.uint8Array({ maxLength: 300 })), (files) => {
        const entries = Object.entries(files).map(([name, bytes]) => ({ name, bytes: Uint8Array.from(bytes) }));
        const all = { wanted: () => true, most: 1_000_000 };
        if (entries.length > 0)
          expect(readZip(zip(files), all)).toEqual(
            entries.map((entry) => ({ ...entry, bytes: Buffer.from(entry.bytes) })),
          );
        expect(readZip(storedZip(entries), all)).toEqual(entries);
      }),
      { numRuns: 40 },
    );
  });

  it('is not kept busy by cells that do not close', async () => {
    const open = `<worksheet><sheetData>${'<c r="A1">'.repeat(200_000)}</sheetData></worksheet>`;
    expect(await codes(zip(workbookParts({ Ratings: open })))).toEqual(['xlsx/damaged']);
  });

  it('tells the formats of cells, merged areas and hidden sheets', async () => {
    const rows = [[{ xml: '<c s="2"><v>0.712</v></c>' }, { xml: '<c s="3"><v>53</v></c>' }, 4]];
    const bytes = formattedWorkbook(rows, ['0.00" %"', '0.0%', '#,##0.0;[Red]-#,##0.0'], { merged: ['B2:C3'] });
    const [sheet] = (await read(bytes)).value.sheets;
    expect([0, 1, 2].map((column) => sheet?.format(1, column))).toEqual([
      { percent: true, decimals: 1, date: null },
      { percent: false, decimals: 1, date: null },
      { percent: false, decimals: 0, date: null },
    ]);
    expect(sheet?.merged).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
    const parts = workbookParts({ Shown: sheetXml([['a']]), Kept: sheetXml([['b']]) });
    const hidden = (parts['xl/workbook.xml'] ?? '').replace('name="Kept"', 'name="Kept" state="veryHidden"');
    const { sheets } = (await read(zip({ ...parts, 'xl/workbook.xml': hidden }))).value;
    expect(sheets.map((each) => [each.name, each.hidden])).toEqual([
      ['Shown', false],
      ['Kept', true],
    ]);
  });

  it('never throws, whatever the bytes', async () => {
    const whole = workbook({
      Ratings: [
        ['id', 'City'],
        ['s-one', 4],
      ],
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed.set([byte], at);
        expect(Array.isArray((await read(changed)).diagnostics)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
