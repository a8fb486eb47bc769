import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, chiSquareUpperTail } from '../../../src/indicators/statistics/distributions.ts';

describe('chiSquareQuantile and chiSquareUpperTail', () => {
  // NIST/SEMATECH e-Handbook, table 1.3.6.7.4.
  it.each([
    [0.95, 1, 3.841],
    [0.95, 10, 18.307],
    [0.99, 5, 15.086],
    [0.025, 10, 3.247],
    [0.975, 100, 129.561],
  ])('give the tabulated value for probability %d and %i degrees of freedom', (p, degrees, value) => {
    expect(chiSquareQuantile(p, degrees)).toBeCloseTo(value, 3);
    expect(chiSquareUpperTail(value, degrees)).toBeCloseTo(1 - p, 4);
  });

  it('stay continuous where the approximation for large samples takes over', () => {
    for (const p of [0.005, 0.025, 0.975, 0.995]) {
      const [below, above] = [chiSquareQuantile(p, 2e6), chiSquareQuantile(p, 2e6 + 2)];
      expect((above - below) / 2).toBeCloseTo(1, 1);
    }
    expect(chiSquareQuantile(0.975, 2e9)).toBeCloseTo(
      2e9 + 1.959964 * Math.sqrt(4e9) + (2 * (1.959964 ** 2 - 1)) / 3,
      0,
    );
  });

  it('undo each other, also for fractions of a degree of freedom', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.2, max: 5000, noNaN: true }),
        (p, degrees) => {
          expect(chiSquareUpperTail(chiSquareQuantile(p, degrees), degrees)).toBeCloseTo(1 - p, 7);
        },
      ),
    );
  });

  it('give probability 1 at 0 and 0 far out', () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1);
    expect(chiSquareUpperTail(1e4, 3)).toBe(0);
  });

  it('name the argument that they refuse', () => {
    expect(() => chiSquareQuantile(1, 3)).toThrow(new RangeError('p must lie between 0 and 1: 1.'));
    expect(() => chiSquareQuantile(0.5, 0)).toThrow(/^degreesOfFreedom must be a finite number above 0/);
    expect(() => chiSquareUpperTail(-1, 3)).toThrow(/^x must not be below 0/);
    expect(() => chiSquareUpperTail(1, Number.NaN)).toThrow(RangeError);
  });
});
