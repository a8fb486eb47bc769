import type { Basis, Definition, PopulationConcept, SourceType, Time } from '../observations/code-lists.ts';
import type { Observation } from '../observations/observation.ts';
import type { TableHead } from './statistical-table.ts';

/** What is wanted of a table; `null` takes everything. Codes may be written as Eurostat's or as the region file's. */
export interface Selection {
  readonly geo: readonly string[] | null;
  readonly citizenship: readonly string[] | null;
  readonly sex: readonly string[] | null;
  readonly age: readonly string[] | null;
  /** First period: `2015`, `2015-Q1`. */
  readonly since: string | null;
  /** Which measure or rate the cells are, where the file does not tell: `employment_rate`, `population`, or a name of one's own. */
  readonly measure: string | null;
}

/** Why cells of a table did not become observations, or became missing ones. */
export type LeftOutReason =
  | 'other_place'
  | 'other_group'
  | 'other_sex'
  | 'other_age'
  | 'earlier'
  | 'unknown_code'
  | 'other_unit'
  | 'other_measure'
  | 'not_a_number'
  | 'below_zero'
  | 'not_available'
  | 'suppressed';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly cells: number;
  /** Some of the codes that it was for, as the file writes them, each once: `geo=XK`, `citizen=NEU28_FOR`. */
  readonly examples: readonly string[];
}

/** What is known of every figure of a table, and so stands once at the table of the region file. */
export interface TableFacts {
  readonly concept: PopulationConcept | null;
  readonly time: Time | null;
  readonly definition: Definition | null;
  readonly basis: Basis | null;
  readonly sourceType: SourceType | null;
}

/** What became of a table. */
export interface Imported {
  readonly head: TableHead;
  readonly facts: TableFacts;
  /** Counts in persons, rates from 0 to 100; suppressed figures are among them, missing. `row.table` is 0, `row.line` the file's. */
  readonly observations: readonly Observation[];
  /** The unit in which each measure was published (`thousand`, `persons`, `percent`); the observations are in base units. */
  readonly units: Readonly<Record<string, string>>;
  /** Dimensions that the region file must declare as its own (`data.dimensions`): `sector`, `worktime` … */
  readonly ownDimensions: readonly string[];
  /** `suppressed` is counted here though its observations are kept. */
  readonly leftOut: readonly LeftOut[];
  /** All cells of the table. */
  readonly cells: number;
}
