import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type OpenAnyOptions, openTable } from '../../src/importers/open-table.ts';
import { cut, walk, written } from './opened.ts';

const open = async (chunks: readonly Uint8Array[], options: OpenAnyOptions = {}, name = 'lfsa_ergan.tsv.gz') =>
  walk(await openTable({ name, chunks }, options));
const bytes = (text: string) => new TextEncoder().encode(text);

const tsv = 'sex,geo\\time\t2013 \t2012 \nF,AT\t9.4 b\t: u\n';
const px = [
  'CHARSET="ANSI";AXIS-VERSION="2010";MATRIX="T1";TITLE="Persons";CONTENTS="Persons";UNITS="persons";DECIMALS=0;',
  'STUB="sex";HEADING="year";VALUES("sex")="men","women";VALUES("year")="2013","2014";DATA=1 2 3 "..";',
].join('\n');
const jsonStat = JSON.stringify({
  version: '2.0',
  class: 'dataset',
  id: ['sex', 'time'],
  size: [1, 2],
  dimension: { sex: { category: { index: ['F'] } }, time: { category: { index: ['2012', '2013'] } } },
  value: [1, null],
});
const sdmx = 'freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nA,AT,2013,9.4,b\n';

describe('opening a table', () => {
  it.each([
    ['tsv', tsv, ['F AT 2013 = 9.4 b', 'F AT 2012 = : u']],
    ['sdmx-csv', sdmx, ['A AT 2013 = 9.4 b']],
    ['px', px, ['men 2013 = 1', 'men 2014 = 2', 'women 2013 = 3', 'women 2014 = : ..']],
    ['json-stat', jsonStat, ['F 2012 = 1', 'F 2013 = :']],
    ['csv', 'sex,year,persons\nF,2012,10\nF,2013,12\nM,2012,9\n', null],
  ])('reads %s, packed and not, however its bytes are cut', async (format, text, cells) => {
    const bare = await open(cut(bytes(text), [1, 3, 40]));
    expect(bare.head?.format).toBe(format);
    expect(bare.codes.filter((code) => !code.startsWith('px/'))).toEqual([]);
    if (cells) expect(written(bare)).toEqual(cells);
    const packed = await open(cut(gzipSync(text), [1, 5, 30]));
    expect(packed).toEqual(bare);
    expect(packed.cells.length).toBeGreaterThan(0);
  });

  it('gives nothing but the reason where a packed file was cut off, however far its reader came', async () => {
    // Random codes pack badly, so that the file is cut within its rows.
    let seed = 1;
    const code = () => {
      seed = (seed * 48271) % 2147483647;
      return seed.toString(36).toUpperCase();
    };
    const rows = Array.from({ length: 8000 }, () => `F,${code()}\t${seed % 100} \t: u\n`).join('');
    const packed = gzipSync(`sex,geo\\time\t2013 \t2012 \n${rows}`);
    const late = await open([packed.subarray(0, packed.length - 100)]);
    expect(late.cells.length).toBeGreaterThan(1000);
    expect(late.codes).toEqual(['import/gzip-truncated']);
    const early = await open([packed.subarray(0, 200)]);
    expect(early).toMatchObject({ head: null, cells: [], codes: ['import/gzip-truncated'] });
    const json = gzipSync(jsonStat);
    expect((await open([json.subarray(0, json.length - 20)])).codes).toEqual(['import/gzip-truncated']);
    // Every row is read before the checksum shows that it was another file.
    const damaged = Uint8Array.from(packed, (byte, index) => (index === packed.length - 7 ? byte ^ 0x55 : byte));
    expect((await open([damaged])).codes).toEqual(['import/gzip-damaged']);
  });

  it.each([
    ['tsv', tsv],
    ['sdmx-csv', sdmx],
    ['px', px.replace('Persons', 'Henkilöä 👥')],
    ['json-stat', jsonStat],
    ['csv', 'Año;Región;Valor\r\n2020;Málaga;53,1\r\n'],
  ])('reads %s in UTF-16, packed and not, however its bytes are cut', async (_, text) => {
    const wanted = await open([bytes(text)]);
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await open(cut(little, [1, 2, 5, 101]))).toEqual(wanted);
    expect(await open([gzipSync(Buffer.from(little).swap16())])).toEqual(wanted);
    expect(wanted.cells.length).toBeGreaterThan(0);
  });

  it('says of UTF-16 that was cut within a character that it is damaged, late in the file too', async () => {
    expect((await open([Buffer.from(`\ufeff${tsv}`, 'utf16le').subarray(0, -1)])).codes).toEqual(['import/utf-16']);
    const long = Buffer.from(`\ufeff${tsv}${'F,AT\t9.4 b\t: u\n'.repeat(20_000)}`, 'utf16le');
    const late = await open([long.subarray(0, -3)]);
    expect(late.cells.length).toBeGreaterThan(1000);
    expect(late.codes).toEqual(['import/utf-16']);
    expect((await open([Buffer.from('\ufeff<html>', 'utf16le')])).codes).toEqual(['import/html']);
  });

  it('refuses what is packed twice', async () => {
    expect((await open([gzipSync(gzipSync(tsv))])).codes).toEqual(['import/archive']);
  });

  it('refuses what is no table, and says it of an empty file too', async () => {
    expect((await open([bytes('<!doctype html><html>')])).codes).toEqual(['import/html']);
    expect((await open([])).codes).toEqual(['import/empty']);
    expect((await open([gzipSync('')])).codes).toEqual(['import/empty']);
    expect((await open([bytes(tsv)], { from: 'px' })).codes).toEqual(['import/wrong-format']);
  });

  it('lets go of a file that it does not read', async () => {
    let closed = false;
    async function* chunks() {
      try {
        for (;;) yield bytes('<html>'.padEnd(40_000));
      } finally {
        closed = true;
      }
    }
    expect((await openTable({ name: 'table.csv', chunks: chunks() })).value).toBeNull();
    expect(closed).toBe(true);
  });
});

describe('a table of any size', () => {
  const rows = {
    tsv: ['sex,geo\\time\t2013 \t2012 \n', 'F,AT\t9.4 b\t: u\n'],
    'sdmx-csv': ['freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n', 'A,AT,2013,9.4,b\n'],
  } as const;

  it.each(['tsv', 'sdmx-csv'] as const)(
    'in %s is read a little at a time, as its cells are asked for',
    async (format) => {
      const [heading, row] = rows[format];
      let given = 0;
      async function* endless() {
        yield bytes(heading);
        for (;;) {
          given += 1;
          yield bytes(row.repeat(1000));
        }
      }
      const { value: table } = await openTable({ name: 'table', chunks: endless() });
      const atOpening = given;
      let cells = 0;
      for await (const some of table?.cells() ?? []) {
        cells += some.length;
        // At most what was looked at for the format, and the piece that is being read.
        expect(given * 1000 * (format === 'tsv' ? 2 : 1) - cells).toBeLessThanOrEqual((atOpening + 1) * 2000);
        if (given > 30) break;
      }
      expect(atOpening).toBeLessThan(8);
      expect(cells).toBeGreaterThan(20_000);
    },
  );

  it.each([
    ['csv', "place,year,value\nFI,2020,1\n=cmd|'/C calc'!A0,2021,2\n", 3],
    ['csv', 'place,year,value\n"\t@SUM(1)",2020,1\n', 2],
    ['sdmx-csv', 'freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nA,-2+3,2013,9.4,b\n', 2],
    ['tsv', "sex,geo\\time\t2013 \nF,+cmd|'/C calc'!A0\t9.4 b\n", 2],
    ['px', px.replace('"men"', '"=1+1"'), 2],
    ['px', px.replaceAll('"sex"', '"@SUM(A1)"'), 2],
    ['px', `${px.replace('DATA=', 'VARIABLECODE("sex")=\n"=1+1";\nDATA=')}`, 3],
    ['px', `${px.replace('DATA=', 'CODES("sex")="M",\n"=1+1";\nDATA=')}`, 3],
    ['json-stat', jsonStat.replace('["F"]', '["=1+1"]'), undefined],
  ])('makes nothing of a table with a formula in it: %s %#', async (_, text, line) => {
    const { codes, diagnostics } = await open([bytes(text)]);
    expect(codes).toContain('import/formula');
    expect(diagnostics.find(({ code }) => code === 'import/formula')?.range?.start.line).toBe(line);
  });

  it('takes signed numbers, open ends and words behind a dash for what they are', async () => {
    const text = 'group,year,value\n-4,2020,1\n+65,2020,2\n- men (15+),2020,3\n-4-9,2020,4\n';
    const { codes, cells } = await open([bytes(text)]);
    expect(codes).toEqual([]);
    expect(cells).toHaveLength(4);
  });
});
