import type { FigureChange } from '../build/update-compare.ts';
import type { RegionUpdate, SourceUpdate } from '../build/update-region.ts';
import { paint } from '../diagnostics/paint.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Observation } from '../observations/observation.ts';

export interface Style {
  readonly colour: boolean;
}

/** What has changed since a region file was written, to read: a block a source, a line a figure. */
export function formatUpdateTable({ file, sources, skipped, failures, notAsked }: RegionUpdate, style: Style): string {
  const ink = paint(style.colour);
  const blocks = sources.map((source) => block(source, style));
  const left = skipped.map(({ id, why }) => `${printable(id)}: not asked for, ${printable(why)}`);
  // Why stands in the error itself.
  const failed = failures.map(({ id }) => `${printable(id)}: could not be read`);
  const after = notAsked.map((id) => `${printable(id)}: not asked for after that`);
  const lines = [...blocks, ...left, ...failed, ...after];
  if (lines.length === 0) lines.push('no source of it is a dataset of Eurostat');
  return `${ink.strong(printable(file))}\n${lines.map((line) => indented(line)).join('\n')}`;
}

function block(source: SourceUpdate, style: Style): string {
  const ink = paint(style.colour);
  const { id, dataset, updated, changes } = source;
  const stamp = updated === null ? '' : ` of ${updated}`;
  const head = `${ink.strong(printable(id))}  ${printable(dataset)}${stamp}: ${tally(source)}`;
  if (changes.length === 0) return head;
  const rows = changes.map((change) => cells(change));
  // A column that tells nothing apart is left out.
  const shown = columns.map((_, at) => at >= fixedFrom || rows.some((row) => row[at] !== '' && row[at] !== 'total'));
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .flatMap((cell, at) =>
        shown[at] === true ? [alignsRight(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)] : [],
      )
      .join('  ')
      .trimEnd();
  return [head, `  ${ink.quiet(line(columns))}`, ...rows.map((row) => `  ${line(row)}`)].join('\n');
}

const columns = ['group', 'sex', 'education', 'breakdown', 'age', 'measure', 'place', 'period', 'before', 'now', ''];
/** From here on a column is shown whatever is in it. */
const fixedFrom = 4;

function alignsRight(column: number): boolean {
  return columns[column] === 'before' || columns[column] === 'now';
}

function cells({ kind, ofStudy, period, before, now }: FigureChange): readonly string[] {
  const { group, sex, education, age, measure, place } = ofStudy;
  const remark = kind === 'changed' ? '' : kind;
  const parts = [group, sex, education, breakdownOf(ofStudy), age, measure, place, period];
  return [...parts.map(printable), before ?? '', now, remark];
}

function breakdownOf({ breakdown }: Observation): string {
  return Object.entries(breakdown)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

function tally({ changes, unchanged, notFound }: SourceUpdate): string {
  const count = (kind: FigureChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    [count('changed'), 'changed'],
    [count('new'), 'new'],
    [count('gone'), 'gone'],
    [unchanged, 'unchanged'],
    [notFound, 'not in the dataset'],
  ] as const;
  const told = parts.filter(([number], at) => number > 0 || at === 3);
  return told.map(([number, word]) => `${number} ${word}`).join(', ');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

/** The same for programs: `before` is null for a figure of a new period, figures are as the region file writes them. */
export function formatUpdateJson(updates: readonly RegionUpdate[]): string {
  const files = updates.map(({ file, sources, skipped, failures, byHand, written, notAsked }) => ({
    file,
    changed: sources.some(({ changes }) => changes.length > 0),
    sources: sources.map(({ id, dataset, updated, from, changes, unchanged, notFound }) => ({
      id,
      dataset,
      updated,
      from,
      changes: changes.map((change) => changeJson(change)),
      unchanged,
      not_found: notFound,
    })),
    skipped,
    failures: failures.map(({ id, failure: { reason, message, hint } }) => ({ id, reason, message, hint })),
    not_asked: notAsked,
    by_hand: byHand,
    written,
  }));
  return JSON.stringify({ files }, null, 2);
}

function changeJson({ kind, ofStudy, period, before, now }: FigureChange): Readonly<Record<string, unknown>> {
  const { measure, concept, group, sex, age, education, breakdown, place, row } = ofStudy;
  return {
    kind,
    measure,
    concept,
    group,
    sex,
    age,
    education,
    breakdown,
    place,
    period,
    before,
    now,
    table: row.table,
    file: row.file,
    line: kind === 'new' ? null : row.line,
  };
}
