import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { oldWorkbook } from './file-signatures.ts';
import type {
  ByteSource,
  OpenOptions,
  OpenTable,
  StatisticalTable,
  TableCell,
  TableDimension,
} from './statistical-table.ts';
import { distinctDimensions } from './table-layout.ts';
import { type TableOfRows, tableOfRows } from './table-of-rows.ts';
import { wholeBytes } from './whole-bytes.ts';
import { readXlsx, type Sheet } from './xlsx.ts';
import { gridOfSheet, type SheetGrid } from './xlsx-grid.ts';
import { type SheetFacts, sheetFacts } from './xlsx-preamble.ts';
import { decodedDimensions } from './xlsx-structure.ts';

/** Bytes that a workbook may have; unpacked it may have `largestUnpacked` of the reader. */
const largestWorkbook = 32 * 1024 * 1024;

interface SheetTable {
  readonly grid: SheetGrid;
  readonly table: TableOfRows;
  readonly facts: SheetFacts;
}

/**
 * Opens a table of an XLSX workbook: the table of its first sheet that has one, or of the sheet that `table` names by its name
 * or its number (from 1, hidden sheets not counted).
 *
 * What stands above the table gives title, dataset and fixed dimensions; sheets of one layout that differ in these become
 * one table. Labels get their codes from a sheet `Structure` (Eurostat). The line of a cell is its row. Errors: `import/xls`, the
 * codes of `readXlsx`, `xlsx/no-table`, `xlsx/no-such-sheet`, `xlsx/ambiguous-number`, `xlsx/contradictory-numbers`; warnings: those of `gridOfSheet`, `xlsx/several-tables`.
 */
export const openXlsx: OpenTable = async (source: ByteSource, options: OpenOptions = {}) => {
  const { name } = source;
  const bytes = await wholeBytes(source, largestWorkbook);
  if (bytes === null) {
    const message = `The workbook has more than ${largestWorkbook / 1024 / 1024} MB.`;
    return refused(
      name,
      'xlsx/too-large',
      message,
      'Keep only the sheets that are needed, or save the sheet as “CSV UTF-8”.',
    );
  }
  const workbook = await readXlsx(bytes, { name });
  if (hasErrors(workbook.diagnostics)) return { value: null, diagnostics: workbook.diagnostics.map(asImport) };
  const visible = workbook.value.sheets.filter(({ hidden }) => !hidden);
  const isEurostats = visible.some(isStructure) && visible.some(({ name: title }) => title === 'Summary');
  const wanted = options.table === undefined ? null : sheetNamed(workbook.value.sheets, visible, options.table);
  if (wanted === undefined) {
    const names = visible.map(({ name: title }) => title).join(', ');
    const message = `The workbook has no sheet \`${options.table}\`.`;
    return refused(name, 'xlsx/no-such-sheet', message, `Its sheets are: ${names}.`);
  }
  const candidates = wanted === null ? visible.filter((sheet) => !(isEurostats && isListing(sheet))) : [wanted];
  const tables = candidates.flatMap((sheet) => tableOfSheet(sheet, name) ?? []);
  const [first] = tables;
  if (first === undefined) {
    const where = wanted === null ? 'any sheet of the workbook' : `the sheet \`${wanted.name}\``;
    return refused(
      name,
      'xlsx/no-table',
      `There is no table in ${where}: no row of headings with figures below it.`,
      'The table needs a row that names its columns, and a column that names its rows. `--table` takes a sheet by its name.',
    );
  }
  const alike = tables.filter((each) => signature(each) === signature(first));
  const together = isDistinct(alike) ? alike : [first];
  const others = tables.filter((each) => !together.includes(each)).map(({ grid }) => grid.sheet.name);
  const unclear = together.flatMap((each) => unclearNumbers(name, each) ?? []);
  if (unclear.length > 0) return { value: null, diagnostics: unclear };
  const structure = visible.find(isStructure);
  return {
    value: joined(name, together, structure === undefined ? [] : gridOfSheet(structure, name).rows, others),
    diagnostics: [],
  };
};

/** What cannot be read is told at its cell: whoever wrote the sheet can make numbers of such texts. */
function unclearNumbers(file: string, { grid: { sheet }, table: { unclear } }: SheetTable): Diagnostic | null {
  const [first, second] = unclear?.examples ?? [];
  if (unclear === null || first === undefined) return null;
  const at = ({ row, column }: { readonly row: number; readonly column: number }) => sheet.address(row, column);
  const common = { severity: 'error', file, path: [], range: null } as const;
  if (unclear.problem === 'ambiguous' || second === undefined) {
    const message = `The text “${first.text}” can be read in two ways, with thousands or with three decimals, and no other figure of the sheet tells which.`;
    const hint = 'Make numbers of the texts in that column, or write them without separators between thousands.';
    return { ...common, code: 'xlsx/ambiguous-number', message, hint, cell: at(first) };
  }
  const message = `Figures that are kept as texts are written in two ways: “${first.text}” here, “${second.text}” in ${at(second)}.`;
  const hint = 'Make numbers of these texts, or write all of them with the same decimal sign.';
  return { ...common, code: 'xlsx/contradictory-numbers', message, hint, cell: at(first) };
}

function refused(file: string, code: string, message: string, hint: string): Outcome<null> {
  return { value: null, diagnostics: [{ code, severity: 'error', message, hint, file, path: [], range: null }] };
}

function asImport(found: Diagnostic): Diagnostic {
  return found.code === 'xlsx/old-format' ? { ...found, ...oldWorkbook } : found;
}

const isStructure = ({ name }: Sheet) => name === 'Structure';
const isListing = ({ name }: Sheet) => name === 'Structure' || name === 'Summary';

function sheetNamed(all: readonly Sheet[], visible: readonly Sheet[], wanted: string): Sheet | undefined {
  const exact = all.find(({ name }) => name === wanted);
  if (exact !== undefined) return exact;
  const loose = all.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  return loose ?? (/^\d+$/.test(wanted) ? visible[Number(wanted) - 1] : undefined);
}

function tableOfSheet(sheet: Sheet, file: string): SheetTable | null {
  const grid = gridOfSheet(sheet, file);
  const table = tableOfRows(grid.rows);
  return table === null ? null : { grid, table, facts: sheetFacts(table.preamble, table.notes) };
}

/** Sheets with the same dimensions, fixed ones included, can be parts of one table. */
function signature({ table, facts }: SheetTable): string {
  return JSON.stringify([[...facts.fixed.keys()], table.dimensions.map(({ id }) => id)]);
}

/** True where no two sheets have the same codes in the fixed dimensions. */
function isDistinct(tables: readonly SheetTable[]): boolean {
  return new Set(tables.map(({ facts }) => JSON.stringify([...facts.fixed.values()]))).size === tables.length;
}

const atOnce = 4096;

function joined(
  name: string,
  tables: readonly SheetTable[],
  structure: SheetGrid['rows'],
  others: readonly string[],
): StatisticalTable | null {
  const [first] = tables;
  if (first === undefined) return null;
  const fixed = [...first.facts.fixed.keys()].map(
    (id): TableDimension => ({ id, label: null, role: null, coded: false, labels: new Map() }),
  );
  const cells = tables.flatMap(({ table, facts }) =>
    table.cells.map((cell): TableCell => ({ ...cell, codes: [...facts.fixed.values(), ...cell.codes] })),
  );
  const dimensions = [...fixed, ...first.table.dimensions];
  const used = dimensions.map((_, index) => new Set(cells.map(({ codes }) => codes[index] ?? '')));
  const decoded = decodedDimensions(dimensions, used, structure);
  const diagnostics = [...tables.flatMap(({ grid }) => grid.diagnostics), ...leftAside(name, first, others)];
  return {
    head: {
      name,
      format: 'xlsx',
      dataset: first.facts.dataset,
      title: first.facts.title,
      publisher: first.facts.publisher,
      updated: first.facts.updated,
      unit: first.facts.unit,
      notes: [...new Set(tables.flatMap(({ facts }) => facts.notes))],
      dimensions: distinctDimensions(decoded.map(({ dimension }) => dimension)),
    },
    cells: async function* pieces() {
      for (let at = 0; at < cells.length; at += atOnce)
        yield cells.slice(at, at + atOnce).map((cell) => ({
          ...cell,
          codes: cell.codes.map((code, index) => decoded[index]?.codeOf(code) ?? code),
        }));
    },
    diagnostics: () => diagnostics,
  };
}

function leftAside(file: string, { grid }: SheetTable, others: readonly string[]): readonly Diagnostic[] {
  if (others.length === 0) return [];
  return [
    {
      code: 'xlsx/several-tables',
      severity: 'warning',
      message: `The table of the sheet \`${grid.sheet.name}\` was read; there are others in ${others.map((other) => `\`${other}\``).join(', ')}.`,
      hint: 'Name the sheet that is meant with `--table`.',
      file,
      path: [],
      range: null,
    },
  ];
}
