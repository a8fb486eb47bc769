import { csvCell } from '../importers/csv-text.ts';
import { type IndicatorRow, indicatorColumns } from './indicator-row.ts';

/**
 * Rows as CSV after RFC 4180, lines ending in `\n`, with the header of the contract. Numbers in full with a point, an
 * empty cell where there is nothing, ids and codes joined by `;`.
 *
 * A text that a spreadsheet would take for a formula is written with an apostrophe before it; a number never is.
 */
export function formatIndicatorsCsv(rows: readonly IndicatorRow[]): string {
  const lines = rows.map((row) => indicatorColumns.map((column) => cell(row[column])).join(','));
  return `${[indicatorColumns.join(','), ...lines].join('\n')}\n`;
}

function cell(value: string | number | readonly string[] | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(';');
  return csvCell(text);
}
