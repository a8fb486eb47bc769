import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTsv } from '../../src/importers/tsv.ts';
import { cut, walk, written } from './opened.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = async (text: string, name = 'lfst_r_lfu3rt.tsv') => walk(await openTsv({ name, chunks: [utf8(text)] }));

const former = [
  'age,sex,geo\\time\t2013 \t2012 \t2011 ',
  'Y15-24,F,AT\t9.4 b\t: u\t8.8 ',
  'Y15-24,M,AT\t: \t: c\t10 bu',
  '',
].join('\n');

describe("Eurostat's TSV", () => {
  it('of the former generation is read in the order of the file, with its flags and lines', async () => {
    const table = await open(former);
    expect(table.codes).toEqual([]);
    expect(written(table)).toEqual([
      'Y15-24 F AT 2013 = 9.4 b',
      'Y15-24 F AT 2012 = : u',
      'Y15-24 F AT 2011 = 8.8',
      'Y15-24 M AT 2013 = :',
      'Y15-24 M AT 2012 = : c',
      'Y15-24 M AT 2011 = 10 bu',
    ]);
    expect(table.cells.map(({ line, decimals }) => [line, decimals])).toEqual([
      [2, 1],
      [2, 0],
      [2, 1],
      [3, 0],
      [3, 0],
      [3, 0],
    ]);
  });

  it('tells its dataset by the name of its file, its dimensions by its heading', async () => {
    const { head } = await open(former, 'downloads/estat_lfst_r_lfu3rt.tsv.gz');
    expect(head).toMatchObject({ format: 'tsv', dataset: 'LFST_R_LFU3RT', publisher: 'Eurostat' });
    expect(head?.dimensions.map(({ id, role, coded }) => [id, role, coded])).toEqual([
      ['age', null, true],
      ['sex', null, true],
      ['geo', 'geo', true],
      ['time', 'time', true],
    ]);
    expect((await open(former, 'my_table.tsv')).head?.dataset).toBeNull();
  });

  it('of the new generation is read too, with the periods as written', async () => {
    const table = await open(
      'freq,unit,geo\\TIME_PERIOD\t2003-Q1 \t2003M02 \t2003-01-05 \r\nQ,PC,IT\t-0.50 e\t:z\t0n\r\n',
    );
    expect(written(table)).toEqual(['Q PC IT 2003-Q1 = -0.5 e', 'Q PC IT 2003M02 = : z', 'Q PC IT 2003-01-05 = 0 n']);
    expect(table.head?.dimensions.at(-1)).toMatchObject({ id: 'TIME_PERIOD', role: 'time' });
    expect(table.cells[0]?.decimals).toBe(2);
  });

  it('reads back whatever was written, cut anywhere', async () => {
    const figure = fc
      .record({
        value: fc.option(fc.integer({ min: -99999, max: 99999 }), { nil: null }),
        decimals: fc.integer({ min: 0, max: 3 }),
        flags: fc.constantFrom('', 'b', 'bu', 'c', 'p'),
      })
      .map(({ value, decimals, flags }) => ({
        text: `${value === null ? ':' : (value / 10 ** decimals).toFixed(decimals)} ${flags}`,
        value: value === null ? null : value / 10 ** decimals,
        flags,
      }));
    const code = fc.stringMatching(/^[A-Z][A-Z0-9_-]{0,5}$/);
    const rows = fc
      .uniqueArray(code, { minLength: 1, maxLength: 5 })
      .chain((geos) =>
        fc.tuple(...geos.map((geo) => fc.tuple(fc.constant(geo), fc.array(figure, { minLength: 3, maxLength: 3 })))),
      );
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.nat(300), { maxLength: 10 }), async (table, places) => {
        const heading = 'unit,geo\\time\t2013 \t2012 \t2011 ';
        const lines = table.map(([geo, figures]) => `PC,${geo}\t${figures.map(({ text }) => text).join('\t')}`);
        const bytes = utf8([heading, ...lines, ''].join('\n'));
        const read = await walk(await openTsv({ name: 'table.tsv', chunks: cut(bytes, places) }));
        expect(read.codes).toEqual([]);
        expect(read.cells.map(({ codes, value, flags }) => [...codes, value, flags])).toEqual(
          table.flatMap(([geo, figures]) =>
            figures.map(({ value, flags }, index) => ['PC', geo, String(2013 - index), value, flags]),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is refused at the row that has other columns or codes than the heading, and ends there', async () => {
    const short = await open(`${former}Y15-24,T,AT\t1 \t2 \nY15-24,T,BE\t1 \t2 \t3 \n`);
    expect(short.diagnostics).toMatchObject([
      { code: 'tsv/ragged-row', severity: 'error', range: { start: { line: 4 } } },
    ]);
    expect(short.cells).toHaveLength(0);
    expect((await open(`${former}Y15-24,AT\t1 \t2 \t3 \n`)).codes).toEqual(['tsv/ragged-row']);
    expect((await open(`${former}Y15-24,A,B,C,AT\t1 \t2 \t3 \n`)).codes).toEqual(['tsv/ragged-row']);
  });

  it('is refused at a cell that is neither figure nor flag, with line and column', async () => {
    const table = await open('sex,geo\\time\t2013 \t2012 \nF,AT\t9.4 b\t9,4 \n');
    expect(table.diagnostics).toMatchObject([
      { code: 'tsv/cell', range: { start: { line: 2, column: 12 }, end: { line: 2, column: 16 } } },
    ]);
  });

  it('says where the file may have been cut off within its last figure', async () => {
    expect((await open('sex,geo\\time\t2013 \nF,AT\t19')).diagnostics).toMatchObject([
      { code: 'tsv/no-line-end', severity: 'info' },
    ]);
    expect((await open('sex,geo\\time\t2013 \nF,AT\t19.')).codes).toEqual(['tsv/cell']);
  });

  it('says where nothing follows its heading', async () => {
    const { codes, cells } = await open('sex,geo\\time\t2013 \t2012 \n\n');
    expect([codes, cells]).toEqual([['tsv/no-rows'], []]);
  });

  it('is refused where a heading stands twice, is empty or is missing', async () => {
    const codeOf = async (text: string) => (await open(text)).codes;
    expect(await codeOf('sex,geo\\time\t2013 \t2013 \nF,AT\t1 \t2 \n')).toEqual(['tsv/duplicate-heading']);
    expect(await codeOf('sex,sex\\time\t2013 \nF,AT\t1 \n')).toEqual(['tsv/duplicate-heading']);
    expect(await codeOf('sex,geo\\time\t2013 \t \nF,AT\t1 \t2 \n')).toEqual(['tsv/unnamed-column']);
    expect(await codeOf('sex,geo\\time\nF,AT\n')).toEqual(['tsv/no-periods']);
    expect(await codeOf('geo,sex,2013\nAT,F,1\n')).toEqual(['tsv/no-heading']);
    expect(await codeOf('F,AT\t1 \t2 \n')).toEqual(['tsv/no-heading']);
    expect(await codeOf(`geo\\time${'\t2013 '.repeat(100_001)}\n`)).toEqual(['tsv/too-many-columns']);
    expect(await codeOf('\n\n')).toEqual(['import/empty']);
  });
});
