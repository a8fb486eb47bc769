import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judgement, judge, mostInconsistent } from '../../src/swot/judgements.ts';

const drinks = ['coffee', 'wine', 'tea', 'beer', 'sodas', 'milk', 'water'] as const;

/** Saaty 2008: how much more of one drink than of another is drunk in the United States. */
const saatyDrinks: readonly Judgement[] = (
  [
    [9, 5, 2, 1, 1, 1 / 2],
    [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 1, 1 / 3],
    [2, 1 / 2],
    [1 / 3],
  ] as const
).flatMap((row, first) =>
  row.map((times, at): Judgement => [drinks[first] ?? '', drinks[first + 1 + at] ?? '', times]),
);

/** Ids with a weight each, 1 to 9 over the whole. */
const weighted = fc
  .array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 2, maxLength: 8 })
  .map((weights) => new Map(weights.map((weight, index) => [`item-${index}`, weight])));

function pairsOf(weights: ReadonlyMap<string, number>): readonly Judgement[] {
  const ids = [...weights.keys()];
  return ids.flatMap((first, at) =>
    ids
      .slice(at + 1)
      .map((second): Judgement => [first, second, (weights.get(first) ?? 1) / (weights.get(second) ?? 1)]),
  );
}

describe('judge', () => {
  it('gives the weights and the consistency of Saaty 2008 for drinks', () => {
    const judged = judge(drinks, saatyDrinks);
    if (judged.kind !== 'judged') throw new Error(judged.kind);
    const weights = drinks.map((id) => Number(judged.weights.get(id)?.toFixed(3)));
    expect(weights).toEqual([0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]);
    expect(judged.consistency.ratio).toBeCloseTo(0.022, 3);
    expect(judged.consistency.items).toBe(7);
  });

  it('takes a pair in either order', () => {
    const turned = saatyDrinks.map(([first, second, times]): Judgement => [second, first, 1 / times]).toReversed();
    const [one, other] = [judge(drinks, saatyDrinks), judge(drinks, turned)];
    if (one.kind !== 'judged' || other.kind !== 'judged') throw new Error('not judged');
    for (const id of drinks) expect(other.weights.get(id)).toBeCloseTo(one.weights.get(id) ?? Number.NaN, 9);
  });

  it('names the pairs that nobody judged and fills in none', () => {
    const judged = judge(['a', 'b', 'c'], [['a', 'b', 3]]);
    expect(judged).toEqual({
      kind: 'missing_pairs',
      missing: [
        ['a', 'c'],
        ['b', 'c'],
      ],
      pairs: 3,
    });
  });

  it('refuses more than eight items', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `item-${index}`);
    expect(judge(ids, [])).toEqual({ kind: 'too_many', items: 9, most: 8 });
  });

  it('gives one item all the weight', () => {
    const judged = judge(['a'], []);
    expect(judged.kind === 'judged' && judged.weights.get('a')).toBe(1);
  });

  it('names the judgement that contradicts the others, and what they make of it', () => {
    const consistent = pairsOf(new Map(Object.entries({ a: 4, b: 2, c: 1, d: 1 })));
    const turned = consistent.map((pair): Judgement => (pair[0] === 'a' && pair[1] === 'd' ? ['a', 'd', 1 / 4] : pair));
    const judged = judge(['a', 'b', 'c', 'd'], turned);
    if (judged.kind !== 'judged') throw new Error(judged.kind);
    const { ratio, least } = judged.consistency;
    expect(ratio).toBeGreaterThan(mostInconsistent);
    expect(least).toMatchObject({ first: 'a', second: 'd', times: 1 / 4, index: 2 });
    expect(least?.implied).toBeGreaterThan(3 / 4);
  });

  it('finds no fault with a third written as 0.33', () => {
    const judged = judge(
      ['a', 'b', 'c'],
      [
        ['a', 'b', 0.33],
        ['a', 'c', 1],
        ['b', 'c', 3],
      ],
    );
    expect(judged.kind === 'judged' && judged.consistency.least).toBeNull();
  });

  it('gives back the weights that consistent judgements were made from, with a ratio of 0', () => {
    fc.assert(
      fc.property(weighted, (weights) => {
        const judged = judge([...weights.keys()], pairsOf(weights));
        if (judged.kind !== 'judged') throw new Error(judged.kind);
        const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
        for (const [id, weight] of weights) expect(judged.weights.get(id)).toBeCloseTo(weight / total, 9);
        expect(judged.consistency.ratio).toBeCloseTo(0, 9);
        expect(judged.consistency.least).toBeNull();
      }),
    );
  });
});
