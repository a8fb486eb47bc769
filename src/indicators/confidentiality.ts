import type { Observation } from '../observations/observation.ts';
import { type CountCell, countRelations, type Relation } from './count-relations.ts';
import { determinedUnknowns } from './determined-unknowns.ts';

/** Measures of the catalogue that count something else than persons. */
const notPersons = new Set(['vacancies', 'businesses_founded']);

/** True where a figure counts persons, so that a small one could point at somebody. */
function countsPersons({ measure, unit }: Pick<Observation, 'measure' | 'unit'>): boolean {
  return unit === 'persons' && !notPersons.has(measure);
}

/**
 * The counts that are not to be printed: those of persons below `minimum`, and as many others, the smallest first, as it
 * takes that none of them can be had within its table (or among the tables of its source) by subtraction.
 *
 * Zero is below the minimum, too. A minimum of 0 withholds nothing. A count that its source suppresses is an unknown to
 * the reader as it is, and needs no help. Complementary suppression after Cox 1980, Journal of the American Statistical
 * Association 75, with every sum that a reader can make checked by elimination.
 */
export function withheldCounts(observations: readonly Observation[], minimum: number): ReadonlySet<Observation> {
  const persons = observations.filter(countsPersons);
  const withheld = new Set(persons.filter(({ value }) => value !== null && value < minimum));
  if (withheld.size === 0) return withheld;
  const relations = blocksOf(persons, withheld).flatMap((block) => countRelations(block, minimum));
  protect(relations, withheld, minimum);
  return withheld;
}

/** The tables that hold a withheld count, and the sources that have several tables: what a reader would look at together. */
function blocksOf(
  observations: readonly Observation[],
  withheld: ReadonlySet<Observation>,
): readonly (readonly Observation[])[] {
  const tables = new Map<number, Observation[]>();
  const sources = new Map<string, Observation[]>();
  for (const observation of observations) {
    const table = tables.get(observation.row.table) ?? [];
    table.push(observation);
    tables.set(observation.row.table, table);
    if (observation.source === null) continue;
    const source = sources.get(observation.source) ?? [];
    source.push(observation);
    sources.set(observation.source, source);
  }
  const several = [...sources.values()].filter(
    (held) => new Set(held.map((observation) => observation.row.table)).size > 1,
  );
  // What is withheld in one table may have to be protected in another of its source, so those tables come along.
  const touched = new Set([...withheld].map(({ source }) => source));
  return [...tables.values(), ...several].filter((held) =>
    held.some((observation) => withheld.has(observation) || touched.has(observation.source)),
  );
}

function protect(relations: readonly Relation[], withheld: Set<Observation>, minimum: number): void {
  const hidden = (cell: CountCell): boolean => withheld.has(cell.first);
  const relationsOf = new Map<Observation, Relation[]>();
  const open = new Set<Relation>();
  for (const relation of relations) {
    for (const cell of [relation.whole, ...relation.parts]) {
      if (cell.observations.some((observation) => withheld.has(observation))) hide(cell, withheld);
      const held = relationsOf.get(cell.first) ?? [];
      held.push(relation);
      relationsOf.set(cell.first, held);
    }
  }
  const touch = (cell: CountCell): void => {
    for (const relation of relationsOf.get(cell.first) ?? []) open.add(relation);
  };
  const shut = (relation: Relation): boolean => {
    const further = nextToHide(relation, hidden, relationsOf);
    if (!further) return false;
    hide(further, withheld);
    touch(further);
    return true;
  };
  for (const relation of relations) open.add(relation);
  for (;;) {
    for (const relation of open) {
      open.delete(relation);
      while (isExposed(relation, hidden, minimum) && shut(relation));
    }
    // What no single sum gives away, several together may. One further cell often shuts many, so one at a time.
    if (!relationsOfDetermined(relations, hidden).some(shut)) return;
  }
}

function hide(cell: CountCell, withheld: Set<Observation>): void {
  for (const observation of cell.observations) withheld.add(observation);
}

/** One unknown is had by subtraction; several that are together below the minimum are as good as known. */
function isExposed({ whole, parts }: Relation, hidden: (cell: CountCell) => boolean, minimum: number): boolean {
  const unknown = parts.filter(hidden);
  if (hidden(whole)) return unknown.length === 0;
  if (unknown.length === 0) return false;
  return unknown.length === 1 || unknown.reduce((sum, { value }) => sum + (value ?? 0), 0) < minimum;
}

function relationsOfDetermined(
  relations: readonly Relation[],
  hidden: (cell: CountCell) => boolean,
): readonly Relation[] {
  const ids = new Map<Observation, number>();
  const idOf = (cell: CountCell): number => {
    const known = ids.get(cell.first);
    if (known !== undefined) return known;
    ids.set(cell.first, ids.size);
    return ids.size - 1;
  };
  const equations = relations.map(({ whole, parts }) => {
    const terms: (readonly [number, number])[] = hidden(whole) ? [[idOf(whole), 1]] : [];
    for (const part of parts) if (hidden(part)) terms.push([idOf(part), -1]);
    return terms;
  });
  const determined = determinedUnknowns(equations.filter((terms) => terms.length > 0));
  if (determined.size === 0) return [];
  return relations.filter(({ whole, parts }) =>
    [whole, ...parts].some((cell) => hidden(cell) && determined.has(idOf(cell))),
  );
}

/**
 * The next cell to go: among the parts, since a whole is worth more to the reader, the one that opens the fewest other
 * sums, and of those the smallest; the whole only where no part is left.
 */
function nextToHide(
  { whole, parts }: Relation,
  hidden: (cell: CountCell) => boolean,
  relationsOf: ReadonlyMap<Observation, readonly Relation[]>,
): CountCell | null {
  const opened = (cell: CountCell): number =>
    (relationsOf.get(cell.first) ?? []).filter((other) => !hidden(other.whole) && !other.parts.some(hidden)).length;
  const [best] = parts
    .filter((part) => !hidden(part))
    .map((part) => ({ part, opens: opened(part), value: part.value ?? 0 }))
    .sort((a, b) => a.opens - b.opens || a.value - b.value);
  return best?.part ?? (hidden(whole) ? null : whole);
}

/** The same fact without its number: for everything that leaves the analysis. Other facts are returned as they are. */
export function redacted(observation: Observation, withheld: ReadonlySet<Observation>): Observation {
  if (!withheld.has(observation)) return observation;
  return {
    ...observation,
    value: null,
    bounds: null,
    missing: 'suppressed',
    sampleSize: null,
    effectiveSampleSize: null,
    standardError: null,
    note: null,
  };
}
