import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';
import { openJsonStat } from '../../src/importers/json-stat.ts';
import type { StatisticalTable, TableCell } from '../../src/importers/statistical-table.ts';

// Files of Eurostat, Statistics Denmark and json-stat.org beside the repository.
const folder = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(new URL('jsonstat/', folder));
if (!present) console.warn(`The outside check on JSON-stat is skipped: no jsonstat/ in ${folder.pathname}`);

const list = (path: string) => {
  const names = present ? readdirSync(new URL(path, folder)) : [];
  return names.filter((name) => name.endsWith('.json')).map((name) => `${path}${name}`);
};
const files = [...list('jsonstat/'), ...list('jsonstat/samples/'), ...list('px/expected/')];

async function read(path: string): Promise<{ readonly table: StatisticalTable; readonly cells: readonly TableCell[] }> {
  const opened = await openJsonStat({ name: path, chunks: [readFileSync(new URL(path, folder))] });
  if (!opened.value) throw new Error(JSON.stringify(opened.diagnostics));
  const cells: TableCell[] = [];
  for await (const some of opened.value.cells()) cells.push(...some);
  return { table: opened.value, cells };
}

describe.skipIf(!present)('JSON-stat files of statistical offices', () => {
  it.each(files)('%s: every row is that of the reference toolkit', async (path) => {
    const document = JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
    const reference = JSONstat(document);
    const dataset = reference.class === 'dataset' ? reference : reference.Dataset(0);
    const { table, cells } = await read(path);
    expect(table.head.dimensions.map(({ id }) => id)).toEqual(dataset.id);
    const rows =
      dataset.value === null ? [] : dataset.Transform({ type: 'array', content: 'id', field: 'id', status: true });
    if (rows.length > 0) {
      const ours = cells.map(({ codes, flags, value }) => [...codes, flags, value]);
      const theirs = rows.slice(1).map((row) => {
        const status = row.at(-2);
        return [...row.slice(0, -2), typeof status === 'string' ? status.replace(/[:|\s]/g, '') : '', row.at(-1)];
      });
      expect(ours).toEqual(theirs);
    } else {
      // The toolkit gives no rows of a table without a single value.
      expect(cells.every(({ value }) => value === null)).toBe(true);
      expect(cells.length).toBe(dataset.size.map(Number).reduce((product: number, size: number) => product * size, 1));
    }
    for (const [index, { labels, label, role }] of table.head.dimensions.entries()) {
      const dimension = dataset.Dimension(index);
      expect(label).toBe(dimension.label);
      if (dimension.role !== null && dimension.role !== 'classification') expect(role).toBe(dimension.role);
      for (const [code, text] of labels) expect(text).toBe(dimension.Category(code).label);
    }
  });

  const expected = [
    ['jsonstat/swift-DKStatbank-HISB3.json', 'jsonstat/swift-DKStatbank-HISB3.csv'],
    ['jsonstat/swift-Eurostat-demo_gind.json', 'jsonstat/swift-Eurostat-demo_gind.csv'],
    ['jsonstat/samples/hierarchy.json', 'jsonstat/expected-csv/hierarchy.csv'],
    ['jsonstat/samples/order.json', 'jsonstat/expected-csv/order.csv'],
    ['jsonstat/samples/us-labor.json', 'jsonstat/expected-csv/us-labor.csv'],
  ] as const;

  it.each(expected)('%s: every row is that of the expected table', async (path, csv) => {
    const { table, cells } = await read(path);
    const { dimensions } = table.head;
    const [heading, ...rows]: string[][] = parse(readFileSync(new URL(csv, folder)));
    const withFlags = heading?.includes('status') ?? false;
    expect(heading).toEqual([
      ...dimensions.map(({ id, label }) => label ?? id),
      ...(withFlags ? ['status'] : []),
      'value',
    ]);
    const ours = cells.map(({ codes, value, flags }) => [
      ...codes.map((code, index) => dimensions[index]?.labels.get(code) ?? code),
      ...(withFlags ? [flags] : []),
      value === null ? '' : String(value),
    ]);
    const theirs = rows.map((row) => [
      ...row.slice(0, -1),
      Number(row.at(-1)) ? String(Number(row.at(-1))) : (row.at(-1) ?? ''),
    ]);
    expect(ours).toEqual(theirs);
  });
});
