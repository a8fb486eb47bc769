import { unlikeCautions } from '../indicators/cautions.ts';
import { changeOf, whyNoChange } from '../indicators/change-since.ts';
import type { Caution, IndicatorValue } from '../indicators/indicator-value.ts';
import { beside, type Figures, findValue, seriesOf } from '../indicators/look-up.ts';
import { type Selector, selectorQuery } from '../indicators/selector.ts';
import { withoutDust } from '../indicators/without-dust.ts';
import type { BreaksBetween } from '../observations/breaks.ts';
import { comparePeriods } from '../observations/period.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import { placeCode } from '../study/tables/own-place.ts';
import type { EvaluatedClaim } from './evidence.ts';

type Swot = NonNullable<RegionFile['swot']>;
export type EvidenceEntry = Swot['strengths'][number]['evidence'][number];
type Relation = NonNullable<EvidenceEntry['is']>;
type Reason = NonNullable<EvaluatedClaim['reason']>;

/** What claims are held against. */
export interface ClaimGround {
  readonly figures: Figures;
  /** Measures of the ecosystem by name; `null` where it has none. A name that is missing is unknown. */
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly breaksBetween: BreaksBetween;
}

/** How near `near` is where the claim does not say, in the unit of the indicator (percentage points for percent). */
export const usualNearness = 1;

const blank: EvaluatedClaim = {
  state: 'cannot_be_judged',
  reason: null,
  figure: null,
  comparison: null,
  difference: null,
  relation: null,
  by: null,
  metric: null,
  source: null,
  standIn: null,
  unreliable: false,
};

/**
 * Holds one piece of evidence against the figures of this build.
 *
 * `above` and `below` hold where the difference has the right sign and is at least `by`; `near` where it is at most `by`
 * (one unit where not said); `rising` and `falling` likewise over the time since `since`, or since the earliest period
 * with no break between. What cannot be had, or is unlike in more than the claim names, cannot be judged. `unreliable`
 * says here that the claim holds by figures flagged `u`; whether they are the sole support is the item's to know.
 */
export function evaluateClaim(evidence: EvidenceEntry, ground: ClaimGround): EvaluatedClaim {
  const source = evidence.source ?? null;
  const relation = evidence.is ?? null;
  const claim: EvaluatedClaim = { ...blank, source, relation, by: evidence.by ?? null };
  if (evidence.metric !== undefined) return metricClaim(evidence, claim, ground);
  if (evidence.indicator === undefined) return { ...claim, state: source === null ? 'none' : 'source_only' };
  const figure = findValue(ground.figures, {
    indicator: evidence.indicator,
    ...selectorQuery(evidence.of ?? {}),
  });
  if (!figure) return { ...claim, reason: 'no_figure' };
  const held = { ...claim, figure, standIn: figure.placeRole === 'stand_in' ? figure.place : null };
  if (figure.value === null) return { ...held, reason: 'no_figure' };
  const against = comparisonOf(evidence, figure, ground);
  if (typeof against === 'string') return { ...held, reason: against };
  const other = typeof against === 'number' ? against : against.value;
  if (other === null) return { ...held, comparison: against, reason: 'no_comparison_figure' };
  const difference = withoutDust(figure.value - other, Math.max(Math.abs(figure.value), Math.abs(other)));
  const judged: EvaluatedClaim = {
    ...held,
    comparison: against,
    difference,
    state: relation && holds(relation, difference, evidence.by) ? 'holds' : 'does_not_hold',
  };
  const doubtful = isUnreliable(figure) || (typeof against !== 'number' && isUnreliable(against));
  return { ...judged, unreliable: judged.state === 'holds' && doubtful };
}

function metricClaim(evidence: EvidenceEntry, claim: EvaluatedClaim, { metrics }: ClaimGround): EvaluatedClaim {
  const name = evidence.metric ?? '';
  const value = metrics[name];
  if (value === undefined) return { ...claim, metric: { name, value: null }, reason: 'unknown_metric' };
  const held = { ...claim, metric: { name, value } };
  if (value === null) return { ...held, reason: 'no_figure' };
  if (typeof evidence.than !== 'number' || evidence.is === undefined)
    return { ...held, reason: 'no_comparison_figure' };
  const difference = withoutDust(value - evidence.than);
  const state = holds(evidence.is, difference, evidence.by) ? 'holds' : 'does_not_hold';
  return { ...held, comparison: evidence.than, difference, state };
}

function holds(relation: Relation, difference: number, by: number | undefined): boolean {
  switch (relation) {
    case 'above':
    case 'rising':
      return difference > 0 && difference >= (by ?? 0);
    case 'below':
    case 'falling':
      return difference < 0 && -difference >= (by ?? 0);
    case 'near':
      return Math.abs(difference) <= (by ?? usualNearness);
  }
}

function comparisonOf(
  evidence: EvidenceEntry,
  figure: IndicatorValue,
  ground: ClaimGround,
): IndicatorValue | number | Reason {
  if (evidence.is === 'rising' || evidence.is === 'falling') return earlierFigure(evidence, figure, ground);
  const { than } = evidence;
  if (than === undefined) return 'no_comparison_figure';
  if (typeof than === 'number') return than;
  const other = namedFigure(than, figure, ground);
  if (!other) return 'no_comparison_figure';
  if (other.period !== figure.period && hasBreak(figure, other, ground)) return 'break_in_series';
  const expected = (['place', 'age', 'period'] as const).filter((part) => than[part] !== undefined);
  return unlike(figure, other, expected).length > 0 ? 'unlike' : other;
}

/** The figure of the claim with what `than` names put in place of its own; everything else is as there. */
function namedFigure(than: Selector, figure: IndicatorValue, { figures }: ClaimGround): IndicatorValue | null {
  const named = selectorQuery(than);
  const found = beside(figures, figure, {
    concept: named.concept ?? figure.concept,
    group: named.group ?? figure.group,
    sex: named.sex ?? figure.sex,
    age: named.age ?? figure.age,
    place: named.place === undefined ? figure.place : placeCode(figures.study.region, named.place),
    period: named.period ?? figure.period,
  });
  if (found && named.education === undefined && named.breakdown === undefined) return found;
  return findValue(figures, {
    indicator: figure.indicator,
    concept: named.concept ?? figure.concept ?? undefined,
    group: named.group ?? figure.group,
    sex: named.sex ?? figure.sex,
    age: named.age ?? figure.age,
    education: named.education ?? figure.education,
    breakdown: { ...figure.breakdown, ...named.breakdown },
    place: named.place ?? figure.place,
    period: named.period ?? figure.period,
  });
}

function earlierFigure(evidence: EvidenceEntry, figure: IndicatorValue, ground: ClaimGround): IndicatorValue | Reason {
  const series = seriesOf(ground.figures, figure).filter((other) => comparePeriods(other.period, figure.period) < 0);
  if (evidence.since !== undefined) {
    const since = series.find((other) => other.period === evidence.since);
    if (since?.value == null) return withoutEarlier(evidence, figure, ground);
    if (hasBreak(figure, since, ground)) return 'break_in_series';
    // What a claim may rest on is what a text may say.
    return changeOf(ground.figures, figure, evidence.since) === null ? 'unlike' : since;
  }
  const known = series.filter((other) => other.value !== null);
  if (known.length === 0) return withoutEarlier(evidence, figure, ground);
  return known.find((other) => !hasBreak(figure, other, ground)) ?? 'break_in_series';
}

function withoutEarlier({ since }: EvidenceEntry, figure: IndicatorValue, { figures }: ClaimGround): Reason {
  return whyNoChange(figures, figure, since) === 'other_season' ? 'other_season' : 'no_comparison_figure';
}

function unlike(
  a: IndicatorValue,
  b: IndicatorValue,
  expected: readonly ('place' | 'age' | 'period')[],
): readonly Caution[] {
  return unlikeCautions({ first: a, second: b, firstBasis: basisOf(a), secondBasis: basisOf(b) }, expected);
}

function hasBreak(a: IndicatorValue, b: IndicatorValue, { breaksBetween }: ClaimGround): boolean {
  const measures = [...new Set([...a.observations, ...b.observations].map((observation) => observation.measure))];
  const sources = [...new Set([...a.sources, ...b.sources])];
  const subject = { ...a, basis: basisOf(a) };
  return (sources.length === 0 ? [null] : sources).some(
    (source) => breaksBetween({ subject, source, measures }, b.period, a.period).length > 0,
  );
}

function basisOf(value: IndicatorValue): 'residence' | 'workplace' | null {
  return value.observations[0]?.basis ?? null;
}

function isUnreliable(value: IndicatorValue): boolean {
  return value.cautions.some(({ code }) => code === 'low_reliability');
}
