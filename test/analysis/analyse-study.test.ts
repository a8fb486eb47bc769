import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { fact, finland, row, study, studyPart } from '../indicators/study-builder.ts';

function found(observations: readonly Observation[], more: Readonly<Record<string, unknown>>): readonly Diagnostic[] {
  return analyseStudy(study(observations, more)).diagnostics;
}

const summary = (text: string): Readonly<Record<string, unknown>> => ({ study: studyPart({ summary: text }) });
const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);

function target(more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const of = { citizenship: 'foreign', sex: 'female' };
  return {
    improvements: [
      { id: 'one-roof', title: 'One roof', targets: [{ indicator: 'employment_rate', of, period: '2027', ...more }] },
    ],
  };
}

describe('analyseStudy', () => {
  it('warns of a claim that does not hold, naming the figures and the difference', () => {
    const evidence = [
      {
        indicator: 'employment_rate',
        of: { citizenship: 'foreign', sex: 'female' },
        is: 'above',
        than: { citizenship: 'national' },
      },
    ];
    const [diagnostic] = found(finland, { swot: { weaknesses: [{ id: 'w-gap', text: 'A gap', evidence }] } });
    expect(diagnostic).toMatchObject({
      code: 'swot/claim-does-not-hold',
      severity: 'warning',
      path: ['swot', 'weaknesses', 0, 'evidence', 0],
      range: { start: { line: 7 } },
    });
    for (const part of ['w-gap', '51.3%', '74.1%', '22.8 percentage points lower'])
      expect(diagnostic?.message).toContain(part);
  });

  it('finds an error in a placeholder without a figure, and none in one that has it', () => {
    const good = summary(
      '{{say employment_rate citizenship=foreign sex=female}} {{gap employment_rate citizenship=foreign sex=female}}',
    );
    expect(found(finland, good)).toEqual([]);
    const [diagnostic] = found(finland, summary('So: {{value employment_rate citizenship=foreign sex=male}}.'));
    expect(diagnostic).toMatchObject({
      code: 'study/placeholder-without-figure',
      severity: 'error',
      path: ['study', 'summary'],
    });
    expect(codes(found(finland, summary('{{change employment_rate citizenship=foreign sex=female}}')))).toHaveLength(1);
    expect(
      codes(found([fact('employment_rate', 50)], summary('{{gap employment_rate citizenship=foreign}}'))),
    ).toHaveLength(1);
  });

  it('says of a change between different months that the season is in the way', () => {
    const months = [
      fact('employment_rate', 48, { period: '2019-10' }),
      fact('employment_rate', 50, { period: '2023-09' }),
    ];
    const [diagnostic] = found(months, summary('{{change employment_rate citizenship=foreign since=2019-10}}'));
    expect(diagnostic?.message).toContain('another time of the year');
    expect(diagnostic?.hint).toContain('{{value');
  });

  it('points at the placeholder itself', () => {
    const written = '{{value neet_rate}}';
    const made = study(finland, summary(`First.\n${written}\n`));
    const source = {
      ...made.source,
      text: `summary: |\n  First.\n  ${written}\n`,
      locate: () => ({ start: { line: 1, column: 10 }, end: { line: 4, column: 1 } }),
    };
    const [diagnostic] = analyseStudy({ ...made, source }).diagnostics;
    expect(diagnostic?.range).toEqual({ start: { line: 3, column: 3 }, end: { line: 3, column: 22 } });
  });

  it('warns of a target on a stand-in, of one no better than its baseline, and of one without a baseline', () => {
    expect(codes(found(finland, target({ target: 60 })))).toEqual(['study/target-on-stand-in']);
    expect(codes(found(finland, target({ target: 51 })))).toEqual([
      'study/target-on-stand-in',
      'study/target-no-better',
    ]);
    expect(codes(found([], target({ target: 60 })))).toEqual(['study/target-without-baseline']);
    const own = finland.map((each) => ({ ...each, place: 'FI193' }));
    expect(codes(found(own, target({ target: 60 })))).toEqual([]);
  });

  it('warns of a published rate that the counts of its source contradict', () => {
    expect(codes(found(row({ employment_rate: 58, population: 130_900, employed: 67_100 }), {}))).toEqual([
      'data/rate-contradicts-counts',
    ]);
  });

  it('passes on no number of a withheld count', () => {
    const analysis = analyseStudy(study(row({ population: 100, employed: 57, unemployed: 3 })));
    expect(analysis.study.observations.find(({ measure }) => measure === 'unemployed')?.value).toBeNull();
  });

  it('gives the same analysis for the same study', () => {
    expect(JSON.stringify(analyseStudy(study(finland)))).toBe(JSON.stringify(analyseStudy(study(finland))));
  });
});
