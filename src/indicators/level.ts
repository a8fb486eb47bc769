import type { Basis } from '../observations/code-lists.ts';
import { allFlags } from '../observations/flags.ts';
import type { Flag, Observation, Subject } from '../observations/observation.ts';
import type { IndicatorValue } from './indicator-value.ts';

/** How many people a survey asked to know a share. `plain`: not the effective size, so that weighting is ignored. */
export interface Sample {
  readonly size: number;
  readonly plain: boolean;
}

/** A figure together with what derived figures need to know of it and no reader does. */
export interface Level {
  readonly figure: IndicatorValue;
  readonly basis: Basis | null;
  readonly sample: Sample | null;
  /** In the unit of the figure. */
  readonly standardError: number | null;
  /** Taken as its source published it, not computed. */
  readonly published: boolean;
  /** Measures whose series it rests on, for telling breaks. */
  readonly measures: readonly string[];
}

/** A range of values: what is known, and what its rounding leaves open. */
export interface Ranged {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The parts of a subject that an indicator value carries. */
export function figureSubject(
  subject: Omit<Subject, 'basis'>,
): Pick<
  IndicatorValue,
  'concept' | 'group' | 'sex' | 'age' | 'education' | 'breakdown' | 'place' | 'period' | 'time' | 'definition'
> {
  const { concept, group, sex, age, education, breakdown, place, period, time, definition } = subject;
  return { concept, group, sex, age, education, breakdown, place, period, time, definition };
}

/** Flags of all facts, each once, in the order in which Eurostat's lists are written. */
export function unionOfFlags(lists: readonly (readonly Flag[])[]): readonly Flag[] {
  const found = new Set(lists.flat());
  return found.size === 0 ? [] : allFlags.filter((flag) => found.has(flag));
}

/** Ids of the sources, each once, in the order of use. */
export function sourcesOf(observations: readonly Observation[]): readonly string[] {
  const found: string[] = [];
  for (const { source } of observations) if (source !== null && !found.includes(source)) found.push(source);
  return found;
}

/** The range of an observation; exact where its source says nothing of rounding. `null` where it is missing. */
export function rangeOf({ value, bounds }: Observation): Ranged | null {
  return value === null ? null : { value, lower: bounds?.lower ?? value, upper: bounds?.upper ?? value };
}

/** What rounding leaves open, or `null` where that is nothing, or has no end. */
export function roundingOf(range: Ranged): IndicatorValue['rounding'] {
  if (!Number.isFinite(range.lower) || !Number.isFinite(range.upper)) return null;
  return range.lower < range.value || range.upper > range.value ? { lower: range.lower, upper: range.upper } : null;
}
