/** A spreadsheet takes a cell that begins so for a formula, and runs it when the file is opened (CWE-1236). */
const formulaStart = /^[=+\-@\t\r]/;

const negativeNumber = /^-\d+(?:\.\d+)?$/;

/** Signed numbers, open ends (`-4`, `+65`), ranges and the dash, and a signed number with its flags (`-5.0 b`). */
const signedFigure = /^[+-](?:[\d.,+-]*|\d[\d.,]* [a-z]+)$/;

/**
 * A text as a cell of a CSV file after RFC 4180. What a spreadsheet would take for a formula is written with an
 * apostrophe before it; a negative number never is.
 */
export function csvCell(text: string): string {
  return quotedCell(text, negativeNumber);
}

/**
 * A figure or a code of a table as a cell of a CSV file. What begins with a sign and runs nothing stands as it is, flags and all,
 * for an apostrophe would make a text of a figure; anything else as `csvCell` writes it.
 */
export function csvFigureCell(text: string): string {
  return quotedCell(text, signedFigure);
}

function quotedCell(text: string, harmless: RegExp): string {
  const safe = formulaStart.test(text) && !harmless.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of text as CSV, separated by commas, lines ending in `\n`. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}
