import type { BreaksBetween } from '../observations/breaks.ts';
import { comparePeriods } from '../observations/period.ts';
import { maybeSame } from './choose-source.ts';
import { difference } from './differences.ts';
import { cellKey } from './figure-key.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { figureSubject, type Level } from './level.ts';

/**
 * The change of every series, in percentage points: to each period from the one before it, and to the latest from the
 * earliest with no break between. There is none across a break, from one source to another, from one definition to
 * another, or from a missing figure. Quarters and months are held against the same quarter or month.
 */
export function changes(levels: readonly Level[], breaksBetween: BreaksBetween): readonly IndicatorValue[] {
  return seriesIn(levels).flatMap((series) => {
    const known = series.filter(({ figure }) => figure.value !== null);
    const found: IndicatorValue[] = [];
    // The first of the figures that hang together with the latest: a break between two lies between some neighbours.
    let earliest: Level | null = null;
    for (let at = 1; at < known.length; at += 1) {
      const [earlier, later] = [known[at - 1], known[at]];
      if (!earlier || !later) continue;
      // Two years of a panel share people, so that their difference has no interval of independent samples.
      if (comparable(earlier, later, breaksBetween)) {
        found.push(difference('change', later, earlier, false));
        earliest ??= earlier;
      } else earliest = null;
    }
    const latest = known.at(-1);
    if (latest && earliest && earliest !== known.at(-2)) found.push(difference('change', latest, earliest, false));
    return found;
  });
}

/** Levels that differ in their period alone, each series in the order of time. */
function seriesIn(levels: readonly Level[]): readonly (readonly Level[])[] {
  const series = new Map<string, Level[]>();
  for (const level of levels) {
    const { figure, basis } = level;
    const season = figure.period.slice(4);
    const key = `${figure.base} ${cellKey(figure, { period: season })} ${figure.time} ${figure.definition} ${basis}`;
    const held = series.get(key);
    if (held) held.push(level);
    else series.set(key, [level]);
  }
  for (const held of series.values()) held.sort((a, b) => comparePeriods(a.figure.period, b.figure.period));
  return [...series.values()];
}

/** True where one may be taken from the other: of one unit, source, time, definition and basis, with no break between. */
export function comparable(earlier: Level, later: Level, breaksBetween: BreaksBetween): boolean {
  const [a, b] = [earlier.figure, later.figure];
  if (a.unit !== b.unit || !sameList(a.sources, b.sources)) return false;
  if (!maybeSame(a.time, b.time) || !maybeSame(a.definition, b.definition)) return false;
  if (!maybeSame(earlier.basis, later.basis)) return false;
  const sources = b.sources.length === 0 ? [null] : b.sources;
  const subject = { ...figureSubject(b), basis: later.basis };
  const measures = sameList(earlier.measures, later.measures)
    ? later.measures
    : [...new Set([...earlier.measures, ...later.measures])];
  return sources.every((source) => breaksBetween({ subject, source, measures }, a.period, b.period).length === 0);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
