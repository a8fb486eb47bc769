import type { CsvSeparator } from '../csv-fields.ts';

/** One row as it stands in the file, white space around the cells taken off, quotes undone. */
export interface TextRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why the rows of a text cannot be read any further. */
export interface RecordFault {
  readonly problem: 'open_quote' | 'stray_quote' | 'long_line' | 'many_columns';
  readonly line: number;
}

/** A longer row is none: a quotation mark was not closed, or the file has no lines. */
const longestRecord = 1_000_000;
/** As many as a sheet of a spreadsheet has. */
const mostColumns = 16_384;

/** True where the rows end here for a fault. */
export function isFault(record: TextRecord | RecordFault): record is RecordFault {
  return 'problem' in record;
}

/**
 * The rows of a text, one by one, blank ones left out; the last is a fault where the text cannot be read further. A cell in
 * quotation marks may hold separators and line breaks; a mark in the midst of a cell without them stands for itself.
 */
export function* recordsOf(
  text: string,
  separator: CsvSeparator,
  from: number,
  skipped: number,
): Generator<TextRecord | RecordFault> {
  let line = skipped + 1;
  for (let at = from; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    if (end - at > longestRecord) {
      yield { problem: 'long_line', line };
      return;
    }
    const written = text.slice(at, end);
    if (!written.includes('"')) {
      const cells = written.split(separator);
      if (cells.length > mostColumns) {
        yield { problem: 'many_columns', line };
        return;
      }
      for (let index = 0; index < cells.length; index += 1) cells[index] = (cells[index] ?? '').trim();
      if (cells.some((cell) => cell !== '')) yield { line, cells };
      at = end + 1;
      line += 1;
      continue;
    }
    const found = quotedRecord(text, at, separator);
    if (typeof found === 'string') {
      yield { problem: found, line };
      return;
    }
    if (found.cells.some((cell) => cell !== '')) yield { line, cells: found.cells };
    line += found.lines;
    at = found.next;
  }
}

interface Quoted {
  readonly cells: readonly string[];
  readonly next: number;
  readonly lines: number;
}

function quotedRecord(text: string, start: number, separator: CsvSeparator): Quoted | RecordFault['problem'] {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    if (cells.length > mostColumns) return 'many_columns';
    let first = at;
    while (text[first] === ' ') first += 1;
    if (text[first] === '"') {
      const closing = closingQuote(text, first + 1, start);
      if (closing === null) return 'open_quote';
      const cell = text.slice(first + 1, closing);
      if (cell.includes('\n')) lines += cell.split('\n').length - 1;
      cells.push(cell.replaceAll('""', '"').trim());
      at = closing + 1;
      while (text[at] === ' ') at += 1;
      if (at < text.length && text[at] !== separator && text[at] !== '\n') return 'stray_quote';
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
      cells.push(text.slice(first, at).trim());
    }
    if (at >= text.length || text[at] === '\n') return { cells, next: at + 1, lines };
    at += 1;
  }
}

function closingQuote(text: string, from: number, start: number): number | null {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (at - start > longestRecord) return null;
    if (text[at + 1] !== '"') return at;
  }
  return null;
}
