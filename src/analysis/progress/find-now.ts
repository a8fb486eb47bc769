import { breakdownText, cellKey } from '../../indicators/figure-key.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { comparePeriods } from '../../observations/period.ts';
import { type Reason, type Sides, samePlace, unlikeReasons } from './unlike.ts';

/** A figure of the baseline and its counterpart in the later study. */
export interface FigurePair {
  readonly before: IndicatorValue | null;
  /** The counterpart, also where it is not comparable; `null` where there is none. */
  readonly now: IndicatorValue | null;
  /** What the later study gives for the baseline's own period, where that is another value: revised data. */
  readonly revised: IndicatorValue | null;
  /** Why they cannot be held against each other; empty where they can. */
  readonly reasons: readonly Reason[];
}

/**
 * Finds in the later study what a figure of the baseline has become: the figure of the same cell, of a later period, that
 * is least unlike in source, definition, time and basis; of `at` where a period is named and there, else the latest. Where
 * the cell has no figure any more, one of another age or place is named with the reason why it cannot take its place.
 */
export function figurePair(given: IndicatorValue, sides: Sides, at: string | null = null): FigurePair {
  const cell = sides.now.values.filter((value) => sameCell(given, value, sides));
  const revision = revisionOf(given, cell, sides);
  // What the later study withholds is not to be had from the earlier one either.
  const before = revision !== null && isWithheld(revision) ? { ...revision, period: given.period } : given;
  const revised = revision === null || revision.value === null ? null : revision;
  const later = cell.filter(({ period }) => comparePeriods(period, given.period) > 0);
  const known = later.filter(({ value }) => value !== null);
  const named = known.filter(({ period }) => period === at);
  const now = best(given, named.length > 0 ? named : known, sides) ?? (later.length > 0 ? latest(later) : null);
  const found = now ?? elsewhere(given, sides) ?? latest(cell);
  return { before, now: found, revised, reasons: reasonsOf(before, found, sides) };
}

/** True where a figure is not shown because it is, or would give away, a small count. */
function isWithheld({ value, cautions }: IndicatorValue): boolean {
  return value === null && cautions.some(({ code }) => code === 'small_count');
}

function reasonsOf(before: IndicatorValue, now: IndicatorValue | null, sides: Sides): readonly Reason[] {
  if (before.value === null) return [missing(before, 'no_figure_before')];
  if (now === null) return [{ code: 'no_figure_now', details: {} }];
  if (now.value === null) return [missing(now, 'no_figure_now')];
  return unlikeReasons(before, now, sides);
}

function missing(figure: IndicatorValue, otherwise: 'no_figure_before' | 'no_figure_now'): Reason {
  const details = { period: figure.period };
  if (isWithheld(figure)) return { code: 'withheld', details };
  const suppressed = figure.cautions.some(({ code }) => code === 'suppressed');
  return { code: suppressed ? 'suppressed' : otherwise, details };
}

function sameCell(before: IndicatorValue, now: IndicatorValue, sides: Sides): boolean {
  if (now.base !== before.base || now.form !== before.form || now.period.length !== before.period.length) return false;
  if (now.period.slice(4) !== before.period.slice(4) || !samePlace(before, now, sides)) return false;
  return cellKey({ ...now, place: '', period: '' }) === cellKey({ ...before, place: '', period: '' });
}

function revisionOf(before: IndicatorValue, cell: readonly IndicatorValue[], sides: Sides): IndicatorValue | null {
  const same = cell.filter(({ period }) => period === before.period);
  const like = same.find((value) =>
    unlikeReasons(before, value, sides).every(({ code }) => code === 'no_newer_figure' || code === 'low_reliability'),
  );
  if (!like || before.value === null) return null;
  if (isWithheld(like)) return like;
  return like.value !== null && Math.abs(like.value - before.value) > 1e-9 ? like : null;
}

function best(before: IndicatorValue, candidates: readonly IndicatorValue[], sides: Sides): IndicatorValue | null {
  const ranked = candidates.map((value) => ({ value, unlike: unlikeReasons(before, value, sides).length }));
  ranked.sort((a, b) => a.unlike - b.unlike || comparePeriods(b.value.period, a.value.period));
  return ranked[0]?.value ?? null;
}

/** The figure that a reader would take instead: the same group and sex, in another age band or for another place. */
function elsewhere(before: IndicatorValue, sides: Sides): IndicatorValue | null {
  const others = sides.now.values.filter(
    (value) =>
      value.base === before.base &&
      value.form === before.form &&
      value.value !== null &&
      value.group === before.group &&
      value.sex === before.sex &&
      value.education === before.education &&
      breakdownText(value.breakdown) === breakdownText(before.breakdown) &&
      (value.placeRole === 'own' || value.placeRole === 'stand_in') &&
      comparePeriods(value.period, before.period) > 0,
  );
  return best(before, others, sides);
}

function latest(values: readonly IndicatorValue[]): IndicatorValue | null {
  return values.reduce<IndicatorValue | null>(
    (held, value) => (held === null || comparePeriods(value.period, held.period) > 0 ? value : held),
    null,
  );
}
