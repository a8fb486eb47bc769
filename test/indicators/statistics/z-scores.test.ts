import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zScores } from '../../../src/indicators/statistics/index.ts';

describe('zScores', () => {
  // NIST Statistical Reference Datasets, univariate: mean 10000002, standard deviation 1 (n − 1), exactly.
  it('keeps every digit of NumAcc1', () => {
    expect(zScores([10000001, 10000003, 10000002])).toEqual([-1, 1, 0]);
  });

  // 1001 values; certified mean 10000000.2 and standard deviation 0.1 (the higher difficulty).
  it('keeps eight digits of NumAcc4, where the values agree in eight', () => {
    const values = [10000000.2, ...Array.from({ length: 1000 }, (_, index) => (index % 2 ? 10000000.3 : 10000000.1))];
    const [first, second, third] = zScores(values);
    expect(first).toBeCloseTo(0, 7);
    expect(second).toBeCloseTo(-1, 7);
    expect(third).toBeCloseTo(1, 7);
  });

  it('divides by the deviation of the sample, not of the population', () => {
    expect(zScores([0, 2])).toEqual([-Math.SQRT1_2, Math.SQRT1_2].map((score) => expect.closeTo(score, 12)));
  });

  it('names the argument that it refuses', () => {
    expect(() => zScores([])).toThrow(new RangeError('values holds no values.'));
    expect(() => zScores([1])).toThrow(/^values must hold at least two values/);
    expect(() => zScores([0.1, 0.1, 0.1])).toThrow(/^values are all alike/);
    expect(() => zScores([1, Number.NaN])).toThrow(/^values\[1\] must be a finite number/);
    expect(() => zScores([1, 1])).toThrow(RangeError);
  });

  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });

  it('has mean 0 and deviation 1, and depends on neither unit nor origin nor order', () => {
    fc.assert(
      fc.property(
        values.filter((list) => new Set(list).size > 1),
        (list) => {
          const scores = zScores(list);
          expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9);
          expect(scores.reduce((sum, score) => sum + score * score, 0)).toBeCloseTo(list.length - 1, 9);
          const other = zScores(list.map((value) => value * 2.5 + 400).toReversed()).toReversed();
          other.forEach((score, index) => {
            expect(score).toBeCloseTo(scores[index] ?? Number.NaN, 9);
          });
        },
      ),
    );
  });
});
