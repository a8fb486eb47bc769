import type { DataPath } from '../../diagnostics/diagnostic.ts';
import type { DataCell, DataTable } from '../schema/data.ts';
import type { RawCell, RawRow } from './raw-row.ts';
import type { TableContext } from './table-context.ts';

/** Keys of a table that say something of each of its rows. */
const defaultKeys = [
  'source',
  'place',
  'age',
  'time',
  'definition',
  'basis',
  'citizenship',
  'country_of_birth',
  'mother_tongue',
  'origin',
  'sex',
  'education',
  'occupation',
  'duration',
  'note',
  'period',
] as const;

/** What the table says for all its rows, as cells. */
export function defaultCells(table: DataTable, index: number, context: TableContext): ReadonlyMap<string, RawCell> {
  const cells = new Map<string, RawCell>();
  for (const key of defaultKeys) {
    const content = contentOf(key, table[key]);
    if (content !== null) cells.set(key, regionFileCell(key, content, ['data', 'tables', index, key], context));
  }
  return cells;
}

/** The rows that stand in the region file itself, in its order. */
export function inlineRows(table: DataTable, index: number, context: TableContext): readonly RawRow[] {
  const defaults = defaultCells(table, index, context);
  return (table.rows ?? []).map((row, number) => {
    const path: DataPath = ['data', 'tables', index, 'rows', number];
    const own = new Map<string, RawCell>();
    for (const [key, value] of Object.entries(row)) {
      const content = contentOf(key, value);
      if (content !== null) own.set(key, regionFileCell(key, content, [...path, key], context));
    }
    return {
      table: index,
      defaults,
      own,
      place: () => ({ file: context.file, path, range: context.locate(path) }),
      file: null,
      line: null,
    };
  });
}

function regionFileCell(key: string, content: DataCell, path: DataPath, context: TableContext): RawCell {
  return {
    key,
    content,
    path,
    written: (part) => context.sourceTextOf(part ? [...path, part] : path),
    place: () => ({ file: context.file, path, range: context.locate(path, 'value') }),
    keyPlace: () => ({ file: context.file, path, range: context.locate(path, 'key') }),
  };
}

function contentOf(key: string, value: unknown): DataCell | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!isCellObject(value)) return null;
  // A note may be one text a language: the first is the one that its writer thought of first.
  return key === 'note' ? (Object.values(value).find((text) => typeof text === 'string') ?? null) : value;
}

function isCellObject(value: unknown): value is Exclude<DataCell, string | number> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
