import type { Imported } from '../importers/imported.ts';
import { type FlaggedFigure, writeFlagged } from '../observations/flags.ts';
import type { Observation } from '../observations/observation.ts';
import { comparePeriods } from '../observations/period.ts';
import { withoutDust } from '../observations/rounding.ts';
import { seriesKeys } from './update-series.ts';

/** One figure that is not as it was. */
export interface FigureChange {
  /** `gone`: the service gives the series, but this figure of it no more. */
  readonly kind: 'changed' | 'new' | 'gone';
  /** The figure of the study; for a new one, that of the last period of the same series. */
  readonly ofStudy: Observation;
  /** As the study writes it: `2025`. */
  readonly period: string;
  /** As they are written in the study's own unit: `53.1 b`, `:u`; `null` where there was none. */
  readonly before: string | null;
  readonly now: string;
}

/** The figures of one source, held against those that were fetched. */
export interface Compared {
  /** In the order of the study; those of new periods last. */
  readonly changes: readonly FigureChange[];
  readonly unchanged: number;
  /** Figures whose series the dataset does not have, so that nothing can be said of them. */
  readonly notFound: readonly Observation[];
}

/** In which unit the study writes the cell of a figure. */
export type IsThousand = (observation: Observation) => boolean;

interface Scale {
  /** Digits after the point with which the figure is written. */
  readonly decimals: number;
  /** What lies nearer than this is the same figure, in base units. */
  readonly tolerance: number;
}

/**
 * Compares cell by cell: the value in the decimals in which it is published, the flags, and whether it is missing. A figure
 * that the service does not give is missing and not available. New are the periods after the last that the study has of a series.
 */
export function compareFigures(ofStudy: readonly Observation[], fetched: Imported, isThousand: IsThousand): Compared {
  const { seriesOf, periodOf } = seriesKeys(ofStudy, fetched);
  const published = publishedDecimals(fetched);
  const given = new Map<string, Map<string, Observation>>();
  for (const observation of fetched.observations) {
    const period = periodOf(observation);
    if (period === null) continue;
    const series = seriesOf(observation);
    const known = given.get(series) ?? new Map<string, Observation>();
    known.set(period, observation);
    given.set(series, known);
  }
  const scaleOf = (one: Observation): Scale => scale(one, published, fetched.units, isThousand(one));
  const changes: FigureChange[] = [];
  const notFound: Observation[] = [];
  const last = new Map<string, Observation>();
  let unchanged = 0;
  for (const one of ofStudy) {
    const series = seriesOf(one);
    const periods = given.get(series);
    if (periods === undefined) {
      notFound.push(one);
      continue;
    }
    // A series may stand in several tables, and each of them has its own last row.
    const latest = `${one.row.table} ${series}`;
    const before = last.get(latest);
    if (before === undefined || comparePeriods(before.period, one.period) < 0) last.set(latest, one);
    const now = periods.get(one.period);
    if (isSame(one, now ?? notGiven, scaleOf(one).tolerance)) unchanged += 1;
    else {
      const kind = now === undefined ? 'gone' : 'changed';
      const before = written(one, isThousand(one), one.decimals);
      changes.push({ kind, ofStudy: one, period: one.period, before, now: rewritten(now, one, scaleOf, isThousand) });
    }
  }
  for (const [key, one] of last) {
    const periods = given.get(key.slice(key.indexOf(' ') + 1)) ?? new Map<string, Observation>();
    const later = [...periods].filter(
      ([period, now]) => comparePeriods(period, one.period) > 0 && now.missing !== 'not_available',
    );
    for (const [period, now] of later.sort(([a], [b]) => comparePeriods(a, b)))
      changes.push({ kind: 'new', ofStudy: one, period, before: null, now: rewritten(now, one, scaleOf, isThousand) });
  }
  return { changes, unchanged, notFound };
}

const notGiven: Pick<Observation, 'value' | 'flags' | 'missing' | 'decimals'> = {
  value: null,
  flags: [],
  missing: 'not_available',
  decimals: 0,
};

/** JSON writes 69.0 as 69: the decimals of a measure are the most that any of its figures has. */
function publishedDecimals(fetched: Imported): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { measure, decimals, value } of fetched.observations)
    if (value !== null) most.set(measure, Math.max(decimals, most.get(measure) ?? 0));
  return most;
}

function scale(
  one: Observation,
  published: ReadonlyMap<string, number>,
  units: Imported['units'],
  thousand: boolean,
): Scale {
  const decimals = published.get(one.measure) ?? one.decimals;
  const inThousand = units[one.measure] === 'thousand';
  const step = (digits: number, big: boolean) => Number(`1e-${digits}`) * (big ? 1000 : 1);
  if (inThousand === thousand) return { decimals, tolerance: step(decimals, thousand) / 2 };
  // The study counts in another unit than the dataset: no more is compared than both tell.
  const coarser = Math.max(step(decimals, inThousand), step(one.decimals, thousand));
  return { decimals: one.decimals, tolerance: coarser * 0.500001 };
}

function isSame(
  one: Pick<Observation, 'value' | 'flags' | 'missing'>,
  now: Pick<Observation, 'value' | 'flags' | 'missing'>,
  tolerance: number,
): boolean {
  const flags = (of: { readonly flags: readonly string[] }) => [...of.flags].sort().join('');
  if (flags(one) !== flags(now)) return false;
  if (one.value === null || now.value === null) return one.value === now.value && one.missing === now.missing;
  return Math.abs(one.value - now.value) < tolerance;
}

function rewritten(
  now: Observation | undefined,
  one: Observation,
  scaleOf: (one: Observation) => Scale,
  isThousand: IsThousand,
): string {
  if (now === undefined) return writeFlagged(notGiven);
  const { decimals } = scaleOf(one);
  return written(now, isThousand(one), decimals);
}

/** A figure as a cell of the study holds it, in its unit and with so many digits after the point. */
function written(figure: Pick<Observation, keyof FlaggedFigure>, thousand: boolean, decimals: number): string {
  const value = figure.value === null ? null : withoutDust(thousand ? figure.value / 1000 : figure.value);
  const rounded = value === null ? null : Number(value.toFixed(Math.min(20, decimals)));
  return writeFlagged({ value: rounded, flags: figure.flags, missing: figure.missing, decimals });
}
