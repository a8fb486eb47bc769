import { csvCell } from '../importers/csv-text.ts';
import { type IndicatorRow, indicatorColumns } from './indicator-row.ts';

/**
 * Rows as CSV after RFC 4180, lines ending in `\n`, with the header of the contract. Numbers in full with a point, an
 * empty cell where there is nothing, ids and codes joined by `;`.
 *
 * A text that a spreadsheet would take for a formula is written with an apostrophe before it; a number never is.
 */
export function formatIndicatorsCsv(rows: readonly IndicatorRow[]): string {
  // The same few texts stand in every row: each is looked at once.
  const known = new Map<string, string>();
  const textCell = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const written = csvCell(text);
    known.set(text, written);
    return written;
  };
  const lines = rows.map((row) => {
    let line = '';
    for (const column of indicatorColumns) {
      const value = row[column];
      if (line !== '' || column !== indicatorColumns[0]) line += ',';
      if (typeof value === 'string') line += textCell(value);
      else if (typeof value === 'number') line += String(value);
      else if (value !== null) line += textCell(value.join(';'));
    }
    return line;
  });
  return `${[indicatorColumns.join(','), ...lines].join('\n')}\n`;
}
