import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { suggestionsOf } from '../../src/analysis/suggestions.ts';
import type { Observation } from '../../src/observations/observation.ts';
import type { Suggestion } from '../../src/swot/suggestion.ts';
import { type Facts, fact, study } from '../indicators/study-builder.ts';

const rate = (group: string, value: number, facts: Facts = {}) => fact('employment_rate', value, { group, ...facts });

function suggested(
  observations: readonly Observation[],
  more: Readonly<Record<string, unknown>> = {},
): readonly Suggestion[] {
  return suggestionsOf(analyseStudy(study(observations, more)));
}

const ids = (suggestions: readonly Suggestion[]): readonly string[] => suggestions.map(({ id }) => id);

describe('candidates from the figures', () => {
  it('are gaps between groups from five points on, at the place that stands in', () => {
    const [gap, ...others] = suggested([rate('foreign', 60.9), rate('national', 73.6)]);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({
      quadrant: 'weaknesses',
      id: 'w-employment-rate-foreign',
      evidence: [
        {
          indicator: 'employment_rate',
          of: { citizenship: 'foreign' },
          is: 'below',
          than: { citizenship: 'national' },
          by: 5,
        },
      ],
      claims: [{ state: 'holds', standIn: 'FI', difference: -12.7 }],
    });
    expect(suggested([rate('foreign', 69), rate('national', 73.6)])).toEqual([]);
  });

  it('are strengths where the focus group is ahead', () => {
    expect(suggested([rate('foreign', 80), rate('national', 73.6)])).toMatchObject([{ quadrant: 'strengths' }]);
  });

  it('name women or men apart only where they are further apart by as much again', () => {
    const of = (female: number) => [
      rate('foreign', 60),
      rate('national', 70),
      rate('foreign', female, { sex: 'female' }),
      rate('national', 70, { sex: 'female' }),
    ];
    expect(ids(suggested(of(54)))).toEqual(['w-employment-rate-foreign-female', 'w-employment-rate-foreign']);
    expect(ids(suggested(of(56)))).toEqual(['w-employment-rate-foreign']);
  });

  it('rest on no figure of low reliability, none of an illustrative source, and none without a clear difference', () => {
    const gap = (facts: Facts) => suggested([rate('foreign', 40, facts), rate('national', 70)]);
    expect(gap({ flags: ['u'] })).toEqual([]);
    expect(gap({ illustrative: true })).toEqual([]);
    const few = { sampleSize: 12 };
    expect(suggested([rate('foreign', 60, few), rate('national', 70, few)])).toEqual([]);
  });

  it('are differences to a benchmark in the same year, the widest of them', () => {
    const benchmarks = [rate('foreign', 66, { place: 'SE' }), rate('foreign', 68, { place: 'DK' })];
    const places = { own: 'FI193', stand_ins: ['FI'], benchmarks: ['SE', 'DK'] };
    const more = { study: { ...study([]).region.study, places } };
    const [found] = suggested([rate('foreign', 60), ...benchmarks], more);
    expect(found).toMatchObject({ id: 'w-employment-rate-foreign-against-dk', evidence: [{ than: { place: 'DK' } }] });
  });

  it('are trends with no break, and say since when', () => {
    const series = [
      rate('foreign', 50, { period: '2022' }),
      rate('foreign', 57),
      rate('foreign', 20, { period: '2019' }),
    ];
    expect(suggested(series)).toMatchObject([
      { quadrant: 'opportunities', evidence: [{ is: 'rising', since: '2022', by: 3 }] },
    ]);
  });

  it('leave out what an item claims already, however it words it', () => {
    const evidence = [
      {
        indicator: 'employment_rate',
        of: { citizenship: 'foreign' },
        is: 'below',
        than: { citizenship: 'national' },
        by: 1,
      },
    ];
    const swot = { threats: [{ id: 'gap', text: 'A gap', evidence }] };
    expect(suggested([rate('foreign', 60.9), rate('national', 73.6)], { swot })).toEqual([]);
  });

  it('take an id that is free', () => {
    const swot = { strengths: [{ id: 'w-employment-rate-foreign', text: 'Another thing' }] };
    const found = suggested([rate('foreign', 60.9), rate('national', 73.6)], { swot });
    expect(ids(found)).toEqual(['w-employment-rate-foreign-2']);
  });
});

describe('candidates from the ecosystem and the challenges', () => {
  const actor = (id: string) => ({ id, name: id, type: 'ngo' });
  const ecosystem = {
    actors: ['a', 'b', 'c', 'd'].map(actor),
    services: [
      { id: 'one', name: 'One', stage: 'language', provided_by: ['a'], for: ['spouses'] },
      { id: 'two', name: 'Two', stage: 'skills', provided_by: ['a', 'b', 'c'], for: ['spouses'] },
    ],
    links: [
      { from: 'a', to: 'b', kind: 'referral' },
      { from: 'b', to: 'c', kind: 'referral' },
    ],
  };
  const target_groups = [{ id: 'spouses', name: 'Spouses' }];

  it('are services that are missing, in one hand or in many, and actors without whom the network comes apart', () => {
    const found = suggested([], { ecosystem, target_groups });
    expect(ids(found)).toEqual(['w-service-gaps', 'w-single-providers', 'w-overlaps', 'w-key-actors']);
    for (const { claims } of found) expect(claims.map(({ state }) => state)).toEqual(['holds']);
  });

  it('leave out what a measure of the same thing carries already', () => {
    const evidence = [{ metric: 'service_redundancy', is: 'above', than: 1 }];
    const swot = { weaknesses: [{ id: 'w', text: 'Overlaps', evidence }] };
    expect(ids(suggested([], { ecosystem, target_groups, swot }))).not.toContain('w-overlaps');
  });

  it('are severe challenges whose theme no weakness or threat has, by the evidence that they have', () => {
    const challenge = (id: string, theme: string, severity: number) => ({
      id,
      title: id,
      theme,
      severity,
      evidence: [{ source: 'register' }],
    });
    const challenges = [
      challenge('speech', 'language', 5),
      challenge('homes', 'housing', 3),
      challenge('care', 'childcare', 4),
    ];
    const swot = { threats: [{ id: 't', text: 'Care', theme: 'childcare' }] };
    expect(suggested([], { challenges, swot })).toMatchObject([{ id: 'w-speech', theme: 'language' }]);
  });
});
