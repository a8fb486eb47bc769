import type { Definition, PopulationConcept, Sex, Time } from '../observations/code-lists.ts';
import type { Flag, Observation } from '../observations/observation.ts';

/** Why a figure is to be read with care. The codes are part of the command-line contract. */
export const cautionCodes = [
  'low_reliability',
  'break_in_series',
  'stand_in_place',
  'substituted_group',
  'unlike_concept',
  'unlike_place',
  'unlike_age',
  'unlike_period',
  'unlike_time',
  'unlike_definition',
  'unlike_basis',
  'rounded_source',
  'derived_from_share',
  'small_count',
  'suppressed',
  'estimated',
  'provisional',
  'forecast',
  'definition_differs',
  'qualified',
  'weighting_ignored',
  'illustrative',
  'no_source',
  'households_only',
] as const;
export type CautionCode = (typeof cautionCodes)[number];

export interface Caution {
  readonly code: CautionCode;
  /** What the words need: the two concepts, the place stood in for, the period of the break. */
  readonly details: Readonly<Record<string, string>>;
}

/** `level` is the indicator itself; the others are made from it (see `indicators.md`). */
export type IndicatorForm = 'level' | 'gap' | 'ratio' | 'gender_gap' | 'change' | 'shortfall';

export type PlaceRole = 'own' | 'stand_in' | 'benchmark';

/**
 * One computed or published figure with all that is needed to print it, to doubt it and to follow it to its source.
 * Rates are on the scale 0 to 100; full precision; nothing is rounded before `report/`.
 */
export interface IndicatorValue {
  /** As in the CSV: the catalogue id, with `_gap`, `_ratio`, `_gender_gap`, `_change` where derived; `employment_shortfall`. */
  readonly indicator: string;
  /** The catalogue id that it rests on. */
  readonly base: string;
  readonly form: IndicatorForm;
  readonly concept: PopulationConcept | null;
  readonly group: string;
  readonly sex: Sex;
  readonly age: string;
  readonly education: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly place: string;
  readonly placeRole: PlaceRole | null;
  readonly period: string;
  readonly time: Time | null;
  readonly definition: Definition | null;
  /** `null`: missing (suppressed, withheld as a small count, or not to be computed). Never zero for want of data. */
  readonly value: number | null;
  /** Of a 95 % interval; both `null` where none can be had. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What rounding of the source leaves open; `null` where nothing does. */
  readonly rounding: { readonly lower: number; readonly upper: number } | null;
  /** `percent`, `pp`, `ratio`, `persons`, or an own one. */
  readonly unit: string;
  /** Digits after the point that the sources bear. */
  readonly decimals: number;
  /** Persons; `null` for a published rate. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly Flag[];
  readonly cautions: readonly Caution[];
  /** Ids of sources, each once, in the order of use. */
  readonly sources: readonly string[];
  /** The facts that it was computed from. */
  readonly observations: readonly Observation[];
  /** What a derived figure is measured against: the reference group, the earlier period, men. `null` for a level. */
  readonly against: {
    readonly group: string;
    readonly sex: Sex;
    readonly period: string;
    readonly value: number | null;
  } | null;
}
