import { cellRange } from './csv-cells.ts';
import { fieldsOf } from './csv-fields.ts';
import { copyOf, DistinctTexts } from './distinct-texts.ts';
import { figureCell, numberCell } from './figure-cell.ts';
import { type LocatedFinding, quoted } from './located-finding.ts';
import type { SdmxColumns, SdmxDimension } from './sdmx-columns.ts';
import { sdmxFlags } from './sdmx-status.ts';
import type { TableCell } from './statistical-table.ts';

/** A quoted cell over more lines, or of more characters, was not closed. */
const mostLines = 100;
const mostCharacters = 1024 * 1024;
/** What is longer is no label, and not held. */
const longestLabel = 500;

/** The rows of one SDMX-CSV file, line by line. */
export class SdmxRows {
  readonly columns: SdmxColumns;
  readonly separator: string;
  /** Of each dimension, the labels met so far. */
  readonly labels: readonly Map<string, string>[];
  readonly #known: readonly DistinctTexts[];
  readonly #flags = new Map<string, string>();
  #dataset: string | null = null;
  #open: { readonly text: string; readonly line: number; readonly lines: number } | null = null;
  #texts = 0;
  #firstText: LocatedFinding | null = null;
  #deleted = 0;
  #cells = 0;

  constructor(columns: SdmxColumns, separator: string) {
    this.columns = columns;
    this.separator = separator;
    this.labels = columns.dimensions.map(() => new Map());
    this.#known = columns.dimensions.map(() => new DistinctTexts());
  }

  /** Puts the cell of a row to `ready`, once its last line is there; or says what is wrong with it. */
  read(text: string, number: number, ready: TableCell[]): LocatedFinding | null {
    const open = this.#open;
    if (open === null && (text === '' || text.trim() === '')) return null;
    const record = open === null ? text : `${open.text}\n${text}`;
    const line = open === null ? number : open.line;
    const fields = fieldsOf(record, this.separator, this.columns.count);
    this.#open = null;
    if (fields === 'open-quote') {
      const lines = (open?.lines ?? 0) + 1;
      if (lines > mostLines || record.length > mostCharacters) return openQuote(line);
      this.#open = { text: record, line, lines };
      return null;
    }
    if (fields === 'stray-quote') {
      return {
        code: 'sdmx-csv/quote',
        message: 'A quotation mark stands in the midst of a cell of this row.',
        hint: 'Download the file again, or put the whole cell in quotation marks and write the one inside it twice.',
        line,
      };
    }
    if (fields.length !== this.columns.count) return this.#ragged(fields.length, line);
    return this.#cell(fields, record, line, ready);
  }

  /** What can be said only when all rows are read. */
  atEnd(): readonly LocatedFinding[] {
    if (this.#open !== null) return [openQuote(this.#open.line)];
    const found: LocatedFinding[] = [];
    if (this.#firstText) {
      const message =
        this.#texts === 1
          ? this.#firstText.message
          : `${this.#firstText.message} The same is true of ${this.#texts - 1} more.`;
      found.push({ ...this.#firstText, message });
    }
    if (this.#deleted > 0) {
      const message = `${this.#deleted} ${this.#deleted === 1 ? 'row deletes its figure' : 'rows delete their figures'} (ACTION is \`D\`), and ${this.#deleted === 1 ? 'was' : 'were'} passed over.`;
      found.push({ code: 'sdmx-csv/deleted-rows', severity: 'info', message });
    }
    if (this.#cells === 0 && this.#deleted === 0) {
      found.push({
        code: 'sdmx-csv/no-rows',
        severity: 'warning',
        message: 'The file has a heading and no row: nothing matched what was asked for when it was downloaded.',
        hint: 'Choose fewer or other filters and download it again.',
      });
    }
    return found;
  }

  #cell(fields: readonly string[], record: string, line: number, ready: TableCell[]): LocatedFinding | null {
    const { columns } = this;
    const other = columns.dataset === null ? null : this.#otherDataset(fields[columns.dataset] ?? '', line);
    if (other) return other;
    if (columns.action !== null && /^d(?:elete)?$/i.test(fields[columns.action] ?? '')) {
      this.#deleted += 1;
      return null;
    }
    const codes = columns.dimensions.map((dimension, index) => this.#code(dimension, index, fields));
    const flags = this.#flagsOf(fields);
    const written = fields[columns.value] ?? '';
    const figure = this.#figure(written);
    this.#cells += 1;
    if (figure !== null) {
      const both = figure.flags === '' ? flags : flags + figure.flags;
      ready.push({ codes, value: figure.value, decimals: figure.decimals, flags: both, line });
      return null;
    }
    this.#texts += 1;
    this.#firstText ??= this.#noNumber(written, record, line);
    ready.push({ codes, value: written.trim(), decimals: 0, flags, line });
    return null;
  }

  #code({ column, bothInOneCell, labels, role }: SdmxDimension, index: number, fields: readonly string[]): string {
    const cell = trimmed(fields[column] ?? '');
    const known = this.#known[index];
    if (!known) return cell;
    if (bothInOneCell) {
      const colon = cell.indexOf(':');
      // A time of the day has colons of its own.
      if (colon === -1 || (role === 'time' && !/^:\s/.test(cell.slice(colon)))) return known.same(cell);
      return known.same(cell.slice(0, colon).trim(), (code) => {
        this.#learn(index, code, cell.slice(colon + 1).trim());
      });
    }
    if (labels === null) return known.same(cell);
    return known.same(cell, (code) => {
      const label = (fields[labels] ?? '').trim();
      this.#learn(index, code, label);
    });
  }

  #learn(index: number, code: string, label: string): void {
    if (label !== '' && label.length <= longestLabel) this.labels[index]?.set(code, copyOf(label));
  }

  #flagsOf(fields: readonly string[]): string {
    const { status, confidentiality } = this.columns;
    const observation = status === null ? '' : (fields[status] ?? '');
    const hidden = confidentiality === null ? '' : (fields[confidentiality] ?? '');
    if (observation === '' && hidden === '') return '';
    const both = `${observation}\t${hidden}`;
    const known = this.#flags.get(both);
    if (known !== undefined) return known;
    const flags = sdmxFlags(observation, hidden);
    if (this.#flags.size < 10_000 && both.length < 200) this.#flags.set(copyOf(both), flags);
    return flags;
  }

  #figure(written: string): ReturnType<typeof figureCell> {
    const plain = numberCell(written);
    if (plain) return plain;
    if (/^\s*nan\s*$/i.test(written)) return figureCell('');
    // Where commas do not part the cells, a spreadsheet has put them for the decimal point.
    if (this.separator !== ',' && /^\s*[+-]?\d+,\d+\s*$/.test(written)) return figureCell(written.replace(',', '.'));
    return figureCell(written);
  }

  #otherDataset(written: string, line: number): LocatedFinding | null {
    this.#dataset ??= written;
    if (written === this.#dataset) return null;
    return {
      code: 'sdmx-csv/several-datasets',
      message: `This row is of another dataset, ${quoted(written)}; those before it are of ${quoted(this.#dataset)}.`,
      hint: 'Download each dataset into a file of its own.',
      line,
    };
  }

  #ragged(cells: number, line: number): LocatedFinding {
    const { count } = this.columns;
    return {
      code: 'sdmx-csv/ragged-row',
      message: `This row has ${cells > count ? `more than ${count}` : cells} ${cells === 1 ? 'cell' : 'cells'}; the heading names ${count} columns.`,
      hint:
        cells > count
          ? 'Look for a comma in a text that is not in quotation marks, or download the file again.'
          : 'The file was changed or cut. Download it again.',
      line,
    };
  }

  #noNumber(written: string, record: string, line: number): LocatedFinding {
    const range = cellRange(record.split('\n'), 1, this.columns.value, this.separator);
    return {
      code: 'sdmx-csv/cell',
      severity: 'warning',
      message: `${quoted(written)} in the column OBS_VALUE is no number.`,
      hint: 'Write it with a decimal point and without blanks between the digits, or download the file again.',
      line: line + (range?.start.line ?? 1) - 1,
      column: range?.start.column ?? 1,
      length: written.length,
    };
  }
}

function trimmed(cell: string): string {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first <= 0x20 || last <= 0x20 || first >= 0x80 ? cell.trim() : cell;
}

function openQuote(line: number): LocatedFinding {
  return {
    code: 'sdmx-csv/quote',
    message: 'A quotation mark opens in this row and none closes it.',
    hint: 'The file was changed or cut. Download it again.',
    line,
  };
}
