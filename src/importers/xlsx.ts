import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type CellFormat, formatsOf, generalFormat, sheetParts, shownDate, shownNumber } from './xlsx-formats.ts';
import { cellAddress, type MergedArea, type Survey, surveyed, withoutValue } from './xlsx-survey.ts';
import { readZip, storedZip, type ZipEntry, type ZipProblem } from './zip.ts';

/** What a cell holds; of a formula the value that was saved with it. `null` for an empty one. */
export type SheetValue = string | number | boolean | Date | null;

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  /** From column A on, each row as long as the longest. */
  readonly cells: readonly SheetValue[];
}

/** One sheet of a workbook: values in cells, nothing interpreted. */
export interface Sheet {
  readonly name: string;
  /** Rows with something in them. */
  readonly rows: readonly SheetRow[];
  /** `Ratings!C7`, for a row number and a column counted from 0. */
  readonly address: (row: number, column: number) => string;
  /** What the format of a cell says, for a row number and a column counted from 0. */
  readonly format: (row: number, column: number) => CellFormat;
  readonly merged: readonly MergedArea[];
  readonly hidden: boolean;
}

export interface Workbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

export interface XlsxOptions {
  /** For the diagnostics. */
  readonly name: string;
}

/** Bytes that the sheets may have once they are unpacked: a sheet of a million numbers has about 40 MB. */
export const largestUnpacked = 64 * 1024 * 1024;
/** Cells of the area from A1 to the last cell, of one sheet. */
const largestArea = 2_000_000;

/**
 * Reads the sheets of an XLSX workbook.
 *
 * Text is trimmed; dates come as the `Date` of their day in UTC. An error in a formula (`#DIV/0!`) and a formula that was
 * saved without its value stay in their cells as text: see `formulaFault`. Errors: `xlsx/old-format` (`.xls`), `xlsx/not-a-workbook`,
 * `xlsx/truncated`, `xlsx/locked`, `xlsx/too-large`, `xlsx/too-many-cells`, `xlsx/damaged`. Never throws for what is in the file; memory is bounded by `largestUnpacked` and `largestArea`.
 */
export async function readXlsx(bytes: Uint8Array, { name }: XlsxOptions): Promise<Outcome<Workbook>> {
  const refuse = (code: string, message: string, hint: string): Outcome<Workbook> => ({
    value: { name, sheets: [] },
    diagnostics: [{ code, severity: 'error', message, hint, file: name, path: [], range: null }],
  });
  if (isCompoundFile(bytes)) {
    if (isLocked(bytes)) return refuse(refusals.encrypted.code, refusals.encrypted.message, refusals.encrypted.hint);
    return refuse(
      'xlsx/old-format',
      'The file is a workbook of the old kind (.xls).',
      'Open it in the spreadsheet and save it as “Excel workbook (.xlsx)”, or as “CSV UTF-8”.',
    );
  }
  const entries = readZip(bytes, { wanted: (entry) => /\.(?:xml|rels)$/i.test(entry), most: largestUnpacked });
  if (typeof entries === 'string') {
    const { code, message, hint } = refusals[entries];
    return refuse(code, message, hint);
  }
  const other = otherKind(entries);
  if (other !== null) return refuse('xlsx/not-a-workbook', other, savedAgain);

  const prepared: ZipEntry[] = [];
  const surveys = new Map<string, Survey>();
  for (const entry of entries) {
    const sheet = surveyEntry(entry);
    if (sheet === 'damaged')
      return refuse('xlsx/damaged', 'The workbook has a cell without a proper address.', savedAgain);
    if (sheet.rows * sheet.columns > largestArea) {
      return refuse(
        'xlsx/too-many-cells',
        `A sheet reaches as far as the cell ${cellAddress(sheet.rows, sheet.columns - 1)}, which is more than a table of a study has.`,
        'Look for a forgotten cell far down or far right, delete the empty rows and columns before it, and save the file.',
      );
    }
    prepared.push(sheet.entry);
    if (sheet.survey !== null) surveys.set(entry.name, sheet.survey);
  }
  try {
    const { default: readSheets } = await import('read-excel-file/universal');
    const read = await readSheets(arrayBufferOf(storedZip(prepared)));
    const parts = sheetParts(entries);
    const styles = entries.find((entry) => entry.name === 'xl/styles.xml');
    const formats = styles === undefined ? [] : formatsOf(new TextDecoder().decode(styles.bytes));
    const sheets = read.map(({ sheet, data }) => {
      const { part = '', hidden = false } = parts.get(sheet) ?? {};
      return sheetOf(sheet, data ?? [], hidden, surveys.get(part) ?? null, formats);
    });
    return { value: { name, sheets }, diagnostics: [] };
  } catch (error) {
    // Its own words speak of elements of the file, which says little to whoever keeps the table; they may help to look it up.
    const detail = error instanceof Error && error.message !== '' ? ` (${error.message.replaceAll(/\s+/g, ' ')})` : '';
    return refuse('xlsx/damaged', `The workbook cannot be read${detail}.`, savedAgain);
  }
}

const savedAgain = 'Open it in the spreadsheet and save it again as “Excel workbook (.xlsx)”, or as “CSV UTF-8”.';

const refusals: Readonly<
  Record<ZipProblem, { readonly code: string; readonly message: string; readonly hint: string }>
> = {
  not_a_zip: {
    code: 'xlsx/not-a-workbook',
    message: 'The file is no Excel workbook, whatever its name says.',
    hint: savedAgain,
  },
  truncated: {
    code: 'xlsx/truncated',
    message: 'The workbook ends in the midst: a part of the file is missing.',
    hint: 'Copy or download it again, and see that it opens in the spreadsheet.',
  },
  too_large: {
    code: 'xlsx/too-large',
    message: `Unpacked, the sheets of the workbook would take more than ${largestUnpacked / 1024 / 1024} MB.`,
    hint: 'Keep only the sheets, rows and columns that the study uses.',
  },
  encrypted: {
    code: 'xlsx/locked',
    message: 'The workbook is locked with a password.',
    hint: 'Open it in the spreadsheet and save a copy without the password.',
  },
  damaged: {
    code: 'xlsx/damaged',
    message: 'The workbook is damaged: what it holds is not what it says it holds.',
    hint: savedAgain,
  },
};

/** Workbooks of Excel 97 to 2003, and all that Office locks with a password, are of this older container. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** The container lists its contents by name, in UTF-16: of a locked file the encrypted package. Source: [MS-OFFCRYPTO], 2.3. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}

function otherKind(entries: readonly ZipEntry[]): string | null {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('xl/workbook.xml')) return null;
  if (has('word/document.xml')) return 'The file is a Word document, not a workbook.';
  if (has('ppt/presentation.xml')) return 'The file is a presentation, not a workbook.';
  if (has('content.xml')) return 'The file is an OpenDocument file (.ods), which is not read.';
  return 'The file is an archive, but there is no workbook in it.';
}

interface SurveyedEntry {
  readonly entry: ZipEntry;
  readonly rows: number;
  readonly columns: number;
  readonly survey: Survey | null;
}

function surveyEntry(entry: ZipEntry): SurveyedEntry | 'damaged' {
  const other: SurveyedEntry = { entry, rows: 0, columns: 0, survey: null };
  if (!/^xl\/.*\.xml$/i.test(entry.name)) return other;
  const text = new TextDecoder().decode(entry.bytes);
  if (!/<(?:\w+:)?sheetData\b/.test(text)) return other;
  const survey = surveyed(text);
  if (survey === null) return 'damaged';
  const { rows, columns } = survey;
  const bytes = survey.text === text ? entry.bytes : new TextEncoder().encode(survey.text);
  // The text itself is needed no more.
  return { entry: { name: entry.name, bytes }, rows, columns, survey: { ...survey, text: '' } };
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function sheetOf(
  name: string,
  data: readonly (readonly unknown[])[],
  hidden: boolean,
  survey: Survey | null,
  formats: readonly CellFormat[],
): Sheet {
  const rows = data.map((cells, index): SheetRow => ({ number: index + 1, cells: cells.map(valueOfCell) }));
  return {
    name,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)),
    // Names with anything but letters and digits stand in apostrophes, as in a formula.
    // Names with anything but letters and digits stand in apostrophes, as in a formula.
    address: (row, column) =>
      `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!${cellAddress(row, column)}`,
    format: (row, column) => formats[survey?.styles.get(row)?.[column] ?? 0] ?? generalFormat,
    merged: survey?.merged ?? [],
    hidden,
  };
}

/** What a cell shows, as a text: numbers with a point and all their digits (`shownNumber`), dates as periods or days. */
export function shownText(value: SheetValue, format: CellFormat): string {
  if (value === null) return '';
  if (typeof value === 'number') return shownNumber(value, format);
  return value instanceof Date ? shownDate(value, format) : typeof value === 'string' ? value.trim() : String(value);
}

function valueOfCell(value: unknown): SheetValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}

const formulaError =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/**
 * What is wrong with a cell that has no value, because its formula failed or was saved without one; `null` for any other.
 * Whoever reads the cell says it: what fails in a part of the workbook that nobody uses is nobody's trouble.
 */
export function formulaFault(value: SheetValue): Pick<Diagnostic, 'code' | 'message' | 'hint'> | null {
  if (value === withoutValue) {
    return {
      code: 'xlsx/formula-without-value',
      message: 'The formula in this cell was saved without its value.',
      hint: 'Open the file in the spreadsheet, which computes it, and save it again.',
    };
  }
  if (typeof value !== 'string' || !formulaError.test(value)) return null;
  return {
    code: 'xlsx/formula-error',
    message: `The formula in this cell failed: ${value}.`,
    hint: 'Mend the formula, or write the number in its place.',
  };
}
