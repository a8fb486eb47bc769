import { type CsvSeparator, separators } from '../csv-fields.ts';
import type { Findings } from './findings.ts';
import { isDimensionName, isPeriodName, isValueName } from './headings.ts';
import { isFigure } from './numbers.ts';
import { isFault, type RecordFault, recordsOf, type TextRecord } from './records.ts';

/** Where in a text the table stands. */
export interface Block {
  readonly separator: CsvSeparator;
  /** Where the rows begin in the text: after a line `sep=;`. */
  readonly from: number;
  /** Lines before the text at `from`. */
  readonly skipped: number;
  readonly heading: TextRecord;
  /** The lines of the heading: of a cross table sometimes several, each with an empty corner. */
  readonly layers: readonly (readonly string[])[];
  /** The last line of the heading. */
  readonly under: number;
  /** Columns of the table: those of the heading without nameless ones at its end that hold nothing. */
  readonly width: number;
  /** What stands before the heading. */
  readonly preamble: readonly string[];
}

const looked = 300;

/** Finds the separator, the heading and what stands before it; `null` with a finding where there is no table. */
export function blockOf(text: string, findings: Findings): Block | null {
  const announced = /^sep=([,;\t|])[ \t]*\n/i.exec(text);
  const from = announced?.[0].length ?? 0;
  const skipped = announced ? 1 : 0;
  const tried = separators
    .filter((separator) => !announced || separator === announced[1])
    .map((separator) => ({ separator, ...sampleOf(text, separator, from, skipped) }));
  const best = tried.reduce((chosen, candidate) => (candidate.score > chosen.score ? candidate : chosen));
  if (best.records.length === 0 && best.fault === null) {
    findings.add(null, 'error', 'empty', 'The file is empty.', 'Download it again.');
    return null;
  }
  // One column everywhere: a fault of any reading tells more than that.
  if (best.score === 0) {
    const fault = tried.find((candidate) => candidate.fault !== null)?.fault ?? null;
    if (fault) reportFault(fault, findings);
    else refuse(best.records, findings);
    return null;
  }
  const { records, separator, usual } = best;
  const first = records.findIndex(
    ({ cells }) => filled(cells) > 1 && trimmedLength(cells) >= Math.min(usual, 2) && fits(cells, usual),
  );
  const [top, next] = [records[first], records[first + 1]];
  // A title with a comma in it looks like a heading until one comes that is known.
  const isTitle =
    top && next && top.cells[0] !== '' && fits(next.cells, usual) && !isKnownHeading(top) && isKnownHeading(next);
  const at = isTitle ? first + 1 : first;
  const heading = records[at];
  if (heading === undefined) {
    refuse(records, findings);
    return null;
  }
  const layers = layersFrom(records.slice(at));
  const below = records.slice(at + layers.length).filter(({ cells }) => filled(cells) > 1);
  let width = heading.cells.length;
  const isEmpty = (column: number) => [...layers, ...below].every(({ cells }) => (cells[column] ?? '') === '');
  while (width > 1 && isEmpty(width - 1)) width -= 1;
  return {
    ...{ separator, from, skipped, heading, width },
    layers: layers.map(({ cells }) => cells),
    under: layers.at(-1)?.line ?? heading.line,
    preamble: records.slice(0, at).map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')),
  };
}

const mostLayers = 6;

/** The heading, and the lines after it that go on with it: their first cell is empty as well. */
function layersFrom(records: readonly TextRecord[]): readonly TextRecord[] {
  const end = records.findIndex(({ cells }) => cells[0] !== '');
  return records.slice(0, Math.max(1, Math.min(end, mostLayers)));
}

/** Two cells at least that are words for columns, and no figure but periods. */
function isKnownHeading({ cells }: TextRecord): boolean {
  const known = cells.filter((cell) => isValueName(cell) || isPeriodName(cell) || isDimensionName(cell));
  return known.length > 1 && cells.every((cell) => cell === '' || isPeriodName(cell) || !isFigure(cell));
}

/** As the usual row, or shorter by columns without a name, or longer by a separator at its end. */
function fits(cells: readonly string[], usual: number): boolean {
  return cells.length === usual || trimmedLength(cells) === usual || cells.length === usual + 1;
}

interface Sample {
  readonly records: readonly TextRecord[];
  readonly fault: RecordFault | null;
  /** Cells of most rows. */
  readonly usual: number;
  readonly score: number;
}

/** How well the first rows fit a separator: as many rows as possible with the same number of cells, and many cells. */
function sampleOf(text: string, separator: CsvSeparator, from: number, skipped: number): Sample {
  const records: TextRecord[] = [];
  let fault: RecordFault | null = null;
  for (const record of recordsOf(text, separator, from, skipped)) {
    if (isFault(record)) fault = record;
    else records.push(record);
    if (records.length === looked) break;
  }
  const widths = new Map<number, number>();
  for (const { cells } of records) {
    if (filled(cells) < 2) continue;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let usual = 1;
  let score = 0;
  for (const [width, rows] of widths) {
    const own = rows * (Math.min(width, 8) - 1);
    if (own > score) [usual, score] = [width, own];
  }
  return { records, fault, usual, score };
}

function filled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
}

/** Cells up to the last that holds something. */
export function trimmedLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return length;
}

function refuse(records: readonly TextRecord[], findings: Findings): void {
  const first = records[0];
  if (first && /^[[{]/.test(first.cells[0] ?? '')) {
    const hint = 'If it is JSON-stat, say so with `--from json-stat`.';
    findings.add(first.line, 'error', 'json', 'The file is JSON, not a table of text.', hint);
    return;
  }
  const names = records.map(({ cells }) => cells[0] ?? '').filter((name) => /^[A-Z][A-Z0-9_]{1,15}$/.test(name));
  const said = records.some(({ cells }) => /^DATASET:/i.test(cells[0] ?? ''));
  if (said || (names.includes('GEO') && names.includes('TIME'))) {
    findings.add(
      first?.line ?? null,
      'error',
      'only-labels',
      'The file lists the labels of a table; the figures are not in it.',
      'Take the file that came with it and ends in `_Data.csv`, or download the table again.',
    );
    return;
  }
  findings.add(
    first?.line ?? null,
    'error',
    'one-column',
    'The file has one column: no comma, semicolon, tab or bar parts its lines.',
    'Save the table as CSV from the spreadsheet or the site that it comes from.',
  );
}

/** Words why the rows cannot be read further. */
export function reportFault({ problem, line }: RecordFault, findings: Findings): void {
  if (problem === 'open_quote') {
    const hint = 'Close it, or write a quotation mark inside a cell twice: `""`.';
    findings.add(line, 'error', 'quote', 'A quotation mark opens in this row and none closes it.', hint);
  } else if (problem === 'stray_quote') {
    const hint = 'Write a quotation mark inside a cell twice: `""`.';
    findings.add(line, 'error', 'quote', 'A quotation mark ends a cell of this row, and the cell goes on.', hint);
  } else if (problem === 'long_line') {
    const hint = 'Check that the file is a table of text, and that its lines end.';
    findings.add(line, 'error', 'long-line', 'This line has more than a million characters.', hint);
  } else {
    const message = 'This row has more than 16,384 cells.';
    findings.add(line, 'error', 'too-wide', message, 'Download fewer columns, or the table as one row a figure.');
  }
}
