import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartBlock, KeyFiguresBlock, ReportModel, TableBlock } from '../../src/report/report-model.ts';
import { analysed, composed } from './composed.ts';
import { regionText } from './region-text.ts';

/** Own figures of another year, without an age, beside the stand-in's of 2024; cases and permits of the region's own. */
const more = `    - source: workshop
      place: "179"
      age: not_stated
      measures: { drafted: persons, drafted_of: persons }
      rows:
        - { period: 2024, citizenship: foreign, drafted: 30, drafted_of: 60 }
        - { period: 2024, citizenship: national, drafted: 40, drafted_of: 50 }
    - source: lfs
      place: FI
      age: 15-64
      definition: lfs
      rows:
        - { period: 2024, citizenship: foreign, sex: female, unemployment_rate: 22.0 }
        - { period: 2024, citizenship: national, sex: female, unemployment_rate: 6.7 }
        - { period: 2024, citizenship: foreign, sex: male, unemployment_rate: 15.9 }
        - { period: 2024, citizenship: national, sex: male, unemployment_rate: 8.8 }
    - source: lfs
      place: "179"
      age: not_stated
      rows:
        - { period: 2021, citizenship: foreign, sex: total, unemployment_rate: 16.5 }
        - { period: 2021, citizenship: national, sex: total, unemployment_rate: 6.2 }
    - source: lfs
      place: "179"
      age: not_stated
      definition: permits
      measures: { permit_holders: persons }
      rows:
        - { period: 2021, citizenship: non_eu, permit_holders: 4000 }
    - source: lfs
      place: "179"
      age: not_stated
      measures: { renewals: persons, renewals_late: persons }
      rows:
        - { period: 2024, renewals: 200, renewals_late: 60 }
  indicators:
    - { id: holders, name: Holders of a permit, formula: permit_holders, unit: persons }
    - { id: late_share, name: Late renewals, formula: 100 * renewals_late / renewals, unit: percent }
    - { id: drafted_share, name: Drafted share, formula: 100 * drafted / drafted_of, unit: percent, polarity: positive }
`;

let model: ReportModel;
beforeAll(async () => {
  model = composed(await analysed(regionText({ rows: more })));
});

const blocks = (chapter: string) => model.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
const charts = (chapter: string) => blocks(chapter).filter((block): block is ChartBlock => block.kind === 'chart');
const tables = (chapter: string) => blocks(chapter).filter((block): block is TableBlock => block.kind === 'table');
const prose = (chapter: string) =>
  blocks(chapter)
    .flatMap((block) => (block.kind === 'prose' ? [block.text.text] : []))
    .join('\n');
const answer = (chapter: string) => model.chapters.find(({ id }) => id === chapter)?.answer.text;

describe('figures that are unlike', () => {
  it('never share a chart: of the region and of a stand-in, of two years, with and without an age', () => {
    const drawn = charts('labour-market').filter(({ subtitle }) => subtitle.startsWith('Unemployment rate'));
    expect(drawn.map(({ subtitle }) => subtitle)).toEqual(['Unemployment rate, aged 15 to 64, Finland, 2024']);
    expect(drawn[0]?.data?.rows).toHaveLength(2);
  });

  it('are left to the table where they are alone, and that is said', () => {
    expect(prose('labour-market')).toMatch(
      /Left out of the drawing, since place, year, age or definition differ: Jyväskylä \(2021\); .*Table \d+.* has it\./,
    );
  });

  it('name an age that is not stated in brackets, with no comma before', () => {
    const groups = tables('labour-market').flatMap(({ body }) => body.rows.map(({ group }) => group));
    expect(groups).toContain('Unemployment rate (age not stated), Jyväskylä, 2021');
    expect(groups).toContain('Unemployment rate, aged 15 to 64, Finland (stand-in), 2024');
  });
});

describe('what is said first', () => {
  it('is a figure of the region itself, before wider gaps of a stand-in', () => {
    const finding = 'Jyväskylä 2021: unemployment rate of foreign citizens 10.3 points above that of nationals.';
    expect(answer('summary')).toContain(finding);
    expect(answer('labour-market')).toBe(finding);
  });

  it('is to the disadvantage of the focus group, though an advantage may be wider', async () => {
    const rows = `    - source: lfs
      place: FI
      age: 20-64
      rows:
        - { period: 2024, citizenship: foreign, sex: total, unemployment_rate: 2.0 }
        - { period: 2024, citizenship: national, sex: total, unemployment_rate: 40.0 }
`;
    const found = composed(await analysed(regionText({ rows })));
    expect(found.chapters.find(({ id }) => id === 'summary')?.answer.text).toContain(
      'employment rate of foreign women 22.8 points below that of national women',
    );
  });

  it('is nothing illustrative: drafted key figures stand last, and are named so', () => {
    const key = blocks('summary').find((block): block is KeyFiguresBlock => block.kind === 'keyFigures');
    const titles = key?.groups.map(({ title }) => title) ?? [];
    expect(titles).toHaveLength(3);
    expect(titles.slice(0, 2)).toEqual(['Jyväskylä: own figures', 'Finland: figures that stand in for Jyväskylä']);
    expect(titles[2]).toBe('Jyväskylä: figures drafted for illustration');
    expect(key?.groups[2]?.rows.every(({ illustrative }) => illustrative)).toBe(true);
  });
});

describe('counts of the region’s own', () => {
  const own = () => {
    const found = tables('labour-market').find(({ id }) =>
      blocks('labour-market').some((block) => block.kind === 'table' && block.id === id && /own/.test(block.title)),
    );
    return found?.body.rows.map(({ group, cells }) => `${group}: ${cells[0]?.text.text}`) ?? [];
  };

  it('are not told twice where the formula is one measure', () => {
    expect(own()).toContain('Holders of a permit (neither side is better): Non-EU citizens (age not stated), 2021');
    expect(own().some((row) => row.startsWith('Late renewals = '))).toBe(true);
  });

  it('are of cases where nobody is told apart, never of all residents', () => {
    const late = own().find((row) => row.startsWith('Late renewals'));
    expect(late).toMatch(/: All cases, 2024$/);
  });

  it('stand in the chapter on migration where permits define them', () => {
    const [table] = tables('migration');
    expect(table?.title).toBe('Residents and permits by status, latest figures');
    expect(table?.body.rows.map(({ cells }) => cells.map(({ text }) => text.text).join(' | '))).toContain(
      'Non-EU citizens | Permit holders | Jyväskylä | 2021 | 4,000',
    );
    expect(answer('migration')).toMatch(
      /^Permit holders in Jyväskylä in 2021: \[4,000\]\(#d\d+\) \(non-EU citizens\)\.$/,
    );
    expect(table?.body.columns.at(-1)?.label).toBe('Count');
  });

  it('stand under no head that says “count” where a share of permits is among them', async () => {
    const shares = more
      .replace('permit_holders: persons', 'permit_holders: persons, share_of_permits: percent')
      .replace('permit_holders: 4000', 'permit_holders: 4000, share_of_permits: 61.2');
    const found = composed(await analysed(regionText({ rows: shares })));
    const migration = found.chapters.find(({ id }) => id === 'migration')?.blocks ?? [];
    const [table] = migration.filter((block): block is TableBlock => block.kind === 'table');
    expect(table?.body.rows.map(({ cells }) => cells.at(-1)?.text.text)).toContain('61.2%');
    expect(table?.body.columns.at(-1)?.label).toBe('Value');
  });
});
