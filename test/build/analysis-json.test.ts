import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { analysisJson } from '../../src/build/analysis-json.ts';
import { study } from '../indicators/study-builder.ts';

function written(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return JSON.parse(analysisJson(analyseStudy(study([], more)), '0.0.0'));
}

const ecosystem = {
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: id, type: 'ngo', influence: 4, interest: 2 })),
  services: [{ id: 's', name: 'S', stage: 'skills', provided_by: ['a'] }],
  links: [
    { from: 'a', to: 'b', kind: 'referral', trust: 4 },
    { from: 'b', to: 'c', kind: 'funding' },
  ],
};

describe('analysisJson', () => {
  it('holds the coverage, the network, the stakeholders and the measures of the ecosystem', () => {
    const found = written({ ecosystem, target_groups: [{ id: 'g', name: 'G' }] });
    expect(found.network).toMatchObject({
      density: 2 / 3,
      centralisation: 1,
      articulation: ['b'],
      ties: [
        { a: 'a', b: 'b', kinds: ['referral'], trust: 4, formality: null, bridge: true },
        { a: 'b', b: 'c', kinds: ['funding'], trust: null, bridge: true },
      ],
    });
    expect(found.coverage).toMatchObject({ covered: 1, relevant: 8, coverage: 12.5, concentration: { index: 1 } });
    expect(found.stakeholders).toMatchObject({ counts: { keep_satisfied: 3 } });
    expect(found.ecosystemMetrics).toMatchObject({ articulation_actors: 1, gaps: 7, single_points: 1, trust: 4 });
  });

  it('has nothing rather than nought where there is no ecosystem', () => {
    const found = written({});
    expect([found.network, found.coverage, found.stakeholders]).toEqual([null, null, null]);
    expect(found.ecosystemMetrics).toMatchObject({ density: null, coverage: null, actors: 0 });
  });
});
