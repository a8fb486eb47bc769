import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../../src/analysis/analyse-study.ts';
import { study } from '../../indicators/study-builder.ts';

const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id, type: 'ngo' }));
const links = [
  { from: 'a', to: 'b', kind: 'referral' },
  { from: 'b', to: 'c', kind: 'funding' },
];

/** What is said of one claim about this ecosystem. */
function said(claim: Readonly<Record<string, unknown>>, ecosystem: Readonly<Record<string, unknown>>) {
  const weaknesses = [{ id: 'w', text: 'It hangs on few', evidence: [claim] }];
  const swot = { level_of_analysis: 'the town', strengths: [], weaknesses, opportunities: [], threats: [] };
  const { diagnostics } = analyseStudy(study([], { swot, ecosystem }));
  return diagnostics
    .filter(({ code }) => code.startsWith('swot/claim'))
    .map(({ message, hint }) => ({ message, hint }));
}

describe('claims about the ecosystem', () => {
  it('are borne out by the network of this build', () => {
    expect(said({ metric: 'articulation_actors', is: 'above', than: 0 }, { actors, links })).toEqual([]);
    expect(said({ metric: 'density', is: 'near', than: 0.65, by: 0.05 }, { actors, links })).toEqual([]);
  });

  it('are told as what they measure: counts as counts, shares with two decimals', () => {
    const [count] = said({ metric: 'components', is: 'above', than: 1 }, { actors, links });
    expect(count?.message).toBe(
      'A claim of `w` does not hold: `components` is 1, held against 1; claimed is above, and there is no difference.',
    );
    const [share] = said({ metric: 'density', is: 'below', than: 0.3 }, { actors, links });
    expect(share?.message).toContain('`density` is 0.67, held against 0.30; claimed is below, and it is 0.37 higher.');
  });

  it('cannot be judged where no links are given, and say what is missing', () => {
    const [finding] = said({ metric: 'isolates', is: 'below', than: 1 }, { actors });
    expect(finding?.message).toBe('A claim of `w` cannot be judged: the file has nothing to compute it from.');
    expect(finding?.hint).toContain('`actors` and `links`');
  });
});
