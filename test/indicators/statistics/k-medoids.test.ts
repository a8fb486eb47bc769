import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kMedoids } from '../../../src/indicators/statistics/index.ts';
import { ruspini } from './ruspini.ts';

const points = fc.array(
  fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: -100, max: 100, noNaN: true })),
  { minLength: 1, maxLength: 12 },
);
const task = points.chain((list) => fc.tuple(fc.constant(list), fc.integer({ min: 1, max: list.length })));

function distance(a: readonly number[] = [], b: readonly number[] = []): number {
  return Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)));
}

function cost(list: readonly (readonly number[])[], medoids: readonly number[]): number {
  return list.reduce((sum, point) => sum + Math.min(...medoids.map((medoid) => distance(point, list[medoid]))), 0);
}

describe('kMedoids', () => {
  // Kaufman and Rousseeuw 1990 and the manual of R's cluster package, pam(ruspini, 4).
  it('finds the published medoids, sizes and silhouettes of Ruspini’s points', () => {
    const { medoids, clusters, silhouette } = kMedoids(ruspini, 4);
    expect(medoids.map((medoid) => medoid + 1)).toEqual([10, 32, 52, 70]);
    const members = medoids.map((_, cluster) =>
      silhouette.values.filter((_value, index) => clusters[index] === cluster),
    );
    expect(members.map((values) => values.length)).toEqual([20, 23, 17, 15]);
    expect(silhouette.average).toBeCloseTo(0.7377, 4);
    const widths = members.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
    [0.7262, 0.7548, 0.6691, 0.8042].forEach((width, cluster) => {
      expect(widths[cluster]).toBeCloseTo(width, 4);
    });
    expect(cost(ruspini, medoids) / 75).toBeCloseTo(11.48637, 5);
  });

  it('takes the lower index where choices are equally good', () => {
    const square = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
    ];
    expect(kMedoids(square, 1).medoids).toEqual([0]);
    expect(kMedoids([[0], [1], [2]], 2)).toMatchObject({ medoids: [0, 1], clusters: [0, 1, 1] });
    const between = kMedoids([[0], [0], [5], [10], [10]], 2);
    expect(between.medoids).toEqual([0, 3]);
    expect(between.clusters).toEqual([0, 0, 0, 1, 1]);
  });

  it('makes every point its own cluster where k is their number, even doubles', () => {
    const { medoids, clusters, silhouette } = kMedoids(
      [
        [1, 1],
        [1, 1],
        [2, 2],
      ],
      3,
    );
    expect(medoids).toEqual([0, 1, 2]);
    expect(clusters).toEqual([0, 1, 2]);
    expect(silhouette).toEqual({ average: 0, values: [0, 0, 0] });
  });

  it('says nothing of how well points sit where there is one cluster', () => {
    const { medoids, silhouette } = kMedoids([[0], [1], [5]], 1);
    expect(medoids).toEqual([1]);
    expect(silhouette).toEqual({ average: 0, values: [0, 0, 0] });
  });

  it('leaves well-separated groups apart, with silhouettes near 1', () => {
    const { clusters, silhouette } = kMedoids(
      [
        [0, 0],
        [0, 1],
        [100, 100],
        [100, 101],
      ],
      2,
    );
    expect(clusters).toEqual([0, 0, 1, 1]);
    expect(silhouette.average).toBeGreaterThan(0.98);
  });

  it('names the argument that it refuses', () => {
    expect(() => kMedoids([], 1)).toThrow(new RangeError('points holds no points.'));
    expect(() => kMedoids([[1], [2]], 3)).toThrow(/^k must be a whole number from 1 to the number of points, 2: 3/);
    expect(() => kMedoids([[1], [2]], 0)).toThrow(/^k must/);
    expect(() => kMedoids([[1], [2]], 1.5)).toThrow(RangeError);
    expect(() => kMedoids([[1, 2], [2]], 1)).toThrow(/^points\[0\] and points\[1\] must have as many values/);
    expect(() => kMedoids([[1], [Number.NaN]], 1)).toThrow(/^points\[1\]\[0\] must be a finite number/);
    expect(() => kMedoids([[]], 1)).toThrow(/^points\[0\] holds no values/);
  });

  it('puts each point with its nearest medoid, and no single swap would bring them nearer', () => {
    fc.assert(
      fc.property(task, ([list, k]) => {
        const { medoids, clusters } = kMedoids(list, k);
        expect(new Set(medoids).size).toBe(k);
        const total = cost(list, medoids);
        const assigned = list.reduce((sum, point, index) => {
          return sum + distance(point, list[medoids[clusters[index] ?? 0] ?? 0]);
        }, 0);
        expect(assigned).toBeCloseTo(total, 9);
        medoids.forEach((_, position) => {
          list.forEach((_point, candidate) => {
            expect(cost(list, medoids.with(position, candidate))).toBeGreaterThanOrEqual(total - 1e-7);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  it('is the same every time and at every scale, with silhouettes from −1 to 1', () => {
    fc.assert(
      fc.property(task, ([list, k]) => {
        const one = kMedoids(list, k);
        const doubled = kMedoids(
          list.map((point) => point.map((value) => value * 2)),
          k,
        );
        expect(doubled.medoids).toEqual(one.medoids);
        expect(doubled.clusters).toEqual(one.clusters);
        for (const value of one.silhouette.values) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });
});
