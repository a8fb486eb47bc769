import type { DataPath, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CsvTable } from '../../importers/csv.ts';
import type { Sheet, SheetValue, Workbook } from '../../importers/xlsx.ts';

/** Where a cell stands: in a text its range, in a workbook its name. */
export type GridPlace = Pick<Diagnostic, 'file' | 'path' | 'range' | 'cell'>;

export interface GridCell {
  /** As it was written, without white space around it; a number of a workbook with a point. */
  readonly text: string;
  readonly place: () => GridPlace;
  /** What the importer has to say about the cell itself; `null` where it is as good as any. */
  readonly fault: Pick<Diagnostic, 'code' | 'message' | 'hint'> | null;
}

/** A sheet of text cells with its heading, whichever file it comes from. */
export interface RatingGrid {
  readonly heading: readonly GridCell[];
  /** Each as long as the heading. */
  readonly rows: readonly (readonly GridCell[])[];
  /** For what is to be said of the sheet as a whole. */
  readonly place: GridPlace;
}

/** The grid of a CSV file. */
export function gridOfCsv(csv: CsvTable, path: DataPath): RatingGrid {
  const cell = (text: string, line: number, column: number): GridCell => ({
    text,
    place: () => ({ file: csv.name, path, range: csv.locate(line, column) }),
    fault: null,
  });
  return {
    heading: csv.columns.map((text, column) => cell(text, csv.headingLine, column)),
    rows: csv.rows.map(({ line, cells }) => cells.map((text, column) => cell(text, line, column))),
    place: { file: csv.name, path, range: null },
  };
}

function textOf(value: SheetValue): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

type FormulaFault = (value: SheetValue) => Pick<Diagnostic, 'code' | 'message' | 'hint'> | null;

function gridOfSheet(sheet: Sheet, file: string, path: DataPath, fault: FormulaFault): RatingGrid {
  const [first, ...rest] = sheet.rows;
  const cells = (row: Sheet['rows'][number] | undefined): readonly GridCell[] =>
    (row?.cells ?? []).map((value, column) => ({
      text: textOf(value),
      place: () => ({ file, path, range: null, cell: sheet.address(row?.number ?? 1, column) }),
      fault: fault(value),
    }));
  return { heading: cells(first), rows: rest.map(cells), place: { file, path, range: null, cell: sheet.name } };
}

/**
 * The grid of the sheet of a workbook that has ratings: the first whose first row has a column `id`, else the first with
 * anything in it; `null` where all are empty.
 */
export function gridOfWorkbook(workbook: Workbook, path: DataPath, fault: FormulaFault): RatingGrid | null {
  const sheets = workbook.sheets.filter(({ rows }) => rows.length > 0);
  const chosen =
    sheets.find(({ rows }) => rows[0]?.cells.some((cell) => typeof cell === 'string' && isIdColumn(cell))) ?? sheets[0];
  return chosen === undefined ? null : gridOfSheet(chosen, workbook.name, path, fault);
}

/** True for the heading of the column that says which item a row is about. */
export function isIdColumn(name: string): boolean {
  return name.trim().toLowerCase() === 'id';
}
