import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../src/report/report-model.ts';
import { analysed, composed } from './composed.ts';
import { regionText } from './region-text.ts';

const unemployment = '        - { period: 2024, citizenship: foreign, unemployment_rate: 17.1 }\n';

/** Figures of Finland, and of the town itself what these rows say. */
async function made(table: string, indicators: string, document = 'baseline-study'): Promise<ReportModel> {
  const register = '  register: { title: Register, publisher: Town, date: 2024, type: register }\n';
  const text = regionText({ rows: unemployment + table, more: indicators }).replace('data:\n', `${register}data:\n`);
  return composed(await analysed(text), 'en', document);
}

const insured = (source: string): string => `    - source: ${source}
      age: 15+
      time: "12-31"
      definition: insured
      citizenship: foreign
      measures: { insured: persons }
      rows: [{ period: 2023, insured: 6000 }]
`;
const own = '  indicators: [{ id: insured_people, name: Insured people, formula: insured, unit: persons }]\n';
const employment = `    - source: register
      age: 20-64
      time: annual_average
      definition: insured
      rows: [{ period: 2023, citizenship: foreign, employment_rate: 55.5 }]
`;

const coverOf = (model: ReportModel) => model.cover.keyFigures.map(({ label }) => label);
const stripOf = (model: ReportModel) =>
  model.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'keyFigures' ? block.groups.flatMap(({ rows }) => rows.map(({ name }) => name)) : [],
    ),
  );

describe('a figure of the region itself', () => {
  it('opens cover, brief and key figures where all others are of a stand-in', async () => {
    const model = await made(insured('register'), own);
    expect(coverOf(model)[0]).toContain('Insured people');
    expect(coverOf(model)).toHaveLength(3);
    expect(stripOf(model)[0]).toBe('Insured people');
    expect(stripOf(await made(insured('register'), own, 'policy-brief'))[0]).toBe('Insured people');
  });

  it('is one of the catalogue where there is one', async () => {
    const model = await made(insured('register') + employment, own);
    expect(coverOf(model)[0]).toContain('Employment rate');
    expect(coverOf(model).join()).not.toContain('Insured people');
  });

  it('never opens with an illustrative one', async () => {
    expect(coverOf(await made(insured('workshop'), own)).join()).not.toContain('Insured people');
    expect(stripOf(await made(insured('workshop'), own, 'policy-brief'))[0]).not.toBe('Insured people');
  });
});
