import { describe, expect, it } from 'vitest';
import { weighSwot } from '../../src/swot/priorities.ts';
import { study } from '../indicators/study-builder.ts';

const item = (id: string, ratings: Readonly<Record<string, number>> = {}): Readonly<Record<string, unknown>> => ({
  id,
  text: id,
  ...ratings,
});

describe('weighSwot', () => {
  it('weighs by impact × certainty within the quadrant, so that the weights add up to 1', () => {
    const strengths = [
      item('a', { impact: 4, certainty: 5 }),
      item('b', { impact: 5, certainty: 2 }),
      item('c', { impact: 2 }),
      item('d'),
    ];
    const { region } = study([], { swot: { strengths, threats: [item('e', { impact: 1 })] } });
    expect(weighSwot(region).priorities.map(({ id, local }) => [id, local])).toEqual([
      ['a', 20 / 36],
      ['b', 10 / 36],
      ['c', 6 / 36],
      ['d', null],
      ['e', 1],
    ]);
  });

  it('is empty where nothing is rated', () => {
    const nothing = { priorities: [], weighing: null, problems: [] };
    expect(weighSwot(study([], { swot: { strengths: [item('a')] } }).region)).toEqual(nothing);
    expect(weighSwot(study([]).region)).toEqual(nothing);
  });
});
