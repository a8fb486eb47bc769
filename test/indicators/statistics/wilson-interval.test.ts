import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/indicators/statistics/index.ts';

describe('wilsonInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives %i of %i the bounds that Newcombe prints', (events, total, lower, upper) => {
    const interval = wilsonInterval(events, total);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('agrees with statsmodels to 15 digits for a large sample', () => {
    const interval = wilsonInterval(9856, 12345);
    expect(interval.lower).toBeCloseTo(0.7912101752909069, 14);
    expect(interval.upper).toBeCloseTo(0.8053640073614909, 14);
  });

  it('starts at exactly 0 for 0 of n and ends at exactly 1 for n of n', () => {
    expect(wilsonInterval(0, 7).lower).toBe(0);
    expect(wilsonInterval(0, 7).upper).toBeGreaterThan(0);
    expect(wilsonInterval(7, 7).upper).toBe(1);
    expect(wilsonInterval(7, 7).lower).toBeLessThan(1);
  });

  it('names the argument that it refuses', () => {
    expect(() => wilsonInterval(1, 0)).toThrow(new RangeError('total must be above 0: 0.'));
    expect(() => wilsonInterval(-1, 5)).toThrow(/^events must not be below 0/);
    expect(() => wilsonInterval(6, 5)).toThrow(/^events must not exceed total: 6 of 5/);
    expect(() => wilsonInterval(Number.NaN, 5)).toThrow(/^events must be a finite number/);
    expect(() => wilsonInterval(1, Number.POSITIVE_INFINITY)).toThrow(/^total must be a finite number/);
    expect(() => wilsonInterval(1, 5, 0)).toThrow(/^level must lie between 0 and 1/);
    expect(() => wilsonInterval(1, 5, 95)).toThrow(RangeError);
  });

  const sample = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }));

  it('holds the share, stays within 0 and 1, and widens with the level', () => {
    fc.assert(
      fc.property(sample, ([total, share]) => {
        const events = Math.round(total * share);
        const [narrow, wide] = [wilsonInterval(events, total, 0.8), wilsonInterval(events, total, 0.99)];
        expect(narrow.lower).toBeLessThanOrEqual(events / total + 1e-12);
        expect(narrow.upper).toBeGreaterThanOrEqual(events / total - 1e-12);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        expect(wide.lower).toBeGreaterThanOrEqual(0);
        expect(wide.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is mirrored when events and non-events change places', () => {
    fc.assert(
      fc.property(sample, ([total, share]) => {
        const events = Math.round(total * share);
        const [one, other] = [wilsonInterval(events, total), wilsonInterval(total - events, total)];
        expect(one.lower).toBeCloseTo(1 - other.upper, 12);
      }),
    );
  });
});
