import { describe, expect, it } from 'vitest';
import { groupKind, neighbouringGroups, neighbouringThemes, themesAreNear } from '../../src/exchange/nearness.ts';
import {
  exchangeWeights,
  groupsPart,
  groupsScore,
  knownGroups,
  regionPart,
  themePart,
  totalScore,
  transferabilityPart,
} from '../../src/exchange/score.ts';
import { practice, region } from './regions.ts';

const keysOf = (...groups: Parameters<typeof knownGroups>) =>
  new Set(knownGroups(...groups).flatMap(({ keys }) => keys));

describe('the weights', () => {
  it('sum to one, so that a match in every part scores one', () => {
    const sum = Object.values(exchangeWeights).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(totalScore(1, 1, 1, 1)).toBe(1);
    expect(totalScore(0, 0, 0, 0)).toBe(0);
    expect(totalScore(1, 0, 0, 0)).toBe(0.4);
    expect(totalScore(0, 1, 0, 0)).toBe(0.3);
  });
});

describe('the theme of a practice', () => {
  it('is the same, a neighbour of that of the challenge, or another', () => {
    expect(themePart('language', ['housing', 'language'])).toEqual({
      score: 1,
      relation: 'same',
      themes: ['language'],
    });
    expect(themePart('language', ['employers', 'housing', 'recognition'])).toEqual({
      score: 0.5,
      relation: 'neighbouring',
      themes: ['employers', 'recognition'],
    });
    expect(themePart('language', ['housing'])).toEqual({ score: 0, relation: 'other', themes: [] });
    expect(themePart('data', ['coordination']).relation).toBe('other');
    expect(themePart('language', []).relation).toBe('other');
  });

  it('has neighbours both ways, each pair stated once, and is not its own', () => {
    for (const [one, other] of neighbouringThemes) {
      expect(themesAreNear(one, other)).toBe(true);
      expect(themesAreNear(other, one)).toBe(true);
      expect(one).not.toBe(other);
    }
    for (const pairs of [neighbouringThemes, neighbouringGroups]) {
      const keys = pairs.map((pair) => [...pair].sort().join(' '));
      expect(new Set(keys).size).toBe(pairs.length);
    }
  });
});

describe('the target groups of a practice', () => {
  const learner = region('learner', {
    targetGroups: [
      { id: 'refugees', name: 'Recognised refugees' },
      { id: 'harvest', name: 'Erntehelfer', kind: 'seasonal_workers' },
      { id: 'mothers', name: { en: 'Women with small children', fi: 'Pienten lasten äidit' } },
    ],
  });
  const wanted = knownGroups(learner, ['refugees', 'harvest', 'mothers']);

  it('are known by their id, their name in any language, and their kind', () => {
    const teacher = region('teacher', {
      targetGroups: [
        { id: 'refugees', name: 'Something else' },
        { id: 'a', name: { fi: ' pienten  lasten AIDIT' } },
        { id: 'seasonal-workers', name: 'Pickers' },
      ],
    });
    expect(groupsPart(wanted, keysOf(teacher, ['refugees', 'a', 'seasonal-workers']))).toEqual({
      score: 1,
      state: 'compared',
      same: ['refugees', 'harvest', 'mothers'],
      near: [],
      of: 3,
    });
    expect(groupsPart(wanted, keysOf(teacher, ['a'])).same).toEqual(['mothers']);
  });

  it('count half where they are of a like kind, and nothing where of none', () => {
    const teacher = region('teacher', {
      targetGroups: [
        { id: 'ukrainians', name: 'People from Ukraine', kind: 'temporary_protection' },
        { id: 'students', name: 'Students' },
      ],
    });
    const part = groupsPart(wanted, keysOf(teacher, ['ukrainians']));
    expect(part).toMatchObject({ state: 'compared', same: [], near: ['refugees'], of: 3 });
    expect(part.score).toBeCloseTo(1 / 6, 12);
    expect(groupsScore(wanted, keysOf(teacher, ['students']))).toBe(0);
  });

  it('are neither for nor against where one side names none', () => {
    expect(groupsPart(wanted, new Set())).toEqual({ score: 0.5, state: 'everybody', same: [], near: [], of: 3 });
    expect(groupsPart([], keysOf(learner, ['refugees']))).toMatchObject({ score: 0.5, state: 'unknown', of: 0 });
  });

  it('take their kind from the id unless the file says it', () => {
    expect(groupKind({ id: 'seasonal-workers' })).toBe('seasonal_workers');
    expect(groupKind({ id: 'refugees', kind: 'asylum_seekers' })).toBe('asylum_seekers');
    expect(groupKind({ id: 'refugees', kind: null })).toBe('refugees');
    expect(groupKind({ id: 'mothers' })).toBeNull();
  });
});

describe('the kind of region', () => {
  it('is nearer the nearer the typology', () => {
    const rural = region('rural');
    const scores = (['rural', 'intermediate', 'urban'] as const).map((typology) =>
      regionPart(rural, region('other', { typology })),
    );
    expect(scores.map(({ typology }) => typology)).toEqual(['same', 'near', 'different']);
    expect(scores.map(({ score }) => Number(score.toFixed(4)))).toEqual([1, 0.6667, 0.3333]);
    expect(scores[2]?.teacher).toBe('urban');
  });

  it('counts the level of the NUTS unit, and an unknown typology half', () => {
    const town = region('town', { typology: null });
    expect(regionPart(town, region('other', { nuts: 'ITC1' }))).toMatchObject({ typology: 'unknown', size: 'near' });
    expect(regionPart(town, region('other', { nuts: 'IT' }))).toMatchObject({ size: 'different' });
    expect(regionPart(town, region('other')).score).toBeCloseTo(2 / 3, 12);
  });
});

describe('transferability', () => {
  it('rises with readiness, falls with cost, and is better where the conditions are said', () => {
    const score = (given: Parameters<typeof practice>[1]) => transferabilityPart(practice('p', given)).score;
    expect(score({ readiness: 5, cost: 'low' })).toBe(1);
    expect(score({ readiness: 1, cost: 'high', conditions: [] })).toBe(0);
    expect(score({ readiness: 5 })).toBeGreaterThan(score({ readiness: 4 }));
    expect(score({ cost: 'low' })).toBeGreaterThan(score({ cost: 'medium' }));
    expect(score({ conditions: ['A room', 'A teacher', 'A law'] })).toBe(score({ conditions: ['A room'] }));
    expect(score({ conditions: ['A room'] })).toBeGreaterThan(score({ conditions: [] }));
  });

  it('counts half what the file does not say', () => {
    const { conditions: _conditions, ...unsaid } = practice('p', { readiness: null, cost: null });
    expect(transferabilityPart(unsaid)).toEqual({ score: 0.5, readiness: null, cost: null, conditions: null });
  });
});
