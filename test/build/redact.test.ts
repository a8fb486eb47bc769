import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import { analysisJson } from '../../src/build/analysis-json.ts';
import { attachments } from '../../src/build/attachments.ts';
import { readStudy } from '../../src/study/read-study.ts';

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

async function analysed(text: string) {
  const read = await readStudy({
    file: 'region.yaml',
    slug: 'small',
    bytes: new TextEncoder().encode(text),
    readBeside: () => Promise.resolve({ kind: 'missing' }),
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
});
