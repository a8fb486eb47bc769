import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { type Break, type BreaksBetween, breaksBetween } from '../../observations/breaks.ts';
import { comparePeriods } from '../../observations/period.ts';
import type { Study } from '../../study/study.ts';
import type { Analysis } from '../analysis.ts';
import { sameSources } from './same-source.ts';

/** Why a figure of the baseline and one of now cannot be held against each other. Part of the JSON: stable. */
export type ReasonCode =
  | 'no_figure_before'
  | 'no_figure_now'
  | 'withheld'
  | 'suppressed'
  | 'no_newer_figure'
  | 'other_place'
  | 'stand_in_now'
  | 'other_concept'
  | 'other_age'
  | 'other_unit'
  | 'other_source'
  | 'other_definition'
  | 'other_time'
  | 'other_basis'
  | 'break'
  | 'low_reliability'
  | 'within_rounding'
  | 'within_interval'
  | 'revised'
  | 'no_direction';

export interface Reason {
  readonly code: ReasonCode;
  /** What the words need: `before` and `now` of what differs, `at` and `reason` of a break. */
  readonly details: Readonly<Record<string, string>>;
}

/** The two studies whose figures are compared. */
export interface Sides {
  readonly baseline: Analysis;
  readonly now: Analysis;
}

/**
 * All that stands against taking one figure from the other, in a fixed order; empty where nothing does. What a study
 * leaves unsaid (definition, time, basis) is not held to be unlike. Both figures have a value.
 */
export function unlikeReasons(before: IndicatorValue, now: IndicatorValue, sides: Sides): readonly Reason[] {
  const { baseline, now: later } = sides;
  const found: Reason[] = [];
  const note = (code: ReasonCode, a: string | null, b: string | null): void => {
    if (a !== null && b !== null && a !== b) found.push({ code, details: { before: a, now: b } });
  };
  if (!samePlace(before, now, sides)) {
    const code = now.placeRole === 'stand_in' && before.placeRole === 'own' ? 'stand_in_now' : 'other_place';
    found.push({ code, details: { before: before.place, now: now.place } });
  }
  if (before.group !== 'total' || now.group !== 'total') note('other_concept', before.concept, now.concept);
  note('other_age', before.age, now.age);
  note('other_unit', before.unit, now.unit);
  if (!sameSources(before.sources, baseline.study.region.sources, now.sources, later.study.region.sources)) {
    found.push({ code: 'other_source', details: { before: before.sources.join(' '), now: now.sources.join(' ') } });
  }
  note('other_definition', before.definition, now.definition);
  note('other_time', before.time, now.time);
  note('other_basis', basisOf(before), basisOf(now));
  if (comparePeriods(before.period, now.period) < 0) {
    const broken = breakBetween(before, now, sides);
    if (broken) found.push({ code: 'break', details: broken });
  } else found.push({ code: 'no_newer_figure', details: { before: before.period, now: now.period } });
  const doubtful = [before, now].filter(({ cautions }) => cautions.some(({ code }) => code === 'low_reliability'));
  if (doubtful.length > 0) {
    found.push({ code: 'low_reliability', details: { periods: doubtful.map(({ period }) => period).join(' ') } });
  }
  return found;
}

/** The own place stays the own place where its code alone has changed: that the region is the same is known by then. */
export function samePlace(before: IndicatorValue, now: IndicatorValue, { baseline, now: later }: Sides): boolean {
  if (before.place === now.place) return true;
  return before.place === baseline.study.places.own.code && now.place === later.study.places.own.code;
}

function basisOf({ observations }: IndicatorValue): string | null {
  return observations[0]?.basis ?? null;
}

/** The first break between the two that either study knows of, on any series that the figures rest on. */
function breakBetween(
  before: IndicatorValue,
  now: IndicatorValue,
  { baseline, now: later }: Sides,
): Readonly<Record<string, string>> | null {
  const known = [
    ...breaksOf(before, baseline.study, before.period, now.period),
    ...breaksOf(now, later.study, before.period, now.period),
  ].sort((a, b) => comparePeriods(a.at, b.at));
  const first = known.find(({ reason }) => reason !== '') ?? known[0];
  return first ? { at: first.at, reason: first.reason, origin: first.origin, source: first.source ?? '' } : null;
}

function breaksOf(figure: IndicatorValue, study: Study, from: string, to: string): readonly Break[] {
  const between = breaksKnownTo(study);
  return figure.observations.flatMap((subject) =>
    between({ subject, source: subject.source, measures: [subject.measure] }, from, to),
  );
}

const known = new WeakMap<Study, BreaksBetween>();

/** The breaks that a study knows of; its figures are gone through once. */
export function breaksKnownTo(study: Study): BreaksBetween {
  const held = known.get(study);
  if (held) return held;
  const made = breaksBetween({
    sources: study.region.sources,
    declared: study.region.data.breaks.map(({ source, at }) => ({ source, at })),
    observations: study.observations,
  });
  known.set(study, made);
  return made;
}
