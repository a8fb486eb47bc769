const negativeNumber = /^-\d+(?:\.\d+)?$/;

/**
 * A text as a cell of a CSV file after RFC 4180. What a spreadsheet would take for a formula is written with an
 * apostrophe before it (CWE-1236: such a cell is run when the file is opened).
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of text as CSV, separated by commas, lines ending in `\n`. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}
