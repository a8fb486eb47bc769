import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../src/indicators/statistics/index.ts';

describe('newcombeInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, Table II, method 10: contrasts (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives %i of %i against %i of %i the bounds that Newcombe prints', (x1, n1, x2, n2, lower, upper) => {
    const interval = newcombeInterval({ events: x1, total: n1 }, { events: x2, total: n2 });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
    expect(interval.difference).toBeCloseTo(x1 / n1 - x2 / n2, 12);
  });

  it('names the group and the argument that it refuses', () => {
    const fine = { events: 1, total: 2 };
    expect(() => newcombeInterval({ events: 1, total: 0 }, fine)).toThrow(/^first\.total must be above 0/);
    expect(() => newcombeInterval(fine, { events: 3, total: 2 })).toThrow(
      /^second\.events must not exceed second\.total/,
    );
    expect(() => newcombeInterval(fine, { events: Number.NaN, total: 2 })).toThrow(/^second\.events must be a finite/);
    expect(() => newcombeInterval(fine, fine, 1)).toThrow(/^level/);
    expect(() => newcombeInterval(fine, fine, 1)).toThrow(RangeError);
  });

  const group = fc
    .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([total, share]) => ({ events: Math.round(total * share), total }));

  it('holds the difference and stays within −1 and 1', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const { difference, lower, upper } = newcombeInterval(first, second);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('changes its sign, and nothing else, when the groups change places', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const [one, other] = [newcombeInterval(first, second), newcombeInterval(second, first)];
        expect(one.lower).toBeCloseTo(-other.upper, 12);
        expect(one.upper).toBeCloseTo(-other.lower, 12);
      }),
    );
  });
});
