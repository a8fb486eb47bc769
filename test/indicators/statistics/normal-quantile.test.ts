import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/indicators/statistics/normal-quantile.ts';

describe('normalQuantile', () => {
  // Wichura 1988, AS 241, the check values of PPND16.
  it.each([
    [0.25, -0.67448975019608],
    [0.001, -3.090232306167814],
    [1e-12, -7.034483825301131],
    [1e-20, -9.26234008979841],
  ])('gives the published value at %d', (p, value) => {
    expect(normalQuantile(p) / value).toBeCloseTo(1, 13);
  });

  it('gives 1.959963984540054 for an interval of 95 %', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('refuses 0, 1 and what is missing', () => {
    for (const p of [0, 1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });

  it('is symmetric and rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.4999, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 9);
        expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 0.00005));
      }),
    );
  });
});
