import { describe, expect, it } from 'vitest';
import { compareRegions } from '../../src/comparison/compare-regions.ts';
import type { DigestChallenge, RegionDigest } from '../../src/comparison/region-digest.ts';
import { digest, row } from './digest-builder.ts';

const challenge: DigestChallenge = { id: 'c', title: 'C', theme: 'housing', severity: 4, targetGroups: [] };

/** A town with a code of its own. */
function town(nuts: string, code: string, value: number, more: Partial<RegionDigest>): RegionDigest {
  const made = digest(nuts, [row(value, { lower: value - 2, upper: value + 2 })], { ownPlace: code, ...more });
  return { ...made, rows: made.rows.map((each) => ({ ...each, place: code })) };
}

/** Jyväskylä twice and two others. */
function four(twin: Partial<RegionDigest> = {}): readonly RegionDigest[] {
  const data = [{ ...challenge, theme: 'data' as const }];
  return [
    town('FI193', '179', 60, { slug: 'jyvaskyla', name: { fi: 'Jyväskylä', en: 'J' }, challenges: [challenge] }),
    town('FI193', '179', 60, { slug: 'minimal', name: 'jyväskylä ', challenges: [challenge], ...twin }),
    town('SE123', '0580', 64, { challenges: data }),
    town('EL522', '9', 40, { challenges: data }),
  ];
}

const codes = (regions: readonly RegionDigest[]) => compareRegions(regions).diagnostics.map(({ code }) => code);

describe('one place under two slugs', () => {
  it('is said, with what to do', () => {
    const found = compareRegions(four()).diagnostics.filter(({ code }) => code === 'comparison/same-place');
    expect(found).toMatchObject([
      { severity: 'warning', file: 'minimal.yaml', message: expect.stringContaining('jyvaskyla and minimal are both') },
    ]);
    expect(found[0]?.hint).toContain('milestone progress');
  });

  it('has one rank among the places, and one figure that both give', () => {
    const set = compareRegions(four()).questions.flatMap(({ sets }) => sets)[0];
    expect(set?.members.map(({ place, regions }) => [place, regions])).toEqual(
      expect.arrayContaining([['jyvaskyla', ['jyvaskyla', 'minimal']]]),
    );
    expect(set?.ranking?.order).toHaveLength(3);
  });

  it('does not share a theme with itself, and learns nothing from itself', () => {
    const { themes, exchange } = compareRegions(four());
    const housing = themes.challenges.find(({ theme }) => theme === 'housing');
    expect(housing?.regions.map(({ region }) => region)).toEqual(['jyvaskyla', 'minimal']);
    expect(housing?.sharing).toBe('one');
    expect(JSON.stringify(exchange)).not.toContain('"practice":{');
  });

  it('is another place where the name or the NUTS unit differs: a unit may hold many towns', () => {
    expect(codes(four({ name: 'Laukaa' }))).not.toContain('comparison/same-place');
    expect(codes(four({ nuts: 'FI194' }))).not.toContain('comparison/same-place');
  });
});
