import { sum } from './argument-checks.ts';

export interface Silhouette {
  readonly average: number;
  readonly values: readonly number[];
}

/**
 * How well each point sits in its cluster: (b − a) / max(a, b), where a is its mean distance to its own cluster's other
 * points and b to those of the nearest other cluster.
 *
 * From −1 (it belongs elsewhere) over 0 (between two) to 1. A point alone in its cluster has 0, as has every point where
 * there is one cluster only: nothing can be said of them. About 0.5 on average is a reasonable structure, under 0.25 none.
 * `distances` is the full square of distances, `clusters` the cluster of each point from 0 to k − 1.
 * Source: Rousseeuw 1987, Journal of Computational and Applied Mathematics 20.
 */
export function silhouette(
  distances: readonly (readonly number[])[],
  clusters: readonly number[],
  k: number,
): Silhouette {
  const values = distances.map((row, index) => {
    const totals = new Array<number>(k).fill(0);
    const sizes = new Array<number>(k).fill(0);
    row.forEach((distance, other) => {
      const cluster = clusters[other] ?? 0;
      if (other === index) return;
      totals[cluster] = (totals[cluster] ?? 0) + distance;
      sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    });
    const own = clusters[index] ?? 0;
    const means = totals.map((total, cluster) => total / (sizes[cluster] ?? 0));
    const within = means[own] ?? Number.NaN;
    const between = Math.min(...means.filter((mean, cluster) => cluster !== own && !Number.isNaN(mean)));
    const largest = Math.max(within, between);
    if (Number.isNaN(within) || !Number.isFinite(between) || largest === 0) return 0;
    return (between - within) / largest;
  });
  return { average: values.length === 0 ? 0 : sum(values) / values.length, values };
}
