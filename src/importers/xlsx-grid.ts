import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GridRow, GridValue } from './grid-row.ts';
import { looksLikePeriod } from './written-cell.ts';
import { formulaFault, type Sheet, type SheetRow, shownText } from './xlsx.ts';
import type { MergedArea } from './xlsx-survey.ts';

/** A sheet as rows in which a table can be looked for. */
export interface SheetGrid {
  readonly sheet: Sheet;
  readonly rows: readonly GridRow[];
  /** Warnings, each at its cell; the first twenty of each kind. */
  readonly diagnostics: readonly Diagnostic[];
}

const mostOfAKind = 20;

/**
 * The rows of a sheet: numbers with the digits that the spreadsheet shows, percentages as shown (0.712 in a cell of percent is
 * 71.2), dates as periods; what merged cells hold stands in each of them. A cell that reaches over its whole row makes it a banner.
 * Warnings: `xlsx/formula-error` and `xlsx/formula-without-value` (the cell is then missing), `xlsx/percent-format`, `xlsx/formula-text`.
 */
export function gridOfSheet(sheet: Sheet, file: string): SheetGrid {
  const found: Diagnostic[] = [];
  const counts = new Map<string, number>();
  const warn = (
    finding: Pick<Diagnostic, 'code' | 'message' | 'hint'>,
    row: number,
    column: number,
    most = mostOfAKind,
  ) => {
    const times = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, times);
    if (times > most) return;
    found.push({ ...finding, severity: 'warning', file, cell: sheet.address(row, column), path: [], range: null });
  };
  const rows = new Map<number, { cells: GridValue[]; banner: boolean }>();
  for (const row of sheet.rows) {
    const cells = row.cells.map((value, column): GridValue => {
      const fault = formulaFault(value);
      if (fault !== null) {
        warn({ ...fault, message: `${fault.message} It is taken for missing.` }, row.number, column);
        return ':';
      }
      const format = sheet.format(row.number, column);
      const text = shownText(value, format);
      if (typeof value === 'string' && /^[=@]/.test(text)) warn(formulaText, row.number, column);
      if (typeof value !== 'number') return text;
      if (format.percent) {
        warn(percentFormat(text, value), row.number, column, 1);
        return numberCell(text.slice(0, -1));
      }
      return numberCell(text);
    });
    rows.set(row.number, { cells, banner: false });
  }
  for (const area of sheet.merged) fill(rows, area, sheet.rows);
  return {
    sheet,
    rows: [...rows].map(([number, { cells, banner }]) => (banner ? { number, cells, banner } : { number, cells })),
    diagnostics: found,
  };
}

function numberCell(text: string): GridValue {
  return { text, value: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
}

const formulaText: Pick<Diagnostic, 'code' | 'message' | 'hint'> = {
  code: 'xlsx/formula-text',
  message: 'The text in this cell begins as a formula does. It is read as a text, and nothing is computed.',
  hint: 'See who wrote it: such a text may be meant to run where the table is opened next.',
};

function percentFormat(text: string, value: number): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  return {
    code: 'xlsx/percent-format',
    message: `The spreadsheet shows this cell as ${text} and keeps ${value}; cells of percent are read as they are shown, from 0 to 100.`,
    hint: 'Nothing, if the figures are percentages. Otherwise give the cells a number format without the percent sign.',
  };
}

/** What merged cells hold stands in the first of them: headings and labels are repeated in the others, figures are not. */
function fill(
  rows: Map<number, { cells: GridValue[]; banner: boolean }>,
  { top, left, bottom, right }: MergedArea,
  all: readonly SheetRow[],
): void {
  const first = rows.get(top);
  const content = first?.cells[left] ?? '';
  const text = typeof content === 'string' ? content : content.text;
  if (first === undefined || text === '') return;
  const alone = first.cells.every((cell, column) => column === left || cell === '');
  if (
    alone &&
    top === bottom &&
    right > left &&
    first.cells.slice(0, left).every((cell) => cell === '') &&
    left === 0
  ) {
    first.banner = true;
    return;
  }
  if (typeof content !== 'string' && !looksLikePeriod(text)) return;
  const width = all[0]?.cells.length ?? 0;
  const inRow = (row: { cells: GridValue[] }, from: number) => {
    for (let column = from; column <= Math.min(right, width - 1); column += 1)
      if (row.cells[column] === '') row.cells[column] = content;
  };
  // A title in the first column reaches over others for its length alone.
  if (left > 0 || bottom > top) inRow(first, left === 0 ? right + 1 : left + 1);
  const lastRow = Math.min(bottom, all.at(-1)?.number ?? 0);
  for (let number = top + 1; number <= lastRow; number += 1) {
    const row = rows.get(number);
    if (row !== undefined) inRow(row, left);
  }
}
