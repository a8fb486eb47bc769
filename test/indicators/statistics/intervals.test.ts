import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../src/indicators/statistics/newcombe-interval.ts';
import { normalQuantile } from '../../../src/indicators/statistics/normal-quantile.ts';
import { wilsonInterval } from '../../../src/indicators/statistics/wilson-interval.ts';

describe('wilsonInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17: 857–872, Table I; the last from statsmodels.
  it.each([
    [81, 263, 0.255289, 0.36621],
    [0, 20, 0, 0.161125],
    [9856, 12345, 0.7912101752909069, 0.8053640073614909],
  ])('reproduces the published interval of %i of %i', (events, total, lower, upper) => {
    const interval = wilsonInterval(events, total);
    expect(interval.lower).toBeCloseTo(lower, 6);
    expect(interval.upper).toBeCloseTo(upper, 6);
  });

  it('ends at exactly 0 and 1 where nobody or everybody is counted', () => {
    expect(wilsonInterval(0, 7).lower).toBe(0);
    expect(wilsonInterval(7, 7).upper).toBe(1);
  });

  it('refuses what is no proportion', () => {
    expect(() => wilsonInterval(3, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(8, 7)).toThrow(RangeError);
  });
});

describe('newcombeInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17: 873–890, method 10.
  it.each([
    [56, 70, 48, 80, 0.05243, 0.33387],
    [9, 10, 3, 10, 0.17052, 0.80902],
    [0, 10, 0, 20, -0.16113, 0.27753],
  ])('reproduces the published interval of %i/%i − %i/%i', (x1, n1, x2, n2, lower, upper) => {
    const interval = newcombeInterval({ events: x1, total: n1 }, { events: x2, total: n2 });
    expect(interval.difference).toBeCloseTo(x1 / n1 - x2 / n2, 12);
    expect(interval.lower).toBeCloseTo(lower, 5);
    expect(interval.upper).toBeCloseTo(upper, 5);
  });
});

describe('normalQuantile', () => {
  it('is right in the middle and in the tails', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825301131, 9);
  });
});
