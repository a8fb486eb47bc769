import type { DataPath, Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { Sheet, SheetRow, SheetValue, Workbook } from '../../importers/xlsx.ts';
import type { CellFormat } from '../../importers/xlsx-formats.ts';

/** The functions of the importer, which is loaded only where a workbook is read. */
export interface SheetReader {
  readonly formulaFault: (value: SheetValue) => Pick<Diagnostic, 'code' | 'message' | 'hint'> | null;
  readonly shownText: (value: SheetValue, format: CellFormat) => string;
}

/** A sheet as the CSV that it would be: its first row names the columns, every cell is a text. */
export interface SheetTable {
  readonly sheet: string;
  readonly columns: readonly string[];
  /** The row that names the columns, as the spreadsheet counts. */
  readonly headingRow: number;
  /** Each as long as `columns`. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly address: Sheet['address'];
}

/** The sheet of this name or number (from 1, hidden ones not counted); where none is named, the first with anything in it. */
export function chosenSheet(workbook: Workbook, wanted: string | undefined): Sheet | null {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  if (wanted === undefined) return visible.find(({ rows }) => rows.length > 0) ?? null;
  const named = workbook.sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  return named ?? (/^\d+$/.test(wanted) ? (visible[Number(wanted) - 1] ?? null) : null);
}

/**
 * Reads a sheet with the columns of a data file. Cells become the texts that they would be in a CSV: numbers as the spreadsheet
 * shows them, with all their digits (53.099999999999994 is 53.1), months and years as periods.
 *
 * What a spreadsheet does to figures unasked is an error at its cell, never a figure: `data/percent-sign` (0.712 shown as
 * 71.2 %), `data/date-cell` (the age group 5-9 taken for a day), `data/merged-cells`, `xlsx/formula-error`,
 * `xlsx/formula-without-value`; besides `xlsx/unnamed-column`, `xlsx/duplicate-column`, `xlsx/empty-sheet`.
 */
export function readSheetTable(sheet: Sheet, file: string, path: DataPath, reader: SheetReader): Outcome<SheetTable> {
  const found: Diagnostic[] = [];
  const say = (code: string, cell: string, message: string, hint?: string) => {
    found.push({ code, severity: 'error', message, ...(hint ? { hint } : {}), file, cell, path, range: null });
  };
  const at = (row: number, column: number) => sheet.address(row, column);
  const [heading, ...rest] = sheet.rows;
  const names = (heading?.cells ?? []).map((value, column) =>
    reader.shownText(value, sheet.format(heading?.number ?? 1, column)),
  );
  const headingRow = heading?.number ?? 1;
  if (heading === undefined)
    say(
      'xlsx/empty-sheet',
      sheet.name,
      'The sheet is empty.',
      'Its first row names the columns, such as `period`, `citizenship`, `employed`.',
    );
  while (
    names.length > 1 &&
    names.at(-1) === '' &&
    rest.every(({ cells }) => (cells[names.length - 1] ?? null) === null)
  )
    names.pop();
  const seen = new Set<string>();
  for (const [column, name] of names.entries()) {
    if (name === '' && rest.some(({ cells }) => (cells[column] ?? null) !== null))
      say(
        'xlsx/unnamed-column',
        at(headingRow, column),
        'This column has no name, but cells with something in them.',
        'Name it in the first row, or empty it.',
      );
    if (name !== '' && seen.has(name))
      say(
        'xlsx/duplicate-column',
        at(headingRow, column),
        `Two columns are called \`${name}\`.`,
        'Rename or remove one of them.',
      );
    seen.add(name);
  }
  for (const { top, left, bottom } of sheet.merged) {
    if (bottom <= headingRow || left >= names.length || !rest.some(({ number }) => number >= top && number <= bottom))
      continue;
    say(
      'data/merged-cells',
      at(top, left),
      'This cell is merged with others, and only the first of them holds what they show.',
      'Take the merging off and write it into each of the cells.',
    );
  }
  const cellText = (row: SheetRow, column: number): string => {
    const value = row.cells[column] ?? null;
    const format = sheet.format(row.number, column);
    const cell = at(row.number, column);
    const fault = reader.formulaFault(value);
    if (fault !== null) {
      say(fault.code, cell, fault.message, fault.hint);
      return '';
    }
    const text = reader.shownText(value, format);
    const name = names[column] ?? '';
    if (typeof value === 'number' && format.percent) {
      const plain = text.slice(0, -1);
      say(
        'data/percent-sign',
        cell,
        `The cell shows ${text} and holds ${value}; a rate is written as a number from 0 to 100.`,
        `Give the column a number format without the percent sign, then write \`${plain}\`.`,
      );
      return '';
    }
    if (value instanceof Date && name !== 'note' && !(name === 'period' && format.date !== 'day')) {
      say(
        'data/date-cell',
        cell,
        `The spreadsheet has made a date of this cell: ${text}.`,
        'Give the column the format “Text” and write the cell again: a period as `2024`, `2024-Q1` or `2024-03`, an age group as `15-64`.',
      );
      return '';
    }
    return text;
  };
  // Of a row with a cell that cannot be read nothing is made, so that one mistake is said once.
  const rows = rest.flatMap((row) => {
    const before = found.length;
    const cells = names.map((_, column) => cellText(row, column));
    return found.length > before || cells.every((cell) => cell === '') ? [] : [{ number: row.number, cells }];
  });
  return {
    value: {
      sheet: sheet.name,
      columns: names,
      headingRow,
      rows,
      address: sheet.address,
    },
    diagnostics: found,
  };
}
