import type { DataPath, Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { BytesBeside } from '../beside.ts';
import type { DataTable } from '../schema/data.ts';
import type { FileRows } from './file-rows.ts';
import { defaultCells } from './inline-rows.ts';
import type { LazyPlace, RawCell, RawRow } from './raw-row.ts';
import { chosenSheet, readSheetTable, type SheetTable } from './read-sheet.ts';
import type { TableContext } from './table-context.ts';

const none: FileRows = { rows: [], columns: [], heading: () => () => ({ file: '', path: [], range: null }) };

/**
 * The rows of a data table in a workbook, as `fileRows` gives them of a CSV with the same cells; the line of a row is its number
 * in the sheet. `data/no-such-sheet` stands at `sheet` in the region file, all else at the cell.
 */
export async function workbookRows(
  table: DataTable & { readonly file: string },
  index: number,
  { file, bytes }: BytesBeside,
  context: TableContext,
): Promise<Outcome<FileRows>> {
  const { formulaFault, readXlsx, shownText } = await import('../../importers/xlsx.ts');
  const { value: workbook, diagnostics } = await readXlsx(bytes, { name: file });
  const path: DataPath = ['data', 'tables', index];
  const filePath: DataPath = [...path, 'file'];
  const atFile = diagnostics.map((found): Diagnostic => ({ ...found, path: filePath }));
  if (workbook.sheets.length === 0) return { value: none, diagnostics: atFile };
  const sheet = chosenSheet(workbook, table.sheet);
  if (sheet === null) return { value: none, diagnostics: [...atFile, noSheet(table, path, workbook.sheets, context)] };
  const read = readSheetTable(sheet, file, filePath, { formulaFault, shownText });
  context.sheetRead?.({ ...read.value, file: table.file, table: index });
  const at =
    (row: number, column: number): LazyPlace =>
    () => ({ file, path: filePath, range: null, cell: sheet.address(row, column) });
  const defaults = defaultCells(table, index, context);
  const { columns, headingRow } = read.value;
  const rows = read.value.rows.map(
    ({ number, cells }): RawRow => ({
      table: index,
      defaults,
      own: ownCells(read.value, number, cells, path, at),
      place: at(number, 0),
      file: table.file,
      line: number,
    }),
  );
  return {
    value: { rows, columns, heading: (column) => at(headingRow, Math.max(0, columns.indexOf(column))) },
    diagnostics: [...atFile, ...read.diagnostics],
  };
}

function ownCells(
  { columns, headingRow }: SheetTable,
  row: number,
  cells: readonly string[],
  path: DataPath,
  at: (row: number, column: number) => LazyPlace,
): ReadonlyMap<string, RawCell> {
  const own = new Map<string, RawCell>();
  for (const [column, key] of columns.entries()) {
    const content = cells[column] ?? '';
    if (content === '' || key === '') continue;
    own.set(key, {
      key,
      content,
      path,
      written: () => content,
      place: at(row, column),
      keyPlace: at(headingRow, column),
    });
  }
  return own;
}

function noSheet(
  table: DataTable & { readonly file: string },
  path: DataPath,
  sheets: readonly { readonly name: string }[],
  context: TableContext,
): Diagnostic {
  const at: DataPath = table.sheet === undefined ? [...path, 'file'] : [...path, 'sheet'];
  return {
    code: 'data/no-such-sheet',
    severity: 'error',
    message:
      table.sheet === undefined
        ? `There is nothing in \`${table.file}\`.`
        : `\`${table.file}\` has no sheet \`${table.sheet}\`.`,
    hint: `Its sheets are ${sheets.map(({ name }) => `\`${name}\``).join(', ')}.`,
    file: context.file,
    path: at,
    range: context.locate(at),
  };
}
