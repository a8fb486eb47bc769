import { describe, expect, it } from 'vitest';
import { weighSwot } from '../../src/swot/priorities.ts';
import { evaluateTows, type Tows } from '../../src/swot/tows.ts';
import { study } from '../indicators/study-builder.ts';

const item = (id: string, impact?: number) => ({
  id,
  text: id,
  ...(impact === undefined ? {} : { impact, certainty: 3 }),
});

function tows(strategies: readonly Readonly<Record<string, unknown>>[], weighed = true): Tows {
  const swot = {
    strengths: [item('s1', weighed ? 4 : undefined), item('s2', weighed ? 1 : undefined)],
    weaknesses: [item('w1', weighed ? 5 : undefined)],
    opportunities: [item('o1', weighed ? 2 : undefined)],
    strategies,
  };
  const { region } = study([], { swot });
  const found = evaluateTows(region, weighSwot(region).priorities);
  if (found === null) throw new Error('no strategies');
  return found;
}

describe('evaluateTows', () => {
  it('adds up the global weights of the items that a strategy uses, each once', () => {
    const { strategies } = tows([{ id: 'so', type: 'SO', uses: ['s1', 'o1', 's1'], text: 'Join' }]);
    expect(strategies[0]?.weight).toBeCloseTo(6 / 12, 12);
    expect(strategies[0]?.lacks).toEqual([]);
  });

  it('says which quadrant a strategy lacks by its type', () => {
    const [wo] = tows([{ id: 'wo', type: 'WO', uses: ['s1', 'o1'], text: 'Join' }]).strategies;
    expect(wo?.lacks).toEqual(['weaknesses']);
    expect(tows([{ id: 'st', type: 'ST', uses: [], text: 'Join' }]).strategies[0]?.lacks).toEqual([
      'strengths',
      'threats',
    ]);
  });

  it('lists what no strategy uses, the heaviest first, and the heaviest of its quadrant apart', () => {
    const { unused, topUnused } = tows([{ id: 'so', type: 'SO', uses: ['s2', 'o1'], text: 'Join' }]);
    expect(unused.map(({ id }) => id)).toEqual(['w1', 's1']);
    expect(topUnused.map(({ id }) => id)).toEqual(['s1', 'w1']);
  });

  it('knows no weight and no heaviest where nothing is weighed', () => {
    const { strategies, unused, topUnused } = tows([{ id: 'so', type: 'SO', uses: ['s1', 'o1'], text: 'Join' }], false);
    expect(strategies[0]?.weight).toBeNull();
    expect(unused.map(({ id }) => id)).toEqual(['s2', 'w1']);
    expect(topUnused).toEqual([]);
  });

  it('is nothing without strategies', () => {
    expect(evaluateTows(study([], { swot: { strengths: [item('s1', 3)] } }).region, [])).toBeNull();
  });
});
