import { describe, expect, it } from 'vitest';
import { localPriorities } from '../../src/swot/priorities.ts';
import { study } from '../indicators/study-builder.ts';

const item = (id: string, ratings: Readonly<Record<string, number>> = {}): Readonly<Record<string, unknown>> => ({
  id,
  text: id,
  ...ratings,
});

describe('localPriorities', () => {
  it('weighs by impact × certainty within the quadrant, so that the weights add up to 1', () => {
    const strengths = [
      item('a', { impact: 4, certainty: 5 }),
      item('b', { impact: 5, certainty: 2 }),
      item('c', { impact: 2 }),
      item('d'),
    ];
    const found = localPriorities(study([], { swot: { strengths, threats: [item('e', { impact: 1 })] } }).region);
    const locals = found.map(({ id, local }) => [id, local]);
    expect(locals).toEqual([
      ['a', 20 / 36],
      ['b', 10 / 36],
      ['c', 6 / 36],
      ['d', null],
      ['e', 1],
    ]);
  });

  it('is empty where nothing is rated', () => {
    expect(localPriorities(study([], { swot: { strengths: [item('a')] } }).region)).toEqual([]);
    expect(localPriorities(study([]).region)).toEqual([]);
  });
});
