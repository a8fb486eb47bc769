import type { Selection } from '../../src/importers/imported.ts';
import type { StatisticalTable, TableCell, TableDimension, TableHead } from '../../src/importers/statistical-table.ts';

export const everything: Selection = { geo: null, citizenship: null, sex: null, age: null, since: null, measure: null };

/** A cell as a test writes it: `53.1 b`, `:u`, `-`. */
function cellOf(codes: readonly string[], written: string, line: number): TableCell {
  const match = /^(-?\d+(?:\.(\d+))?)\s*(.*)$/.exec(written);
  if (match) {
    return { codes, value: Number(match[1]), decimals: match[2]?.length ?? 0, flags: match[3] ?? '', line };
  }
  return { codes, value: null, decimals: 0, flags: written.replace(/^:\s*/, ''), line };
}

export interface TableOptions extends Partial<Omit<TableHead, 'dimensions'>> {
  readonly coded?: boolean;
  /** By dimension. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly more?: Readonly<Record<string, Partial<TableDimension>>>;
}

/** A table of the lines given, one text a line: the codes, then the cell, parted by bars. */
export function tableOf(
  dimensions: string,
  lines: readonly string[],
  { coded = true, labels = {}, more = {}, ...head }: TableOptions = {},
): StatisticalTable {
  const ids = dimensions.split('|').map((id) => id.trim());
  const cells = lines.map((line, index) => {
    const parts = line.split('|').map((part) => part.trim());
    return cellOf(parts.slice(0, ids.length), parts[ids.length] ?? '', index + 2);
  });
  return {
    head: {
      name: 'table.csv',
      format: 'sdmx-csv',
      dataset: 'LFSA_ERGAN',
      title: null,
      publisher: 'Eurostat',
      updated: null,
      unit: null,
      notes: [],
      dimensions: ids.map((id) => ({
        id,
        label: null,
        role: null,
        coded,
        labels: new Map(Object.entries(labels[id] ?? {})),
        ...more[id],
      })),
      ...head,
    },
    cells: async function* () {
      yield cells;
    },
    diagnostics: () => [],
  };
}
