import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighSwot } from '../../src/swot/priorities.ts';
import { study } from '../indicators/study-builder.ts';

type Parts = Readonly<Record<string, unknown>>;

const item = (id: string, scores: Readonly<Record<string, number>> = {}): Parts => ({ id, text: id, ...scores });

function weigh(swot: Parts, ratings: Readonly<Record<string, readonly (number | null)[]>> = {}) {
  const raters = ['city', 'schools'];
  return weighSwot(study([], { swot, consultation: { raters, ratings } }).region);
}

function weights(weighed: ReturnType<typeof weigh>, kind: 'local' | 'global') {
  return Object.fromEntries(weighed.priorities.map((priority) => [priority.id, priority[kind]]));
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, each) => total + (each ?? 0), 0);

describe('within a quadrant', () => {
  it('impact × certainty weighs, so that the weights add up to 1', () => {
    const strengths = [
      item('a', { impact: 4, certainty: 5 }),
      item('b', { impact: 5, certainty: 2 }),
      item('c', { impact: 2 }),
      item('d'),
    ];
    const weighed = weigh({ strengths, threats: [item('e', { impact: 1 })] });
    expect(weights(weighed, 'local')).toEqual({ a: 20 / 36, b: 10 / 36, c: 6 / 36, d: null, e: 1 });
  });

  it('judgements go before ratings, and ratings before impact × certainty', () => {
    const strengths = [item('a', { impact: 5, certainty: 5 }), item('b', { impact: 1, certainty: 1 })];
    const ratings = { a: [1, 3], b: [4, null] };
    expect(weights(weigh({ strengths }, ratings), 'local')).toEqual({ a: 2 / 6, b: 4 / 6 });
    const judged = weigh({ strengths, judgements: { strengths: [['a', 'b', '1/3']] } }, ratings);
    expect(judged.priorities.map(({ method }) => method)).toEqual(['ahp', 'ahp']);
    expect(weights(judged, 'local').a).toBeCloseTo(0.25, 12);
    expect(judged.weighing?.quadrants.strengths.consistency).toMatchObject({ ratio: 0, items: 2 });
  });

  it('the method that the file names goes before the others', () => {
    const strengths = [item('a', { impact: 5, certainty: 5 }), item('b', { impact: 1, certainty: 1 })];
    const chosen = { strengths, priorities: { method: 'impact_certainty' } };
    expect(weights(weigh(chosen, { a: [1, 1], b: [1, 1] }), 'local')).toEqual({ a: 25 / 26, b: 1 / 26 });
  });

  it('what was judged in part is weighed by the next method, and the missing pairs are said', () => {
    const strengths = ['a', 'b', 'c'].map((id) => item(id, { impact: 3, certainty: 3 }));
    const weighed = weigh({ strengths, judgements: { strengths: [['a', 'b', 3]] } });
    expect(weights(weighed, 'local')).toEqual({ a: 1 / 3, b: 1 / 3, c: 1 / 3 });
    expect(weighed.problems).toMatchObject([
      { kind: 'missing_pairs', list: 'strengths', pairs: 3, instead: 'impact_certainty' },
    ]);
  });

  it('what was rated in part is weighed by impact × certainty, and by the ratings where there is nothing else', () => {
    const scored = weigh({ strengths: [item('a', { impact: 2 }), item('b', { impact: 4 })] }, { a: [5, 5] });
    expect(weights(scored, 'local')).toEqual({ a: 6 / 18, b: 12 / 18 });
    expect(scored.problems).toMatchObject([{ kind: 'partly_scored', missing: ['b'], instead: 'impact_certainty' }]);
    const bare = weigh({ strengths: [item('a'), item('b'), item('c')] }, { a: [5, 5], c: [null, 5] });
    expect(weights(bare, 'local')).toEqual({ a: 1 / 2, b: null, c: 1 / 2 });
    expect(bare.problems).toMatchObject([{ kind: 'partly_scored', missing: ['b'], instead: 'ratings' }]);
  });
});

describe('between quadrants', () => {
  const strengths = [item('a', { impact: 4, certainty: 5 }), item('b', { impact: 2, certainty: 5 })];
  const threats = [item('e', { impact: 2, certainty: 5 })];

  it('judgements weigh, and global is quadrant × local', () => {
    const weighed = weigh({ strengths, threats, judgements: { quadrants: [['strengths', 'threats', 3]] } });
    expect(weighed.weighing?.between.method).toBe('ahp');
    expect(weights(weighed, 'global').a).toBeCloseTo(0.75 * (2 / 3), 12);
    expect(weights(weighed, 'global').e).toBeCloseTo(0.25, 12);
  });

  it('without judgements the global weight of an item follows its score alone', () => {
    const weighed = weigh({ strengths, threats });
    expect(weighed.weighing?.between.method).toBe('impact_certainty');
    const { a = null, b = null, e = null } = weights(weighed, 'global');
    expect([a, b, e].map((weight) => Number(weight?.toFixed(9)))).toEqual([0.5, 0.25, 0.25]);
  });

  it('there are none where a quadrant with items is not weighed, and that is said', () => {
    const weighed = weigh({ strengths, weaknesses: [item('w'), item('x')], threats });
    expect(weighed.weighing?.between.method).toBeNull();
    expect(weights(weighed, 'local')).toEqual({ a: 2 / 3, b: 1 / 3, w: null, x: null, e: 1 });
    expect(new Set(Object.values(weights(weighed, 'global')))).toEqual(new Set([null]));
    expect(weighed.weighing?.quadrants.strengths.weight).toBeNull();
    expect(weighed.problems).toMatchObject([{ kind: 'partly_between', unweighed: ['weaknesses'] }]);
  });

  it('an item alone in its quadrant weighs 1 in it; between, only judgements of the quadrants can weigh it', () => {
    const alone = weigh({ strengths, threats: [item('e')] });
    expect(weights(alone, 'local').e).toBe(1);
    expect(alone.weighing?.between.method).toBeNull();
    expect(alone.problems).toMatchObject([{ kind: 'partly_between', unweighed: ['threats'] }]);
    const judged = weigh({ strengths, threats: [item('e')], judgements: { quadrants: [['strengths', 'threats', 3]] } });
    expect(weights(judged, 'global').e).toBeCloseTo(0.25, 12);
  });

  it('are alike where no method says anything of all', () => {
    const weighed = weigh({
      strengths: [item('a', { impact: 4 }), item('b', { impact: 4 })],
      threats: [item('e'), item('f')],
      judgements: { threats: [['e', 'f', 3]] },
    });
    expect(weighed.weighing?.between.method).toBe('equal');
    expect(weights(weighed, 'global').e).toBeCloseTo(0.375, 12);
  });

  it('an empty quadrant has no weight and needs no judgement', () => {
    const judgements = {
      quadrants: [
        ['strengths', 'threats', 1],
        ['strengths', 'weaknesses', 9],
      ],
    };
    const { weighing, problems } = weigh({ strengths, threats, judgements });
    expect(weighing?.quadrants.weaknesses).toEqual({ weight: null, method: null, consistency: null });
    expect(weighing?.quadrants.strengths.weight).toBeCloseTo(0.5, 12);
    expect(problems).toEqual([]);
  });
});

describe('the weights of a SWOT', () => {
  it('are none where nothing is rated', () => {
    const nothing = { priorities: [], weighing: null, problems: [] };
    expect(weigh({ strengths: [item('a')] })).toEqual(nothing);
    expect(weighSwot(study([]).region)).toEqual(nothing);
  });

  it('add up to 1 in each quadrant, and over all', () => {
    const scale = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    const quadrant = fc.array(fc.record({ impact: scale, certainty: scale, rating: scale }), { maxLength: 6 });
    const times = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 2, 4, 9);
    const file = fc.record({
      s: quadrant,
      w: quadrant,
      o: quadrant,
      t: quadrant,
      pairs: fc.array(times, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(file, ({ s, w, o, t, pairs }) => {
        const ratings: Record<string, readonly (number | null)[]> = {};
        const items = (letter: string, given: typeof s) =>
          given.map(({ impact, certainty, rating }, index) => {
            if (rating !== undefined) ratings[`${letter}-${index}`] = [rating, null];
            const scores = { ...(impact ? { impact } : {}), ...(certainty ? { certainty } : {}) };
            return item(`${letter}-${index}`, scores);
          });
        const names = ['strengths', 'weaknesses', 'opportunities', 'threats'];
        const all = names.flatMap((first, at) => names.slice(at + 1).map((second) => [first, second]));
        const quadrants = pairs.map((value, index) => [...(all[index] ?? []), value]);
        const swot = {
          strengths: items('s', s),
          weaknesses: items('w', w),
          opportunities: items('o', o),
          threats: items('t', t),
          judgements: { quadrants },
        };
        const { priorities, weighing } = weigh(swot, ratings);
        if (weighing === null) {
          expect(priorities).toEqual([]);
          return;
        }
        const between = weighing.between.method !== null;
        expect(sum(priorities.map(({ global }) => global))).toBeCloseTo(between ? 1 : 0, 9);
        for (const [name, { weight }] of Object.entries(weighing.quadrants)) {
          const local = priorities.filter((each) => each.quadrant === name).map((each) => each.local);
          const weighed = local.some((each) => each !== null);
          expect(sum(local)).toBeCloseTo(weighed ? 1 : 0, 9);
          expect(weight !== null).toBe(between && local.length > 0);
        }
      }),
    );
  });
});
