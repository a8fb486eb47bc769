import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oaxacaBlinder } from '../../../src/indicators/statistics/index.ts';
import { headship1970, headship1985 } from './das-gupta-headship.ts';

const shares = (weights: readonly number[]) => weights.map((weight) => weight / 100);
/** A mean outcome by age group is a regression on the groups without a constant: the shares are the means. */
const headship = {
  meansA: shares(headship1985.weights),
  meansB: shares(headship1970.weights),
  coefficientsA: headship1985.rates,
  coefficientsB: headship1970.rates,
};

const inputs = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const list = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: size, maxLength: size });
  return fc.record({ meansA: list, meansB: list, coefficientsA: list, coefficientsB: list });
});

describe('oaxacaBlinder', () => {
  it('gives the three parts that Das Gupta prints for household headship', () => {
    const result = oaxacaBlinder(headship);
    expect(result.gap).toBeCloseTo(47.694 - 44.7268, 4);
    expect(result.endowments).toBeCloseTo(1.2082, 4);
    expect(result.coefficients).toBeCloseTo(1.7216, 4);
    expect(result.interaction).toBeCloseTo(0.0374, 4);
  });

  it('gives Kitagawa’s two parts when the coefficients are weighed half and half', () => {
    const { explained, unexplained } = oaxacaBlinder(headship).twoFold(0.5);
    expect(explained).toBeCloseTo(1.2269, 4);
    expect(unexplained).toBeCloseTo(1.7403, 4);
  });

  it('holds the difference of the constants as unexplained', () => {
    const result = oaxacaBlinder({
      meansA: [1, 12],
      meansB: [1, 10],
      coefficientsA: [5, 2],
      coefficientsB: [3, 2],
    });
    expect(result).toMatchObject({ gap: 6, endowments: 4, coefficients: 2, interaction: 0 });
    expect(result.twoFold(1)).toEqual({ explained: 4, unexplained: 2 });
  });

  it('names the argument that it refuses', () => {
    const fine = { meansA: [1], meansB: [1], coefficientsA: [1], coefficientsB: [1] };
    expect(() => oaxacaBlinder({ ...fine, meansA: [] })).toThrow(new RangeError('meansA holds no values.'));
    expect(() => oaxacaBlinder({ ...fine, coefficientsB: [1, 2] })).toThrow(
      /^meansA and coefficientsB must have as many values as each other: 1 and 2/,
    );
    expect(() => oaxacaBlinder({ ...fine, meansB: [Number.NaN] })).toThrow(/^meansB\[0\] must be a finite number/);
    expect(() => oaxacaBlinder(fine).twoFold(1.5)).toThrow(/^weight must lie from 0 to 1/);
    expect(() => oaxacaBlinder(fine).twoFold(Number.NaN)).toThrow(RangeError);
  });

  it('adds up to the gap in three parts and in two, at any weight', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0, max: 1, noNaN: true }), (input, weight) => {
        const result = oaxacaBlinder(input);
        expect(result.endowments + result.coefficients + result.interaction).toBeCloseTo(result.gap, 7);
        const { explained, unexplained } = result.twoFold(weight);
        expect(explained + unexplained).toBeCloseTo(result.gap, 7);
      }),
    );
  });

  it('takes B’s coefficients at weight 0 and A’s at weight 1', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = oaxacaBlinder(input);
        expect(result.twoFold(0).explained).toBeCloseTo(result.endowments, 7);
        expect(result.twoFold(1).explained).toBeCloseTo(result.endowments + result.interaction, 7);
      }),
    );
  });
});
