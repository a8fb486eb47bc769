import type { Findings } from './findings.ts';
import {
  isDimensionName,
  isFlagName,
  isLabelOf,
  isNoteName,
  isPeriodName,
  isTotalName,
  isValueName,
  roleOf,
} from './headings.ts';
import type { ColumnSurvey } from './survey.ts';

/** A column whose cells are codes of a dimension, or labels. */
export interface DimensionColumn {
  readonly column: number;
  readonly name: string;
  /** The column beside it that holds the labels of its codes. */
  readonly labels: number | null;
}

/** A column of figures, and what its heading says of them. */
export interface FigureColumn {
  readonly column: number;
  /** Its code in the dimension of the headings; `null` where there is one column of figures and no such dimension. */
  readonly code: string | null;
  /** The column beside it that holds the flags. */
  readonly flags: number | null;
}

/** How the columns of a table are to be read. */
export interface Layout {
  readonly dimensions: readonly DimensionColumn[];
  /** What the headings of the columns of figures tell apart: periods or measures. */
  readonly headings: { readonly id: string; readonly role: 'time' | 'metric' } | null;
  readonly figures: readonly FigureColumn[];
}

/**
 * Tells what each column is: of a long table (one column of figures, under a word such as `Value`), of a cross table (columns
 * of figures under periods), or of a table with a column a measure. `null` with a finding where no column holds figures.
 */
export function layoutOf(columns: readonly ColumnSurvey[], line: number, findings: Findings): Layout | null {
  const notes = new Set(columns.flatMap(({ name }, column) => (isNoteName(name) ? [column] : [])));
  const flags = new Set(
    columns.flatMap((survey, column) => (isFlagColumn(survey, columns[column - 1]) ? [column] : [])),
  );
  const free = columns.flatMap((survey, column) =>
    notes.has(column) || flags.has(column) ? [] : [{ survey, column }],
  );
  const value = valueColumn(free);
  const periods = value === null ? free.filter(({ survey }) => isPeriodName(survey.name) && isFigures(survey)) : [];
  const across = periods.length > 0 && !free.some(({ survey }) => roleOf(survey.name) === 'time');
  const figures = value !== null ? [value] : across ? periods : free.filter(({ survey }) => isMeasure(survey));
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
  const single = value !== null || (!across && figures.length === 1 && isTotalName(figures[0]?.survey.name ?? ''));
  return {
    dimensions: dimensionsOf(rest),
    headings: single ? null : across ? { id: 'time', role: 'time' } : { id: 'measure', role: 'metric' },
    figures: figures.map(({ survey, column }) => ({
      column,
      code: single ? null : survey.name,
      flags: flagsOf(column, flags, figures.length),
    })),
  };
}

interface Numbered {
  readonly survey: ColumnSurvey;
  readonly column: number;
}

/** Named as flags are; or without a name, beside a column of figures, with nothing but letters in it. */
function isFlagColumn(survey: ColumnSurvey, before: ColumnSurvey | undefined): boolean {
  if (isFlagName(survey.name)) return true;
  return survey.name === '' && before !== undefined && isFigures(before) && survey.shortTexts === survey.filled;
}

/** Figures, or nothing at all: a column of a year without data. */
function isFigures(survey: ColumnSurvey): boolean {
  return survey.figures === survey.filled;
}

function isMeasure(survey: ColumnSurvey): boolean {
  return survey.isFigures && !isDimensionName(survey.name);
}

/** The last of the columns under such a word that holds a figure at all. */
function valueColumn(free: readonly Numbered[]): Numbered | null {
  const named = free.filter(({ survey }) => isValueName(survey.name));
  return named.findLast(({ survey }) => survey.figures > 0 || survey.filled === 0) ?? null;
}

function flagsOf(column: number, flags: ReadonlySet<number>, figures: number): number | null {
  if (flags.has(column + 1)) return column + 1;
  const [only] = flags;
  return figures === 1 && only !== undefined ? only : null;
}

function dimensionsOf(rest: readonly Numbered[]): readonly DimensionColumn[] {
  const dimensions: DimensionColumn[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const here = rest[index];
    if (here === undefined) continue;
    const next = rest[index + 1];
    const labelled = next !== undefined && next.column === here.column + 1 && isPair(here.survey, next.survey);
    dimensions.push({ column: here.column, name: here.survey.name, labels: labelled ? next.column : null });
    if (labelled) index += 1;
  }
  return dimensions;
}

/** Each code has its own label: as many of the one as of the other; held to it while the rows are read. */
function isPair(codes: ColumnSurvey, labels: ColumnSurvey): boolean {
  return isLabelOf(labels.name, codes.name) && codes.texts.size === labels.texts.size && codes.many === labels.many;
}
