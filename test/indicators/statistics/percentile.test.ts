import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile } from '../../../src/indicators/statistics/index.ts';

const types = [1, 6, 7] as const;
const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('percentile', () => {
  it('gives the 40th percentile of a common textbook example in each type', () => {
    const example = [15, 20, 35, 40, 50];
    expect(percentile(example, 0.4, 1)).toBe(20);
    expect(percentile(example, 0.4, 6)).toBeCloseTo(26, 9);
    expect(percentile(example, 0.4, 7)).toBeCloseTo(29, 9);
    expect(percentile(example, 0.4)).toBeCloseTo(29, 9);
  });

  it('gives the 90th percentile that the NIST handbook prints (section 7.2.6.2, type 6)', () => {
    const gauge = [
      95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.061, 95.1591, 95.1195, 95.1065, 95.0925, 95.199, 95.1682,
    ];
    expect(percentile(gauge, 0.9, 6)).toBeCloseTo(95.1981, 4);
  });

  // Hyndman and Fan 1996: the sample quantiles of 1 to 10, as R's quantile() gives them.
  it.each([
    [1, [3, 5, 8]],
    [6, [2.75, 5.5, 8.25]],
    [7, [3.25, 5.5, 7.75]],
  ] as const)('gives the quartiles of 1 to 10 in type %i', (type, quartiles) => {
    const example = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([0.25, 0.5, 0.75].map((p) => percentile(example, p, type))).toEqual(quartiles);
  });

  it('does not step to the next value because of floating point', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(100 * 0.07).toBeGreaterThan(7);
    expect(percentile(hundred, 0.07, 1)).toBe(7);
    expect(percentile(hundred, 0.29, 1)).toBe(29);
  });

  it.each(types)('gives the only value there is in type %i', (type) => {
    expect([0, 0.3, 1].map((p) => percentile([42], p, type))).toEqual([42, 42, 42]);
  });

  it('names the argument that it refuses', () => {
    expect(() => percentile([], 0.5)).toThrow(new RangeError('values holds no values.'));
    expect(() => percentile([1, Number.NaN], 0.5)).toThrow(/^values\[1\] must be a finite number/);
    expect(() => percentile([1], 50)).toThrow(/^p must lie from 0 to 1: 50/);
    expect(() => percentile([1], Number.NaN)).toThrow(RangeError);
    // @ts-expect-error a caller without types may ask for a type that is not offered
    expect(() => percentile([1, 2], 0.5, 8)).toThrow(/^type must be 1, 6 or 7/);
  });

  it('lies between the smallest and the largest value, and rises with p, in each type', () => {
    fc.assert(
      fc.property(values, share, share, fc.constantFrom(...types), (list, p, q, type) => {
        const [low, high] = [percentile(list, Math.min(p, q), type), percentile(list, Math.max(p, q), type)];
        expect(low).toBeLessThanOrEqual(high + 1e-6);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
        expect(percentile(list.toReversed(), p, type)).toBe(percentile(list, p, type));
      }),
    );
  });

  it('gives in type 1 the smallest observed value that a share p does not exceed', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 99 }), (list, percent) => {
        const result = percentile(list, percent / 100, 1);
        expect(list).toContain(result);
        expect(list.filter((value) => value <= result).length * 100).toBeGreaterThanOrEqual(percent * list.length);
        expect(list.filter((value) => value < result).length * 100).toBeLessThan(percent * list.length);
      }),
    );
  });
});
