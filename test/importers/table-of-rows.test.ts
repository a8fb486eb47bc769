import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../src/importers/grid-row.ts';
import { tableOfRows } from '../../src/importers/table-of-rows.ts';
import { looksLikePeriod, readWrittenCell } from '../../src/importers/written-cell.ts';

const rowsOf = (text: string): readonly GridRow[] =>
  text
    .split('\n')
    .map((line, index) => ({ number: index + 1, cells: line.split(',') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));

function read(text: string) {
  const table = tableOfRows(rowsOf(text));
  return {
    dimensions: table?.dimensions.map(({ id, role }) => (role === null ? id : `${id}:${role}`)),
    cells: table?.cells.map(({ codes, value, flags }) => `${codes.join('|')} = ${value ?? ':'} ${flags}`.trim()),
    notes: table?.notes,
    above: table?.preamble.length,
  };
}

describe('a table among rows', () => {
  it('is a long one, with its flags in a column', () => {
    expect(read('geo,time,OBS_VALUE,OBS_FLAG\nFI,2015,2001,b\nFI,2016,:,u\nSE,2016,,c')).toEqual({
      dimensions: ['geo', 'time:time'],
      cells: ['FI|2015 = 2001 b', 'FI|2016 = : u', 'SE|2016 = : c'],
      notes: [],
      above: 0,
    });
  });

  it('is one with years across, notes above and below, and rows without figures', () => {
    expect(read('Population,,\n\nregion,2015,2016\nFI,1,2\nAX,,\nSE,3,4 b\n\nSource: Statistics Finland,,')).toEqual({
      dimensions: ['region', 'time:time'],
      cells: ['FI|2015 = 1', 'FI|2016 = 2', 'AX|2015 = :', 'AX|2016 = :', 'SE|2015 = 3', 'SE|2016 = 4 b'],
      notes: ['Source: Statistics Finland'],
      above: 1,
    });
  });

  it('is one of Eurostat’s spreadsheets: names below the years, flags beside the figures, a legend', () => {
    const text =
      'Dataset:,Survey,,,\n\nTIME,2015,,2016,\nGEO (Labels),,,,\nFinland,1.0,b,2,\nSweden,:,,3,u\n\nSpecial value,,,,\n:,not available,,,\n';
    expect(read(text)).toEqual({
      dimensions: ['GEO', 'TIME:time'],
      cells: ['Finland|2015 = 1 b', 'Finland|2016 = 2', 'Sweden|2015 = :', 'Sweden|2016 = 3 u'],
      notes: ['Special value', ': not available'],
      above: 1,
    });
  });

  it('has headings of groups above headings, each group standing once', () => {
    expect(read(',Foreign,,National,\nregion,2015,2016,2015,2016\nFI,1,2,3,4')).toMatchObject({
      dimensions: ['region', 'columns 1', 'time:time'],
      cells: ['FI|Foreign|2015 = 1', 'FI|Foreign|2016 = 2', 'FI|National|2015 = 3', 'FI|National|2016 = 4'],
    });
  });

  it('keeps codes that are numbers apart from figures, and figures that look like years from years', () => {
    expect(read('municipality code,age,year,population\n5,0,2015,1990\n49,1,2015,2001')).toMatchObject({
      dimensions: ['municipality code', 'age', 'year:time', 'measure:metric'],
      cells: ['5|0|2015|population = 1990', '49|1|2015|population = 2001'],
    });
    expect(read('year,foreign,national\n2015,2001,2002\n2016,2003,2004')).toMatchObject({
      cells: ['2015|foreign = 2001', '2015|national = 2002', '2016|foreign = 2003', '2016|national = 2004'],
    });
  });

  it('names both sides of a corner', () => {
    expect(read('geo\\time,2016,2015\nFI,1,2')).toMatchObject({ dimensions: ['geo', 'time:time'] });
  });

  it('is none where nothing heads figures', () => {
    expect(tableOfRows(rowsOf('a,b\nc,d'))).toBeNull();
    expect(tableOfRows(rowsOf('1,2\n3,4'))).toBeNull();
    expect(tableOfRows([])).toBeNull();
  });

  it('never throws, and gives every cell a code a dimension', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '2015', '2016', ':', 'b', 'geo', 'TIME', 'Value', 'Notes:', '1.5', '12', '-'),
      fc.string({ maxLength: 6 }),
    );
    const row = fc.record({ cells: fc.array(cell, { maxLength: 6 }), banner: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const table = tableOfRows(rows.map((each, index) => ({ ...each, number: index + 1 })));
        const wide = table?.dimensions.length ?? 0;
        expect(table?.cells.every(({ codes }) => codes.length === wide) ?? true).toBe(true);
        expect(new Set(table?.dimensions.map(({ id }) => id) ?? []).size).toBe(wide);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a cell of a published table', () => {
  it.each([
    ['53.1 b', 53.1, 1, 'b'],
    ['53.10(bu)', 53.1, 2, 'bu'],
    ['1 234.5', 1234.5, 1, ''],
    ['1,234,567', 1234567, 0, ''],
    ['−7', -7, 0, ''],
    ['.5', 0.5, 1, ''],
    [': u', null, 0, 'u'],
    [':', null, 0, ''],
    ['..', null, 0, '..'],
    ['', null, 0, ''],
    ['091', '091', 0, ''],
    ['12 km', '12 km', 0, ''],
    ['71.2%', '71.2%', 0, ''],
    ['=cmd', '=cmd', 0, ''],
  ])('%j', (text, value, decimals, flags) => {
    expect(readWrittenCell(text)).toEqual({ value, decimals, flags });
  });

  it('has a decimal comma where its file has', () => {
    expect(readWrittenCell('1.234,5 b', ',')).toEqual({ value: 1234.5, decimals: 1, flags: 'b' });
  });

  it.each(['2024', '2024-Q1', '2024Q1', '2024M03', '2024-03', '2015/2016', 'Q1 2024', '1 January 2024', '2024-W01'])(
    'is a period: %s',
    (text) => expect(looksLikePeriod(text)).toBe(true),
  );
});
