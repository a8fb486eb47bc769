import type { DataPath, Diagnostic, Range, Severity } from '../../diagnostics/diagnostic.ts';
import type { DataCell } from '../schema/data.ts';

/** Where something stands: in the region file, or in a data file beside it. */
export interface Place {
  readonly file: string;
  readonly path: DataPath;
  readonly range: Range | null;
  /** The cell of a workbook: `Figures!C7`. */
  readonly cell?: string;
}

/** A place that is looked up only where something is to be said about it. */
export type LazyPlace = () => Place;

/** A cell as it stands, whichever file it comes from. */
export interface RawCell {
  readonly key: string;
  readonly content: DataCell;
  /** How the figure, or a part of it (`value`, `share`), was written; `null` where that is not known. */
  readonly written: (part?: 'value' | 'share') => string | null;
  readonly place: LazyPlace;
  readonly keyPlace: LazyPlace;
  /** In the region file: the cell, or its table where it comes from a file. */
  readonly path: DataPath;
}

/** A row as it stands: what the table says for all its rows, and its own cells, which go first. */
export interface RawRow {
  readonly table: number;
  readonly defaults: ReadonlyMap<string, RawCell>;
  readonly own: ReadonlyMap<string, RawCell>;
  readonly place: LazyPlace;
  readonly file: string | null;
  readonly line: number | null;
}

/** The cell of a key: the row's own, else the table's. */
export function cellOf(row: RawRow, key: string): RawCell | null {
  return row.own.get(key) ?? row.defaults.get(key) ?? null;
}

/** The text of a key that names something; `null` where it is not there. */
export function wordOf(row: RawRow, key: string): string | null {
  const cell = cellOf(row, key);
  if (!cell || typeof cell.content === 'object') return null;
  const word = String(cell.content).trim();
  return word === '' ? null : word;
}

/** A finding about a place, in the words given. */
export function finding(
  severity: Severity,
  code: string,
  place: LazyPlace,
  message: string,
  hint?: string | undefined,
): Diagnostic {
  return { code, severity, message, ...(hint ? { hint } : {}), ...place() };
}
