import { type GridRow, textOf } from './grid-row.ts';
import { looksLikePeriod } from './written-cell.ts';

/** True for years across the head of a table, which look like figures; not where a full row of headings stands above it. */
export function isRowOfPeriods(row: GridRow, above: GridRow | undefined): boolean {
  const columns = row.cells.flatMap((cell, column) => (column > 0 && textOf(cell) !== '' ? [column] : []));
  const periods = columns.map((column) => textOf(row.cells[column]));
  if (periods.length === 0 || !periods.every(looksLikePeriod)) return false;
  if (new Set(periods).size < periods.length) {
    // Years that come again below each of several groups.
    const next = periods.indexOf(periods[0] ?? '', 1);
    if (next < 2) return false;
  }
  const headings = (above?.cells ?? []).map(textOf);
  const full =
    headings[0] !== '' && textOf(row.cells[0]) !== '' && columns.every((column) => (headings[column] ?? '') !== '');
  return !(full && columns.every((column) => !looksLikePeriod(headings[column] ?? '')));
}

/** The rows that head a table. */
export interface Head {
  /** From the top; those with the headings of columns. */
  readonly rows: readonly GridRow[];
  /** The row below them that names the columns of labels alone. */
  readonly names: GridRow | null;
  /** Index of the first of all these. */
  readonly first: number;
  /** Index of the first row behind them. */
  readonly end: number;
}

/** The rows of headings above a row of figures, which has to follow them but for banners and an empty row. */
export function headAbove(rows: readonly GridRow[], firstFigures: number): Head | null {
  let at = firstFigures - 1;
  while (at >= 0 && rows[at]?.banner === true) at -= 1;
  const end = at + 1;
  const last = rows[at];
  if (last === undefined) return null;
  const filled = (row: GridRow | undefined) =>
    (row?.cells ?? []).filter((cell, column) => column > 0 && textOf(cell) !== '').length;
  const above = rows[at - 1];
  const figures = filled(rows[firstFigures]);
  const enough = Math.max(1, Math.ceil(figures / 4));
  let names: GridRow | null = null;
  if (filled(last) < enough && above !== undefined && above.banner !== true && above.number === last.number - 1) {
    if (filled(above) < enough) return null;
    names = last;
    at -= 1;
  }
  const head: GridRow[] = [];
  let first = at;
  for (; at >= 0 && head.length < 6; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.banner === true || filled(row) < enough) break;
    const below = rows[at + 1];
    if (head.length > 0 && below !== undefined && below.number !== row.number + 1) break;
    head.unshift(row);
    first = at;
  }
  return head.length === 0 ? null : { rows: head, names, first, end };
}
