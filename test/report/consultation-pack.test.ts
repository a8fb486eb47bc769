import { describe, expect, it } from 'vitest';
import type { Block, Chapter, ReportModel } from '../../src/report/report-model.ts';
import { analysed, analysedExample, analysedFixture, composed } from './composed.ts';
import { regionText } from './region-text.ts';

const pack = async (analysis: ReturnType<typeof analysed>) => composed(await analysis, 'en', 'consultation-pack');
const blocks = (model: ReportModel): readonly Block[] => model.chapters.flatMap((chapter) => chapter.blocks);
const sheets = (model: ReportModel) => blocks(model).filter((block) => block.kind === 'scoreSheet');
const forms = (model: ReportModel) => blocks(model).filter((block) => block.kind === 'form');
const chapter = (model: ReportModel, id: string): Chapter | undefined => model.chapters.find((one) => one.id === id);

describe('the consultation pack', () => {
  it('has a sheet a quadrant and one of the challenges, with every item once', async () => {
    const analysis = await analysedExample('jyvaskyla');
    const found = sheets(composed(analysis, 'en', 'consultation-pack'));
    expect(found.map(({ tone }) => tone)).toEqual([
      ...['strengths', 'weaknesses', 'opportunities', 'threats'],
      'challenges',
    ]);
    const { region } = analysis.study;
    const swot = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
    const ids = [...swot.flatMap((key) => region.swot?.[key] ?? []), ...region.challenges].map(
      ({ id }) => `rate-${id}`,
    );
    expect(found.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(ids);
  });

  it('has five boxes and one for no view at each item, each with words of its own', async () => {
    const ticks = sheets(await pack(analysedFixture('full-region.yaml'))).flatMap(({ rows }) =>
      rows.map((row) => row.ticks),
    );
    expect(ticks.every((row) => row.map(({ value }) => value).join() === '1,2,3,4,5,')).toBe(true);
    const words = ticks.flat().map((tick) => tick.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words[3]).toBe('S1: 4, important');
  });

  it('says what each item rests on, and whether it holds', async () => {
    const [first] = sheets(await pack(analysedExample('burgenlandkreis'))).filter(({ tone }) => tone === 'weaknesses');
    const women = first?.rows.find(({ state }) => state === 'holds');
    expect(women?.evidence).toMatch(/%|coverage|providers/);
    const all = sheets(await pack(analysedExample('burgenlandkreis'))).flatMap(({ rows }) => rows);
    expect(all.filter(({ state, evidence }) => state === 'none' && evidence !== '')).toEqual([]);
  });

  it('leaves lines for whom to return it to, unless the study says so', async () => {
    const open = forms(await pack(analysedExample('jyvaskyla')))[0]?.fields ?? [];
    expect(open.map(({ name, value }) => [name, value.text])).toEqual([
      ['return-to', ''],
      ['return-by', ''],
      ['organisation', ''],
      ['filled-in', ''],
    ]);
    const said = forms(await pack(analysedExample('burgenlandkreis')))[0]?.fields ?? [];
    expect(said.slice(0, 2).map(({ value }) => value.text)).toEqual(['Migration Agency, Naumburg', '31 July 2025']);
  });

  it('weighs each pair of quadrants once', async () => {
    const [pairs] = blocks(await pack(analysedExample('jyvaskyla'))).filter((block) => block.kind === 'pairSheet');
    expect(pairs?.pairs.map(({ left, right }) => `${left}, ${right}`)).toEqual([
      'Strengths, Weaknesses',
      'Strengths, Opportunities',
      'Strengths, Threats',
      'Weaknesses, Opportunities',
      'Weaknesses, Threats',
      'Opportunities, Threats',
    ]);
    expect(pairs?.pairs[0]?.ticks.map(({ words }) => words).at(-1)).toBe('Weaknesses over Strengths: beyond compare');
  });

  it('asks what is missing where there is nothing to rate', async () => {
    const model = await pack(analysedExample('minimal'));
    expect(sheets(model)).toEqual([]);
    expect(chapter(model, 'score-sheets')?.blocks.map(({ kind }) => kind)).toEqual(['callout']);
    expect(chapter(model, 'pair-sheet')).toBeUndefined();
    expect(chapter(model, 'open-questions')?.blocks).toHaveLength(1);
  });
});

describe('the annex on the consultation', () => {
  const annex = async (analysis: ReturnType<typeof analysed>) =>
    chapter(composed(await analysis), 'annex-consultation')?.blocks ?? [];
  const tables = (list: readonly Block[]) => list.filter((block) => block.kind === 'table');

  it('shows each rating, how far the raters agree, and what is to be talked about with who gave what', async () => {
    const list = await annex(analysedExample('jyvaskyla'));
    const [ratings, agreement] = tables(list);
    expect(ratings?.body.columns.map(({ label }) => label)).toContain('Employers');
    expect(agreement?.body.rows.map(({ cells }) => cells[0]?.text.text)).toEqual([
      ...['All SWOT items', 'Strengths', 'Weaknesses', 'Opportunities', 'Threats'],
      'Challenges',
    ]);
    expect(agreement?.body.rows[0]?.cells[1]?.text.text).toMatch(/^W = 0\.\d+ \(p/);
    const [apart] = list.filter((block) => block.kind === 'list');
    expect(apart?.items.map(({ text }) => text).join('\n')).toContain('1 from Employers, 5 from Third sector.');
  });

  it('counts the ratings where raters are too many to stand beside each other', async () => {
    const raters = Array.from({ length: 12 }, (_, index) => `Rater ${index + 1}`);
    const given = raters.map((_, index) => (index === 0 ? null : 1 + (index % 5)));
    const text = `${regionText()}
challenges: [{ id: c, title: Language, theme: language }]
consultation: ${JSON.stringify({ raters, ratings: { c: given } })}
`;
    const list = await annex(analysed(text));
    const [ratings, agreement] = tables(list);
    expect(ratings?.body.columns.map(({ label }) => label)).toEqual(['Item', '1', '2', '3', '4', '5', 'Mean']);
    expect(ratings?.body.rows[0]?.cells.slice(1, 6).map(({ sort }) => sort)).toEqual([2, 3, 2, 2, 2]);
    expect(agreement?.body.rows[0]?.cells[1]?.text.text).toBe('Too few items that all rated');
  });
});
