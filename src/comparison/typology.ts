import { type Clustering, kMedoids } from '../indicators/statistics/k-medoids.ts';
import { zScores } from '../indicators/statistics/z-scores.ts';
import type { ComparableSet, Question, Typology } from './comparison.ts';
import { orderable } from './ranking.ts';

const fewestPlaces = 4;
const fewestIndicators = 2;
const mostTypes = 6;
/** Above this the types are found in a sample: exchanging medoids costs the square of the places. */
const mostPlaces = 200;

/** Said of everybody, or of how many belong to a group: the conditions that regions start from, and not how the group fares. */
const ofThePopulation = ['population_share', 'non_eu_share', 'old_age_dependency', 'young_entrant_old_exit_ratio'];
/** What another context indicator says already, turned round. */
const turnedRound: Readonly<Record<string, string>> = { inactivity_rate: 'activity_rate' };

/**
 * Sorts regions into types by the context indicators that they all have in like form: k-medoids on standardised values, with
 * the number of types (2 to 6) whose average silhouette is greatest. By the regions' own figures where four of them have two
 * indicators in common, else by those of the places that stand in for them, each place once. A region with a missing figure is
 * left out and named: nothing is filled in. Refused, with the reason, where too little is alike.
 * Source: Kaufman and Rousseeuw 1990, Finding Groups in Data; Rousseeuw 1987 for the silhouette.
 */
export function typologyOf(questions: readonly Question[], regions: readonly string[]): Typology {
  const context = questions.filter(isContext);
  let refused: Typology = { kind: 'refused', reason: 'too_few_indicators', regions: regions.length, indicators: 0 };
  for (const role of ['own', 'stand_in'] as const) {
    const found = sortedBy(role, context, regions);
    if (found.kind === 'made') return found;
    if (role === 'own' || found.indicators > refused.indicators) refused = found;
  }
  return refused;
}

function isContext({ form, side, sex, base }: Question, _: number, all: readonly Question[]): boolean {
  if (form !== 'level' || sex !== 'total') return false;
  const original = turnedRound[base];
  if (original !== undefined && all.some((other) => other.base === original && other.side === side)) return false;
  return ofThePopulation.includes(base) ? side === 'focus' || side === 'total' : side === 'total';
}

interface Axis {
  readonly question: string;
  readonly set: ComparableSet;
  readonly values: ReadonlyMap<string, number>;
}

function sortedBy(role: 'own' | 'stand_in', context: readonly Question[], regions: readonly string[]): Typology {
  const axes = commonAxes(
    context.flatMap(({ id, sets }) => {
      const set = sets.find(({ key }) => key.role === role);
      const axis = set && axisOf(id, set);
      return axis ? [axis] : [];
    }),
  );
  const places = placesOf(axes);
  const refuse = (reason: 'too_few_regions' | 'too_few_indicators' | 'all_alike'): Typology => ({
    kind: 'refused',
    reason,
    regions: places.length,
    indicators: axes.length,
  });
  if (axes.length < fewestIndicators) return refuse('too_few_indicators');
  if (places.length < fewestPlaces) return refuse('too_few_regions');
  const columns = axes.map(({ values }) => standardised(places.map((place) => values.get(place) ?? 0)));
  if (columns.some((column) => column === null)) return refuse('all_alike');
  const points = places.map((_, row) => columns.map((column) => column?.[row] ?? 0));
  return made({ role, axes, places, points, regions });
}

function axisOf(question: string, set: ComparableSet): Axis | null {
  const values = new Map(
    orderable(set.members).flatMap(({ place, figure: { value } }) => (value === null ? [] : [[place, value] as const])),
  );
  const different = new Set(values.values()).size > 1;
  return values.size >= fewestPlaces && different ? { question, set, values } : null;
}

/** Drops the indicator that fewest places have until four places share what is left, or too little is left. */
function commonAxes(all: readonly Axis[]): readonly Axis[] {
  let axes = all;
  while (axes.length >= fewestIndicators && placesOf(axes).length < fewestPlaces) {
    const least = Math.min(...axes.map(({ values }) => values.size));
    const worst = axes.findLastIndex(({ values }) => values.size === least);
    axes = axes.filter((_, index) => index !== worst);
  }
  return axes;
}

function placesOf(axes: readonly Axis[]): readonly string[] {
  const [first, ...others] = axes;
  return [...(first?.values.keys() ?? [])].filter((place) => others.every(({ values }) => values.has(place)));
}

function standardised(values: readonly number[]): readonly number[] | null {
  return values.every((value) => value === values[0]) ? null : zScores(values);
}

interface Sorting {
  readonly role: 'own' | 'stand_in';
  readonly axes: readonly Axis[];
  readonly places: readonly string[];
  readonly points: readonly (readonly number[])[];
  readonly regions: readonly string[];
}

function made({ role, axes, places, points, regions }: Sorting): Typology {
  const sample = sampleOf(places.length);
  const sampled = sample.map((index) => points[index] ?? []);
  const tried: { readonly k: number; readonly clustering: Clustering }[] = [];
  for (let k = 2; k <= Math.min(mostTypes, sampled.length - 1); k += 1)
    tried.push({ k, clustering: kMedoids(sampled, k) });
  const best = tried.reduce<(typeof tried)[number] | null>(
    (held, next) => (held && held.clustering.silhouette.average >= next.clustering.silhouette.average ? held : next),
    null,
  );
  if (best === null) throw new Error('Four places or more can always be sorted into two types.');
  const { clustering } = best;
  const of = new Map(axes.flatMap(({ set }) => set.members.map((member) => [member.place, member.regions] as const)));
  const medoids = clustering.medoids.map((index) => sample[index] ?? 0);
  const typeOf = points.map((point, index) => {
    const at = sample.indexOf(index);
    return at >= 0
      ? (clustering.clusters[at] ?? 0)
      : nearest(
          point,
          medoids.map((medoid) => points[medoid] ?? []),
        );
  });
  const average = clustering.silhouette.average;
  const sorted = new Set(places.flatMap((place) => of.get(place) ?? []));
  return {
    kind: 'made',
    of: role,
    basis: axes.map(({ question, set }) => ({ question, set: set.id })),
    types: medoids.map((medoid, type) => {
      const members = places.flatMap((place, index) => (typeOf[index] === type ? [{ place, index }] : []));
      const middle = places[medoid] ?? '';
      return {
        medoid: { place: middle, regions: of.get(middle) ?? [] },
        members: members.map(({ place, index }) => {
          const at = sample.indexOf(index);
          return {
            place,
            regions: of.get(place) ?? [],
            silhouette: at < 0 ? null : (clustering.silhouette.values[at] ?? null),
          };
        }),
        means: axes.map(
          ({ values }) => members.reduce((sum, { place }) => sum + (values.get(place) ?? 0), 0) / members.length,
        ),
      };
    }),
    silhouette: average,
    structure: average > 0.7 ? 'strong' : average > 0.5 ? 'reasonable' : average > 0.25 ? 'weak' : 'none',
    tried: tried.map(({ k, clustering: { silhouette } }) => ({ k, silhouette: silhouette.average })),
    leftOut: regions.filter((region) => !sorted.has(region)),
    sampled: sample.length < places.length ? sample.length : null,
  };
}

/** All of them, or so many, evenly spread over the order of the places: the same at every run. */
function sampleOf(count: number): readonly number[] {
  const size = Math.min(count, mostPlaces);
  return Array.from({ length: size }, (_, index) => Math.floor((index * count) / size));
}

function nearest(point: readonly number[], centres: readonly (readonly number[])[]): number {
  const distances = centres.map((centre) => Math.hypot(...point.map((value, axis) => value - (centre[axis] ?? 0))));
  return distances.indexOf(Math.min(...distances));
}
