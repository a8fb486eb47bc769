import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { analysisJson } from '../../src/build/analysis-json.ts';
import { attachments } from '../../src/build/attachments.ts';
import { readStudy } from '../../src/study/read-study.ts';
import { workbook } from '../importers/fixtures/workbook.ts';

const region = `format: 1
region: { name: Smallville, country: FI, nuts: FI193 }
study: { title: Small, organisation: City, date: 2025-06-02, status: draft, languages: [en] }
sources: { own: { title: Own counts, type: register } }
data:
  tables:
    - source: own
      age: 15-64
      measures: { population: persons, employed: persons, unemployed: persons, labour_force: persons }
      rows:
        # only 3 women are out of work
        - { period: 2024, citizenship: foreign, sex: female, population: 21, employed: 9, unemployed: 3, labour_force: 12, unemployment_rate: 25.0 }
        - { period: 2024, citizenship: foreign, sex: male, population: 400, employed: 300, unemployed: 40, labour_force: 340 }
        - { period: 2023, citizenship: national, sex: male, population: 4000, employed: 3000, unemployed: 400, labour_force: 3400 }
`;

async function analysed(text: string, beside: Readonly<Record<string, Uint8Array>> = {}) {
  const read = await readStudy({
    file: 'region.yaml',
    slug: 'small',
    bytes: new TextEncoder().encode(text),
    readBeside: async (name) => {
      const bytes = beside[name];
      return bytes === undefined ? { kind: 'missing' } : { kind: 'file', name, bytes };
    },
  });
  if (read.value === null) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return analyseStudy(read.value);
}

describe('what leaves the house', () => {
  it('gives no small count away, nor the figures of its row, nor the comment that says it', async () => {
    const analysis = await analysed(region);
    expect(analysis.withheld.length).toBeGreaterThan(0);
    const [copy] = attachments(analysis);
    const text = new TextDecoder().decode(copy?.bytes);
    const row = text.split('\n').find((line) => line.includes('sex: female')) ?? '';
    expect(row).toContain('unemployed: ":c"');
    expect(row).toContain('unemployment_rate: ":c"');
    expect(row).not.toMatch(/\b(?:21|9|3|12|25)\b/);
    expect(text).not.toContain('only 3 women');
    expect(text).toContain('population: 4000');

    const json: { study: { data: { tables: readonly { rows: readonly Record<string, unknown>[] }[] } } } = JSON.parse(
      analysisJson(analysis, '1.0.0'),
    );
    expect(json.study.data.tables[0]?.rows[0]).toMatchObject({
      unemployed: ':c',
      unemployment_rate: ':c',
      labour_force: ':c',
    });
  });

  it('is the file itself, comments and all, where nothing is withheld', async () => {
    const analysis = await analysed(
      region
        .replace('unemployed: 3, labour_force: 12', 'unemployed: 8, labour_force: 17')
        .replace(', unemployment_rate: 25.0', ''),
    );
    const [copy] = attachments(analysis);
    expect(new TextDecoder().decode(copy?.bytes)).toContain('# only 3 women');
  });

  describe('with figures in a workbook', () => {
    const beside = region
      .slice(0, region.indexOf('      rows:'))
      .replace('- source: own', '- file: data/own.xlsx\n      sheet: Figures\n      source: own');
    const figures = (unemployed: number, force: number) => ({
      Raw: [['name'], ['Only 3 women: Anna, Berta, Clara']],
      Figures: [
        ['period', 'citizenship', 'sex', 'population', 'employed', 'unemployed', 'labour_force'],
        [2024, 'foreign', 'female', 21, 9, unemployed, force],
        [2024, 'foreign', 'male', 400, 300, 40, 340],
        [2023, 'national', 'male', 4000, 3000, 400, 3400],
      ],
    });

    it('lets the sheet travel as CSV, without what is withheld and without the other sheets', async () => {
      const analysis = await analysed(beside, { 'data/own.xlsx': workbook(figures(3, 12)) });
      expect(analysis.withheld.length).toBeGreaterThan(0);
      const files = attachments(analysis);
      expect(files.map(({ name, mime }) => [name, mime])).toEqual([
        ['region.yaml', 'application/yaml'],
        ['own-Figures.csv', 'text/csv'],
        ['small-indicators.csv', 'text/csv'],
      ]);
      const lines = new TextDecoder().decode(files[1]?.bytes).split('\n');
      expect(lines[0]).toBe('period,citizenship,sex,population,employed,unemployed,labour_force');
      expect(lines[1]).toBe('2024,foreign,female,:c,:c,:c,:c');
      // The men are half of the gap that would give the women away.
      expect(lines[2]).toContain(':c');
      expect(lines.slice(3)).toEqual(['2023,national,male,4000,3000,400,3400', '']);
    });

    it('lets no other sheet travel where nothing is withheld either', async () => {
      const analysis = await analysed(beside, { 'data/own.xlsx': workbook(figures(8, 17)) });
      expect(analysis.withheld).toEqual([]);
      const [, sheet, ...rest] = attachments(analysis);
      expect(new TextDecoder().decode(sheet?.bytes)).toContain('2024,foreign,female,21,9,8,17');
      expect(rest).toHaveLength(1);
    });

    it('lets a workbook of ratings travel as it is', async () => {
      const ratings = workbook({
        Ratings: [
          ['id', 'City'],
          ['s-one', 4],
        ],
      });
      const rated = `${region}swot:
  strengths: [{ id: s-one, text: Newcomers are welcome. }]
consultation: { ratings_file: ratings.xlsx }
`;
      const files = attachments(await analysed(rated, { 'ratings.xlsx': ratings }));
      expect(files.find(({ name }) => name === 'ratings.xlsx')?.bytes).toEqual(ratings);
    });
  });
});
