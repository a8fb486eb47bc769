import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/importers/open-table.ts';
import { type Walked, walk } from '../importers/opened.ts';

// Eurostat's own files beside the repository.
const folder = new URL('../../../shared/data/', import.meta.url);
const tables = ['lfsa_ergan', 'migr_asytpsm', 'lfsa_ugan-labels', 'ilc_pw03b-labels-crlf'];
const series = ['tsv/lfst_r_lfu3rt-2014-oldstyle.tsv', 'tsv/nama_10r_3empers-newstyle-10rows.tsv'];
const wanted = [...tables.map((name) => `sdmx-csv/${name}.csv`), ...series];
const absent = wanted.filter((path) => !existsSync(new URL(path, folder)));
if (absent.length > 0) {
  console.warn(
    `The outside check on Eurostat's formats is skipped: ${absent.join(', ')} not found in ${folder.pathname}`,
  );
}

const bytes = (path: string) => readFileSync(new URL(path, folder));
const open = async (name: string, content: Uint8Array | string) =>
  walk(await openTable({ name, chunks: [typeof content === 'string' ? new TextEncoder().encode(content) : content] }));

/** What a file says of each cell, whatever its format and order. */
function byCodes({ head, cells }: Walked): ReadonlyMap<string, readonly [number | string | null, string]> {
  const order = (head?.dimensions ?? []).map(
    ({ id }, index) => [id.toUpperCase().replace(/^TIME$/, 'TIME_PERIOD'), index] as const,
  );
  order.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    cells.map(({ codes, value, flags }) => [order.map(([id, at]) => `${id}=${codes[at]}`).join(' '), [value, flags]]),
  );
}

/** The cells that are not as expected: codes, value, flags and line, parted by bars. Equal lists are compared quickly. */
function unlike(
  { cells }: Walked,
  expected: readonly string[],
): readonly (readonly [string | undefined, string | undefined])[] {
  const ours = cells.map(({ codes, value, flags, line }) => [...codes, value, flags, line].join('|'));
  const length = Math.max(ours.length, expected.length);
  const pairs = Array.from({ length }, (_, index) => [ours[index], expected[index]] as const);
  return pairs.filter(([our, their]) => our !== their).slice(0, 10);
}

/** The table in another format, written by nothing of ours. */
function asTsv({ head, cells }: Walked, generation: 'former' | 'new'): string {
  const periods = [...new Set(cells.map(({ codes }) => codes.at(-1) ?? ''))].sort();
  if (generation === 'former') periods.reverse();
  const ids = (head?.dimensions ?? []).slice(0, -1).map(({ id }) => id);
  const rows = new Map<string, Map<string, string>>();
  for (const { codes, value, decimals, flags } of cells) {
    const key = codes.slice(0, -1).join(',');
    const row = rows.get(key) ?? new Map<string, string>();
    const figure = typeof value === 'number' ? value.toFixed(decimals) : ':';
    row.set(codes.at(-1) ?? '', `${figure} ${flags}`);
    rows.set(key, row);
  }
  const heading = `${ids.join(',')}\\${generation === 'former' ? 'time' : 'TIME_PERIOD'}`;
  const lines = [...rows].map(([key, row]) => [key, ...periods.map((period) => row.get(period) ?? ': ')].join('\t'));
  return `${[[heading, ...periods.map((period) => `${period} `)].join('\t'), ...lines].join('\n')}\n`;
}

function asJsonStat({ head, cells }: Walked): string {
  const dimensions = head?.dimensions ?? [];
  const codes = dimensions.map((_, at) => [...new Set(cells.map((cell) => cell.codes[at] ?? ''))]);
  const value: Record<string, number | string | null> = {};
  const status: Record<string, string> = {};
  for (const cell of cells) {
    const index = cell.codes.reduce(
      (sum, code, at) => sum * (codes[at]?.length ?? 0) + (codes[at]?.indexOf(code) ?? 0),
      0,
    );
    if (cell.value !== null) value[index] = cell.value;
    if (cell.flags !== '') status[index] = cell.flags;
  }
  const ids = dimensions.map(({ id }) => id);
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    id: ids,
    size: codes.map((all) => all.length),
    dimension: Object.fromEntries(ids.map((id, at) => [id, { category: { index: codes[at] } }])),
    value,
    status,
  });
}

describe.skipIf(absent.length > 0)("Eurostat's files in its formats of text", () => {
  it.each(tables)('%s: every cell of SDMX-CSV is that of a reader of CSV', async (name) => {
    const path = `sdmx-csv/${name}.csv`;
    const rows: readonly Record<string, string>[] = parse(bytes(path), { columns: true, bom: true });
    const table = await open(path, bytes(path));
    expect(table.codes).toEqual([]);
    const ids = table.head?.dimensions.map(({ id }) => id) ?? [];
    const expected = rows.map((row, index) => {
      const value = row.OBS_VALUE === '' ? null : Number(row.OBS_VALUE);
      return [...ids.map((id) => row[id]), value, `${row.OBS_FLAG}${row.CONF_STATUS}`, index + 2].join('|');
    });
    expect(unlike(table, expected)).toEqual([]);
    expect(table.head?.dataset).toBe(name.replace(/-.*/, '').toUpperCase());
    expect(table.head?.dimensions[0]?.coded).toBe(!name.includes('labels'));
  });

  it.each(series)('%s: every cell is that of its line, cut at tabs and blanks', async (path) => {
    const [heading = '', ...lines] = bytes(path).toString('utf8').trimEnd().split('\n');
    const periods = heading
      .split('\t')
      .slice(1)
      .map((period) => period.trim());
    const expected = lines.flatMap((line, row) => {
      const [key = '', ...cells] = line.split('\t');
      return cells.map((cell, column) => {
        const [figure, flags = ''] = cell.split(' ');
        return [...key.split(','), periods[column], figure === ':' ? null : Number(figure), flags, row + 2].join('|');
      });
    });
    const table = await open(path, bytes(path));
    expect(table.codes).toEqual([]);
    expect(unlike(table, expected)).toEqual([]);
    const packed = await open(`${path}.gz`, gzipSync(bytes(path), { level: 1 }));
    expect(unlike(packed, expected)).toEqual([]);
  });

  it.each(['lfsa_ergan', 'migr_asytpsm'])(
    '%s: every cell is the same in TSV of both generations and in JSON-stat',
    async (name) => {
      const path = `sdmx-csv/${name}.csv`;
      const table = await open(path, bytes(path));
      const cells = byCodes(table);
      expect(cells.size).toBe(table.cells.length);
      for (const text of [asTsv(table, 'former'), asTsv(table, 'new'), asJsonStat(table)]) {
        const other = byCodes(await open('other', text));
        expect([...cells].filter(([codes, cell]) => String(other.get(codes)) !== String(cell))).toEqual([]);
        // The others fill their tables up: what SDMX-CSV leaves out is missing there.
        const more = [...other].filter(([codes]) => !cells.has(codes));
        expect(more.every(([, [value, flags]]) => value === null && flags === '')).toBe(true);
      }
    },
  );
});
