import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic, Outcome, Range } from '../diagnostics/diagnostic.ts';
import { cellRange } from './csv-cells.ts';
import { type CsvSeparator, separatorOfHeading, separators } from './csv-fields.ts';
import { type BadEncoding, decodeUtf8, decodeWestern, isDecoded } from './text-encoding.ts';

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** One a column, white space around it taken off, quotes undone. */
  readonly cells: readonly string[];
}

/** A table as it stands in a file: text in every cell, nothing interpreted. */
export interface CsvTable {
  readonly name: string;
  readonly separator: CsvSeparator;
  readonly encoding: 'utf-8' | 'windows-1252';
  /** The names in the heading, each once. */
  readonly columns: readonly string[];
  /** Line of the heading. */
  readonly headingLine: number;
  /** Rows with as many cells as there are columns; blank ones and ragged ones are not among them. */
  readonly rows: readonly CsvRow[];
  /** Where a cell stands, quotes included; the heading's where `line` is its line. `null` where there is no such cell. */
  readonly locate: (line: number, column: number) => Range | null;
}

export interface CsvOptions {
  /** For the diagnostics. */
  readonly name: string;
  /** `utf-8` refuses anything else; `lenient` takes it as Windows-1252 and says so. Default `utf-8`. */
  readonly encoding?: 'utf-8' | 'lenient';
}

/** Larger files are no tables that people keep by hand. */
export const largestCsv = 20 * 1024 * 1024;

const empty: Omit<CsvTable, 'name'> = {
  separator: ',',
  encoding: 'utf-8',
  columns: [],
  headingLine: 1,
  rows: [],
  locate: () => null,
};

/**
 * Reads a table of text with one heading line: separated by commas, semicolons or tabs, whichever the heading has most of;
 * quoted cells, any kind of line ends, a byte order mark, the `sep=;` line of spreadsheets, blank lines.
 *
 * Returns as many rows as could be read, with diagnostics located in the file (`path` is empty). Errors: `csv/too-large`,
 * `csv/not-utf8`, `csv/not-text`, `csv/empty`, `csv/quote`, `csv/ragged-row`, `csv/duplicate-column`, `csv/unnamed-column`.
 * Never throws for what is in the file.
 */
export function readCsv(bytes: Uint8Array, { name, encoding = 'utf-8' }: CsvOptions): Outcome<CsvTable> {
  const problems = new Problems(name);
  const none = (): Outcome<CsvTable> => ({ value: { ...empty, name }, diagnostics: problems.found });
  if (bytes.length > largestCsv) {
    problems.error(
      'csv/too-large',
      null,
      `The file has ${Math.ceil(bytes.length / 1048576)} MB; a table may have 20.`,
      {
        hint: 'Keep only the rows and columns that the study uses.',
      },
    );
    return none();
  }
  if (refuseOtherFormats(bytes, problems)) return none();
  const utf8 = decodeUtf8(bytes);
  if (!isDecoded(utf8) && (encoding === 'utf-8' || utf8.likely === 'utf-16')) {
    reportEncoding(utf8, problems);
    return none();
  }
  const decoded = isDecoded(utf8) ? utf8 : decodeWestern(bytes);
  if (!isDecoded(utf8)) {
    problems.info(
      'csv/read-as-windows-1252',
      place(utf8.line, utf8.column),
      'The file is not UTF-8; it was read as Windows-1252 (Western European).',
    );
  }
  const lines = decoded.text.replace(/\r\n?/g, '\n').split('\n');
  const announced = /^sep=([,;\t|])$/i.exec(lines[0] ?? '');
  const first = lines.findIndex((line, index) => line.trim() !== '' && !(index === 0 && announced));
  const heading = lines[first];
  if (heading === undefined) {
    problems.error('csv/empty', null, 'The file is empty.', {
      hint: 'Its first line should name the columns, such as `period,citizenship,sex,employed`.',
    });
    return none();
  }
  const separator = separators.find((each) => each === announced?.[1]) ?? separatorOfHeading(heading);
  const records = recordsOf(lines, first, separator, problems);
  const names = namesOf(records, problems);
  const rows = records.slice(1).flatMap((record) => rowOf(record, names, problems));
  return {
    value: {
      name,
      separator,
      encoding: decoded.encoding,
      columns: names,
      headingLine: first + 1,
      rows,
      locate: (line, column) => cellRange(lines, line, column, separator),
    },
    diagnostics: problems.found,
  };
}

/** The findings of one file. */
class Problems {
  readonly found: Diagnostic[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  error(code: string, range: Range | null, message: string, { hint }: { readonly hint?: string } = {}): void {
    this.found.push({ code, severity: 'error', message, ...(hint ? { hint } : {}), file: this.#file, path: [], range });
  }

  info(code: string, range: Range | null, message: string): void {
    this.found.push({ code, severity: 'info', message, file: this.#file, path: [], range });
  }
}

function refuseOtherFormats(bytes: Uint8Array, problems: Problems): boolean {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const nul = bytes.indexOf(0);
  if (!zipped && (nul === -1 || wide)) return false;
  const line = zipped ? 1 : bytes.subarray(0, nul).filter((byte) => byte === 0x0a).length + 1;
  problems.error(
    'csv/not-text',
    place(line, 1),
    zipped
      ? 'The file is a spreadsheet or an archive, not a table of text.'
      : 'The file holds a zero byte, which no text does.',
    { hint: 'Open it in the spreadsheet and save it as “CSV UTF-8”.' },
  );
  return true;
}

function reportEncoding(bad: BadEncoding, problems: Problems): void {
  const what =
    bad.likely === 'utf-16'
      ? 'The file is in UTF-16, not in UTF-8.'
      : 'The file is not UTF-8: a character on this line cannot be read.';
  problems.error('csv/not-utf8', place(bad.line, bad.column), what, { hint: 'Save it again as “CSV UTF-8”.' });
}

function recordsOf(lines: readonly string[], first: number, separator: string, problems: Problems): readonly CsvRow[] {
  const records: CsvRow[] = [];
  let next = first + 1;
  try {
    parse(lines.slice(first).join('\n'), {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[]) => {
        const trimmed = cells.map((cell) => cell.trim());
        if (trimmed.some((cell) => cell !== '')) records.push({ line: next, cells: trimmed });
        next += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    reportBroken(error, next, problems);
  }
  return records;
}

function reportBroken(error: CsvError, line: number, problems: Problems): void {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    problems.error('csv/quote', place(line, 1), 'A quotation mark opens in this row and none closes it.', {
      hint: 'Close it, or write a quotation mark inside a cell twice: `""`.',
    });
    return;
  }
  problems.error('csv/quote', place(line, 1), 'A quotation mark stands in the midst of a cell of this row.', {
    hint: 'Put the whole cell in quotation marks and write the one inside it twice: `""`.',
  });
}

function namesOf(records: readonly CsvRow[], problems: Problems): readonly string[] {
  const [heading, ...rows] = records;
  if (!heading) return [];
  const names = [...heading.cells];
  // Spreadsheets leave empty columns behind at the end.
  while (names.length > 1 && names.at(-1) === '' && rows.every((row) => (row.cells[names.length - 1] ?? '') === ''))
    names.pop();
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === '') {
      problems.error(
        'csv/unnamed-column',
        place(heading.line, 1),
        `Column ${index + 1} has no name, but cells with something in them.`,
        {
          hint: 'Name it in the first line, or empty it.',
        },
      );
    } else if (seen.has(name)) {
      problems.error('csv/duplicate-column', place(heading.line, 1), `Two columns are called \`${name}\`.`, {
        hint: 'Rename or remove one of them.',
      });
    }
    seen.add(name);
  }
  return names;
}

function rowOf(record: CsvRow, names: readonly string[], problems: Problems): readonly CsvRow[] {
  const cells = [...record.cells];
  while (cells.length > names.length && cells.at(-1) === '') cells.pop();
  if (cells.length === names.length) return [{ line: record.line, cells }];
  const more = cells.length > names.length;
  problems.error(
    'csv/ragged-row',
    place(record.line, 1),
    `This row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; the first line names ${names.length} columns.`,
    {
      hint: more
        ? 'Look for a decimal comma or a comma inside a text: put such a cell in quotation marks.'
        : 'Fill the missing cells in, or leave them empty between their separators.',
    },
  );
  return [];
}

function place(line: number, column: number): Range {
  return { start: { line, column }, end: { line, column: column + 1 } };
}
