import type { DataPath, Diagnostic, Outcome, Range } from '../../diagnostics/diagnostic.ts';
import type { CsvTable } from '../../importers/csv.ts';
import { readFileBeside } from '../beside.ts';
import type { DataTable } from '../schema/data.ts';
import { defaultCells } from './inline-rows.ts';
import type { LazyPlace, RawCell, RawRow } from './raw-row.ts';
import type { TableContext } from './table-context.ts';
import { workbookRows } from './workbook-rows.ts';

/** The rows of a data file, and what is needed to speak of the file as a whole. */
export interface FileRows {
  readonly rows: readonly RawRow[];
  readonly columns: readonly string[];
  readonly heading: (column: string) => LazyPlace;
}

const none: FileRows = { rows: [], columns: [], heading: () => () => ({ file: '', path: [], range: null }) };

/**
 * Reads the data file of a table, CSV or XLSX: `data/file-missing`, `data/file-outside`, `data/file-unreadable`, `data/file-too-large`
 * and `data/file-format` stand at its name in the region file, what is wrong in it at its own line and column.
 */
export async function fileRows(
  table: DataTable & { readonly file: string },
  index: number,
  context: TableContext,
): Promise<Outcome<FileRows>> {
  const path: DataPath = ['data', 'tables', index, 'file'];
  const refuse = (code: string, message: string, hint: string): Outcome<FileRows> => ({
    value: none,
    diagnostics: [{ code, severity: 'error', message, hint, file: context.file, path, range: context.locate(path) }],
  });
  const name = table.file;
  if (/\.(?:xls|xlsb|ods|numbers)$/i.test(name)) {
    return refuse(
      'data/file-format',
      `\`${name}\` is a spreadsheet of a kind that is not read.`,
      'Save it as “Excel workbook (.xlsx)” or as “CSV UTF-8” and name that file here.',
    );
  }
  const beside = await readFileBeside(name, path, context);
  if (beside.value === null) return { value: none, diagnostics: beside.diagnostics };
  const { file, bytes } = beside.value;
  if (/\.xls[xm]$/i.test(name)) return workbookRows(table, index, beside.value, context);
  const { readCsv } = await import('../../importers/csv.ts');
  const csv = readCsv(bytes, { name: file });
  const tablePath: DataPath = ['data', 'tables', index];
  const diagnostics = csv.diagnostics.map((found): Diagnostic => ({ ...found, path }));
  const at =
    (line: number, column: number, width: Range | null): LazyPlace =>
    () => ({ file, path, range: csv.value.locate(line, column) ?? width });
  const defaults = defaultCells(table, index, context);
  return {
    value: {
      rows: csv.value.rows.map(
        (row): RawRow => ({
          table: index,
          defaults,
          own: rowCells(csv.value, row.line, row.cells, tablePath, at),
          place: at(row.line, 0, null),
          file: name,
          line: row.line,
        }),
      ),
      columns: csv.value.columns,
      heading: (column) => at(csv.value.headingLine, Math.max(0, csv.value.columns.indexOf(column)), null),
    },
    diagnostics,
  };
}

/** An empty cell says nothing: the row has no figure there, and what the table says holds. */
function rowCells(
  csv: CsvTable,
  line: number,
  cells: readonly string[],
  path: DataPath,
  at: (line: number, column: number, width: null) => LazyPlace,
): ReadonlyMap<string, RawCell> {
  const own = new Map<string, RawCell>();
  for (const [column, key] of csv.columns.entries()) {
    const content = cells[column] ?? '';
    if (content === '') continue;
    own.set(key, {
      key,
      content,
      path,
      written: () => content,
      place: at(line, column, null),
      keyPlace: at(csv.headingLine, column, null),
    });
  }
  return own;
}
