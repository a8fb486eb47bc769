import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftShare } from '../../../src/indicators/statistics/index.ts';

/** Farhauer and Kröll 2013, Standorttheorien: three regions that make up a nation, four industries. */
const nation = [
  [400, 150, 150, 400],
  [440, 210, 135, 480],
] as const;
const regionA = [
  [90, 20, 10, 60],
  [100, 40, 10, 55],
] as const;
const regionB = [
  [60, 30, 30, 40],
  [85, 55, 40, 35],
] as const;
const regionC = [
  [250, 100, 110, 300],
  [255, 115, 85, 390],
] as const;

const count = fc.integer({ min: 1, max: 1000 });
const industries = fc.array(fc.tuple(count, count, count, count), { minLength: 1, maxLength: 10 });

describe('shiftShare', () => {
  it('splits the change of region A as Farhauer and Kröll print it', () => {
    const result = shiftShare({ region: regionA, nation });
    expect(result.change).toBe(25);
    expect(result.national).toBeCloseTo(27, 9);
    expect(result.industryMix).toBeCloseTo(1, 9);
    expect(result.regional).toBeCloseTo(-3, 9);
  });

  it('finds no mix and no regional part left over in the regions of a nation together', () => {
    const parts = [regionA, regionB, regionC].map((region) => shiftShare({ region, nation }));
    expect(parts.reduce((sum, part) => sum + part.industryMix, 0)).toBeCloseTo(0, 9);
    expect(parts.reduce((sum, part) => sum + part.regional, 0)).toBeCloseTo(0, 9);
  });

  it('finds only national growth in a region that is the nation', () => {
    const result = shiftShare({ region: nation, nation });
    expect(result.national).toBeCloseTo(165, 9);
    expect(result.industryMix).toBeCloseTo(0, 9);
    expect(result.regional).toBeCloseTo(0, 9);
  });

  it('puts an industry that is new in the whole nation down to the region', () => {
    const result = shiftShare({
      region: [
        [10, 0],
        [10, 5],
      ],
      nation: [
        [100, 0],
        [100, 0],
      ],
    });
    expect(result).toEqual({ change: 5, national: 0, industryMix: 0, regional: 5 });
  });

  it('names the argument that it refuses', () => {
    const fine = { region: [[1], [2]], nation: [[10], [20]] } as const;
    expect(() => shiftShare({ ...fine, region: [[], []] })).toThrow(new RangeError('region[0] holds no values.'));
    expect(() => shiftShare({ ...fine, nation: [[10, 1], [20]] })).toThrow(
      /^region\[0\] and nation\[0\] must have as many values as each other: 1 and 2/,
    );
    expect(() => shiftShare({ ...fine, nation: [[0], [20]] })).toThrow(/^nation\[0\] must add up to more than 0/);
    expect(() =>
      shiftShare({
        region: [
          [1, 1],
          [1, 1],
        ],
        nation: [
          [9, 0],
          [9, 9],
        ],
      }),
    ).toThrow(/^nation\[0\]\[1\] is 0/);
    expect(() => shiftShare({ ...fine, region: [[1], [-2]] })).toThrow(/^region\[1\]\[0\] must not be below 0/);
    expect(() => shiftShare({ ...fine, region: [[Number.NaN], [2]] })).toThrow(/^region\[0\]\[0\] must be a finite/);
  });

  it('adds up to the change, whatever the order of the industries and the scale of the nation', () => {
    fc.assert(
      fc.property(industries, (rows) => {
        const column = (position: 0 | 1 | 2 | 3) => rows.map((row) => row[position]);
        const result = shiftShare({ region: [column(0), column(1)], nation: [column(2), column(3)] });
        expect(result.national + result.industryMix + result.regional).toBeCloseTo(result.change, 6);
        const tenfold = (values: readonly number[]) => values.map((value) => value * 10).toReversed();
        const other = shiftShare({
          region: [column(0).toReversed(), column(1).toReversed()],
          nation: [tenfold(column(2)), tenfold(column(3))],
        });
        expect(other.industryMix).toBeCloseTo(result.industryMix, 6);
        expect(other.regional).toBeCloseTo(result.regional, 6);
      }),
    );
  });
});
