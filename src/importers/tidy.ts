import { compareAges } from '../observations/age.ts';
import { conceptGroups, populationConcepts, sexes } from '../observations/code-lists.ts';
import { writeFlagged } from '../observations/flags.ts';
import type { Observation, Subject } from '../observations/observation.ts';
import { comparePeriods } from '../observations/period.ts';
import { isCatalogueRate } from '../observations/rate-units.ts';
import { type ObservationRow, observationIndex } from '../observations/table.ts';
import { csvCell, csvFigureCell } from './csv-text.ts';
import type { Imported } from './imported.ts';

/** What stands once at the table of the region file, and not in its rows. */
export interface TableDefaults {
  readonly place?: string;
  readonly age?: string;
  readonly time?: string;
  readonly definition?: string;
  readonly basis?: string;
}

/** Observations as a table that the region file's own reader reads back: one group and period a row, one measure a column. */
export interface TidyTable {
  /** Keys of the region file, in its order. */
  readonly columns: readonly string[];
  /** As they stand in the file, one text a column; empty where a row has no figure. */
  readonly rows: readonly (readonly string[])[];
  /** UTF-8, separated by commas, lines ending in `\n`. */
  readonly csv: string;
  readonly tableDefaults: TableDefaults;
  /** Unit of each measure that needs one: `{ population: 'thousand' }`. */
  readonly measures: Readonly<Record<string, string>>;
  /** Entries that `data.dimensions` must have. */
  readonly dimensions: readonly string[];
}

interface Column {
  readonly key: string;
  readonly of: (row: ObservationRow) => string;
}

/**
 * Lays out what was imported as the rows of a data file, sorted by place, group, sex, age and period; figures in the unit
 * published with their flags in the cell (`53.1 b`, `:u`). Place and age move to the table where they are one, for an officer
 * reads them once; sex and education are left out where all is total. Nothing is lost: read with what stands at the table, the
 * file gives the same observations.
 */
export function tidyTable({ observations, units }: Pick<Imported, 'observations' | 'units'>): TidyTable {
  const rows = [...observationIndex(observations).rows].sort(compareRows);
  const measures = [...new Set(observations.map(({ measure }) => measure))].sort(byCatalogue(units));
  const subjects = rows.map(({ subject }) => subject);
  const defaults = defaultsOf(subjects);
  const columns: readonly Column[] = [
    ...subjectColumns(subjects, defaults),
    ...measures.map(
      (measure): Column => ({ key: measure, of: (row) => figureText(row.figures.get(measure), units[measure]) }),
    ),
  ];
  const keys = columns.map(({ key }) => key);
  const cells = rows.map((row) => columns.map(({ of }) => of(row)));
  return {
    columns: keys,
    rows: cells,
    csv: [keys.map(csvCell), ...cells.map((row) => row.map(csvFigureCell))].map((row) => `${row.join(',')}\n`).join(''),
    tableDefaults: defaults,
    measures: Object.fromEntries(
      measures.flatMap((measure): [string, string][] =>
        isCatalogueRate(measure) ? [] : [[measure, units[measure] ?? 'persons']],
      ),
    ),
    dimensions: breakdownsOf(subjects).filter((name) => name !== 'occupation' && name !== 'duration'),
  };
}

function figureText(figure: Observation | undefined, unit: string | undefined): string {
  if (figure === undefined) return '';
  const { value, decimals, flags, missing } = figure;
  if (value === null || unit !== 'thousand') return writeFlagged({ value, decimals, flags, missing });
  return writeFlagged({ value: inThousands(value, decimals), decimals, flags, missing });
}

/** Persons in thousands, as published: 130900 with one digit is 130.9. */
function inThousands(persons: number, decimals: number): number {
  return Number((persons / 1000).toFixed(Math.min(decimals, 20)));
}

function subjectColumns(subjects: readonly Subject[], defaults: TableDefaults): readonly Column[] {
  const some = (test: (subject: Subject) => boolean): boolean => subjects.some(test);
  const columns: Column[] = [{ key: 'period', of: ({ subject }) => subject.period }];
  const add = (key: string, needed: boolean, of: (subject: Subject) => string): void => {
    if (needed) columns.push({ key, of: ({ subject }) => of(subject) });
  };
  add('place', defaults.place === undefined && some(({ place }) => place !== ''), ({ place }) => place);
  for (const concept of populationConcepts) {
    add(
      concept,
      some((subject) => subject.concept === concept),
      (subject) => (subject.concept === concept ? subject.group : ''),
    );
  }
  add(
    'sex',
    some(({ sex }) => sex !== 'total'),
    ({ sex }) => sex,
  );
  add('age', defaults.age === undefined, ({ age }) => age);
  add(
    'education',
    some(({ education }) => education !== 'total'),
    ({ education }) => education,
  );
  for (const name of breakdownsOf(subjects)) add(name, true, ({ breakdown }) => breakdown[name] ?? 'total');
  add('time', defaults.time === undefined && some(({ time }) => time !== null), ({ time }) => time ?? '');
  return columns;
}

function defaultsOf(subjects: readonly Subject[]): TableDefaults {
  const one = (of: (subject: Subject) => string | null): string | undefined => {
    const [first, ...others] = new Set(subjects.map(of));
    return first == null || first === '' || others.length > 0 ? undefined : first;
  };
  const [place, age, time] = [
    one((subject) => subject.place),
    one((subject) => subject.age),
    one((subject) => subject.time),
  ];
  const [definition, basis] = [one((subject) => subject.definition), one((subject) => subject.basis)];
  return {
    ...(place === undefined ? {} : { place }),
    ...(age === undefined ? {} : { age }),
    ...(time === undefined ? {} : { time }),
    ...(definition === undefined ? {} : { definition }),
    ...(basis === undefined ? {} : { basis }),
  };
}

function breakdownsOf(subjects: readonly Subject[]): readonly string[] {
  return [...new Set(subjects.flatMap(({ breakdown }) => Object.keys(breakdown)))].sort();
}

/** Counts in the order in which rates are made of them, then rates, then one's own. */
function byCatalogue(units: Readonly<Record<string, string>>): (a: string, b: string) => number {
  const rank = (measure: string): number =>
    isCatalogueRate(measure) ? 1 : units[measure] === 'thousand' || units[measure] === 'persons' ? 0 : 2;
  const place = (measure: string): number => {
    const index = usual.indexOf(measure);
    return index === -1 ? usual.length : index;
  };
  return (a, b) => rank(a) - rank(b) || place(a) - place(b) || compareText(a, b);
}

const usual: readonly string[] = ['population', 'labour_force', 'employed', 'unemployed', 'inactive'];

const groupOrder: readonly string[] = [
  ...['total', 'national', 'native', 'foreign', 'eu', 'non_eu'],
  ...(conceptGroups.citizenship ?? []),
];

function compareRows({ subject: a }: ObservationRow, { subject: b }: ObservationRow): number {
  return (
    compareText(a.place, b.place) ||
    compareText(a.concept ?? '', b.concept ?? '') ||
    groupRank(a.group) - groupRank(b.group) ||
    compareText(a.group, b.group) ||
    sexes.indexOf(a.sex) - sexes.indexOf(b.sex) ||
    compareAges(a.age, b.age) ||
    compareText(a.education, b.education) ||
    compareText(JSON.stringify(a.breakdown), JSON.stringify(b.breakdown)) ||
    comparePeriods(a.period, b.period)
  );
}

/** Countries come after the groups that have a name. */
function groupRank(group: string): number {
  const index = groupOrder.indexOf(group);
  return index === -1 ? groupOrder.length : index;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
