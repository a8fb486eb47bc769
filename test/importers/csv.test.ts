import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestCsv, readCsv } from '../../src/importers/csv.ts';

const encoder = new TextEncoder();
const read = (text: string, encoding: 'utf-8' | 'lenient' = 'utf-8') =>
  readCsv(encoder.encode(text), { name: 'data/a.csv', encoding });
const cells = (text: string) => read(text).value.rows.map((row) => row.cells);
const codes = (text: string) => read(text).diagnostics.map(({ code, range }) => [code, range?.start.line ?? null]);

describe('readCsv', () => {
  it('reads rows with the lines that they stand on', () => {
    const { value, diagnostics } = read('period,employed\n2024,67.1\n\n2023,:u\n');
    expect(diagnostics).toEqual([]);
    expect(value.columns).toEqual(['period', 'employed']);
    expect(value.rows).toEqual([
      { line: 2, cells: ['2024', '67.1'] },
      { line: 4, cells: ['2023', ':u'] },
    ]);
  });

  it.each([
    [',', 'a,b\n1,2'],
    [';', 'a;b\n1;2'],
    ['\t', 'a\tb\n1\t2'],
    [';', '"a,x,y";b\n1;2'],
    [';', 'sep=;\na;b\n1;2'],
  ])('recognises the separator %j', (separator, text) => {
    const { value, diagnostics } = read(text);
    expect(value.separator).toBe(separator);
    expect(value.rows.map((row) => row.cells)).toEqual([['1', '2']]);
    expect(diagnostics).toEqual([]);
  });

  it('takes any line ends, a byte order mark and white space around cells', () => {
    expect(cells('\ufeffa,b\r\n 1 , 2\r\n')).toEqual([['1', '2']]);
    expect(cells('a,b\r1,2\r')).toEqual([['1', '2']]);
    expect(read('\ufeffa,b\n1,2').value.columns).toEqual(['a', 'b']);
  });

  it('undoes quotes, and counts the lines within them', () => {
    const { value } = read('a,b\r\n"one, ""two""\r\nthree",2\r\n3,4');
    expect(value.rows).toEqual([
      { line: 2, cells: ['one, "two"\nthree', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
    expect(value.locate(2, 1)).toEqual({ start: { line: 3, column: 8 }, end: { line: 3, column: 9 } });
  });

  it('knows where a cell stands', () => {
    const { value } = read('period;employed\n2024; 65,2 \n2023;');
    expect(value.locate(2, 1)).toEqual({ start: { line: 2, column: 7 }, end: { line: 2, column: 11 } });
    expect(value.locate(1, 1)).toEqual({ start: { line: 1, column: 8 }, end: { line: 1, column: 16 } });
    expect(value.locate(3, 1)).toEqual({ start: { line: 3, column: 6 }, end: { line: 3, column: 7 } });
    expect(value.locate(2, 9)).toBeNull();
  });

  it('leaves the rows and columns out that a spreadsheet leaves empty', () => {
    const { value, diagnostics } = read('a,b,,\n1,2,,\n,,,\n3,4\n');
    expect(diagnostics).toEqual([]);
    expect(value.columns).toEqual(['a', 'b']);
    expect(value.rows.map((row) => row.line)).toEqual([2, 4]);
  });

  it('reports a ragged row at its line and reads the others', () => {
    expect(codes('a,b\n1,2,3\n4,5\n6\n')).toEqual([
      ['csv/ragged-row', 2],
      ['csv/ragged-row', 4],
    ]);
    expect(cells('a,b\n1,2,3\n4,5\n6\n')).toEqual([['4', '5']]);
  });

  it.each([
    ['', 'csv/empty', null],
    [' \n\n', 'csv/empty', null],
    ['a,a\n1,2', 'csv/duplicate-column', 1],
    ['a,,c\n1,2,3', 'csv/unnamed-column', 1],
    ['a,b\n1,"2\n3,4\n', 'csv/quote', 2],
    ['a,b\n1,2\n3,4"x"\n', 'csv/quote', 3],
    ['a,b\n1,\0\n', 'csv/not-text', 2],
    ['PK\u0003\u0004rest', 'csv/not-text', 1],
  ])('refuses %j', (text, code, line) => {
    expect(codes(text)).toEqual([[code, line]]);
  });

  it('says where a file stops being UTF-8, and what to do', () => {
    const bytes = Uint8Array.from([...encoder.encode('a,b\n1,2\n3,Jyv'), 0xe4, ...encoder.encode('skyl\n')]);
    expect(readCsv(bytes, { name: 'a.csv' }).diagnostics).toMatchObject([
      {
        code: 'csv/not-utf8',
        severity: 'error',
        file: 'a.csv',
        range: { start: { line: 3, column: 6 } },
        hint: expect.stringContaining('UTF-8'),
      },
    ]);
    const lenient = readCsv(bytes, { name: 'a.csv', encoding: 'lenient' });
    expect(lenient.value.rows[1]?.cells[1]).toBe('Jyväskyl');
    expect(lenient.diagnostics).toMatchObject([{ severity: 'info' }]);
  });

  it('knows UTF-16 by its first bytes', () => {
    const { diagnostics } = readCsv(Uint8Array.from([0xff, 0xfe, 0x61, 0]), { name: 'a.csv', encoding: 'lenient' });
    expect(diagnostics).toMatchObject([{ code: 'csv/not-utf8', message: expect.stringContaining('UTF-16') }]);
  });

  it('refuses a file of more than 20 MB without reading it', () => {
    const { value, diagnostics } = readCsv(new Uint8Array(largestCsv + 1), { name: 'a.csv' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['csv/too-large']);
    expect(value.rows).toEqual([]);
  });

  it('reads back every cell that was quoted as it should be', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '1') })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\n');
        const { value, diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(value.rows.map((row) => row.cells)).toEqual(rows.filter((row) => row.some((found) => found !== '')));
      }),
    );
  });

  it('never throws for what is in a file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readCsv(bytes, { name: 'a.csv', encoding: 'lenient' }).value.name).toBe('a.csv');
      }),
    );
  });
});
