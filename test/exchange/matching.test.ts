import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionDigest } from '../../src/comparison/region-digest.ts';
import type { ExchangeRegion } from '../../src/exchange/exchange-region.ts';
import { exchangeWith, matchPractices } from '../../src/exchange/matching.ts';
import { totalScore } from '../../src/exchange/score.ts';
import { costs, groupKinds, themes, typologies } from '../../src/observations/code-lists.ts';
import { challenge, practice, region } from './regions.ts';

const references = (regions: readonly ExchangeRegion[], at = 0) =>
  matchPractices(regions).regions[0]?.learns[at]?.matches.map(({ reference }) => reference);

const learner = region('a-learner', { challenges: [challenge('words')] });

describe('practices for a challenge', () => {
  it('are ranked by theme, then by whom they serve', () => {
    const teacher = region('teacher', {
      practices: [
        practice('neighbour', { themes: ['employers'] }),
        practice('others', { targetGroups: ['students'] }),
        practice('same'),
        practice('like', { targetGroups: ['protected'] }),
      ],
      targetGroups: [
        ...learner.targetGroups,
        { id: 'protected', name: 'People under protection', kind: 'temporary_protection' },
      ],
    });
    expect(references([learner, teacher])).toEqual([
      'fi-teacher/same',
      'fi-teacher/like',
      'fi-teacher/neighbour',
      'fi-teacher/others',
    ]);
  });

  it('of like theme and people are ranked by the kind of region and by how readily they can be taken over', () => {
    const at = (slug: string, typology: 'rural' | 'urban', readiness: number) =>
      region(slug, { typology, practices: [practice('p', { readiness })] });
    expect(references([at('x', 'urban', 4), at('y', 'rural', 4), at('z', 'rural', 5), learner])).toEqual([
      'fi-z/p',
      'fi-y/p',
      'fi-x/p',
    ]);
  });

  it('alike in everything stand in the order of their names', () => {
    const others = ['c', 'b'].map((slug) => region(slug, { practices: [practice('q'), practice('p')] }));
    expect(references([learner, ...others])).toEqual(['fi-b/p', 'fi-b/q', 'fi-c/p', 'fi-c/q']);
  });

  it('on a neighbouring theme for other people are none; on another theme for the very people they come last', () => {
    const teacher = region('teacher', {
      practices: [
        practice('not', { themes: ['employers'], targetGroups: ['students'] }),
        practice('people', { themes: ['housing'] }),
        practice('nothing', { themes: ['housing'], targetGroups: ['students'] }),
        practice('everybody', { themes: ['housing'], targetGroups: [] }),
      ],
    });
    const learnt = matchPractices([learner, teacher]).regions[0]?.learns[0];
    expect(learnt?.found).toBe(0);
    expect(learnt?.matches.map(({ reference }) => reference)).toEqual(['fi-teacher/people']);
    expect(matchPractices([learner, teacher]).matrix).toEqual([]);
  });

  it('are never a region’s own, also under another file of its name', () => {
    const own = region('own', { challenges: [challenge('words')], practices: [practice('p')] });
    const again = region('fi-own', { practices: [practice('older')] });
    expect(references([own, again])).toEqual([]);
    expect(exchangeWith(own, [own, again])).toMatchObject({ others: [], learns: [{ found: 0, matches: [] }] });
  });

  it('leave an empty place that shows where nobody has one', () => {
    const { learns } = exchangeWith(learner, [region('teacher')]);
    expect(learns).toEqual([{ region: 'fi-a-learner', challenge: challenge('words'), found: 0, matches: [] }]);
    expect(matchPractices([])).toMatchObject({ regions: [], matrix: [] });
  });

  it('say part by part why', () => {
    const teacher = region('teacher', { nuts: 'FI1', practices: [practice('p', { readiness: 5 })] });
    const [match] = exchangeWith(learner, [teacher]).learns[0]?.matches ?? [];
    expect(match).toMatchObject({
      reference: 'fi-teacher/p',
      region: 'fi-teacher',
      practice: 'p',
      score: 0.95,
      parts: {
        theme: { score: 1, relation: 'same' },
        groups: { score: 1, same: ['refugees'], of: 1 },
        region: { typology: 'same', size: 'different' },
        transferability: { score: 1, readiness: 5, cost: 'low', conditions: 1 },
      },
    });
  });

  it('are found for a challenge of more groups than a number has bits', () => {
    const targetGroups = Array.from({ length: 40 }, (_, index) => ({ id: `g${index}`, name: `Group ${index}` }));
    const ids = targetGroups.map(({ id }) => id);
    const crowd = region('crowd', { targetGroups, challenges: [challenge('words', { targetGroups: ids })] });
    const teacher = region('teacher', { targetGroups, practices: [practice('p', { targetGroups: ids.slice(20) })] });
    expect(exchangeWith(crowd, [teacher]).learns[0]?.matches[0]?.parts.groups).toMatchObject({ score: 0.5, of: 40 });
  });

  it('stand under the severest challenge first', () => {
    const severe = region('s', {
      challenges: [
        challenge('b', { severity: null }),
        challenge('c', { severity: 3 }),
        challenge('d', { severity: 5 }),
      ],
    });
    expect(exchangeWith(severe, []).learns.map((one) => one.challenge.id)).toEqual(['d', 'c', 'b']);
  });
});

describe('the matrix of learners and teachers', () => {
  const one = region('one', {
    challenges: [challenge('words'), challenge('homes', { theme: 'housing' })],
    practices: [practice('course')],
  });
  const two = region('two', {
    challenges: [challenge('words', { targetGroups: [] })],
    practices: [practice('homes', { themes: ['housing', 'language'] }), practice('beds', { themes: ['mobility'] })],
  });

  it('counts challenges and practices, with the best score and the themes', () => {
    expect(matchPractices([two, one]).matrix).toEqual([
      {
        learner: 'fi-one',
        teacher: 'fi-two',
        challenges: 2,
        practices: 2,
        best: 0.9813,
        themes: ['language', 'housing'],
      },
      { learner: 'fi-two', teacher: 'fi-one', challenges: 1, practices: 1, best: 0.8313, themes: ['language'] },
    ]);
  });

  it('is left out where it is not asked for, and the lists are as long as is asked for', () => {
    const short = matchPractices([one, two], { matrix: false, most: 1 });
    expect(short.matrix).toEqual([]);
    expect(short.regions[0]?.learns.map(({ found, matches }) => [found, matches.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('what a region offers', () => {
  it('tells for whose challenges each practice is, the nearest first', () => {
    const teacher = region('teacher', { practices: [practice('course'), practice('idle', { themes: ['health'] })] });
    const others = [
      region('near', { challenges: [challenge('x')] }),
      region('far', { typology: 'urban', challenges: [challenge('y'), challenge('z', { theme: 'housing' })] }),
    ];
    expect(exchangeWith(teacher, others).offers).toMatchObject([
      {
        reference: 'fi-teacher/course',
        challenges: 2,
        regions: 2,
        to: [
          { region: 'fi-near', challenge: 'x', relation: 'same' },
          { region: 'fi-far', challenge: 'y' },
        ],
      },
      { reference: 'fi-teacher/idle', challenges: 0, regions: 0, to: [] },
    ]);
  });
});

const groups = fc.uniqueArray(fc.constantFrom(...groupKinds.slice(0, 8)), { maxLength: 3 });
const anyRegion = (slug: string): fc.Arbitrary<ExchangeRegion> =>
  fc
    .record({
      typology: fc.option(fc.constantFrom(...typologies)),
      nuts: fc.constantFrom('FI', 'FI1', 'FI19', 'FI193'),
      challenges: fc.array(fc.record({ theme: fc.constantFrom(...themes), targetGroups: groups }), { maxLength: 4 }),
      practices: fc.array(
        fc.record({
          themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }),
          targetGroups: groups,
          readiness: fc.option(fc.integer({ min: 1, max: 5 })),
          cost: fc.option(fc.constantFrom(...costs)),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ challenges, practices, ...given }) =>
      region(slug, {
        ...given,
        targetGroups: groupKinds.map((id) => ({ id, name: id })),
        challenges: challenges.map((one, index) => challenge(`c${index}`, one)),
        practices: practices.map((one, index) => practice(`p${index}`, one)),
      }),
    );
const someRegions = fc.tuple(...['a', 'b', 'c', 'd', 'e'].map(anyRegion));

describe('an exchange between any regions', () => {
  it('is the same whatever their order, and the same twice', () => {
    fc.assert(
      fc.property(
        someRegions.chain((regions) =>
          fc.tuple(fc.constant(regions), fc.shuffledSubarray(regions, { minLength: regions.length })),
        ),
        ([regions, shuffled]) => {
          expect(matchPractices(shuffled)).toEqual(matchPractices(regions));
          expect(JSON.stringify(matchPractices(regions))).toBe(JSON.stringify(matchPractices(regions)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('proposes nothing of one’s own, ranks by score, and keeps every challenge', () => {
    fc.assert(
      fc.property(someRegions, (regions) => {
        const { regions: exchanged, matrix } = matchPractices(regions);
        for (const [index, one] of exchanged.entries()) {
          expect(one.learns.length).toBe(regions[index]?.challenges.length);
          for (const { matches, found } of one.learns) {
            const scores = matches.map(({ score }) => score);
            expect(scores).toEqual([...scores].sort((a, b) => b - a));
            expect(matches.filter(({ parts }) => parts.theme.relation !== 'other').length).toBeLessThanOrEqual(found);
            for (const match of matches) {
              expect(match.region).not.toBe(one.region);
              expect(match.score).toBeGreaterThan(0);
              const { theme, groups, region: kind, transferability } = match.parts;
              // What is reckoned fast for all is what is explained of each.
              expect(match.score).toBe(totalScore(theme.score, groups.score, kind.score, transferability.score));
              expect(match.score).toBeLessThanOrEqual(1);
            }
          }
        }
        for (const cell of matrix) expect(cell.learner).not.toBe(cell.teacher);
      }),
      { numRuns: 40 },
    );
  });

  it('says of one region among the others what it says of all, and keeps the best of a longer list', () => {
    fc.assert(
      fc.property(someRegions, (regions) => {
        const all = matchPractices(regions);
        const long = matchPractices(regions, { most: 100 });
        regions.forEach((own, index) => {
          const { others: _others, ...alone } = exchangeWith(own, regions);
          expect(alone).toEqual(all.regions[index]);
          long.regions[index]?.learns.forEach(({ matches }, place) => {
            expect(all.regions[index]?.learns[place]?.matches).toEqual(matches.slice(0, 8));
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('is made of digests as well as of whole studies', () => {
    // Checked by the compiler: a digest is a region of an exchange as it stands.
    const digests: readonly Pick<RegionDigest, keyof ExchangeRegion>[] = [];
    expect(matchPractices(digests).regions).toEqual([]);
  });

  it('between 300 regions takes seconds, not minutes', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      region(`r${index}`, {
        targetGroups: groupKinds.map((id) => ({ id, name: id })),
        challenges: Array.from({ length: 8 }, (_each, place) =>
          challenge(`c${place}`, {
            theme: themes[(index * 5 + place) % themes.length] ?? 'data',
            targetGroups: groupKinds.slice((index + place) % 12, ((index + place) % 12) + 3),
          }),
        ),
        practices: Array.from({ length: 3 }, (_each, place) =>
          practice(`p${place}`, {
            themes: themes.slice((index + place * 4) % 13, ((index + place * 4) % 13) + 2),
            targetGroups: groupKinds.slice((index * 7 + place) % 15, ((index * 7 + place) % 15) + 2),
            readiness: ((index + place) % 5) + 1,
          }),
        ),
      }),
    );
    const begun = performance.now();
    const { regions } = matchPractices(many);
    expect(regions.length).toBe(300);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
