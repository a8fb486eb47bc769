import { describe, expect, it } from 'vitest';
import { compareRegions } from '../../src/comparison/compare-regions.ts';
import type { RegionDigest } from '../../src/comparison/region-digest.ts';
import { digest, row, standIn } from './digest-builder.ts';

const everybody = { concept: null, group: 'total' } as const;

/** A region with the employment and the unemployment rate of everybody. */
function region(nuts: string, employment: number, unemployment: number | null): RegionDigest {
  return digest(nuts, [
    row(employment, everybody),
    row(unemployment, { ...everybody, indicator: 'unemployment_rate', age: '15-74' }),
  ]);
}

const north = [region('FI193', 75, 7), region('SE123', 77, 6.5), region('DK042', 76, 6)];
const south = [region('EL522', 55, 16), region('ITC11', 57, 15), region('ES513', 56, 17)];

describe('typologyOf', () => {
  it('finds two kinds of region where there are two, and says how well they hold together', () => {
    const { typology } = compareRegions([...north, ...south]);
    if (typology.kind === 'refused') throw new Error(typology.reason);
    expect(typology.of).toBe('own');
    expect(typology.types.map(({ members }) => members.map(({ place }) => place))).toEqual([
      ['EL522', 'ES513', 'ITC11'],
      ['DK042', 'FI193', 'SE123'],
    ]);
    for (const { medoid, members } of typology.types) expect(members.map(({ place }) => place)).toContain(medoid.place);
    expect(typology.types.map(({ means }) => Math.round(means[0] ?? 0))).toEqual([56, 76]);
    expect(typology.silhouette).toBeGreaterThan(0.7);
    expect(typology.structure).toBe('strong');
    expect(typology.leftOut).toEqual([]);
  });

  it('leaves out a region with a gap and fills nothing in', () => {
    const { typology } = compareRegions([...north, ...south, region('PL424', 70, null)]);
    expect(typology).toMatchObject({ kind: 'made', leftOut: ['pl424'] });
  });

  it('says where there is no structure', () => {
    const spread = [
      ['FI193', 60, 5],
      ['SE123', 60, 10],
      ['DK042', 70, 5],
      ['EL522', 70, 10],
      ['ES513', 65, 7.5],
    ] as const;
    const { typology } = compareRegions(spread.map(([nuts, a, b]) => region(nuts, a, b)));
    expect(typology).toMatchObject({ kind: 'made' });
    if (typology.kind === 'made') expect(['weak', 'none']).toContain(typology.structure);
  });

  it('sorts the countries that stand in, each once, where regions have no figures of their own', () => {
    const digests = (['FI', 'SE', 'EL', 'IT', 'ES'] as const).flatMap((country, index) => {
      const rows = [
        standIn(60 + index * 3, country, everybody),
        standIn(9 - index, country, { ...everybody, indicator: 'unemployment_rate', age: '15-74' }),
      ];
      return country === 'IT' ? [digest('ITC1', rows), digest('ITC4', rows)] : [digest(`${country}112`, rows)];
    });
    const { typology } = compareRegions(digests);
    if (typology.kind === 'refused') throw new Error(typology.reason);
    expect(typology.of).toBe('stand_in');
    expect(typology.types.flatMap(({ members }) => members)).toHaveLength(5);
    expect(typology.types.flatMap(({ members }) => members).find(({ place }) => place === 'IT')?.regions).toEqual([
      'itc1',
      'itc4',
    ]);
  });

  it('is refused for three regions, for one indicator, and for how groups fare', () => {
    expect(compareRegions(north).typology).toMatchObject({ kind: 'refused' });
    const one = [...north, ...south].map((each) => ({ ...each, rows: each.rows.slice(0, 1) }));
    expect(compareRegions(one).typology).toMatchObject({
      kind: 'refused',
      reason: 'too_few_indicators',
      indicators: 1,
    });
    const ofGroups = [...north, ...south].map((each) => ({
      ...each,
      rows: each.rows.map((figure) => ({ ...figure, group: 'foreign', concept: 'citizenship' })),
    }));
    expect(compareRegions(ofGroups).typology).toMatchObject({ kind: 'refused', indicators: 0 });
  });

  it('sorts many regions by a sample, the same at every run', () => {
    const many = Array.from({ length: 260 }, (_, index) => {
      const kind = index % 2;
      const name = `FI${String(index).padStart(3, '0')}`;
      return region(name, 50 + kind * 20 + (index % 7) / 10, 15 - kind * 8 + (index % 5) / 10);
    });
    const first = compareRegions(many).typology;
    expect(first).toMatchObject({ kind: 'made', sampled: 200 });
    if (first.kind === 'made') expect(first.types.map(({ members }) => members.length)).toEqual([130, 130]);
    expect(compareRegions(many.toReversed()).typology).toEqual(first);
  });
});
