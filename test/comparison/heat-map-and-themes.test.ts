import { describe, expect, it } from 'vitest';
import { compareRegions } from '../../src/comparison/compare-regions.ts';
import { digest, row, standIn } from './digest-builder.ts';

describe('heatMapOf', () => {
  const rates = (nuts: string, unemployment: number, selfEmployed: number) =>
    digest(nuts, [
      row(unemployment, { indicator: 'unemployment_rate' }),
      row(selfEmployed, { indicator: 'self_employment_share' }),
    ]);

  it('turns what is better when lower, and knows no better side of what has none', () => {
    const { heatMap } = compareRegions([rates('FI193', 10, 5), rates('SE123', 12, 10), rates('EL522', 14, 15)]);
    // Mean 12, standard deviation 2.
    expect(
      heatMap.map(({ question, cells }) => [question, cells.map((cell) => cell && [cell.z, cell.better])]),
    ).toEqual([
      [
        'unemployment_rate/focus/total',
        [
          [1, -1],
          [-1, 1],
          [0, -0],
        ],
      ],
      [
        'self_employment_share/focus/total',
        [
          [1, null],
          [-1, null],
          [0, null],
        ],
      ],
    ]);
  });

  it('leaves a missing value and one of low reliability empty, and no row for two places or values all alike', () => {
    const { heatMap, regions } = compareRegions([
      digest('FI193', [row(60), row(1, { indicator: 'neet_rate' })]),
      digest('SE123', [row(64), row(1, { indicator: 'neet_rate' })]),
      digest('EL522', [row(68), row(1, { indicator: 'neet_rate' })]),
      digest('ES513', [row(99, { flags: 'u' })]),
      digest('PL424', [row(null), row(40, { indicator: 'activity_rate' })]),
      digest('DEE08', [row(41, { indicator: 'activity_rate' })]),
    ]);
    expect(regions.map(({ slug }) => slug)).toEqual(['dee08', 'el522', 'es513', 'fi193', 'pl424', 'se123']);
    expect(heatMap.map(({ question, cells }) => [question, cells.map((cell) => cell?.z ?? null)])).toEqual([
      ['employment_rate/focus/total', [null, 1, null, -1, null, 0]],
    ]);
  });

  it('counts a country once and shows it for every region that it stands in for', () => {
    const { heatMap } = compareRegions([
      digest('ITC1', [standIn(60, 'IT')]),
      digest('ITC4', [standIn(60, 'IT')]),
      digest('FI193', [standIn(62, 'FI')]),
      digest('SE123', [standIn(64, 'SE')]),
    ]);
    expect(heatMap[0]?.cells.map((cell) => cell?.z)).toEqual([0, -1, -1, 1]);
  });
});

describe('themesOf', () => {
  const challenge = (theme: 'language' | 'housing' | 'data', severity: number | null = null) => ({
    id: theme,
    title: theme,
    theme,
    severity,
    targetGroups: [],
  });
  const named = (nuts: string, ...challenges: ReturnType<typeof challenge>[]) => digest(nuts, [], { challenges });

  it('tells shared from particular, among the regions that name any', () => {
    const { themes } = compareRegions([
      named('FI193', challenge('language', 3), challenge('language', 5), challenge('housing')),
      named('SE123', challenge('language', 2), challenge('housing')),
      named('EL522', challenge('language'), challenge('data')),
      named('PL424'),
    ]);
    expect(themes.challengesOf).toEqual(['el522', 'fi193', 'se123']);
    expect(themes.challenges.map(({ theme, sharing, regions }) => [theme, sharing, regions.length])).toEqual([
      ['language', 'all', 3],
      ['housing', 'most', 2],
      ['data', 'one', 1],
    ]);
    expect(themes.challenges[0]?.regions[1]).toEqual({ region: 'fi193', count: 2, severity: 5 });
    expect(themes.challenges[0]?.regions[0]?.severity).toBeNull();
  });

  it('shares nothing where one region alone names themes', () => {
    const { themes } = compareRegions([named('FI193', challenge('data')), named('SE123')]);
    expect(themes.challenges.map(({ sharing }) => sharing)).toEqual(['none']);
  });

  it('counts the items of a theme by quadrant', () => {
    const item = (quadrant: 'strengths' | 'threats') => ({
      id: quadrant,
      quadrant,
      theme: 'language' as const,
      text: 'Text',
      state: 'none' as const,
      global: null,
    });
    const { themes } = compareRegions([
      digest('FI193', [], { swot: [item('strengths'), item('threats')] }),
      digest('SE123', [], { swot: [item('threats')] }),
    ]);
    expect(themes.swot).toEqual([
      {
        theme: 'language',
        sharing: 'all',
        regions: [
          { region: 'fi193', quadrants: { strengths: 1, weaknesses: 0, opportunities: 0, threats: 1 } },
          { region: 'se123', quadrants: { strengths: 0, weaknesses: 0, opportunities: 0, threats: 1 } },
        ],
      },
    ]);
  });
});
