import type { Analysis } from '../analysis/analysis.ts';
import type { DataPath, Range } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../importers/csv.ts';
import { csvText } from '../importers/csv-text.ts';
import type { Observation } from '../observations/observation.ts';
import type { ReadSheet } from '../study/study.ts';
import { withoutComments } from '../study/without-comments.ts';

/** What stands in the place of a count that is too small to be given away: Eurostat's flag for a confidential cell. */
const confidential = ':c';

function offsetsOfLines(text: string): readonly number[] {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}

function blank(text: string, ranges: readonly Range[], replacement: string): string {
  const lines = offsetsOfLines(text);
  const at = ({ line, column }: Range['start']) => (lines[line - 1] ?? 0) + column - 1;
  const spans = ranges.map((range) => [at(range.start), at(range.end)] as const).sort((a, b) => b[0] - a[0]);
  let redacted = text;
  for (const [start, end] of spans) redacted = redacted.slice(0, start) + replacement + redacted.slice(end);
  return redacted;
}

/** A cell of a table that is not to leave the house. */
type HiddenCell = Pick<Observation, 'measure' | 'row'>;

const lineOf = ({ row }: HiddenCell) =>
  row.file === null ? JSON.stringify(row.path.slice(0, 5)) : `${row.file}\n${row.line}`;

/**
 * Every cell that could give a withheld count away: the count itself, all figures of its row (a rate beside a labour force
 * is the count), and the published figures that the report withholds for the same reason.
 */
function hiddenCells(analysis: Analysis): readonly HiddenCell[] {
  const lines = new Set(analysis.withheld.map(lineOf));
  const beside = analysis.study.observations.filter((observation) => lines.has(lineOf(observation)));
  const behind = [...analysis.values, ...analysis.alternatives, ...analysis.counts]
    .filter(({ value, cautions }) => value === null && cautions.some(({ code }) => code === 'small_count'))
    .flatMap(({ observations }) => observations);
  const cells = new Map<string, HiddenCell>();
  for (const cell of [...analysis.withheld, ...beside, ...behind]) cells.set(`${lineOf(cell)}\n${cell.measure}`, cell);
  return [...cells.values()];
}

/**
 * The region file's text with every cell blanked that could give a withheld count away, and without its comments, which
 * may say the same; the text itself where nothing is withheld.
 */
export function redactedRegionFile(analysis: Analysis): string {
  const { source } = analysis.study;
  if (analysis.withheld.length === 0) return source.text;
  const ranges = hiddenCells(analysis)
    .filter(({ row }) => row.file === null)
    .flatMap(({ row }) => source.locate(row.path, 'value') ?? []);
  const copy = withoutComments(blank(source.text, ranges, `"${confidential}"`));
  return `# A copy: counts too small to be published are blanked, and comments left out.\n${copy}`;
}

/** A data file's text with every cell blanked that could give a withheld count away. */
export function redactedDataFile(analysis: Analysis, name: string, text: string): string {
  const hidden = analysis.withheld.length === 0 ? [] : hiddenCells(analysis).filter(({ row }) => row.file === name);
  if (hidden.length === 0) return text;
  const table = readCsv(new TextEncoder().encode(text), { name }).value;
  const ranges = hidden.flatMap(({ row, measure }) => {
    const column = table.columns.indexOf(measure);
    return row.line === null || column === -1 ? [] : (table.locate(row.line, column) ?? []);
  });
  return blank(text, ranges, confidential);
}

/**
 * A sheet of a workbook as CSV, with every cell blanked that could give a withheld count away. `tables` are those that were
 * read from it, by their indexes.
 */
export function redactedSheet(
  analysis: Analysis,
  { file, columns, rows }: ReadSheet,
  tables: readonly number[],
): string {
  const hidden = analysis.withheld.length === 0 ? [] : hiddenCells(analysis);
  const blanked = new Set(
    hidden
      .filter(({ row }) => row.file === file && tables.includes(row.table))
      .map(({ row, measure }) => `${row.line}\n${measure}`),
  );
  const body = rows.map(({ number, cells }) =>
    cells.map((cell, column) => (blanked.has(`${number}\n${columns[column]}`) ? confidential : cell)),
  );
  return csvText([columns, ...body]);
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function blankAt(data: unknown, path: DataPath): void {
  let holder = data;
  for (const key of path.slice(0, -1)) holder = isRecord(holder) ? holder[key] : undefined;
  const last = path.at(-1);
  if (isRecord(holder) && last !== undefined && last in holder) holder[last] = confidential;
}

/** What the region file says, as data, with every withheld count blanked. */
export function redactedRegion(analysis: Analysis): unknown {
  const region: unknown = structuredClone(analysis.study.region);
  for (const { row } of analysis.withheld.length === 0 ? [] : hiddenCells(analysis))
    if (row.file === null) blankAt(region, row.path);
  return region;
}
