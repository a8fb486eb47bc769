import { describe, expect, it } from 'vitest';
import { read, smallRegion } from '../reading.ts';

async function said(claim: string) {
  const table = `    - { source: lfs, age: 15+, measures: { insured: persons }, rows: [ { period: 2024, insured: 900 } ] }
  indicators: [ { id: insured_people, name: Insured, formula: insured, unit: persons } ]
swot: { strengths: [ { id: s, text: S, evidence: [ { ${claim} } ] } ] }
`;
  const { diagnostics } = await read(`${smallRegion}${table}`);
  return diagnostics.filter(({ code }) => code === 'study/near-without-by');
}

describe('a claim that something is near', () => {
  it.each(['insured', 'insured_people', 'employment_rate_ratio'])(
    'has to say how near where %s is no percentage',
    async (indicator) => {
      const [first, ...more] = await said(`indicator: ${indicator}, is: near, than: 900`);
      expect(first).toMatchObject({ severity: 'warning', path: ['swot', 'strengths', 0, 'evidence', 0, 'is'] });
      expect(more).toEqual([]);
      expect(await said(`indicator: ${indicator}, is: near, than: 900, by: 50`)).toEqual([]);
    },
  );

  it.each(['employment_rate', 'employment_rate_gap'])(
    'may leave it out for %s: within one point',
    async (indicator) => {
      expect(await said(`indicator: ${indicator}, is: near, than: 50`)).toEqual([]);
    },
  );

  it('is meant, not above or below', async () => {
    expect(await said('indicator: insured, is: above, than: 900')).toEqual([]);
  });
});
