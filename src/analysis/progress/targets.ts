import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { findValue } from '../../indicators/look-up.ts';
import { selectorQuery } from '../../indicators/selector.ts';
import { withoutDust } from '../../indicators/without-dust.ts';
import { comparePeriods, endOf } from '../../observations/period.ts';
import type { RegionFile } from '../../study/schema/region-file.ts';
import { figurePair } from './find-now.ts';
import { type Movement, movementOf } from './movement.ts';
import type { Reason, Sides } from './unlike.ts';

type Improvement = RegionFile['improvements'][number];
type Target = Improvement['targets'][number];

/** How far a target has come. Part of the JSON: stable. */
export type TargetState = 'reached' | 'on_the_way' | 'no_movement' | 'moved_away' | 'cannot_be_judged';

/**
 * Whether a target is due: `not_due` while its period is not over, `awaiting_figure` where it is over and the figure of
 * it is not there yet, `due` with the figure of its period (or a later one), `overdue` where that figure misses it.
 */
export type TargetTiming = 'not_due' | 'awaiting_figure' | 'due' | 'overdue';

/** A target of the baseline, held against the figures of now. */
export interface TargetProgress {
  readonly improvement: string;
  readonly index: number;
  readonly target: Target;
  /** As the baseline study gave it; `null` where it had no figure. */
  readonly before: IndicatorValue | null;
  readonly now: IndicatorValue | null;
  /** What the later study gives for the baseline's period, where that is another value. */
  readonly revised: IndicatorValue | null;
  readonly state: TargetState;
  readonly timing: TargetTiming;
  /** Of the way from the baseline to the target, percent; below nought for the other way, over 100 beyond it. `null`: cannot be judged. */
  readonly share: number | null;
  /** Now minus the baseline as it was given; `null` where the two cannot be compared. */
  readonly movement: Movement | null;
  /** Why it cannot be judged; empty otherwise. */
  readonly reasons: readonly Reason[];
  /** The later study's own target for the same figure, where it is another; `null` where it is the same or gone. */
  readonly targetNow: { readonly target: number; readonly period: string } | null;
  /** True where the later study sets it no more: the target, or its improvement, is gone. */
  readonly gone: boolean;
}

/** Every target of the baseline's improvements, in the order of its file. */
export function targetsProgress(sides: Sides): readonly TargetProgress[] {
  return sides.baseline.study.region.improvements.flatMap((improvement) =>
    improvement.targets.map((target, index) => targetProgress(improvement, target, index, sides)),
  );
}

function targetProgress(improvement: Improvement, target: Target, index: number, sides: Sides): TargetProgress {
  const given = findValue(sides.baseline, {
    indicator: target.indicator,
    ...selectorQuery({ ...target.of, ...(target.place === undefined ? {} : { place: target.place }) }),
  });
  const pair =
    given === null
      ? { before: null, now: null, revised: null, reasons: [{ code: 'no_figure_before' as const, details: {} }] }
      : figurePair(given, sides, target.period);
  const { before, now, revised } = pair;
  const judged =
    before !== null && now !== null && pair.reasons.length === 0
      ? judge(before, now, revised, target.target, sides)
      : { state: 'cannot_be_judged' as const, share: null, movement: null, reasons: pair.reasons };
  const held = sides.now.study.region.improvements.find(({ id }) => id === improvement.id);
  const same = held?.targets.find((other) => targetKey(other) === targetKey(target));
  return {
    improvement: improvement.id,
    index,
    target,
    before,
    now,
    revised,
    ...judged,
    timing: timingOf(target.period, now, judged.state, sides.now.study.region.study.date),
    targetNow:
      same && (same.target !== target.target || same.period !== target.period)
        ? { target: same.target, period: same.period }
        : null,
    gone: same === undefined,
  };
}

function targetKey({ indicator, of, place }: Target): string {
  return JSON.stringify([indicator, Object.entries(of ?? {}).sort(), place ?? null]);
}

type Judged = Pick<TargetProgress, 'state' | 'share' | 'movement' | 'reasons'>;

/** The direction is that from the baseline to the target, whichever side of the indicator is the better one. */
function judge(
  before: IndicatorValue,
  now: IndicatorValue,
  revised: IndicatorValue | null,
  target: number,
  sides: Sides,
): Judged {
  const movement = movementOf(before, now, sides);
  if (movement === null || before.value === null || now.value === null) return unjudged(movement, 'no_figure_now');
  const way = withoutDust(target - before.value, Math.max(Math.abs(target), Math.abs(before.value)));
  if (way === 0) return unjudged(movement, 'no_direction');
  const left = (target - now.value) * Math.sign(way);
  // A figure that equals the target has reached it; one whose rounding lies on both sides may have or not.
  if (left !== 0 && straddles(now.rounding, target)) return unjudged(movement, 'within_rounding');
  const share = withoutDust((movement.change / way) * 100, 1e4);
  if (left <= 0) return { state: 'reached', share, movement, reasons: [] };
  if (movement.direction === 'level') return { state: 'no_movement', share: 0, movement, reasons: [] };
  if (movement.direction === 'within_rounding' || movement.direction === 'within_interval') {
    return unjudged(movement, movement.direction);
  }
  const likeForLike = revised === null ? null : movementOf(revised, now, sides);
  if (likeForLike !== null && likeForLike.direction !== movement.direction) return unjudged(movement, 'revised');
  return { state: share > 0 ? 'on_the_way' : 'moved_away', share, movement, reasons: [] };
}

function straddles(range: IndicatorValue['rounding'], target: number): boolean {
  return range !== null && range.lower < target - 1e-9 && range.upper > target + 1e-9;
}

function unjudged(movement: Movement | null, code: Reason['code']): Judged {
  return { state: 'cannot_be_judged', share: null, movement, reasons: [{ code, details: {} }] };
}

function timingOf(period: string, now: IndicatorValue | null, state: TargetState, date: string): TargetTiming {
  const arrived = now !== null && now.value !== null && comparePeriods(now.period, period) >= 0;
  if (arrived) return state === 'reached' || state === 'cannot_be_judged' ? 'due' : 'overdue';
  return endOf(period) < date ? 'awaiting_figure' : 'not_due';
}
