import type { Observation } from '../observations/observation.ts';
import { mergeCautions, unlikeCautions } from './cautions.ts';
import { maybeSame } from './choose-source.ts';
import { cellKey } from './figure-key.ts';
import type { IndicatorForm, IndicatorValue } from './indicator-value.ts';
import { type Level, type Ranged, roundingOf, sourcesOf, unionOfFlags } from './level.ts';
import { differenceInterval } from './level-interval.ts';
import { withoutDust } from './without-dust.ts';

/** Levels laid out by indicator and cell, so that the one beside is found at once. */
export type LevelsByCell = ReadonlyMap<string, readonly Level[]>;

export function levelsByCell(levels: readonly Level[]): LevelsByCell {
  const cells = new Map<string, Level[]>();
  for (const level of levels) {
    const key = `${level.figure.base} ${cellKey(level.figure)}`;
    const held = cells.get(key);
    if (held) held.push(level);
    else cells.set(key, [level]);
  }
  return cells;
}

/**
 * The level of another group or sex in the same cell: one that may be of the same time, definition and basis where there
 * is one, then one of the same source, else the first. Whatever it is unlike in is said by whoever takes it.
 */
export function levelBeside(
  cells: LevelsByCell,
  level: Level,
  change: { readonly group?: string; readonly sex?: 'male' },
): Level | null {
  const others = cells.get(`${level.figure.base} ${cellKey(level.figure, change)}`) ?? [];
  const like = others.filter((other) => mayBeAlike(level, other));
  const pool = like.length > 0 ? like : others;
  return pool.find((other) => other.figure.sources.join() === level.figure.sources.join()) ?? pool[0] ?? null;
}

/** True where nothing that is known of two levels makes them unlike in time, definition or basis. */
export function mayBeAlike(a: Level, b: Level): boolean {
  return (
    maybeSame(a.figure.time, b.figure.time) &&
    maybeSame(a.figure.definition, b.figure.definition) &&
    maybeSame(a.basis, b.basis)
  );
}

/** Groups that are no side of a gap: everybody, and those of whom nothing is known. */
const notCompared = new Set(['total', 'unknown', 'not_stated']);

/**
 * Gap and ratio of every group against the reference group of its concept in the same cell. `references` holds the
 * reference group by concept. A gap is there wherever both levels are; its value is missing where one of theirs is.
 */
export function groupDifferences(
  levels: readonly Level[],
  cells: LevelsByCell,
  references: ReadonlyMap<string, string>,
): readonly IndicatorValue[] {
  return levels.flatMap((level) => {
    const { concept, group } = level.figure;
    const reference = concept === null ? undefined : references.get(concept);
    if (reference === undefined || group === reference || notCompared.has(group)) return [];
    const other = levelBeside(cells, level, { group: reference });
    if (!other) return [];
    // A group is a part of everybody: then the two are not independent, and there is no interval.
    return [difference('gap', level, other, reference !== 'total'), ...ratio(level, other)];
  });
}

/** Women minus men, for every group and everybody, wherever both levels are there. */
export function genderGaps(levels: readonly Level[], cells: LevelsByCell): readonly IndicatorValue[] {
  return levels.flatMap((level) => {
    if (level.figure.sex !== 'female') return [];
    const men = levelBeside(cells, level, { sex: 'male' });
    return men ? [difference('gender_gap', level, men, true)] : [];
  });
}

/** First minus second, in percentage points (or in the unit of the indicator, where that is no percentage). */
export function difference(
  form: 'gap' | 'gender_gap' | 'change',
  first: Level,
  second: Level,
  independent: boolean,
): IndicatorValue {
  const [a, b] = [first.figure, second.figure];
  const range = combine(a, b, (x, y) => ({
    value: withoutDust(x.value - y.value, Math.max(Math.abs(x.value), Math.abs(y.value))),
    lower: withoutDust(x.lower - y.upper),
    upper: withoutDust(x.upper - y.lower),
  }));
  const interval = independent ? differenceInterval(first, second) : null;
  return {
    ...derived(form, first, second),
    value: range?.value ?? null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    rounding: range && roundingOf(range),
    unit: a.unit === 'percent' ? 'pp' : a.unit,
  };
}

function ratio(first: Level, second: Level): readonly IndicatorValue[] {
  const [a, b] = [first.figure, second.figure];
  if (b.value === 0) return [];
  const range = combine(a, b, (x, y) => ({
    value: x.value / y.value,
    lower: x.lower / y.upper,
    upper: x.upper / Math.max(y.lower, Number.EPSILON),
  }));
  return [
    {
      ...derived('ratio', first, second),
      value: range?.value ?? null,
      lower: null,
      upper: null,
      rounding: range && roundingOf(range),
      unit: 'ratio',
      decimals: 2,
    },
  ];
}

/** Everything of a derived figure but its value: the subject of the first, the doubts of both. */
export function derived(form: Exclude<IndicatorForm, 'level'>, first: Level, second: Level): IndicatorValue {
  const [a, b] = [first.figure, second.figure];
  const observations: readonly Observation[] = [...new Set([...a.observations, ...b.observations])];
  const expected = form === 'change' ? (['period'] as const) : [];
  return {
    ...a,
    indicator: form === 'shortfall' ? 'employment_shortfall' : `${a.base}_${form}`,
    form,
    value: null,
    lower: null,
    upper: null,
    rounding: null,
    decimals: Math.max(a.decimals, b.decimals),
    numerator: null,
    denominator: null,
    flags: unionOfFlags([a.flags, b.flags]),
    cautions: mergeCautions(
      a.cautions,
      b.cautions,
      unlikeCautions({ ...a, basis: first.basis }, { ...b, basis: second.basis }, expected),
    ),
    sources: sourcesOf(observations),
    observations,
    against: { group: b.group, sex: b.sex, period: b.period, value: b.value },
  };
}

function combine(a: IndicatorValue, b: IndicatorValue, make: (x: Ranged, y: Ranged) => Ranged): Ranged | null {
  if (a.value === null || b.value === null) return null;
  return make(
    { value: a.value, lower: a.rounding?.lower ?? a.value, upper: a.rounding?.upper ?? a.value },
    { value: b.value, lower: b.rounding?.lower ?? b.value, upper: b.rounding?.upper ?? b.value },
  );
}
