import type { DataPath, Range } from '../diagnostics/diagnostic.ts';
import { comparePeriods } from '../observations/period.ts';
import { type Splice, spliced } from '../study/editing/splice.ts';
import type { StudySource } from '../study/study.ts';

/** What is to become of the rows that stand in the region file itself. */
export interface InlineChanges {
  readonly cells: readonly { readonly path: DataPath; readonly text: string }[];
  readonly rows: readonly {
    /** Path of the row that the new one is like, but for its period and figures. */
    readonly like: DataPath;
    readonly period: string;
    readonly figures: ReadonlyMap<string, string>;
  }[];
  /** Whether a key of a row is a figure. */
  readonly isMeasure: (table: number, key: string) => boolean;
}

export interface ChangedInline {
  readonly text: string;
  /** Paths of the cells, and of the rows to be like, whose way of writing is left alone: changed by hand. */
  readonly byHand: readonly DataPath[];
  /** Where a row of before stands now that others have come before it. */
  readonly moved: (path: DataPath) => DataPath;
}

type Located = Pick<StudySource, 'text' | 'locate'>;

/**
 * The text of a region file with figures changed in place and rows added after those that they are like; all else stays as it
 * is. A figure keeps the digits with which it is published (`53.0`). What is written through an anchor, in a block of its own
 * or as a cell with more than a value is left to the user.
 */
export function changeInline(
  source: Located,
  rowOf: (path: DataPath) => unknown,
  changes: InlineChanges,
): ChangedInline {
  const starts = [0];
  for (const end of source.text.matchAll(/\n/g)) starts.push(end.index + 1);
  const span = (path: DataPath): Span | null => {
    const range = source.locate(path, 'value');
    return range === null ? null : { offset: offset(range.start, starts), end: offset(range.end, starts) };
  };
  const pieces: Splice[] = [];
  const byHand: DataPath[] = [];
  for (const { path, text } of changes.cells) {
    const rowPath = path.slice(0, 5);
    const row = span(rowPath);
    const cell = cellSpan(source.text, path, rowOf(rowPath), span);
    if (row === null || cell === null || cell.offset < row.offset || cell.end > row.end) byHand.push(path);
    else pieces.push({ ...cell, text: yamlFigure(text) });
  }
  const blocks: InlineChanges['rows'][number][][] = [];
  for (const row of inOrder(changes.rows)) {
    if (!canBeCopied(source.text, row.like, rowOf(row.like), span, changes.isMeasure)) {
      byHand.push(row.like);
      continue;
    }
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block !== undefined && before !== undefined && follows(before.like, row.like)) block.push(row);
    else blocks.push([row]);
  }
  const added: { readonly table: number; readonly after: number; readonly rows: number }[] = [];
  for (const block of blocks) {
    const after = block.at(-1)?.like ?? [];
    added.push({ table: Number(after[2]), after: numberOf(after), rows: block.length });
    const last = span(block.at(-1)?.like ?? []);
    if (last === null) continue;
    const listed = isListed(source.text, last);
    const at = listed ? lineEnd(source.text, last.end) : last.end;
    const byPeriod = [...block].sort(
      (a, b) => comparePeriods(a.period, b.period) || numberOf(a.like) - numberOf(b.like),
    );
    const made = byPeriod.map((row) => copied(source.text, row, rowOf(row.like), span, changes.isMeasure));
    pieces.push({ offset: at, end: at, text: made.map((row) => `${listed ? '' : ','}${row}`).join('') });
  }
  const moved = (path: DataPath): DataPath => {
    const before = added.filter(({ table, after }) => table === path[2] && after < numberOf(path));
    return path.with(
      4,
      before.reduce((sum, { rows }) => sum + rows, numberOf(path)),
    );
  };
  return { text: spliced(source.text, pieces), byHand, moved };
}

interface Span {
  readonly offset: number;
  readonly end: number;
}

type SpanOf = (path: DataPath) => Span | null;

function offset(point: Range['start'], starts: readonly number[]): number {
  return (starts[point.line - 1] ?? 0) + point.column - 1;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The scalar that is the figure of a cell; `null` where there is more to the cell, or it is not written there. */
function cellSpan(text: string, path: DataPath, row: unknown, span: SpanOf): Span | null {
  const cell = isMapping(row) ? row[String(path[5])] : undefined;
  if (cell === undefined) return null;
  if (isMapping(cell) && (cell.flags !== undefined || cell.value === undefined || cell.source !== undefined))
    return null;
  const found = span(isMapping(cell) ? [...path, 'value'] : path);
  if (found === null) return null;
  const written = text.slice(found.offset, found.end);
  return /^[*&!|>{[]/.test(written) ? null : found;
}

/** A row between braces that has its line for itself, whose figures are plain ones, and that carries no note of its own. */
function canBeCopied(
  text: string,
  path: DataPath,
  row: unknown,
  span: SpanOf,
  isMeasure: InlineChanges['isMeasure'],
): boolean {
  const found = span(path);
  if (found === null || !isMapping(row) || row.period === undefined || row.note !== undefined) return false;
  const written = text.slice(found.offset, found.end);
  if (!/^\{[^&*!#]*\}$/s.test(written)) return false;
  // Between brackets a row has a line for itself as well, and a remark after it would come after the new one.
  const alone =
    isListed(text, found) ||
    (isBetweenBrackets(text, found) && !/#/.test(text.slice(found.end, lineEnd(text, found.end))));
  if (!alone) return false;
  return Object.keys(row).every((key) => {
    if (key !== 'period' && !isMeasure(Number(path[2]), key)) return true;
    const cell = isMapping(row[key]) ? null : span([...path, key]);
    return cell !== null && cell.offset >= found.offset && cell.end <= found.end;
  });
}

/** The line of a row once more, for another period and with other figures; measures that have none are said to be missing. */
function copied(
  text: string,
  { like, period, figures }: InlineChanges['rows'][number],
  row: unknown,
  span: SpanOf,
  isMeasure: InlineChanges['isMeasure'],
): string {
  const found = span(like);
  if (found === null || !isMapping(row)) return '';
  const start = lineStart(text, found.offset);
  const pieces = Object.keys(row).flatMap((key): Splice[] => {
    const measure = isMeasure(Number(like[2]), key);
    const cell = key === 'period' || measure ? span([...like, key]) : null;
    if (cell === null) return [];
    const put = key === 'period' ? yamlPeriod(period) : yamlFigure(figures.get(key) ?? ':');
    return [{ offset: cell.offset - start, end: cell.end - start, text: put }];
  });
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  return `${newline}${spliced(text.slice(start, found.end), pieces)}`;
}

/** `- { … }` */
function isListed(text: string, row: Span): boolean {
  return /^[ \t]*-[ \t]+$/.test(text.slice(lineStart(text, row.offset), row.offset));
}

/** `{ … },` or `{ … } ]`, at the beginning of its line. */
function isBetweenBrackets(text: string, row: Span): boolean {
  const before = text.slice(lineStart(text, row.offset), row.offset);
  return /^[ \t]*$/.test(before) && /^[ \t]*[,\]\r\n]/.test(text.slice(row.end));
}

/** A number as it is published; all else between quotes, for `:` means something to YAML. */
function yamlFigure(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}

/** A month without quotes would be no date either, but some editors take it for one. */
function yamlPeriod(period: string): string {
  return /^\d{4}(-[QS]\d)?$/.test(period) ? period : JSON.stringify(period);
}

function numberOf(path: DataPath): number {
  return Number(path[4] ?? 0);
}

function inOrder(rows: InlineChanges['rows']): InlineChanges['rows'] {
  return [...rows].sort((a, b) => Number(a.like[2]) - Number(b.like[2]) || numberOf(a.like) - numberOf(b.like));
}

function follows(before: DataPath, row: DataPath): boolean {
  return before[2] === row[2] && numberOf(row) - numberOf(before) <= 1;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line, a remark after the row included. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
