import { datasetOfFile, datasetReference, publisherOf, updatedDay } from './dataset-name.ts';
import { copyOf } from './distinct-texts.ts';
import type { SdmxColumns } from './sdmx-columns.ts';
import type { TableHead } from './statistical-table.ts';

/**
 * The head of an SDMX-CSV table by its heading and its first rows. A table is taken for one of labels alone where its
 * frequency is a word (`Annual`); without a frequency, where something in its dimensions has a blank, as no code has.
 */
export function sdmxHead(
  name: string,
  columns: SdmxColumns,
  rows: readonly (readonly string[])[],
  labels: readonly Map<string, string>[],
): TableHead {
  const first = rows[0] ?? [];
  const cell = (column: number | null): string => (column === null ? '' : copyOf(first[column] ?? '').trim());
  const reference = datasetReference(cell(columns.dataset));
  const key = cell(columns.key);
  const title = cell(columns.title) || reference?.title || null;
  const coded = isCoded(columns, rows);
  return {
    name,
    format: 'sdmx-csv',
    dataset: reference?.dataset ?? (/^\w+\./.test(key) ? (key.split('.')[0] ?? null) : datasetOfFile(name)),
    title,
    publisher: reference?.agency ? publisherOf(reference.agency) : null,
    updated: updatedDay(cell(columns.updated)),
    unit: null,
    notes: [],
    dimensions: columns.dimensions.map((dimension, index) => ({
      id: dimension.id,
      label: dimension.label,
      role: dimension.role,
      coded: dimension.role === 'time' || coded,
      labels: labels[index] ?? new Map(),
    })),
  };
}

function isCoded({ dimensions }: SdmxColumns, rows: readonly (readonly string[])[]): boolean {
  if (dimensions.some(({ bothInOneCell, labels }) => bothInOneCell || labels !== null)) return true;
  const frequency = dimensions.find(({ id }) => /^freq$/i.test(id));
  if (frequency) return rows.every((row) => /^[A-Z_]{0,3}\d*$/.test((row[frequency.column] ?? '').trim()));
  return !dimensions.some(
    ({ role, column }) => role !== 'time' && rows.some((row) => /[\s(),]|[^\0-\x7f]/.test((row[column] ?? '').trim())),
  );
}
