import type { Observation } from '../observations/observation.ts';
import { mergeCautions, unlikeCautions } from './cautions.ts';
import { maybeSame } from './choose-source.ts';
import { cellKey } from './figure-key.ts';
import type { IndicatorForm, IndicatorValue } from './indicator-value.ts';
import { type Level, sourcesOf, unionOfFlags } from './level.ts';
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
  if (others.length < 2) return others[0] ?? null;
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
  const interval = independent ? differenceInterval(first, second) : null;
  const value =
    a.value === null || b.value === null
      ? null
      : withoutDust(a.value - b.value, Math.max(Math.abs(a.value), Math.abs(b.value)));
  const open = a.rounding !== null || b.rounding !== null;
  const [x, y] = open ? [rangeIn(a), rangeIn(b)] : [null, null];
  return derived(form, first, second, {
    value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    rounding: x && y && { lower: withoutDust(x.lower - y.upper), upper: withoutDust(x.upper - y.lower) },
    unit: a.unit === 'percent' ? 'pp' : a.unit,
    decimals: Math.max(a.decimals, b.decimals),
  });
}

function ratio(first: Level, second: Level): readonly IndicatorValue[] {
  const [a, b] = [first.figure, second.figure];
  if (b.value === 0) return [];
  const open = a.rounding !== null || b.rounding !== null;
  const [x, y] = open ? [rangeIn(a), rangeIn(b)] : [null, null];
  const value = a.value === null || b.value === null ? null : a.value / b.value;
  const rounding = x && y && { lower: x.lower / y.upper, upper: x.upper / Math.max(y.lower, Number.EPSILON) };
  return [derived('ratio', first, second, { value, lower: null, upper: null, rounding, unit: 'ratio', decimals: 2 })];
}

/** What the rounding of a figure leaves open; the figure itself where that is nothing. */
function rangeIn(figure: IndicatorValue): IndicatorValue['rounding'] {
  return figure.rounding ?? (figure.value === null ? null : { lower: figure.value, upper: figure.value });
}

/** The number of a derived figure and all that belongs to it. */
export type DerivedNumber = Pick<IndicatorValue, 'value' | 'lower' | 'upper' | 'rounding' | 'unit' | 'decimals'>;

/** A derived figure: about what the first is about, with the doubts of both. */
export function derived(
  form: Exclude<IndicatorForm, 'level'>,
  first: Level,
  second: Level,
  number: DerivedNumber,
): IndicatorValue {
  const [a, b] = [first.figure, second.figure];
  const observations = joined(a.observations, b.observations);
  const pair = { first: a, second: b, firstBasis: first.basis, secondBasis: second.basis };
  return {
    indicator: form === 'shortfall' ? 'employment_shortfall' : `${a.base}_${form}`,
    base: a.base,
    form,
    concept: a.concept,
    group: a.group,
    sex: a.sex,
    age: a.age,
    education: a.education,
    breakdown: a.breakdown,
    place: a.place,
    placeRole: a.placeRole,
    period: a.period,
    time: a.time,
    definition: a.definition,
    value: number.value,
    lower: number.lower,
    upper: number.upper,
    rounding: number.rounding,
    unit: number.unit,
    decimals: number.decimals,
    numerator: null,
    denominator: null,
    flags: a.flags.length + b.flags.length === 0 ? [] : unionOfFlags([a.flags, b.flags]),
    cautions: mergeCautions(a.cautions, b.cautions, unlikeCautions(pair, form === 'change' ? ['period'] : [])),
    sources: sameSources(a, b) ? a.sources : sourcesOf(observations),
    observations,
    against: { group: b.group, sex: b.sex, period: b.period, value: b.value },
  };
}

function sameSources(a: IndicatorValue, b: IndicatorValue): boolean {
  return a.sources.length === b.sources.length && a.sources.every((source, at) => source === b.sources[at]);
}

/** Facts of both, each once. */
export function joined(a: readonly Observation[], b: readonly Observation[]): readonly Observation[] {
  const further = b.filter((observation) => !a.includes(observation));
  return further.length === 0 ? a : a.concat(further);
}
