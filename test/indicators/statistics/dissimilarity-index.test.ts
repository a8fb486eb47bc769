import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissimilarityIndex } from '../../../src/indicators/statistics/index.ts';

const groups = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 15 })
  .map((rows) => ({ a: rows.map(([a]) => a), b: rows.map(([, b]) => b) }))
  .filter(({ a, b }) => a.some((count) => count > 0) && b.some((count) => count > 0));

describe('dissimilarityIndex', () => {
  it('is the share of a group that would have to move', () => {
    expect(dissimilarityIndex([100, 60, 40, 0], [0, 40, 60, 100])).toBeCloseTo(0.6, 12);
    expect(dissimilarityIndex([100, 100, 0, 0], [0, 0, 100, 100])).toBe(1);
    expect(dissimilarityIndex([10, 20, 30], [100, 200, 300])).toBeCloseTo(0, 12);
  });

  it('is the greatest distance of the segregation curve from the diagonal, as the Duncans show', () => {
    fc.assert(
      fc.property(groups, ({ a, b }) => {
        const [totalA, totalB] = [a, b].map((counts) => counts.reduce((sum, count) => sum + count, 0));
        const areas = a
          .map((count, index) => ({ x: count / (totalA ?? 1), y: (b[index] ?? 0) / (totalB ?? 1) }))
          .filter(({ x, y }) => x + y > 0);
        let [x, y, farthest] = [0, 0, 0];
        for (const area of areas.toSorted((one, other) => other.x * one.y - one.x * other.y)) {
          x += area.x;
          y += area.y;
          farthest = Math.max(farthest, Math.abs(x - y));
        }
        expect(dissimilarityIndex(a, b)).toBeCloseTo(farthest, 9);
      }),
    );
  });

  it('is nought in a single category', () => {
    expect(dissimilarityIndex([3], [900])).toBe(0);
  });

  it('names the argument that it refuses', () => {
    expect(() => dissimilarityIndex([], [])).toThrow(new RangeError('a holds no values.'));
    expect(() => dissimilarityIndex([1, 2], [1])).toThrow(/^a and b must have as many values as each other: 2 and 1/);
    expect(() => dissimilarityIndex([1, 2], [0, 0])).toThrow(/^b must add up to more than 0/);
    expect(() => dissimilarityIndex([1, -2], [1, 1])).toThrow(/^a\[1\] must not be below 0/);
    expect(() => dissimilarityIndex([1, 2], [1, Number.NaN])).toThrow(/^b\[1\] must be a finite number/);
  });

  it('lies between 0 and 1, is the same both ways, and depends on neither scale nor order', () => {
    fc.assert(
      fc.property(groups, ({ a, b }) => {
        const index = dissimilarityIndex(a, b);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
        expect(dissimilarityIndex(b, a)).toBeCloseTo(index, 12);
        const scaled = a.map((count) => count * 3).toReversed();
        expect(dissimilarityIndex(scaled, b.toReversed())).toBeCloseTo(index, 12);
      }),
    );
  });
});
