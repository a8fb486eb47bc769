import { describe, expect, it } from 'vitest';
import { stakeholdersOf } from '../../src/ecosystem/stakeholders.ts';
import { regionOf } from './networks.ts';

function placed(ratings: readonly (readonly [number | undefined, number | undefined])[]) {
  const actors = ratings.map(([influence, interest], index) => ({
    id: `a${index}`,
    name: 'A',
    type: 'ngo',
    influence,
    interest,
  }));
  return stakeholdersOf(regionOf([], [], { actors }));
}

describe('stakeholdersOf', () => {
  it('places actors by influence and interest, and counts the middle of the scale as high', () => {
    const found = placed([
      [3, 3],
      [5, 2],
      [2, 5],
      [1, 1],
    ]);
    expect(found?.actors.map(({ corner }) => corner)).toEqual([
      'manage_closely',
      'keep_satisfied',
      'keep_informed',
      'monitor',
    ]);
    expect(found?.highFrom).toBe(3);
  });

  it('places nobody by one rating alone, and says how many stand where', () => {
    const found = placed([
      [5, undefined],
      [undefined, 5],
      [4, 4],
    ]);
    expect(found?.counts).toEqual({ manage_closely: 1, keep_satisfied: 0, keep_informed: 0, monitor: 0, unplaced: 2 });
    expect(found?.actors[0]).toEqual({ id: 'a0', influence: 5, interest: null, corner: 'unplaced' });
  });

  it('is nothing where there are no actors', () => {
    expect(placed([])).toBeNull();
  });
});
