import type { DataPath } from '../diagnostics/diagnostic.ts';
import type { Basis, Definition, PopulationConcept, Sex, Time } from './code-lists.ts';

/** Flags as Eurostat writes them, one letter each, both generations already made one: `z`→`m`, `s`→`i`. */
export type Flag = 'b' | 'd' | 'e' | 'f' | 'i' | 'm' | 'n' | 'p' | 'r' | 'u' | 'c';

/** Where a fact was read: the row of the region file, and the line of the table beside it where it came from a file. */
export interface RowReference {
  readonly table: number;
  /** Path of the cell (or of the table, for a row of a file) in the region file. */
  readonly path: DataPath;
  readonly file: string | null;
  readonly line: number | null;
}

/** Who and what a figure is about: all that must be alike before two figures are of one row. */
export interface Subject {
  /** The population concept that the row names; `null` where it names none (then `group` is `total`). */
  readonly concept: PopulationConcept | null;
  /** `national`, `foreign`, `non_eu`, `UA`, `foreign_language` …; `total` where the row tells no groups apart. */
  readonly group: string;
  readonly sex: Sex;
  /** `all`, `15+`, `15-64`, `not_stated`. */
  readonly age: string;
  /** ISCED levels, `5-8`; `total` where not told apart. */
  readonly education: string;
  /** Further dimensions told apart, in the order of their names: occupation, duration and the study's own. */
  readonly breakdown: Readonly<Record<string, string>>;
  /** NUTS code, country code, `EU27_2020`, or the code of the study's own unit. */
  readonly place: string;
  /** `2024`, `2024-Q1`, `2024-S1`, `2024-03`, `2024-W01`. */
  readonly period: string;
  /** `null`: unknown, because the study does not say. */
  readonly time: Time | null;
  readonly definition: Definition | null;
  readonly basis: Basis | null;
}

/**
 * One measured fact, as its source gives it. Counts, shares and published rates all fit.
 * A missing value is `null` and stays so: it never becomes zero.
 */
export interface Observation extends Subject {
  /** A measure or a published rate: `employed`, `employment_rate`, or one that the table declares. */
  readonly measure: string;
  /** In `unit`. Counts are in persons even where the table is in thousands. */
  readonly value: number | null;
  /** `persons`, `percent`, `per_1000`, `ratio`, or the unit that the table declares. */
  readonly unit: string;
  /** What the rounding of the source leaves open, in `unit`; both equal `value` where nothing does; `null` where missing. */
  readonly bounds: { readonly lower: number; readonly upper: number } | null;
  /** Digits after the point in the source, in the unit published; for showing a figure no finer than it is known. */
  readonly decimals: number;
  readonly flags: readonly Flag[];
  /** `suppressed` where a flag stands without a value or a cell says so; `null` where there is a value. */
  readonly missing: 'suppressed' | 'not_available' | null;
  readonly qualifier: 'about' | 'at_least' | 'at_most' | null;
  /** True where the count was made from a share of the total row, and so carries its rounding. */
  readonly derivedFromShare: boolean;
  readonly sampleSize: number | null;
  readonly effectiveSampleSize: number | null;
  /** In the unit of the value. */
  readonly standardError: number | null;
  /** Id of the source in the region file; `null` where none is named. */
  readonly source: string | null;
  /** True where the source is marked illustrative, or there is no source. */
  readonly illustrative: boolean;
  readonly note: string | null;
  readonly row: RowReference;
}
