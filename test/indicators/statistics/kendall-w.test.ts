import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallW } from '../../../src/indicators/statistics/index.ts';
import { firstBase } from './first-base.ts';

const ratings = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 10 }))
  .chain(([raters, items]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), {
      minLength: raters,
      maxLength: raters,
    }),
  )
  .filter((rows) => rows.some((row) => new Set(row).size > 1));

describe('kendallW', () => {
  it('gives the W of Siegel 1956 for three executives and six applicants, without ties', () => {
    const { w } = kendallW([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]);
    expect(w).toBeCloseTo(0.16, 2);
  });

  it('gives the W of Siegel 1956 corrected for ties, and not the 0.796 without the correction', () => {
    const { w } = kendallW([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]);
    expect(w).toBeCloseTo(0.828, 3);
  });

  it('gives Friedman’s chi-square 11.143 and p = 0.003805 for rounding first base', () => {
    const { w, pValue } = kendallW(firstBase);
    expect(22 * 2 * w).toBeCloseTo(11.143, 3);
    expect(pValue).toBeCloseTo(0.003805, 6);
  });

  it('is 1 where all agree, whatever their scales, and 0 where the sums of ranks are equal', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [10, 50, 90],
        [0.1, 0.2, 0.9],
      ]).w,
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toEqual({ w: 0, pValue: 1 });
  });

  it('counts a rater who sets nothing apart as no agreement, not as an error', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [1, 2, 3],
        [5, 5, 5],
      ]).w,
    ).toBeCloseTo(8 / 12, 12);
  });

  it('names the argument that it refuses', () => {
    expect(() => kendallW([])).toThrow(new RangeError('ratings must hold at least two raters: 0.'));
    expect(() => kendallW([[1, 2]])).toThrow(/^ratings must hold at least two raters: 1/);
    expect(() => kendallW([[1], [1]])).toThrow(/^ratings must be of at least two items: 1/);
    expect(() => kendallW([[], []])).toThrow(/^ratings\[0\] holds no values/);
    expect(() =>
      kendallW([
        [1, 2],
        [1, 2, 3],
      ]),
    ).toThrow(/^ratings\[0\] and ratings\[1\] must have as many values/);
    expect(() =>
      kendallW([
        [1, 2],
        [1, Number.NaN],
      ]),
    ).toThrow(/^ratings\[1\]\[1\] must be a finite number/);
    expect(() =>
      kendallW([
        [3, 3],
        [4, 4],
      ]),
    ).toThrow(/^ratings put no item before another/);
  });

  it('lies between 0 and 1 with its p-value, and depends on neither the order of raters and items nor their scales', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const { w, pValue } = kendallW(rows);
        for (const share of [w, pValue]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const other = kendallW(
          rows.map((row, rater) => row.map((score) => score ** 3 * (rater + 1)).toReversed()).toReversed(),
        );
        expect(other.w).toBeCloseTo(w, 12);
      }),
    );
  });
});
