import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardisedRate, wilsonInterval } from '../../../src/indicators/statistics/index.ts';

/** Fay and Feuer 1997, Table 1 (after Fleiss 1981): Down's syndrome by maternal age, one row a birth order. */
const standard = [63986.6, 186263.6, 157302.2, 97647.0, 47572.6, 12262.6];
const birthOrders = [
  {
    order: 'first',
    events: [107, 141, 60, 40, 39, 25],
    populations: [230061, 329449, 114920, 39487, 14208, 3052],
    printed: { rate: 92.3045, lower: 80.4417, upper: 105.7633 },
  },
  {
    order: 'second',
    events: [25, 150, 110, 84, 82, 39],
    populations: [72202, 326701, 208667, 83228, 28466, 5375],
    printed: { rate: 91.1741, lower: 82.3612, upper: 100.8676 },
  },
  {
    order: 'third',
    events: [3, 71, 114, 103, 108, 75],
    populations: [15050, 175702, 207081, 117300, 45026, 8660],
    printed: { rate: 85.0692, lower: 77.1835, upper: 94.2236 },
  },
  {
    order: 'fourth',
    events: [1, 26, 64, 89, 137, 96],
    populations: [2293, 68800, 132424, 98301, 46075, 9834],
    printed: { rate: 92.7179, lower: 80.01, upper: 114.6694 },
  },
  {
    order: 'fifth or later',
    events: [0, 8, 63, 112, 262, 295],
    populations: [327, 30666, 123419, 149919, 104088, 34392],
    printed: { rate: 75.529, lower: 67.7021, upper: 188.3002 },
  },
];

const strata = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 100 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => ({
    events: rows.map(([population, share]) => Math.round(population * share)),
    populations: rows.map(([population]) => population),
    standard: rows.map(([, , size]) => size),
  }));
const variance = fc.constantFrom('binomial' as const, 'poisson' as const);

describe('standardisedRate of events (gamma interval)', () => {
  it.each(birthOrders)('gives the $order births what Fay and Feuer print', ({ events, populations, printed }) => {
    const result = standardisedRate({ events, populations, standard }, { per: 100_000, variance: 'poisson' });
    expect(result.rate).toBeCloseTo(printed.rate, 4);
    expect(result.lower).toBeCloseTo(printed.lower, 4);
    expect(result.upper).toBeCloseTo(printed.upper, 4);
  });

  // The exact Poisson interval, as in Garwood 1936, Biometrika 28.
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('is the exact Poisson interval where there is one stratum: %i events', (count, lower, upper) => {
    const result = standardisedRate(
      { events: [count], populations: [1000], standard: [1] },
      { per: 1000, variance: 'poisson' },
    );
    expect(result.rate).toBeCloseTo(count, 9);
    expect(Math.abs(result.lower - lower)).toBeLessThan(0.006);
    expect(Math.abs(result.upper - upper)).toBeLessThan(0.006);
  });
});

describe('standardisedRate of a proportion (binomial variance)', () => {
  it('is Wilson’s interval where there is one stratum', () => {
    for (const events of [0, 1, 81, 262, 263]) {
      const result = standardisedRate(
        { events: [events], populations: [263], standard: [5] },
        { per: 100, variance: 'binomial' },
      );
      const { lower, upper } = wilsonInterval(events, 263);
      expect(result.lower).toBeCloseTo(lower * 100, 9);
      expect(result.upper).toBeCloseTo(upper * 100, 9);
    }
  });

  it('comes to the normal interval of the binomial variance for large samples', () => {
    const result = standardisedRate(
      { events: [300_000, 450_000], populations: [600_000, 600_000], standard: [1, 3] },
      { per: 100, variance: 'binomial' },
    );
    const error = Math.sqrt((0.25 ** 2 * 0.5 * 0.5) / 600_000 + (0.75 ** 2 * 0.75 * 0.25) / 600_000);
    expect(result.rate).toBeCloseTo(68.75, 9);
    expect(result.lower).toBeCloseTo(68.75 - 195.996 * error, 3);
    expect(result.upper).toBeCloseTo(68.75 + 195.996 * error, 3);
  });

  it('still has an interval where nobody, or everybody, has the characteristic', () => {
    const strataOf = (events: readonly number[]) => ({ events, populations: [20, 20], standard: [1, 1] });
    const nobody = standardisedRate(strataOf([0, 0]), { variance: 'binomial' });
    expect(nobody).toMatchObject({ rate: 0, lower: 0 });
    expect(nobody.upper).toBeCloseTo(wilsonInterval(0, 40).upper, 12);
    const everybody = standardisedRate(strataOf([20, 20]), { variance: 'binomial' });
    expect(everybody).toMatchObject({ rate: 1, upper: 1 });
    expect(everybody.lower).toBeLessThan(1);
  });

  it('still has an interval where one stratum is empty of events and the other full of them', () => {
    const { rate, lower, upper } = standardisedRate(
      { events: [0, 20], populations: [20, 20], standard: [1, 1] },
      { variance: 'binomial' },
    );
    expect(rate).toBe(0.5);
    expect(upper - lower).toBeCloseTo(wilsonInterval(20, 40).upper - wilsonInterval(20, 40).lower, 12);
  });
});

describe('standardisedRate', () => {
  it('names the argument that it refuses', () => {
    const fine = { events: [1, 2], populations: [10, 10], standard: [1, 1] };
    const binomial = { variance: 'binomial' as const };
    expect(() => standardisedRate({ ...fine, events: [] }, binomial)).toThrow(
      new RangeError('events holds no values.'),
    );
    expect(() => standardisedRate({ ...fine, populations: [10] }, binomial)).toThrow(
      /^events and populations must have/,
    );
    expect(() => standardisedRate({ ...fine, standard: [1, 1, 1] }, binomial)).toThrow(
      /^events and standard must have/,
    );
    expect(() => standardisedRate({ ...fine, populations: [10, 0] }, binomial)).toThrow(
      /^populations\[1\] must be above 0/,
    );
    expect(() => standardisedRate({ ...fine, standard: [0, 0] }, binomial)).toThrow(
      /^standard must add up to more than 0/,
    );
    expect(() => standardisedRate({ ...fine, events: [1, 11] }, binomial)).toThrow(
      /^events\[1\] must not exceed populations/,
    );
    expect(() => standardisedRate({ ...fine, events: [1, Number.NaN] }, binomial)).toThrow(
      /^events\[1\] must be a finite/,
    );
    expect(() => standardisedRate(fine, { ...binomial, per: 0 })).toThrow(/^per must be above 0/);
    expect(() => standardisedRate(fine, { ...binomial, level: 95 })).toThrow(/^level must lie between 0 and 1/);
  });

  it('allows more events than persons where events are counted over time', () => {
    const result = standardisedRate({ events: [30], populations: [10], standard: [1] }, { variance: 'poisson' });
    expect(result.rate).toBeCloseTo(3, 12);
  });

  it('holds its rate, and stays within 0 and per for a proportion', () => {
    fc.assert(
      fc.property(strata, variance, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (input, kind, level) => {
        const { rate, lower, upper } = standardisedRate(input, { per: 100, variance: kind, level });
        expect(lower).toBeLessThanOrEqual(rate + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(rate - 1e-9);
        expect(lower).toBeGreaterThanOrEqual(0);
        if (kind === 'binomial') expect(upper).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('does not depend on the scale of the standard or the order of the strata', () => {
    fc.assert(
      fc.property(strata, variance, (input, kind) => {
        const one = standardisedRate(input, { variance: kind });
        const other = standardisedRate(
          {
            events: input.events.toReversed(),
            populations: input.populations.toReversed(),
            standard: input.standard.map((size) => size * 1e5).toReversed(),
          },
          { variance: kind },
        );
        expect(other.rate).toBeCloseTo(one.rate, 9);
        expect(other.lower).toBeCloseTo(one.lower, 6);
        expect(other.upper).toBeCloseTo(one.upper, 6);
      }),
    );
  });
});
