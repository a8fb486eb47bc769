import type { CatalogueRate } from '../observations/code-lists.ts';
import type { Formula } from '../study/formula/formula.ts';

/** Which way is better. Neutral where neither side is: self-employment, part-time work, dependency. */
export type Polarity = 'higher' | 'lower' | 'neutral';

/** One way to get at a number of persons from the counts of a row. */
export interface Quantity {
  readonly add: readonly string[];
  readonly subtract: readonly string[];
  /** Set where the count is that of another group of the same table (`total`); `null`: the row's own. */
  readonly group: string | null;
  /** Set where the count is that of a fixed age band of the same table; `null`: the row's own. */
  readonly age: string | null;
}

/** How a level is made from counts. Several quantities are tried in order; the first that is wholly there is taken. */
export interface Computation {
  readonly numerator: readonly Quantity[];
  readonly denominator: readonly Quantity[];
  /** 100 for percent, 1000 for a rate per thousand, 1 for a plain ratio. */
  readonly scale: 1 | 100 | 1000;
  /** The only group that the indicator is about; `null`: every group. */
  readonly onlyGroup: string | null;
}

/** How a level is made by a formula of the region's own, from measures of one row. */
export interface RowFormula {
  readonly formula: Formula;
  /** Those that it names, each once. */
  readonly measures: readonly string[];
}

/** As much of a definition as it takes to make its levels: of the catalogue's and the region's own indicators alike. */
export interface LevelDefinition {
  readonly id: string;
  readonly unit: string;
  readonly compute: Computation | RowFormula | null;
}

/** One indicator of the catalogue: what it says, how it is made, and where it misleads. */
export interface IndicatorDefinition {
  readonly id: CatalogueRate;
  readonly name: string;
  /** What it says, in a sentence. */
  readonly says: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Usual age bands, the preferred one first. */
  readonly ages: readonly string[];
  readonly unit: 'percent' | 'per_1000' | 'ratio';
  readonly polarity: Polarity;
  /** The indicator frameworks that hold it. */
  readonly framework: readonly string[];
  /** Eurostat tables that publish it. */
  readonly eurostat: readonly string[];
  /** What a hasty reader gets wrong; `null` where there is no such trap. */
  readonly trap: string | null;
  /** `null` where it can only be taken as published. */
  readonly compute: Computation | null;
}

/** The sum of some counts of the same row. */
export function sum(...measures: readonly string[]): Quantity {
  return { add: measures, subtract: [], group: null, age: null };
}

/** What is left of one count of the row when others are taken away. */
export function rest(of: string, ...less: readonly string[]): Quantity {
  return { add: [of], subtract: less, group: null, age: null };
}

/** A count of the whole population of the same table, place, age and period. */
export function ofAll(...measures: readonly string[]): Quantity {
  return { add: measures, subtract: [], group: 'total', age: null };
}

/** A count at a fixed age band, added up from narrower bands of the table where it is not there itself. */
export function atAge(age: string, ...measures: readonly string[]): Quantity {
  return { add: measures, subtract: [], group: null, age };
}
