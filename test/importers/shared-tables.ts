import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { StatisticalTable, TableCell } from '../../src/importers/statistical-table.ts';

// Eurostat's own files beside the repository.
const folder = new URL('../../../shared/data/sdmx-csv/', import.meta.url);

/** True where all files are there; says loudly which are not. */
export function areThere(...names: readonly string[]): boolean {
  const absent = names.filter((name) => !existsSync(new URL(name, folder)));
  if (absent.length > 0) console.warn(`Skipped: ${absent.join(', ')} not found in ${folder.pathname}`);
  return absent.length === 0;
}

export interface SharedTable {
  readonly table: StatisticalTable;
  /** Label of each code, by dimension. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Opens an SDMX-CSV by a reader of the test's own, so that the mapping is tried apart from the importer of the format. */
export function openShared(name: string): SharedTable {
  const rows: readonly (readonly string[])[] = parse(readFileSync(new URL(name, folder)), { bom: true });
  const [heading = [], ...lines] = rows;
  const time = heading.indexOf('TIME_PERIOD');
  const value = heading.indexOf('OBS_VALUE');
  const flag = heading.indexOf('OBS_FLAG');
  const isCoded = heading[0] === 'STRUCTURE';
  const from = isCoded ? 3 : 2;
  const columns = Array.from({ length: time - from }, (_, index) => index + from).filter(
    (index) => !isCoded || (index - from) % 2 === 0,
  );
  const labels = new Map(
    columns.map((column) => [
      heading[column] ?? '',
      new Map(lines.map((line) => [line[column] ?? '', (isCoded ? line[column + 1] : line[column]) ?? ''])),
    ]),
  );
  const cells = lines.map((line, index): TableCell => {
    const written = line[value] ?? '';
    return {
      codes: [...columns, time].map((column) => line[column] ?? ''),
      value: written === '' ? null : Number(written),
      decimals: /\.(\d+)$/.exec(written)?.[1]?.length ?? 0,
      flags: line[flag] ?? '',
      line: index + 2,
    };
  });
  const dataset = /ESTAT:([A-Z0-9_$]+)/.exec(lines[0]?.[isCoded ? 1 : 0] ?? '')?.[1] ?? null;
  const ids = [...columns, time].map((column) => heading[column] ?? '');
  return {
    table: {
      head: {
        name,
        format: 'sdmx-csv',
        dataset,
        title: null,
        publisher: 'Eurostat',
        updated: null,
        unit: null,
        notes: [],
        dimensions: ids.map((id) => ({
          id,
          label: null,
          role: null,
          coded: isCoded,
          labels: (isCoded && labels.get(id)) || new Map(),
        })),
      },
      cells: async function* () {
        yield cells;
      },
      diagnostics: () => [],
    },
    labels,
  };
}
