import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCsvTable } from '../../src/importers/csv-table.ts';
import { openJsonStat } from '../../src/importers/json-stat.ts';
import type { OpenTable } from '../../src/importers/statistical-table.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const twins = [
  ['jsonstat/swift-DKStatbank-HISB3.json', 'jsonstat/swift-DKStatbank-HISB3.csv'],
  ['jsonstat/swift-Eurostat-demo_gind.json', 'jsonstat/swift-Eurostat-demo_gind.csv'],
  ['jsonstat/samples/us-labor.json', 'jsonstat/expected-csv/us-labor.csv'],
] as const;
const labels = 'csv/lfst_r_lfu3rt_Label.csv';
const absent = [...twins.flat(), labels].filter((path) => !existsSync(new URL(path, folder)));
if (absent.length > 0)
  console.warn(`The outside check on CSV is skipped: ${absent.join(', ')} not found in ${folder.pathname}`);

async function labelledCells(open: OpenTable, path: string) {
  const { value } = await open({ name: path, chunks: [readFileSync(new URL(path, folder))] });
  if (value === null) throw new Error(`${path} could not be opened`);
  const cells: unknown[] = [];
  for await (const some of value.cells()) {
    for (const { codes, value: figure, flags } of some) {
      cells.push([
        ...codes.map((code, index) => value.head.dimensions[index]?.labels.get(code) ?? code),
        figure,
        flags,
      ]);
    }
  }
  return cells;
}

describe.skipIf(absent.length > 0)('CSV files of statistical offices', () => {
  it.each(twins)('%s and its CSV file hold the same cells', async (json, csv) => {
    expect(await labelledCells(openCsvTable, csv)).toEqual(await labelledCells(openJsonStat, json));
  });

  it('refuses a list of labels, and says what it is', async () => {
    const { value, diagnostics } = await openCsvTable({
      name: labels,
      chunks: [readFileSync(new URL(labels, folder))],
    });
    expect(value).toBeNull();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'csv/only-labels' }]);
  });
});
