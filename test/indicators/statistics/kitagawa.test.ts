import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitagawa } from '../../../src/indicators/statistics/index.ts';
import { headship1970, headship1985 } from './das-gupta-headship.ts';

const group = (size: number) =>
  fc.record({
    weights: fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: size, maxLength: size }),
    rates: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: size, maxLength: size }),
  });
const pair = fc.integer({ min: 1, max: 12 }).chain((size) => fc.tuple(group(size), group(size)));

describe('kitagawa', () => {
  it('splits the rise of household headship as Das Gupta prints it', () => {
    const result = kitagawa(headship1970, headship1985);
    expect(result.difference).toBeCloseTo(47.694 - 44.7268, 4);
    expect(result.composition).toBeCloseTo(1.2269, 4);
    expect(result.rate).toBeCloseTo(1.7403, 4);
  });

  it('halves the interaction of the three-part form between composition and rate', () => {
    const result = kitagawa(headship1970, headship1985);
    expect(result.composition).toBeCloseTo(1.2082 + 0.0374 / 2, 4);
    expect(result.rate).toBeCloseTo(1.7216 + 0.0374 / 2, 4);
  });

  it('centres the composition terms: fewer of those with a low rate raises the overall rate', () => {
    // The share of the 13 age groups with the lowest rate fell from 12.9 to 10.1 %.
    const [youngest] = kitagawa(headship1970, headship1985).categories;
    const middle = (44.7268 + 47.694) / 2;
    expect(youngest?.composition).toBeCloseTo((0.101 - 0.129) * ((1.9 + 2.2) / 2 - middle), 4);
    expect(youngest?.composition).toBeGreaterThan(0);
  });

  it('finds composition alone where rates are equal, and rates alone where the make-up is', () => {
    const composition = kitagawa({ weights: [3, 1], rates: [40, 80] }, { weights: [1, 3], rates: [40, 80] });
    expect(composition).toMatchObject({ difference: 20, composition: 20, rate: 0 });
    const rate = kitagawa({ weights: [1, 1], rates: [40, 80] }, { weights: [50, 50], rates: [50, 90] });
    expect(rate).toMatchObject({ difference: 10, composition: 0, rate: 10 });
  });

  it('puts all of the difference of a single category down to its rate', () => {
    const result = kitagawa({ weights: [9], rates: [60] }, { weights: [4], rates: [75] });
    expect(result).toEqual({ difference: 15, composition: 0, rate: 15, categories: [{ composition: 0, rate: 15 }] });
  });

  it('names the argument that it refuses', () => {
    const fine = { weights: [1, 1], rates: [1, 2] };
    expect(() => kitagawa({ weights: [], rates: [] }, fine)).toThrow(new RangeError('first.weights holds no values.'));
    expect(() => kitagawa(fine, { weights: [1], rates: [1] })).toThrow(
      /^first\.weights and second\.weights must have as many values as each other: 2 and 1/,
    );
    expect(() => kitagawa(fine, { weights: [1, 1], rates: [1] })).toThrow(
      /^second\.weights and second\.rates must have/,
    );
    expect(() => kitagawa({ weights: [0, 0], rates: [1, 2] }, fine)).toThrow(
      /^first\.weights must add up to more than 0/,
    );
    expect(() => kitagawa(fine, { weights: [1, -1], rates: [1, 2] })).toThrow(/^second\.weights\[1\]/);
    expect(() => kitagawa(fine, { weights: [1, 0], rates: [1, Number.NaN] })).toThrow(
      /^second\.rates\[1\] must be a finite/,
    );
  });

  it('adds up: categories to components, components to the difference', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const result = kitagawa(first, second);
        expect(result.composition + result.rate).toBeCloseTo(result.difference, 9);
        const total = result.categories.reduce((sum, category) => sum + category.composition + category.rate, 0);
        expect(total).toBeCloseTo(result.difference, 9);
      }),
    );
  });

  it('does not depend on the scale of the weights or the order of the categories', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const turned = (one: typeof first, scale: number) => ({
          weights: one.weights.map((weight) => weight * scale).toReversed(),
          rates: one.rates.toReversed(),
        });
        const [one, other] = [kitagawa(first, second), kitagawa(turned(first, 7), turned(second, 0.01))];
        expect(other.composition).toBeCloseTo(one.composition, 9);
        expect(other.rate).toBeCloseTo(one.rate, 9);
      }),
    );
  });

  it('changes its sign, and nothing else, when the groups change places', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const [one, other] = [kitagawa(first, second), kitagawa(second, first)];
        expect(other.composition).toBeCloseTo(-one.composition, 9);
        expect(other.rate).toBeCloseTo(-one.rate, 9);
      }),
    );
  });
});
