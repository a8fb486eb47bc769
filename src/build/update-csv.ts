import { readCsv } from '../importers/csv.ts';
import { csvCell, csvFigureCell } from '../importers/csv-text.ts';
import { comparePeriods } from '../observations/period.ts';
import { type Splice, spliced } from '../study/editing/splice.ts';

/** What is to become of a CSV file: cells by the line on which their row begins, and rows for new periods. */
export interface CsvChanges {
  readonly cells: readonly { readonly line: number; readonly column: string; readonly text: string }[];
  readonly rows: readonly {
    /** The line of the row that the new one is like, but for its period and figures. */
    readonly like: number;
    readonly period: string;
    /** By column. Other measures of the row are left empty. */
    readonly figures: ReadonlyMap<string, string>;
  }[];
  /** Whether a column is a figure, to be emptied in a new row that has none. */
  readonly isMeasure: (column: string) => boolean;
}

export interface ChangedCsv {
  readonly text: string;
  /** Why rows could not be added; `null` where all were. */
  readonly untold: string | null;
}

/**
 * The text of a CSV file with cells changed and rows added, every other byte as it was: separators, quotation marks, line
 * ends, byte order mark. `null` where the text is no table that can be read.
 */
export function changeCsv(bytes: Uint8Array, name: string, changes: CsvChanges): ChangedCsv | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { value: table, diagnostics } = readCsv(bytes, { name });
  if (diagnostics.some(({ severity }) => severity === 'error')) return null;
  const starts = lineStarts(text);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const cellsOf = new Map(table.rows.map((row) => [row.line, row.cells]));
  const place = (line: number, column: string): { readonly offset: number; readonly end: number } | null => {
    const index = table.columns.indexOf(column);
    const range = index === -1 ? null : table.locate(line, index);
    const cell = cellsOf.get(line)?.[index];
    if (range === null || cell === undefined) return null;
    const at = (point: { readonly line: number; readonly column: number }) =>
      (starts[point.line - 1] ?? 0) + point.column - 1 + (point.line === 1 ? bom : 0);
    // An empty cell has a place, and nothing in it to be replaced.
    return { offset: at(range.start), end: cell === '' ? at(range.start) : at(range.end) };
  };
  const pieces: Splice[] = [];
  for (const { line, column, text: figure } of changes.cells) {
    const found = place(line, column);
    if (found === null) return null;
    pieces.push({ ...found, text: csvFigureCell(figure) });
  }
  const hasPeriod = table.columns.includes('period');
  if (hasPeriod) {
    const measures = table.columns.filter(changes.isMeasure);
    pieces.push(...addedRows(text, starts, changes.rows, measures, [...cellsOf.keys()], place));
  }
  return {
    text: spliced(text, pieces),
    untold: hasPeriod || changes.rows.length === 0 ? null : 'the file has no column `period`',
  };
}

type PlaceOf = (line: number, column: string) => { readonly offset: number; readonly end: number } | null;

/**
 * The new rows. Where the rows that they are like follow on each other, as in a file in the order of its periods, they come
 * as a block after the last of those; else each comes after its own.
 */
function addedRows(
  text: string,
  starts: readonly number[],
  rows: CsvChanges['rows'],
  measures: readonly string[],
  lines: readonly number[],
  place: PlaceOf,
): readonly Splice[] {
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const endOf = (line: number) => {
    const next = lines[lines.indexOf(line) + 1];
    const after = next === undefined ? text.length : (starts[next - 1] ?? text.length);
    // Blank lines that follow belong to nobody.
    const record = text.slice(starts[line - 1] ?? 0, after);
    return (starts[line - 1] ?? 0) + record.trimEnd().length;
  };
  const like = [...new Set(rows.map((row) => row.like))].sort((a, b) => a - b);
  const blocks: number[][] = [];
  for (const line of like) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block !== undefined && before !== undefined && lines.indexOf(line) === lines.indexOf(before) + 1)
      block.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block): Splice => {
    const ofBlock = rows.filter((row) => block.includes(row.like));
    const inOrder = [...ofBlock].sort((a, b) => comparePeriods(a.period, b.period) || a.like - b.like);
    const at = endOf(block.at(-1) ?? 1);
    const made = inOrder.map((row) => {
      const start = starts[row.like - 1] ?? 0;
      const pieces: Splice[] = [];
      const put = (column: string, cell: string) => {
        const found = place(row.like, column);
        if (found !== null) pieces.push({ offset: found.offset - start, end: found.end - start, text: cell });
      };
      put('period', csvCell(row.period));
      for (const column of measures) put(column, csvFigureCell(row.figures.get(column) ?? ''));
      put('note', '');
      return `${newline}${spliced(text.slice(start, endOf(row.like)), pieces)}`;
    });
    return { offset: at, end: at, text: made.join('') };
  });
}

/** Where each line begins; a line ends with any of the three line ends. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}
