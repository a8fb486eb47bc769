import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  endOf,
  isPeriod,
  meantPeriod,
  periodKind,
  spanOf,
  startOf,
} from '../../src/observations/period.ts';

describe('periods', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-S2', 'half_year', '2024-07-01', '2024-12-31'],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-03-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2024-W01', 'week', '2024-01-01', '2024-01-07'],
    ['2021-W01', 'week', '2021-01-04', '2021-01-10'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
  ])('knows that %s is a %s from %s to %s', (text, kind, first, last) => {
    expect([periodKind(text), startOf(text), endOf(text)]).toEqual([kind, first, last]);
  });

  it.each(['24', '2024-Q5', '2024-13', '2024-00', '2024-W53', '2024-W00', '2024-12-31', '2024Q1', 'last year', ''])(
    'refuses `%s`',
    (text) => {
      expect(isPeriod(text)).toBe(false);
    },
  );

  it('orders by beginning, the longer first', () => {
    const sorted = ['2024-Q2', '2024', '2023-12', '2024-01', '2024-Q1', '2024-S1'].sort(comparePeriods);
    expect(sorted).toEqual(['2023-12', '2024', '2024-S1', '2024-Q1', '2024-01', '2024-Q2']);
  });

  it('puts what is no period last', () => {
    expect(['soon', '2024'].sort(comparePeriods)).toEqual(['2024', 'soon']);
  });

  it('narrows a period to the day that the figure is about', () => {
    expect(spanOf('2024', '12-31')).toEqual({ first: '2024-12-31', last: '2024-12-31' });
    expect(spanOf('2024', 'mid_year')).toEqual({ first: '2024-07-01', last: '2024-07-01' });
    expect(spanOf('2024', null)).toEqual({ first: '2024-01-01', last: '2024-12-31' });
  });

  it.each([
    ['2024Q1', '2024-Q1'],
    ['2024-1Q', '2024-Q1'],
    ['Q1 2024', '2024-Q1'],
    ['2024M03', '2024-03'],
    ['2024-3', '2024-03'],
    ['03/2024', '2024-03'],
    ['2024W1', '2024-W01'],
    ['2024H1', '2024-S1'],
    ['2024-12-31', '2024'],
    ['31.12.2024', '2024'],
  ])('guesses that %s means %s', (text, meant) => {
    expect(meantPeriod(text)).toBe(meant);
  });

  it('guesses nothing of other texts', () => {
    expect(meantPeriod('soon')).toBeNull();
  });

  it('orders periods as a total order', () => {
    const period = fc
      .tuple(
        fc.integer({ min: 1990, max: 2060 }),
        fc.constantFrom('', '-Q1', '-Q3', '-S1', '-S2', '-02', '-11', '-W07', '-W52'),
      )
      .map(([year, rest]) => `${year}${rest}`);
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
