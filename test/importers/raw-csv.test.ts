import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawCsv } from '../../src/importers/raw-csv.ts';
import type { StatisticalTable, TableCell } from '../../src/importers/statistical-table.ts';

function tableOf(ids: readonly string[], pieces: readonly (readonly TableCell[])[]): StatisticalTable {
  return {
    head: {
      name: 'table.tsv',
      format: 'tsv',
      dataset: null,
      title: null,
      publisher: null,
      updated: null,
      unit: null,
      notes: [],
      dimensions: ids.map((id) => ({ id, label: null, role: null, coded: true, labels: new Map() })),
    },
    cells: async function* () {
      yield* pieces;
    },
    diagnostics: () => [],
  };
}

const cell = (codes: readonly string[], value: TableCell['value'], flags = ''): TableCell => ({
  codes,
  value,
  decimals: 0,
  flags,
  line: null,
});

async function written(table: StatisticalTable): Promise<string> {
  let text = '';
  for await (const piece of rawCsv(table)) text += piece;
  return text;
}

describe('a table as it is', () => {
  it('has a column a dimension, then value and flags, missing cells with an empty value, in the order of the file', async () => {
    const table = tableOf(
      ['geo', 'TIME_PERIOD'],
      [[cell(['FI', '2024'], 13), cell(['FI', '2023'], null, 'c')], [], [cell(['AT', '2024'], 9.4, 'b')]],
    );
    expect(await written(table)).toBe('geo,TIME_PERIOD,value,flags\nFI,2024,13,\nFI,2023,,c\nAT,2024,9.4,b\n');
  });

  it('writes its heading where it has no cells', async () => {
    expect(await written(tableOf(['Matkan pituus, km'], []))).toBe('"Matkan pituus, km",value,flags\n');
  });

  it.each([
    [13.0, '13'],
    [-0.25, '-0.25'],
    [1e-7, '0.0000001'],
    [-1.5e-9, '-0.0000000015'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [0.1 + 0.2, '0.30000000000000004'],
    [-0, '0'],
  ])('writes %d in full, without an exponent', async (value, text) => {
    expect(await written(tableOf(['a'], [[cell(['x'], value)]]))).toBe(`a,value,flags\nx,${text},\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+CMD|x', "'+CMD|x"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['-4', '-4'],
    ['+65', '+65'],
    ['-', '-'],
    ['-10--5', '-10--5'],
    ['Y_LT15', 'Y_LT15'],
    ['..', '..'],
  ])('writes the code %s so that no spreadsheet runs it', async (code, text) => {
    expect(await written(tableOf(['a'], [[cell([code], code, code)]]))).toBe(
      `a,value,flags\n${text},${text},${text}\n`,
    );
  });

  it('is read back as it was by any reader of CSV', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', 'ä', ' ', '1') });
    const cells = fc.array(
      fc.record({
        codes: fc.tuple(text, text),
        value: fc.oneof(fc.double({ noNaN: true }), fc.constant(null)),
        flags: text,
      }),
    );
    await fc.assert(
      fc.asyncProperty(cells, async (found) => {
        const numbers = found.filter(({ value }) => value === null || Number.isFinite(value));
        const out = await written(
          tableOf(['one', 'two'], [numbers.map(({ codes, value, flags }) => cell(codes, value, flags))]),
        );
        const [, ...rows] = parse(out, { relax_column_count: false, record_delimiter: '\n' });
        const unescaped = (said: string) => said.replace(/^'(?=\r)/, '');
        expect(rows.map((row) => row.map(unescaped))).toEqual(
          numbers.map(({ codes, value, flags }) => [...codes, value === null ? '' : expect.any(String), flags]),
        );
        for (const [index, { value }] of numbers.entries()) {
          if (value !== null) expect(Number(rows[index]?.[2]) === value).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
