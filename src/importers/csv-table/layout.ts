import { looksCoded } from './coded.ts';
import type { Findings } from './findings.ts';
import { genesisOf } from './genesis.ts';
import {
  isDimensionName,
  isFlagName,
  isNoteName,
  isPeriodName,
  isTotalName,
  isValueName,
  mayBeFlagName,
  roleOf,
} from './headings.ts';
import type { ColumnSurvey, PairSurvey } from './survey.ts';

/** A column whose cells are codes of a dimension, or labels. */
export interface DimensionColumn {
  readonly column: number;
  readonly name: string;
  /** The column beside it that holds the labels of its codes. */
  readonly labels: { readonly column: number; readonly name: string } | null;
  /** True of years under a heading that does not say so. */
  readonly years: boolean;
  /** What the file calls the dimension elsewhere than in the heading. */
  readonly title: string | null;
}

/** A column of figures, and what its heading says of them. */
export interface FigureColumn {
  readonly column: number;
  /** Its codes in the dimensions of the headings; none where there is one column of figures and no such dimension. */
  readonly codes: readonly string[];
  /** The column beside it that holds the flags. */
  readonly flags: number | null;
}

/** How the columns of a table are to be read. */
export interface Layout {
  /** The unit of all figures, where a column says it. */
  readonly unit: string | null;
  readonly dimensions: readonly DimensionColumn[];
  /** What the headings of the columns of figures tell apart: periods, measures; of headings of several lines one a line. */
  readonly headings: readonly { readonly id: string; readonly role: 'time' | 'metric' | null }[];
  readonly figures: readonly FigureColumn[];
}

/**
 * Tells what each column is: of a long table (one column of figures, under a word such as `Value`), of a cross table (columns
 * of figures under periods), or of a table with a column a measure. `null` with a finding where no column holds figures.
 */
export function layoutOf(
  columns: readonly ColumnSurvey[],
  pairs: ReadonlyMap<number, PairSurvey>,
  line: number,
  findings: Findings,
): Layout | null {
  const notes = new Set(columns.flatMap(({ name }, column) => (isNoteName(name) ? [column] : [])));
  const flags = new Set(
    columns.flatMap((survey, column) => (isFlagColumn(survey, columns[column - 1]) ? [column] : [])),
  );
  const genesis = genesisOf(columns);
  const free = columns.flatMap((survey, column) =>
    notes.has(column) || flags.has(column) || genesis?.said.has(column) ? [] : [{ survey, column }],
  );
  const value = valueColumn(free);
  const periods = value === null ? free.filter(({ survey }) => isPeriodName(survey.name) && survey.mayBeFigures) : [];
  const across = periods.length > 0 && !free.some(({ survey }) => roleOf(survey.name) === 'time');
  const numbers = free.filter(({ survey }) => isMeasure(survey));
  const years = yearsAmong(numbers, free);
  const measures = numbers.filter((measure) => measure !== years);
  const figures = value !== null ? [value] : across ? periods : measures;
  if (figures.length === 0) {
    const message = 'No column of the table holds figures.';
    const hint = 'Its first line should name the columns, and one of them hold numbers.';
    findings.add(line, 'error', 'no-figures', message, hint);
    return null;
  }
  const taken = new Set(figures.map(({ column }) => column));
  const rest = free.filter(({ column }) => !taken.has(column));
  for (const column of notes) {
    findings.add(line, 'info', 'notes-left-out', `The column “${columns[column]?.name}” holds notes and was left out.`);
  }
  const hasTime = free.some(({ survey }) => roleOf(survey.name) === 'time') || years !== null;
  const parts = value === null && !across && !hasTime ? partsOf(figures) : null;
  const single = value !== null || (!across && figures.length === 1 && isTotalName(figures[0]?.survey.name ?? ''));
  return {
    dimensions: dimensionsOf(rest, pairs, value === null && !across ? years : null).map((dimension) => ({
      ...dimension,
      title: genesis?.titles.get(dimension.column) ?? null,
    })),
    unit: genesis?.unit ?? null,
    headings: single ? [] : headingsOf(across, parts),
    figures: figures.map(({ survey, column }) => ({
      column,
      codes: single ? [] : (parts?.get(column) ?? [survey.name]),
      flags: flagsOf(column, flags, figures.length),
    })),
  };
}

interface Numbered {
  readonly survey: ColumnSurvey;
  readonly column: number;
}

/** Headings that end or begin with a period, all of them: what stands beside it, and the period. */
function partsOf(figures: readonly Numbered[]): ReadonlyMap<number, readonly [string, string]> | null {
  const parts = figures.flatMap(({ survey, column }): [number, [string, string]][] => {
    const [, rest, last] = /^(.*\S)\s+(\S+)$/.exec(survey.name) ?? [];
    if (rest !== undefined && last !== undefined && isPeriodName(last)) return [[column, [rest, last]]];
    const [, first, after] = /^(\S+)\s+(.*\S)$/.exec(survey.name) ?? [];
    return first !== undefined && after !== undefined && isPeriodName(first) ? [[column, [after, first]]] : [];
  });
  return parts.length === figures.length ? new Map(parts) : null;
}

function headingsOf(across: boolean, parts: ReadonlyMap<number, readonly [string, string]> | null): Layout['headings'] {
  if (across) return [{ id: 'time', role: 'time' }];
  if (parts === null) return [{ id: 'measure', role: 'metric' }];
  const one = new Set([...parts.values()].map(([rest]) => rest)).size === 1;
  return [one ? { id: 'measure', role: 'metric' } : { id: 'heading 1', role: null }, { id: 'time', role: 'time' }];
}

/** Named as flags are; or without a name of its own, after a column of figures, with nothing but letters in it. */
function isFlagColumn(survey: ColumnSurvey, before: ColumnSurvey | undefined): boolean {
  if (isFlagName(survey.name)) return true;
  if (!mayBeFlagName(survey.name) || !survey.mayBeFlags) return false;
  return survey.name !== '' || (before?.mayBeFigures ?? false);
}

function isMeasure({ name, counts, mayBeFigures }: ColumnSurvey): boolean {
  return mayBeFigures && counts.number > 0 && !isDimensionName(name);
}

/**
 * Of the columns under such a word the one with most numbers: beside `OBS_VALUE` an `Observation value` may be empty. Where
 * none holds a number, the last column of the table is one all the same: its texts are then what was measured.
 */
function valueColumn(free: readonly Numbered[]): Numbered | null {
  const named = free.filter(({ survey }) => isValueName(survey.name));
  const [first, ...others] = named.filter(
    ({ survey }) => survey.counts.number + survey.counts.sign > 0 || survey.filled === 0,
  );
  if (first === undefined) return named.find((column) => column === free.at(-1)) ?? null;
  return others.reduce((best, other) => (other.survey.counts.number > best.survey.counts.number ? other : best), first);
}

/** In a table without a column for time: the column with nothing but years in it, where another one holds figures. */
function yearsAmong(numbers: readonly Numbered[], free: readonly Numbered[]): Numbered | null {
  if (numbers.length < 2 || free.some(({ survey }) => roleOf(survey.name) === 'time')) return null;
  const areYears = ({ survey }: Numbered) => [...survey.texts.keys()].every((text) => /^(?:19|20)\d{2}$/.test(text));
  return numbers.find(areYears) ?? null;
}

function flagsOf(column: number, flags: ReadonlySet<number>, figures: number): number | null {
  if (flags.has(column + 1)) return column + 1;
  const [only] = flags;
  return figures === 1 && only !== undefined ? only : null;
}

function dimensionsOf(
  rest: readonly Numbered[],
  pairs: ReadonlyMap<number, PairSurvey>,
  years: Numbered | null,
): readonly DimensionColumn[] {
  const dimensions: DimensionColumn[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const here = rest[index];
    if (here === undefined) continue;
    const next = rest[index + 1];
    const pair =
      next?.column === here.column + 1 && pairs.get(here.column)?.fits && looksCoded(here.survey.texts.keys());
    dimensions.push({ ...named(here), labels: pair ? named(next) : null, years: here === years, title: null });
    if (pair) index += 1;
  }
  return dimensions;
}

function named({ survey, column }: Numbered): { readonly column: number; readonly name: string } {
  return { column, name: survey.name };
}
