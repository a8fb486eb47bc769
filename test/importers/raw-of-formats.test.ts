import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/importers/open-table.ts';
import { rawCsv } from '../../src/importers/raw-csv.ts';

const places = ['AT', 'FI', 'ITC1'];
const groups = ['NAT', 'EU27_2020_FOR'];
const periods = ['2015', '2023', '2024'];

interface Figure {
  readonly value: number | null;
  readonly flags: string;
}

/** The rows of a file as `--raw` writes them, without their order. */
async function rawRows(name: string, text: string): Promise<readonly string[]> {
  const opened = await openTable({ name, chunks: [new TextEncoder().encode(text)] });
  if (opened.value === null) throw new Error(JSON.stringify(opened.diagnostics));
  let csv = '';
  for await (const piece of rawCsv(opened.value)) csv += piece;
  expect(opened.value.diagnostics()).toEqual([]);
  return csv.trimEnd().split('\n').slice(1).sort();
}

/** One table as Eurostat hands it out. */
function formats(figures: readonly Figure[]) {
  const cells = places.flatMap((geo) =>
    groups.flatMap((citizen) => periods.map((period) => ({ geo, citizen, period }))),
  );
  const at = (index: number): Figure => figures[index] ?? { value: null, flags: '' };
  const sdmx = cells.map(({ geo, citizen, period }, index) => {
    const { value, flags } = at(index);
    return `ESTAT:LFSA_ERGAN(1.0),01/01/26 11:00:00,A,${citizen},${geo},${period},${value ?? ''},${flags}`;
  });
  const tsv = places.flatMap((geo, one) =>
    groups.map((citizen, other) => {
      const written = periods.map((_, period) => {
        const { value, flags } = at((one * groups.length + other) * periods.length + period);
        return `${value ?? ':'} ${flags}`;
      });
      return `A,${citizen},${geo}\t${written.join('\t')}`;
    }),
  );
  const category = (codes: readonly string[]) => ({
    category: { index: Object.fromEntries(codes.map((code, index) => [code, index])) },
  });
  const sparse = (of: (figure: Figure) => unknown) =>
    Object.fromEntries(
      cells.flatMap((_, index) => (of(at(index)) === null || of(at(index)) === '' ? [] : [[index, of(at(index))]])),
    );
  const json = {
    version: '2.0',
    class: 'dataset',
    id: ['freq', 'citizen', 'geo', 'time'],
    size: [1, groups.length, places.length, periods.length],
    dimension: { freq: category(['A']), citizen: category(groups), geo: category(places), time: category(periods) },
    value: {},
    status: {},
  };
  // JSON-stat counts its cells in the order of `id`; the others list places first.
  const order = (index: number): number => {
    const period = index % periods.length;
    const group = Math.floor(index / periods.length) % groups.length;
    const place = Math.floor(index / periods.length / groups.length);
    return (group * places.length + place) * periods.length + period;
  };
  const moved = (held: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(held).map(([index, each]) => [order(Number(index)), each]));
  return {
    sdmx: ['DATAFLOW,LAST UPDATE,freq,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG', ...sdmx, ''].join('\n'),
    tsv: [`freq,citizen,geo\\TIME_PERIOD\t${periods.join(' \t')} `, ...tsv, ''].join('\n'),
    json: JSON.stringify({
      ...json,
      value: moved(sparse(({ value }) => value)),
      status: moved(sparse(({ flags }) => flags)),
    }),
  };
}

describe('one table in several formats', () => {
  it('is the same in every cell, suppressed and missing ones among them', async () => {
    const count = places.length * groups.length * periods.length;
    const figure = fc.record({
      value: fc.oneof(
        fc.constant(null),
        fc.integer({ min: -999, max: 99999 }).map((tenths) => tenths / 10),
      ),
      flags: fc.constantFrom('', '', 'b', 'u', 'bu', 'c'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: count, maxLength: count }), async (figures) => {
        const { sdmx, tsv, json } = formats(figures);
        const rows = await rawRows('table.csv', sdmx);
        expect(rows.length).toBe(count);
        expect(await rawRows('table.tsv', tsv)).toEqual(rows);
        expect(await rawRows('table.json', json)).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });
});
