import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahp } from '../../../src/indicators/statistics/index.ts';

/** The whole matrix from the judgements above its diagonal, row by row. */
function fromUpper(upper: readonly (readonly number[])[]): number[][] {
  const size = upper.length + 1;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(1));
  upper.forEach((row, i) => {
    row.forEach((judgement, offset) => {
      const [forward, back] = [matrix[i], matrix[i + 1 + offset]];
      if (forward && back) {
        forward[i + 1 + offset] = judgement;
        back[i] = 1 / judgement;
      }
    });
  });
  return matrix;
}

const rounded = (weights: readonly number[]) => weights.map((weight) => Number(weight.toFixed(3)));

const judgement = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7, 9);
const judgements = fc
  .integer({ min: 2, max: 8 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size - 1 }, (_, row) =>
        fc.array(judgement, { minLength: size - 1 - row, maxLength: size - 1 - row }),
      ),
    ),
  )
  .map(fromUpper);

describe('ahp', () => {
  it('gives the weights and the ratio of Saaty 2008 for drinks in the United States', () => {
    const coffeeToWater = fromUpper([
      [9, 5, 2, 1, 1, 1 / 2],
      [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
      [1 / 3, 1 / 4, 1 / 3, 1 / 9],
      [1 / 2, 1, 1 / 3],
      [2, 1 / 2],
      [1 / 3],
    ]);
    const { weights, consistencyRatio } = ahp(coffeeToWater);
    expect(rounded(weights)).toEqual([0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]);
    expect(consistencyRatio).toBeCloseTo(0.022, 3);
  });

  it('gives the wealth of seven nations of Saaty 1977', () => {
    const { weights, lambdaMax } = ahp(
      fromUpper([
        [4, 9, 6, 6, 5, 5],
        [7, 5, 5, 3, 4],
        [1 / 5, 1 / 5, 1 / 7, 1 / 5],
        [1, 1 / 3, 1 / 3],
        [1 / 3, 1 / 3],
        [2],
      ]),
    );
    expect(rounded(weights)).toEqual([0.427, 0.23, 0.021, 0.052, 0.052, 0.123, 0.094]);
    expect(lambdaMax).toBeCloseTo(7.608, 3);
  });

  it('gives the eight criteria for a house of Saaty 1990, inconsistent as they are', () => {
    const { weights, lambdaMax, consistencyIndex, consistencyRatio } = ahp(
      fromUpper([
        [5, 3, 7, 6, 6, 1 / 3, 1 / 4],
        [1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
        [6, 3, 4, 6, 1 / 5],
        [1 / 3, 1 / 4, 1 / 7, 1 / 8],
        [1 / 2, 1 / 5, 1 / 6],
        [1 / 5, 1 / 6],
        [1 / 2],
      ]),
    );
    expect(rounded(weights)).toEqual([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]);
    expect(lambdaMax).toBeCloseTo(9.669, 3);
    expect(consistencyIndex).toBeCloseTo(0.238, 3);
    // He printed 0.169 with the random index 1.41 of that time; 1.40 is the later one.
    expect(consistencyRatio).toBeCloseTo(0.2384 / 1.4, 3);
  });

  it('gives one item all the weight and two items theirs, never inconsistent', () => {
    expect(ahp([[1]])).toEqual({ weights: [1], lambdaMax: 1, consistencyIndex: 0, consistencyRatio: 0 });
    const pair = ahp([
      [1, 3],
      [1 / 3, 1],
    ]);
    expect(rounded(pair.weights)).toEqual([0.75, 0.25]);
    expect(pair).toMatchObject({ consistencyIndex: 0, consistencyRatio: 0 });
  });

  it('gives equal weights where all items are judged alike, although that matrix is singular', () => {
    const { weights, lambdaMax, consistencyRatio } = ahp(fromUpper([[1, 1, 1], [1, 1], [1]]));
    for (const weight of weights) expect(weight).toBeCloseTo(0.25, 12);
    expect(lambdaMax).toBeCloseTo(4, 12);
    expect(consistencyRatio).toBeCloseTo(0, 12);
  });

  it('accepts reciprocals written with a few digits', () => {
    const { weights } = ahp([
      [1, 3, 7],
      [0.333, 1, 3],
      [0.143, 0.333, 1],
    ]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('refuses more than eight items, for which there is no accepted random index', () => {
    const nine = Array.from({ length: 9 }, () => new Array<number>(9).fill(1));
    expect(() => ahp(nine)).toThrow(RangeError);
    expect(() => ahp(nine)).toThrow(/^matrix must compare at most 8 items: 9/);
  });

  it('names the argument that it refuses', () => {
    expect(() => ahp([])).toThrow(new RangeError('matrix holds no items.'));
    expect(() => ahp([[1, 2]])).toThrow(/^matrix and matrix\[0\] must have as many values as each other: 1 and 2/);
    expect(() =>
      ahp([
        [1, 0],
        [1, 1],
      ]),
    ).toThrow(/^matrix\[0\]\[1\] must be above 0: 0/);
    expect(() =>
      ahp([
        [1, Number.NaN],
        [1, 1],
      ]),
    ).toThrow(/^matrix\[0\]\[1\] must be a finite number/);
    expect(() =>
      ahp([
        [1, 3],
        [3, 1],
      ]),
    ).toThrow(/^matrix\[1\]\[0\] must be the reciprocal of matrix\[0\]\[1\]/);
    expect(() =>
      ahp([
        [2, 3],
        [1 / 3, 1],
      ]),
    ).toThrow(/^matrix\[0\]\[0\] must be 1/);
  });

  it('finds a positive vector that adds up to 1 and that the matrix only stretches', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const { weights, lambdaMax, consistencyRatio } = ahp(matrix);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(lambdaMax).toBeGreaterThanOrEqual(matrix.length);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
        matrix.forEach((row, i) => {
          const stretched = row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
          expect(stretched).toBeCloseTo(lambdaMax * (weights[i] ?? 0), 8);
        });
      }),
    );
  });

  it('gives back the weights that consistent judgements were made from', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 1, maxLength: 8 }), (made) => {
        const total = made.reduce((sum, weight) => sum + weight, 0);
        const { weights, consistencyRatio } = ahp(made.map((one) => made.map((other) => one / other)));
        weights.forEach((weight, index) => {
          expect(weight).toBeCloseTo((made[index] ?? 0) / total, 9);
        });
        expect(consistencyRatio).toBeCloseTo(0, 9);
      }),
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const turned = ahp(matrix.map((row) => row.toReversed()).toReversed());
        const straight = ahp(matrix);
        expect(turned.lambdaMax).toBeCloseTo(straight.lambdaMax, 9);
        turned.weights.toReversed().forEach((weight, index) => {
          expect(weight).toBeCloseTo(straight.weights[index] ?? Number.NaN, 9);
        });
      }),
    );
  });
});
