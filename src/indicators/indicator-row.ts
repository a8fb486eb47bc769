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
