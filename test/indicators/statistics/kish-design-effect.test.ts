import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kishDesignEffect } from '../../../src/indicators/statistics/index.ts';

describe('kishDesignEffect', () => {
  // Kish 1992, Journal of Official Statistics 8, Table 1: relative losses L where two halves of the population are
  // sampled at rates 1 and K. The sample then holds one person of weight 1 to K persons of weight 1/K.
  it.each([
    [2, 0.125],
    [3, 0.333],
    [5, 0.8],
    [10, 2.025],
  ])('loses what Kish prints where one half is sampled %i times as often', (times, loss) => {
    const weights = [1, ...new Array<number>(times).fill(1 / times)];
    expect(kishDesignEffect(weights).designEffect - 1).toBeCloseTo(loss, 3);
  });

  it('is 1 plus the squared coefficient of variation of the weights', () => {
    const { designEffect, effectiveSize } = kishDesignEffect([1, 2, 3]);
    expect(designEffect).toBeCloseTo(1 + 2 / 3 / 4, 12);
    expect(effectiveSize).toBeCloseTo(36 / 14, 12);
  });

  it('loses nothing with equal weights, and everything but one person where one carries all', () => {
    expect(kishDesignEffect([2, 2, 2, 2])).toEqual({ designEffect: 1, effectiveSize: 4 });
    expect(kishDesignEffect([5])).toEqual({ designEffect: 1, effectiveSize: 1 });
    expect(kishDesignEffect([0, 0, 7])).toEqual({ designEffect: 3, effectiveSize: 1 });
  });

  it('names the argument that it refuses', () => {
    expect(() => kishDesignEffect([])).toThrow(new RangeError('weights holds no values.'));
    expect(() => kishDesignEffect([1, -1])).toThrow(/^weights\[1\] must not be below 0/);
    expect(() => kishDesignEffect([1, Number.NaN])).toThrow(/^weights\[1\] must be a finite number/);
    expect(() => kishDesignEffect([0, 0])).toThrow(/^weights must add up to more than 0/);
  });

  it('lies between 1 and n, whatever the scale and order of the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1e-200, 0.37, 1e150),
        (weights, scale) => {
          const { designEffect, effectiveSize } = kishDesignEffect(weights);
          expect(designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
          expect(designEffect).toBeLessThanOrEqual(weights.length + 1e-9);
          expect(designEffect * effectiveSize).toBeCloseTo(weights.length, 9);
          const other = kishDesignEffect(weights.map((weight) => weight * scale).toReversed());
          expect(other.designEffect).toBeCloseTo(designEffect, 9);
        },
      ),
    );
  });
});
