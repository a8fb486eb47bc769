import { requireNumbers, requireSameLength, sum } from './argument-checks.ts';
import { type Silhouette, silhouette } from './silhouette.ts';

export interface Clustering {
  /** The index of each cluster's medoid among the points, in rising order. */
  readonly medoids: readonly number[];
  /** For each point its cluster, as an index into `medoids`. */
  readonly clusters: readonly number[];
  readonly silhouette: Silhouette;
}

/** A swap must gain more than rounding could feign, or two equal choices would be swapped for ever. */
const leastGain = 1e-12;

/**
 * Sorts points into `k` groups round the point in the middle of each, such that the distances to the middle are small.
 *
 * Euclidean distances in the units given: standardising is the caller's. The result depends on nothing but the points:
 * where two choices are equally good, the lower index is taken. `silhouette` says how well each point sits in its group,
 * from −1 to 1 (see `silhouette`). It is a good arrangement, not always the best possible one.
 * Missing values are not filled in. A `RangeError` for no points, points of different length, a missing value, or a `k`
 * that is not a whole number from 1 to the number of points.
 * Source: PAM, build and swap, Kaufman and Rousseeuw 1990, Finding Groups in Data, chapter 2.
 */
export function kMedoids(points: readonly (readonly number[])[], k: number): Clustering {
  const [firstPoint = []] = points;
  if (points.length === 0) throw new RangeError('points holds no points.');
  points.forEach((point, index) => {
    requireNumbers(`points[${index}]`, point);
    requireSameLength('points[0]', firstPoint, `points[${index}]`, point);
  });
  if (!Number.isInteger(k) || k < 1 || k > points.length) {
    throw new RangeError(`k must be a whole number from 1 to the number of points, ${points.length}: ${k}.`);
  }
  const distances = points.map((a) => points.map((b) => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))));
  const medoids = swap(distances, build(distances, k)).toSorted((a, b) => a - b);
  const clusters = distances.map((row, index) => clusterOf(row, index, medoids));
  return { medoids, clusters, silhouette: silhouette(distances, clusters, k) };
}

/** Takes the most central point, then again and again the point that brings the others nearest. */
function build(distances: readonly (readonly number[])[], k: number): readonly number[] {
  const medoids: number[] = [];
  let nearest = distances.map(() => Number.POSITIVE_INFINITY);
  while (medoids.length < k) {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    distances.forEach((row, candidate) => {
      if (medoids.includes(candidate)) return;
      const cost = sum(nearest.map((distance, index) => Math.min(distance, row[index] ?? 0)));
      if (best < 0 || cost < bestCost - leastGain * bestCost) {
        best = candidate;
        bestCost = cost;
      }
    });
    medoids.push(best);
    nearest = nearest.map((distance, index) => Math.min(distance, distances[best]?.[index] ?? 0));
  }
  return medoids;
}

/** Exchanges a medoid for another point as long as that brings the points nearer, the best exchange first. */
function swap(distances: readonly (readonly number[])[], start: readonly number[]): readonly number[] {
  let medoids = start.toSorted((a, b) => a - b);
  let cost = totalDistance(distances, medoids);
  for (;;) {
    let better: readonly number[] | null = null;
    let betterCost = cost;
    medoids.forEach((_, position) => {
      distances.forEach((_row, candidate) => {
        if (medoids.includes(candidate)) return;
        const exchanged = medoids.with(position, candidate);
        const exchangedCost = totalDistance(distances, exchanged);
        if (exchangedCost < betterCost - leastGain * betterCost) {
          better = exchanged;
          betterCost = exchangedCost;
        }
      });
    });
    if (better === null) return medoids;
    medoids = [...better];
    cost = betterCost;
  }
}

function totalDistance(distances: readonly (readonly number[])[], medoids: readonly number[]): number {
  return sum(
    distances.map((row) => medoids.reduce((least, m) => Math.min(least, row[m] ?? 0), Number.POSITIVE_INFINITY)),
  );
}

/** The nearest medoid, the first of equally near ones; a medoid belongs to its own cluster even beside its double. */
function clusterOf(row: readonly number[], index: number, medoids: readonly number[]): number {
  const own = medoids.indexOf(index);
  if (own >= 0) return own;
  return medoids.reduce((best, m, cluster) => ((row[m] ?? 0) < (row[medoids[best] ?? 0] ?? 0) ? cluster : best), 0);
}
