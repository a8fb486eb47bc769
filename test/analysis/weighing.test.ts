import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { study } from '../indicators/study-builder.ts';

function found(swot: Readonly<Record<string, unknown>>): readonly Diagnostic[] {
  return analyseStudy(study([], { swot })).diagnostics;
}

const items = (...ids: readonly string[]) => ids.map((id) => ({ id, text: id, impact: 3, certainty: 3 }));

describe('judgements', () => {
  it('that contradict each other are warned of at the one that is furthest from the others', () => {
    const strengths = [
      ['a', 'b', 3],
      ['b', 'c', 3],
      ['a', 'c', '1/3'],
    ];
    const [warning, ...others] = found({ strengths: items('a', 'b', 'c'), judgements: { strengths } });
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: 'swot/inconsistent-judgements',
      severity: 'warning',
      path: ['swot', 'judgements', 'strengths', expect.any(Number)],
      range: { start: { line: 7 } },
    });
    expect(warning?.message).toMatch(/consistency ratio is 1\.\d\d, and 0\.10/);
    expect(warning?.hint).toMatch(/`a` and `b`|`b` and `c`|`a` and `c`/);
  });

  it('that leave pairs out name them, and what is done instead', () => {
    const [warning] = found({ strengths: items('a', 'b', 'c'), judgements: { strengths: [['a', 'b', 3]] } });
    expect(warning).toMatchObject({ code: 'swot/missing-judgements', path: ['swot', 'judgements', 'strengths'] });
    expect(warning?.message).toBe(
      'Of the 3 pairs of strengths, 2 are not judged. The strengths are weighed by impact and certainty instead.',
    );
    expect(warning?.hint).toBe('Judge them too: `a` and `c`; `b` and `c`.');
  });

  it('of more than eight items are not used', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `i-${index}`);
    const [warning] = found({ threats: items(...ids), judgements: { threats: [['i-0', 'i-1', 2]] } });
    expect(warning?.code).toBe('swot/too-many-judged');
    expect(warning?.message).toContain('There are 9 threats');
  });
});

describe('strategies', () => {
  const swot = (type: string, uses: readonly string[]) => ({
    strengths: items('s'),
    weaknesses: items('w'),
    opportunities: items('o'),
    strategies: [{ id: 'join', type, uses, text: 'Join' }],
  });

  it('that do not join what their type says are warned of', () => {
    const [warning] = found(swot('WO', ['s', 'o', 'w'])).filter(({ code }) => code === 'swot/strategy-type');
    expect(warning).toBeUndefined();
    const [misfit] = found(swot('WO', ['s', 'o'])).filter(({ code }) => code === 'swot/strategy-type');
    expect(misfit).toMatchObject({ severity: 'warning', path: ['swot', 'strategies', 0, 'uses'] });
    expect(misfit?.message).toBe(
      '`join` is a WO strategy, which joins weaknesses and opportunities, but it uses no item of the weaknesses.',
    );
  });

  it('that use no item that weighs most in its quadrant are warned of at that item', () => {
    const heaviest = found(swot('SO', ['s', 'o'])).filter(({ code }) => code === 'study/top-item-unused');
    expect(heaviest).toMatchObject([{ severity: 'warning', path: ['swot', 'weaknesses', 0, 'id'] }]);
  });
});
