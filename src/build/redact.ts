import type { Analysis } from '../analysis/analysis.ts';
import type { DataPath, Range } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../importers/csv.ts';

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

/** The region file's text with every withheld count blanked; the text itself where none is withheld. */
export function redactedRegionFile(analysis: Analysis): string {
  const { source } = analysis.study;
  const ranges = analysis.withheld
    .filter(({ row }) => row.file === null)
    .flatMap(({ row }) => source.locate(row.path, 'value') ?? []);
  return blank(source.text, ranges, `"${confidential}"`);
}

/** A data file's text with every withheld count blanked. */
export function redactedDataFile(analysis: Analysis, name: string, text: string): string {
  const hidden = analysis.withheld.filter(({ row }) => row.file === name);
  if (hidden.length === 0) return text;
  const table = readCsv(new TextEncoder().encode(text), { name }).value;
  const ranges = hidden.flatMap(({ row, measure }) => {
    const column = table.columns.indexOf(measure);
    return row.line === null || column === -1 ? [] : (table.locate(row.line, column) ?? []);
  });
  return blank(text, ranges, confidential);
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
  for (const { row } of analysis.withheld) if (row.file === null) blankAt(region, row.path);
  return region;
}
