import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/comparison/comparison.ts';
import { rankingOf } from '../../src/comparison/ranking.ts';
import { row } from './digest-builder.ts';

function member(place: string, value: number | null, half: number | null = null, more: Partial<Member> = {}): Member {
  const around = value !== null && half !== null ? { lower: value - half, upper: value + half } : {};
  return { place, regions: [place], figure: row(value, around), disputed: null, unsaid: [], ...more };
}

const intervals = (members: readonly Member[]) =>
  rankingOf(members).ranks?.map(({ place, from, to }) => [place, from, to]);

describe('rankingOf', () => {
  it('is sure of every rank where the intervals are far apart', () => {
    expect(intervals([member('A', 50, 1), member('B', 70, 1), member('C', 60, 1)])).toEqual([
      ['B', 1, 1],
      ['C', 2, 2],
      ['A', 3, 3],
    ]);
  });

  it('leaves ranks open where differences may be chance', () => {
    expect(intervals([member('A', 50, 1), member('B', 61, 4), member('C', 60, 4)])).toEqual([
      ['B', 1, 2],
      ['C', 1, 2],
      ['A', 3, 3],
    ]);
  });

  it('tells two places apart whose intervals overlap a little, as the interval of their difference does', () => {
    // √(3² + 3²) = 4.24 at one comparison; for two at a time 2.2414 / 1.9600 times as wide, 4.85.
    expect(intervals([member('A', 55, 3), member('B', 50, 3), member('C', 20, 3)])?.slice(0, 2)).toEqual([
      ['A', 1, 1],
      ['B', 2, 2],
    ]);
    expect(intervals([member('A', 54.8, 3), member('B', 50, 3), member('C', 20, 3)])?.slice(0, 2)).toEqual([
      ['A', 1, 2],
      ['B', 1, 2],
    ]);
  });

  it('gives an order and no ranks where a place has no interval', () => {
    expect(rankingOf([member('A', 50, 1), member('B', 70), member('C', 60, 1)])).toMatchObject({
      order: ['B', 'C', 'A'],
      ranks: null,
      reason: 'no_interval',
    });
  });

  it('ranks no two places', () => {
    expect(rankingOf([member('A', 50, 1), member('B', 70, 1)])).toMatchObject({ ranks: null, reason: 'too_few' });
  });

  it('leaves out what is missing, disputed or of low reliability, and says why', () => {
    const shaky = { ...member('U', 99, 1), figure: row(99, { flags: 'bu', lower: 98, upper: 100 }) };
    const found = rankingOf([
      member('A', 50, 1),
      member('B', 70, 1),
      member('C', 60, 1),
      shaky,
      member('M', null),
      member('D', 80, 1, { disputed: [79, 81] }),
    ]);
    expect(found.order).toEqual(['B', 'C', 'A']);
    expect(found.leftOut).toEqual([
      { place: 'U', why: 'low_reliability' },
      { place: 'M', why: 'missing' },
      { place: 'D', why: 'disputed' },
    ]);
  });

  it('holds every place’s own position within its interval, and the widest intervals say nothing', () => {
    const places = fc.uniqueArray(
      fc.record({ value: fc.integer({ min: 0, max: 1000 }), half: fc.integer({ min: 0, max: 200 }) }),
      { minLength: 3, maxLength: 12, selector: ({ value }) => value },
    );
    fc.assert(
      fc.property(places, (given) => {
        const { ranks } = rankingOf(given.map(({ value, half }, index) => member(`P${index}`, value / 10, half / 10)));
        ranks?.forEach(({ from, to }, index) => {
          expect(from).toBeLessThanOrEqual(index + 1);
          expect(to).toBeGreaterThanOrEqual(index + 1);
        });
        const open = rankingOf(given.map(({ value }, index) => member(`P${index}`, value, 1e6))).ranks;
        expect(open?.every(({ from, to }) => from === 1 && to === given.length)).toBe(true);
      }),
    );
  });
});
