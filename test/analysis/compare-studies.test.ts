import { describe, expect, it } from 'vitest';
import { analyseStudy } from '../../src/analysis/analyse-study.ts';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { compareDigests, compareStudies } from '../../src/analysis/compare-studies.ts';
import { digestOf } from '../../src/analysis/digest.ts';
import { readRows } from '../../src/comparison/read-rows.ts';
import { formatIndicatorsJson, indicatorRows } from '../../src/indicators/rows.ts';
import { readStudy } from '../../src/study/read-study.ts';

interface Town {
  readonly slug: string;
  readonly country: string;
  readonly nuts: string;
  readonly rate: number;
  /** As YAML, to stand at the end of the file. */
  readonly more?: string;
}

async function analysisOf({ slug, country, nuts, rate, more = '' }: Town): Promise<Analysis> {
  const text = `
format: 1
region: { name: { en: Town of ${slug} }, country: ${country}, nuts: ${nuts} }
study:
  { title: Study, organisation: Town, date: 2025-06-02, status: draft, languages: [en], places: { stand_ins: [${country}], benchmarks: [NO] } }
sources:
  survey: { title: Survey, publisher: Office, dataset: LFSA_ERGAN, retrieved: 2025-03-02, type: survey }
  register: { title: Register, publisher: Office, date: 2025-03-02, type: register }
data:
  breaks: [ { source: register, at: "2023", reason: new rules } ]
  tables:
    - source: survey
      place: ${country}
      age: 20-64
      time: annual_average
      definition: lfs
      basis: residence
      rows:
        - { period: 2020, citizenship: foreign, employment_rate: ${rate - 5} }
        - { period: 2021, citizenship: foreign, employment_rate: ${rate - 2} }
        - { period: 2022, citizenship: foreign, employment_rate: ${rate - 1} }
        - { period: 2024, citizenship: foreign, employment_rate: ${rate} }
        - { period: 2024, citizenship: national, employment_rate: ${rate + 10} }
    - source: survey
      place: 'NO'
      age: 20-64
      time: annual_average
      definition: lfs
      basis: residence
      rows: [ { period: 2024, citizenship: foreign, employment_rate: 72 } ]
    - source: register
      age: all
      time: 12-31
      definition: population_register
      rows:
        - { period: 2022, citizenship: foreign, population_share: 10 }
        - { period: 2024, citizenship: foreign, population_share: 12 }
${more}`;
  const read = await readStudy({
    file: `${slug}.yaml`,
    slug,
    bytes: new TextEncoder().encode(text),
    readBeside: async () => ({ kind: 'missing' }),
  });
  if (read.value === null) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  return analyseStudy(read.value);
}

const more = `
target_groups: [ { id: refugees, name: Refugees } ]
challenges: [ { id: words, title: Words, theme: language, severity: 4, target_groups: [refugees], evidence: [ { source: survey } ] } ]
good_practices: [ { id: cafe, title: Café, themes: [language], source: survey, transferability: { readiness: 4, cost: low } } ]
ecosystem:
  actors: [ { id: school, name: School, type: ngo } ]
  services: [ { id: course, name: Course, stage: language, provided_by: [school], for: [refugees] } ]
`;
const towns: readonly Town[] = [
  { slug: 'harbour', country: 'FI', nuts: 'FI193', rate: 60, more },
  { slug: 'hill', country: 'SE', nuts: 'SE123', rate: 67 },
  { slug: 'bay', country: 'DK', nuts: 'DK042', rate: 70 },
];
const analyses = await Promise.all(towns.map(analysisOf));

describe('digestOf', () => {
  const [harbour] = analyses.map(digestOf);

  it('is plain data that a worker thread can hand over', () => {
    expect(structuredClone(harbour)).toEqual(harbour);
  });

  it('names the region and its practices as others do', () => {
    expect(harbour).toMatchObject({ id: 'fi-harbour', partial: false, ownPlace: 'FI193', languages: ['en'] });
    expect(harbour?.practices.map(({ reference }) => reference)).toEqual(['fi-harbour/cafe']);
  });

  it('counts what the services cover, stage by stage', () => {
    expect(harbour?.coverage).toMatchObject({ covered: 1, singlePoints: 1 });
    expect(harbour?.coverage?.byStage.find(({ stage }) => stage === 'language')).toEqual({
      stage: 'language',
      covered: 1,
      relevant: 1,
      coverage: 100,
      singlePoints: 1,
    });
  });

  it('marks where a series breaks, be the break declared or known by the tool', () => {
    const broken = harbour?.rows.filter(({ series_break: mark }) => mark) ?? [];
    expect(broken.map(({ indicator, period }) => [indicator, period])).toEqual([
      ['employment_rate', '2021'],
      ['population_share', '2024'],
    ]);
  });
});

describe('compareStudies', () => {
  const comparison = compareStudies(analyses);

  it('compares own figures with own ones, and countries that stand in with such, beside their benchmark', () => {
    const sets = comparison.questions.flatMap((question) => question.sets);
    expect(sets.map(({ id, key, members }) => [id, key.role, members.map(({ place }) => place)])).toEqual([
      ['employment_rate/focus/total#1', 'stand_in', ['DK', 'FI', 'SE']],
      ['employment_rate/reference/total#1', 'stand_in', ['DK', 'FI', 'SE']],
      ['employment_rate_gap/focus/total#1', 'stand_in', ['DK', 'FI', 'SE']],
      ['population_share/focus/total#1', 'own', ['DK042', 'FI193', 'SE123']],
    ]);
    expect(sets[0]?.benchmarks.map(({ place }) => place)).toEqual(['NO']);
    expect(sets[0]?.ranking).toMatchObject({ order: ['DK', 'SE', 'FI'], ranks: null, reason: 'no_interval' });
  });

  it('gives each region’s key figures with the gap of the same cell', () => {
    const [first] = comparison.keyFigures.find(({ region }) => region === 'harbour')?.figures ?? [];
    expect([first?.question, first?.figure.value, first?.gap?.value]).toEqual(['employment_rate/focus/total', 60, -10]);
  });

  it('says the same of the figures whether they come from region files or from the JSON of indicators', () => {
    const json = formatIndicatorsJson(analyses.flatMap(indicatorRows));
    const shards = compareDigests(readRows(json, 'all.json').value);
    expect(shards.questions).toEqual(comparison.questions);
    expect(shards.trends).toEqual(comparison.trends);
    expect(shards.heatMap).toEqual(comparison.heatMap);
    expect(shards.typology).toEqual(comparison.typology);
    expect(shards.themes.challengesOf).toEqual([]);
    expect(shards.diagnostics.map(({ code }) => code)).toContain('comparison/figures-only');
  });
});
