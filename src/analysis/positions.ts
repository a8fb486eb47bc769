import { mergeCautions, unlikeCautions } from '../indicators/cautions.ts';
import { mayBeAlike } from '../indicators/differences.ts';
import { cellKey } from '../indicators/figure-key.ts';
import type { Caution, IndicatorValue } from '../indicators/indicator-value.ts';
import type { Level } from '../indicators/level.ts';
import { differenceInterval } from '../indicators/level-interval.ts';
import { withoutDust } from '../indicators/without-dust.ts';
import { comparePeriods } from '../observations/period.ts';
import type { Study } from '../study/study.ts';

/** Where the region (or its stand-in) stands against one benchmark. */
export interface Position {
  readonly benchmark: IndicatorValue;
  /** Percentage points (or the unit of the indicator), region minus benchmark; `null` where one is missing. */
  readonly difference: number | null;
  /** Of a 95 % interval; `null` where the two have no samples. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether the interval leaves nought out; `null` where there is none. */
  readonly apart: boolean | null;
  readonly cautions: readonly Caution[];
}

/** One figure of the region beside the same figure of every benchmark that has it. */
export interface Positions {
  readonly figure: IndicatorValue;
  readonly against: readonly Position[];
  /**
   * Places from the highest value to the lowest, the region's among them; for reading, not a ranking. Without figures of
   * low reliability and without those that are unlike in time, definition or basis.
   */
  readonly order: readonly string[];
}

/**
 * The latest figure of every series of the region about the groups that the study compares, held against its benchmarks in
 * the same cell: the same concept, group, sex, age and period. A place is never compared with itself.
 */
export function positions(study: Study, levels: readonly Level[]): readonly Positions[] {
  const benchmarks = study.places.benchmarks.map(({ code }) => code);
  const named = new Set(study.comparisons.flatMap(({ focus, reference }) => [...focus, reference, 'total']));
  const elsewhere = new Map<string, Level[]>();
  for (const level of levels) {
    if (!benchmarks.includes(level.figure.place)) continue;
    const key = placeKey(level.figure, level.figure.place);
    const held = elsewhere.get(key);
    if (held) held.push(level);
    else elsewhere.set(key, [level]);
  }
  return latestOf(levels.filter(({ figure }) => isRegions(figure) && named.has(figure.group))).flatMap((level) => {
    const others = benchmarks.flatMap((place) => {
      if (place === level.figure.place) return [];
      const there = elsewhere.get(placeKey(level.figure, place)) ?? [];
      return there.find((other) => mayBeAlike(level, other)) ?? there[0] ?? [];
    });
    if (others.length === 0) return [];
    const against = others.map((other) => positionOf(level, other));
    return [{ figure: level.figure, against, order: orderOf(level, others) }];
  });
}

function isRegions({ placeRole, value }: IndicatorValue): boolean {
  return value !== null && (placeRole === 'own' || placeRole === 'stand_in');
}

function placeKey(figure: IndicatorValue, place: string): string {
  return `${figure.base} ${cellKey({ ...figure, place })}`;
}

function latestOf(levels: readonly Level[]): readonly Level[] {
  const latest = new Map<string, Level>();
  for (const level of levels) {
    const { figure, basis } = level;
    const key = `${figure.base} ${cellKey(figure, { period: figure.period.slice(4) })} ${figure.time} ${figure.definition} ${basis}`;
    const held = latest.get(key);
    if (!held || comparePeriods(figure.period, held.figure.period) > 0) latest.set(key, level);
  }
  return [...latest.values()];
}

function positionOf(level: Level, other: Level): Position {
  const [a, b] = [level.figure, other.figure];
  const interval = differenceInterval(level, other);
  const pair = { first: a, second: b, firstBasis: level.basis, secondBasis: other.basis };
  return {
    benchmark: b,
    difference:
      a.value === null || b.value === null
        ? null
        : withoutDust(a.value - b.value, Math.max(Math.abs(a.value), Math.abs(b.value))),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    apart: interval ? interval.lower > 0 || interval.upper < 0 : null,
    cautions: mergeCautions(a.cautions, b.cautions, unlikeCautions(pair, ['place'])),
  };
}

function orderOf(level: Level, others: readonly Level[]): readonly string[] {
  const comparable = [level, ...others.filter((other) => mayBeAlike(level, other))];
  return comparable
    .filter(({ figure }) => figure.value !== null && !figure.flags.includes('u'))
    .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0))
    .map(({ figure }) => figure.place);
}
