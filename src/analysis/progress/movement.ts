import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { polarityOf } from '../../indicators/own-indicators.ts';
import { withoutDust } from '../../indicators/without-dust.ts';
import type { Study } from '../../study/study.ts';
import type { Sides } from './unlike.ts';

/** How a comparable figure has moved. Percentage points, or the unit of the indicator. */
export interface Movement {
  /** Now minus then; from the revised value of then where the later study has one. */
  readonly change: number;
  /** Of a 95 % interval (Newcombe 1998, method 10); `null` unless both come from samples that were drawn anew. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** What the rounding of the two sources leaves open. */
  readonly rounding: { readonly lower: number; readonly upper: number } | null;
  readonly direction: 'up' | 'down' | 'level' | 'within_rounding' | 'within_interval';
  /** Only where it has moved, and where a better side is declared; a gap is narrower or wider, whichever is better. */
  readonly judgement: 'better' | 'worse' | 'narrower' | 'wider' | null;
}

/** The movement between two figures of one kind that both have a value; `null` where one has none. */
export function movementOf(before: IndicatorValue, now: IndicatorValue, sides: Sides): Movement | null {
  if (before.value === null || now.value === null) return null;
  const change = withoutDust(now.value - before.value, Math.max(Math.abs(now.value), Math.abs(before.value)));
  const rounding = roundingOf(before, now);
  const interval = intervalOf(before, now, sides);
  const direction =
    change === 0
      ? 'level'
      : rounding !== null && holdsNought(rounding)
        ? 'within_rounding'
        : interval !== null && holdsNought(interval)
          ? 'within_interval'
          : change > 0
            ? 'up'
            : 'down';
  const moved = direction === 'up' || direction === 'down';
  return {
    change,
    interval,
    rounding,
    direction,
    judgement: moved ? judged(before, now, change, sides.now.study) : null,
  };
}

function holdsNought({ lower, upper }: { readonly lower: number; readonly upper: number }): boolean {
  return lower <= 1e-9 && upper >= -1e-9;
}

function roundingOf(before: IndicatorValue, now: IndicatorValue): Movement['rounding'] {
  if (before.rounding === null && now.rounding === null) return null;
  const [a, b] = [before.rounding ?? point(before), now.rounding ?? point(now)];
  return { lower: withoutDust(b.lower - a.upper), upper: withoutDust(b.upper - a.lower) };
}

function point({ value }: IndicatorValue): { readonly lower: number; readonly upper: number } {
  return { lower: value ?? 0, upper: value ?? 0 };
}

/**
 * Two years of a rotating panel share people, so that a change has an interval only where every source says that it draws
 * a new sample each time. From the limits of the two figures, which for Wilson's are those of Newcombe's method 10.
 */
function intervalOf(
  before: IndicatorValue,
  now: IndicatorValue,
  { baseline, now: later }: Sides,
): Movement['interval'] {
  if (before.value === null || before.lower === null || before.upper === null) return null;
  if (now.value === null || now.lower === null || now.upper === null) return null;
  const anew = (study: Study, ids: readonly string[]): boolean =>
    ids.length > 0 && ids.every((id) => study.region.sources[id]?.panel === false);
  if (!anew(baseline.study, before.sources) || !anew(later.study, now.sources)) return null;
  const change = now.value - before.value;
  return {
    lower: change - Math.hypot(now.value - now.lower, before.upper - before.value),
    upper: change + Math.hypot(now.upper - now.value, before.value - before.lower),
  };
}

function judged(before: IndicatorValue, now: IndicatorValue, change: number, study: Study): Movement['judgement'] {
  if (now.form === 'gap' || now.form === 'gender_gap') {
    const nearer = Math.abs(now.value ?? 0) - Math.abs(before.value ?? 0);
    return nearer === 0 ? null : nearer < 0 ? 'narrower' : 'wider';
  }
  if (now.form === 'shortfall') return change < 0 ? 'better' : 'worse';
  const polarity = now.form === 'level' ? polarityOf(study.region, now.base) : 'neutral';
  if (polarity === 'neutral') return null;
  return (polarity === 'higher') === change > 0 ? 'better' : 'worse';
}
