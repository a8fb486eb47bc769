/** One figure as `milestone indicators` prints it: the columns of the contract, in their order. */
export interface IndicatorRow {
  readonly region: string;
  readonly nuts: string;
  readonly indicator: string;
  readonly concept: string | null;
  readonly group: string;
  readonly sex: string;
  readonly age: string;
  readonly education: string;
  readonly breakdown: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: string | null;
  readonly place: string;
  readonly place_role: string | null;
  readonly time: string | null;
  readonly definition: string | null;
  readonly source: readonly string[];
  readonly caution: readonly string[];
  /** Name of the region's output files; with the country it names the region to others. In JSON alone, as what follows. */
  readonly slug: string;
  /** Where people live or where they work; `null` where the study does not say, or its facts differ. */
  readonly basis: string | null;
  /** What a derived figure is measured against: the reference group, `male`, the earlier period; `null` for a level. */
  readonly against: string | null;
  /** A break lies between the period before in its series and this one: no change is computed across it. */
  readonly series_break: boolean;
}

/** The columns, in the order of the contract. */
export const indicatorColumns = [
  'region',
  'nuts',
  'indicator',
  'concept',
  'group',
  'sex',
  'age',
  'education',
  'breakdown',
  'period',
  'value',
  'lower',
  'upper',
  'unit',
  'numerator',
  'denominator',
  'flags',
  'place',
  'place_role',
  'time',
  'definition',
  'source',
  'caution',
] as const satisfies readonly (keyof IndicatorRow)[];

/** What JSON says besides, in this order. */
export const furtherKeys = [
  'slug',
  'basis',
  'against',
  'series_break',
] as const satisfies readonly (keyof IndicatorRow)[];
