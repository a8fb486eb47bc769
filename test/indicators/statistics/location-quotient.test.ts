import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationQuotient } from '../../../src/indicators/statistics/index.ts';

describe('locationQuotient', () => {
  it('gives what Farhauer and Kröll 2013 print, to seven decimals', () => {
    expect(locationQuotient(1714, 79006, 879213, 15593224)).toBeCloseTo(0.3847623, 7);
  });

  it('is 0 where the industry is absent and 1 where the place is the whole area', () => {
    expect(locationQuotient(0, 10, 5, 100)).toBe(0);
    expect(locationQuotient(5, 100, 5, 100)).toBe(1);
  });

  it('names the argument that it refuses', () => {
    expect(() => locationQuotient(1, 0, 5, 100)).toThrow(new RangeError('localTotal must be above 0.'));
    expect(() => locationQuotient(1, 10, 0, 100)).toThrow(/^wide must be above 0/);
    expect(() => locationQuotient(1, 10, 5, 0)).toThrow(/^wideTotal must be above 0/);
    expect(() => locationQuotient(11, 10, 5, 100)).toThrow(/^local must not exceed localTotal: 11 of 10/);
    expect(() => locationQuotient(1, 10, 101, 100)).toThrow(/^wide must not exceed wideTotal/);
    expect(() => locationQuotient(-1, 10, 5, 100)).toThrow(/^local must not be below 0/);
    expect(() => locationQuotient(Number.NaN, 10, 5, 100)).toThrow(/^local must be a finite number/);
  });

  it('averages to 1 over the industries, each weighed by its share in the wider area', () => {
    const industries = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(
        industries.filter((rows) => rows.some(([local]) => local > 0)),
        (rows) => {
          const localTotal = rows.reduce((sum, [local]) => sum + local, 0);
          const wideTotal = rows.reduce((sum, [, wide]) => sum + wide, 0);
          const average = rows.reduce(
            (sum, [local, wide]) => sum + (wide / wideTotal) * locationQuotient(local, localTotal, wide, wideTotal),
            0,
          );
          expect(average).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
