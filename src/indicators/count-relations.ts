import { ageSpan, partitionsOf } from '../observations/age-partition.ts';
import { conceptGroups } from '../observations/code-lists.ts';
import type { Observation } from '../observations/observation.ts';
import { breakdownText } from './figure-key.ts';

/** One count of a table; several observations where the table says it more than once. */
export interface CountCell {
  readonly observations: readonly Observation[];
  readonly first: Observation;
  readonly value: number | null;
}

/** A sum that a reader can make: the whole is its parts together. */
export interface Relation {
  readonly whole: CountCell;
  readonly parts: readonly CountCell[];
}

/** What counts of one row add up to. */
const measureSums: readonly (readonly [string, readonly string[]])[] = [
  ['labour_force', ['employed', 'unemployed']],
  ['population', ['labour_force', 'inactive']],
  ['population', ['employed', 'unemployed', 'inactive']],
  ['employed', ['employees', 'self_employed']],
];

const unstated = new Set(['not_stated', 'unknown', 'stateless', 'diverse']);

/** Dimensions along which the counts of a table add up. */
type Axis = 'measure' | 'group' | 'sex' | 'age' | 'education' | `breakdown:${string}`;

/**
 * All sums by which one count of a table could be had from the others: over sexes, groups, ages, education, breakdowns
 * and measures. A sum that leaves more than `slack` persons open tells nobody anything, and is left out, as is one with a
 * missing count.
 */
export function countRelations(observations: readonly Observation[], slack: number): readonly Relation[] {
  const cells = countCells(observations);
  const axes: Axis[] = ['measure', 'group', 'sex', 'age', 'education'];
  for (const name of new Set(cells.flatMap(({ first }) => Object.keys(first.breakdown))))
    axes.push(`breakdown:${name}`);
  return axes.flatMap((axis) =>
    [...alongAxis(cells, axis).values()]
      .flatMap((line) => relationsOfLine(line, axis))
      .filter((relation) => adds(relation, slack)),
  );
}

function countCells(observations: readonly Observation[]): readonly CountCell[] {
  const byKey = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = keyWithout(observation, null);
    const held = byKey.get(key);
    if (held) held.push(observation);
    else byKey.set(key, [observation]);
  }
  return [...byKey.values()].flatMap((held) => {
    const first = held.find(({ value }) => value !== null) ?? held[0];
    return first ? [{ observations: held, first, value: first.value }] : [];
  });
}

function alongAxis(cells: readonly CountCell[], axis: Axis): ReadonlyMap<string, ReadonlyMap<string, CountCell>> {
  const lines = new Map<string, Map<string, CountCell>>();
  const concepts = new Set(cells.flatMap(({ first }) => (first.group === 'total' ? [] : [first.concept])));
  for (const cell of cells) {
    // Everybody is the whole of every concept that the table tells groups apart by.
    const under = axis === 'group' && cell.first.group === 'total' ? concepts : [cell.first.concept];
    for (const concept of under) {
      const key = `${axis === 'group' ? concept : ''} ${keyWithout(cell.first, axis)}`;
      const line = lines.get(key) ?? new Map<string, CountCell>();
      line.set(valueAt(cell.first, axis), cell);
      lines.set(key, line);
    }
  }
  return lines;
}

function relationsOfLine(line: ReadonlyMap<string, CountCell>, axis: Axis): readonly Relation[] {
  if (line.size < 2) return [];
  if (axis === 'measure') return measureSums.flatMap(([whole, parts]) => named(line, whole, parts, []));
  if (axis === 'age') return bandRelations(line, (age) => ageSpan(age));
  if (axis === 'group') return groupRelations(line);
  const rest = [...line.keys()].filter((value) => value !== 'total');
  const flat = named(
    line,
    'total',
    rest.filter((value) => !unstated.has(value)),
    rest.filter((value) => unstated.has(value)),
  );
  if (axis !== 'education') return flat;
  // ISCED levels nest as ages do.
  return [...flat, ...bandRelations(line, (level) => (level === 'total' ? { from: 0, to: 8 } : ageSpan(level)))];
}

function groupRelations(line: ReadonlyMap<string, CountCell>): readonly Relation[] {
  const [cell] = line.values();
  const concept = [...line.values()].find(({ first }) => first.group !== 'total')?.first.concept ?? cell?.first.concept;
  const known = concept ? conceptGroups[concept] : null;
  const there = [...line.keys()].filter((group) => group !== 'total');
  if (!known) return named(line, 'total', there, []);
  const single = there.filter((group) => !known.includes(group));
  const open = there.filter((group) => unstated.has(group));
  const home = known.filter((group) => ['national', 'native', 'national_languages'].includes(group));
  const abroad = known.filter((group) => ['foreign', 'foreign_language'].includes(group));
  return [
    ...named(line, 'total', [...home, ...abroad], open),
    ...named(line, 'total', [...home, 'eu', 'non_eu'], open),
    ...(single.length > 0 ? named(line, 'total', [...home, ...single], open) : []),
    ...abroad.flatMap((group) => [
      ...named(line, group, ['eu', 'non_eu'], open),
      ...named(line, group, single, open),
      ...(single.length > 0 ? named(line, group, ['eu', ...single], open) : []),
    ]),
    ...named(line, 'non_eu', single, open),
    ...named(line, 'eu', single, []),
  ];
}

/** The relation of the whole to its parts, with those of the doubtful parts that bring the sum nearest to the whole. */
function named(
  line: ReadonlyMap<string, CountCell>,
  whole: string,
  parts: readonly string[],
  perhaps: readonly string[],
): readonly Relation[] {
  const wholeCell = line.get(whole);
  const cells = parts.flatMap((part) => line.get(part) ?? []);
  if (!wholeCell || cells.length === 0 || cells.length < parts.length) return [];
  let choices: (readonly CountCell[])[] = [cells];
  for (const value of perhaps) {
    const cell = line.get(value);
    if (cell) choices = choices.flatMap((choice) => [choice, [...choice, cell]]);
  }
  const relations = choices.map((choice) => ({ whole: wholeCell, parts: choice }));
  const [nearest] = relations
    .map((relation) => ({ relation, left: leftOpen(relation) ?? Number.POSITIVE_INFINITY }))
    .sort((x, y) => x.left - y.left);
  return nearest ? [nearest.relation] : [];
}

function bandRelations(
  line: ReadonlyMap<string, CountCell>,
  spanOf: (value: string) => { readonly from: number; readonly to: number } | null,
): readonly Relation[] {
  const bands = [...line.keys()].filter((value) => value !== 'total');
  return [...line].flatMap(([value, whole]) => {
    const span = spanOf(value);
    const ways = span ? partitionsOf(span, bands, 12) : [];
    return ways.map((way) => ({ whole, parts: way.flatMap((part) => line.get(part) ?? []) }));
  });
}

function adds(relation: Relation, slack: number): boolean {
  const left = leftOpen(relation);
  if (left === null) return false;
  return left < slack + [relation.whole, ...relation.parts].reduce((sum, cell) => sum + roundingOf(cell), 0);
}

/** Persons by which the parts miss the whole; `null` where a count is missing. */
function leftOpen({ whole, parts }: Relation): number | null {
  if (whole.value === null) return null;
  let left = whole.value;
  for (const { value } of parts) {
    if (value === null) return null;
    left -= value;
  }
  return Math.abs(left);
}

function roundingOf({ first }: CountCell): number {
  return first.bounds ? (first.bounds.upper - first.bounds.lower) / 2 : 0;
}

function valueAt(observation: Observation, axis: Axis): string {
  switch (axis) {
    case 'measure':
    case 'group':
    case 'sex':
    case 'age':
    case 'education':
      return observation[axis];
    default:
      return observation.breakdown[axis.slice('breakdown:'.length)] ?? 'total';
  }
}

/** All that two counts must be alike in to stand in one line of a table. */
function keyWithout(observation: Observation, axis: Axis | null): string {
  const { measure, concept, group, sex, age, education, place, period, time, definition, basis } = observation;
  const left = axis?.startsWith('breakdown:') ? axis.slice('breakdown:'.length) : null;
  const breakdown =
    left === null
      ? breakdownText(observation.breakdown)
      : breakdownText(Object.fromEntries(Object.entries(observation.breakdown).filter(([name]) => name !== left)));
  const population = axis === 'group' ? '' : group === 'total' ? 'total' : `${concept} ${group}`;
  return [
    axis === 'measure' ? '' : measure,
    population,
    axis === 'sex' ? '' : sex,
    axis === 'age' ? '' : age,
    axis === 'education' ? '' : education,
    breakdown,
    place,
    period,
    time,
    definition,
    basis,
  ].join('|');
}
