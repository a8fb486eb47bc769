import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../src/importers/recognise-format.ts';
import type { TableFormat } from '../../src/importers/statistical-table.ts';
import { storedZip } from '../../src/importers/zip.ts';

const bytesOf = (start: string | Uint8Array) => (typeof start === 'string' ? new TextEncoder().encode(start) : start);

/** The format, or the code of what is wrong. */
function recognise(start: string | Uint8Array, name = 'table', from?: TableFormat): string {
  const { value, diagnostics } = recogniseFormat(bytesOf(start), from ? { name, from } : { name });
  expect(value === null).toBe(diagnostics.length > 0);
  return value ?? diagnostics.map(({ code }) => code).join();
}

const zipOf = (...names: readonly string[]) => storedZip(names.map((name) => ({ name, bytes: bytesOf('x') })));

describe('the format of a file', () => {
  it.each([
    ['age,sex,geo\\time\t2013 \t2012 \n', 'tsv'],
    ['\ufefffreq,unit,geo\\TIME_PERIOD\t2013\n', 'tsv'],
    ['DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n', 'sdmx-csv'],
    ['"STRUCTURE";"STRUCTURE_ID";"geo";"TIME_PERIOD";"OBS_VALUE"\n', 'sdmx-csv'],
    ['sep=;\nfreq;TIME_PERIOD;OBS_VALUE\n', 'sdmx-csv'],
    ['CHARSET="ANSI";\r\nAXIS-VERSION="2013";\r\n', 'px'],
    ['AXIS-VERSION=2000;\nCODEPAGE="utf-8";\n', 'px'],
    ['MATRIX="X";STUB="a";', 'px'],
    ['{"version":"2.0","class":"dataset","label":"x"', 'json-stat'],
    [' {"dataset":{"dimension":{"id":["a"],"size":[1]}}}', 'json-stat'],
    ['{"value":[1,2,3,4,', 'json-stat'],
    ['region;year;persons\nHelsinki;2013;5\n', 'csv'],
    ['"DATASET: Unemployment rates"\n\n"TIME","GEO","Value"\n"2013","AT",":"\n', 'csv'],
  ])('is told from %j', (start, format) => {
    expect(recognise(start)).toBe(format);
  });

  it('is told for a workbook by what is in its archive', () => {
    expect(recognise(zipOf('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'))).toBe('xlsx');
    expect(recognise(zipOf('[Content_Types].xml', 'word/document.xml'))).toBe('import/not-recognised');
    expect(recognise(zipOf('table.csv'))).toBe('import/zip');
    const { diagnostics } = recogniseFormat(zipOf('estat/table.csv'), { name: 'table.zip' });
    expect(diagnostics[0]?.message).toContain('`estat/table.csv`');
  });

  it.each([
    ['<!DOCTYPE html><html><head><title>Maintenance</title>', 'table.csv', 'import/html'],
    ['\n<?xml version="1.0"?><!DOCTYPE html><html>', 'table.csv', 'import/html'],
    ['<script>location.reload()</script>', 'table.tsv', 'import/html'],
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook', 'table.xls', 'import/xls'],
    ['<?xml version="1.0"?><m:GenericData xmlns:m="http://www.sdmx.org/x">', 'table.xml', 'import/sdmx-ml'],
    ['<rss version="2">', 'table.xml', 'import/xml'],
    ['%PDF-1.7\n', 'table.pdf', 'import/pdf'],
    ['{"type":"Topology","objects":{}}', 'map.json', 'import/json'],
    ['[{"geo":"AT","value":1}]', 'rows.json', 'import/json'],
    ['{"error":[{"status":413,"label":"Too many rows"}]}', 'table.json', 'import/service-answer'],
    ['', 'table.csv', 'import/empty'],
    [' \r\n\t\n', 'table.csv', 'import/empty'],
    ['milestone: 1\nregion:\n  name: Jyväskylä\n', 'region.yaml', 'import/not-recognised'],
    ['a\0b', 'table.csv', 'import/not-recognised'],
  ])('is refused for %j', (start, name, code) => {
    expect(recognise(start, name)).toBe(code);
    expect(recognise(start, name, 'csv')).toBe(start.startsWith('milestone') ? 'csv' : code);
  });

  it('is refused for what is packed or old, whatever its name says', () => {
    expect(recognise(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'table.csv')).toBe('import/xls');
    // It may be locked with a password, which the reader of workbooks says.
    expect(recognise(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'table.xlsx')).toBe('xlsx');
    expect(recognise(Uint8Array.of(0x1f, 0x8b, 8), 'table.csv')).toBe('import/archive');
  });

  it('tells the title of the page that was saved, and on which line it begins', () => {
    const { diagnostics } = recogniseFormat(bytesOf('\n\n<html><title>Service unavailable</title>'), { name: 'a.csv' });
    expect(diagnostics).toMatchObject([{ code: 'import/html', range: { start: { line: 3, column: 1 } } }]);
    expect(diagnostics[0]?.message).toContain('Service unavailable');
  });

  it('is not what the user says where it evidently is another', () => {
    const tsv = 'age,sex,geo\\time\t2013 \n';
    expect(recognise(tsv, 'table', 'sdmx-csv')).toBe('import/wrong-format');
    expect(recognise(tsv, 'table', 'csv')).toBe('csv');
    expect(recognise('CHARSET="ANSI";', 'table', 'xlsx')).toBe('import/wrong-format');
    const { diagnostics } = recogniseFormat(bytesOf(tsv), { name: 'table', from: 'px' });
    expect(diagnostics[0]?.hint).toContain('--from tsv');
  });

  it('is what the user says where it cannot be told', () => {
    expect(recognise('a,b\n1,2\n', 'table', 'px')).toBe('px');
    expect(recognise('some words\n', 'table', 'tsv')).toBe('tsv');
    expect(recognise('some words\n')).toBe('import/not-recognised');
  });
});
