import { describe, expect, it } from 'vitest';
import type { Block, Chapter, ReportModel } from '../../src/report/report-model.ts';
import { analysed, analysedExample, composed } from './composed.ts';
import { regionText } from './region-text.ts';

const whole = `
framework:
  policy_instrument:
    name: Integration programme
    owner: City council
    legal_basis: Act on Integration
swot:
  strengths: [{ id: s-one, text: One door for all }]
  opportunities: [{ id: o-law, text: A new law }]
  strategies: [{ id: so-door, type: SO, uses: [s-one, o-law], text: Open one door under the new law }]
challenges:
  - { id: mild, title: A mild challenge, theme: language, severity: 2 }
  - id: severe
    title: A severe challenge
    theme: employers
    severity: 5
    evidence: [{ indicator: employment_rate, of: { citizenship: foreign, sex: female }, is: below, than: { citizenship: national, sex: female }, by: 20 }]
good_practices: [{ id: cafe, title: Language café, themes: [language], summary: People talk. }]
peer_reviews:
  - by: groningen
    date: 2025-03-04
    findings: [{ text: Name somebody who answers, kind: recommendation, answered_by: [door] }]
improvements:
  - id: door
    title: Open one door
    description: All services answer at one address.
    answers: [mild, severe]
    follows: [so-door]
    inspired_by: [cafe]
    owner: Integration office
    due: 2026-12
    cost: low
    budget: EUR 10,000
    legal_basis: Act on One Door
    targets: [{ indicator: employment_rate, of: { citizenship: foreign, sex: female }, place: FI, target: 60, period: 2027 }]
  - { id: bare, title: Do something }
  - { id: gone, title: Given up, status: dropped }
`;

async function papers(more: string): Promise<ReportModel> {
  return composed(await analysed(regionText({ more })), 'en', 'draft-decision');
}

function words(block: Block | Chapter): string {
  return JSON.stringify(block);
}

function chapterOf(model: ReportModel, id: string): Chapter {
  const found = model.chapters.find((chapter) => chapter.id === id);
  if (found === undefined) throw new Error(`No chapter ${id}.`);
  return found;
}

describe('draft decisions', () => {
  it('are a paper for each improvement, numbered, after a page that lists them; what was dropped is none', async () => {
    const model = await papers(whole);
    expect(model.title).toBe('Draft decisions: Jyväskylä');
    expect(model.chapters.map(({ id, number }) => [id, number])).toEqual([
      ['decisions', ''],
      ['decision-door', '1'],
      ['decision-bare', '2'],
    ]);
  });

  it('say who decides, who sees to it, by when, on which law and for how much', async () => {
    const paper = chapterOf(await papers(whole), 'decision-door');
    expect(paper.answer.text).toBe('For decision, as part of the Integration programme. Owner: City council.');
    const facts = paper.blocks.find((block) => block.kind === 'facts');
    expect(facts?.items.map(({ term, text }) => [term, text.text])).toEqual([
      ['Responsible', 'Integration office'],
      ['By', 'December 2026'],
      ['Cost', 'Low'],
      ['Budget', 'EUR 10,000'],
      ['Legal basis', 'Act on One Door'],
    ]);
  });

  it('give the problem with its evidence as of this build, the severest challenge first', async () => {
    const paper = chapterOf(await papers(whole), 'decision-door');
    const entries = paper.blocks.find((block) => block.kind === 'entries')?.entries ?? [];
    expect(entries.map(({ title }) => title.text)).toEqual(['A severe challenge', 'A mild challenge']);
    expect(words(paper)).toContain('**Holds for Finland.**');
    expect(entries[1]?.facts).toContainEqual(
      expect.objectContaining({ text: expect.objectContaining({ text: 'The study names no evidence for it yet.' }) }),
    );
  });

  it('name what they rest on, and the figure by which success is seen', async () => {
    const paper = chapterOf(await papers(whole), 'decision-door');
    const told = words(paper);
    expect(told).toContain('Open one door under the new law');
    expect(told).toContain('Language café');
    expect(told).toContain('Name somebody who answers (Recommendation of Groningen, 4 March 2025)');
    const table = paper.blocks.find((block) => block.kind === 'table');
    expect(table?.body.rows[0]?.cells.map(({ text }) => text.text).slice(1)).toEqual([
      '51.3%',
      '60%',
      '2027',
      '+8.7 pp',
    ]);
  });

  it('say what is missing, and leave nothing silently empty', async () => {
    const model = await papers(whole);
    const paper = chapterOf(model, 'decision-bare');
    const facts = paper.blocks.find((block) => block.kind === 'facts');
    expect(facts?.items.map(({ text }) => text.text)).toEqual([
      'No owner is named yet.',
      'No date is set yet.',
      'The cost has not been estimated yet.',
      'It is not said yet where the money comes from.',
      'Act on Integration',
    ]);
    const missing = paper.blocks.filter((block) => block.kind === 'callout' && block.tone === 'missing');
    expect(missing).toHaveLength(4);
    expect(chapterOf(model, 'decisions').answer.text).toBe(
      '2 proposals are put up for decision. Each stands on a paper of its own. Still missing: an owner for one of them, a date for one of them, the cost of one of them and a target for one of them.',
    );
  });

  it('end with room to decide and sign', async () => {
    const paper = chapterOf(await papers(whole), 'decision-door');
    expect(paper.blocks.at(-1)).toMatchObject({ kind: 'signOff', lines: ['Decided by', 'Decided on', 'Signature'] });
  });

  it('say that nobody is named to decide, where the study names no policy instrument', async () => {
    const model = await papers('improvements: [{ id: bare, title: Do something }]\n');
    const paper = chapterOf(model, 'decision-bare');
    expect(paper.answer.text).toContain('names no policy instrument');
    expect(words(paper)).toContain('No legal basis is named yet.');
  });

  it('say of a study without improvements that there is nothing to decide on', async () => {
    const model = await papers('');
    expect(model.chapters.map(({ answer }) => answer.text)).toEqual(['There is nothing to decide on yet.']);
  });

  it('mark a proposal that was drafted for an example', async () => {
    const model = composed(await analysedExample('jyvaskyla'), 'en', 'draft-decision');
    const marked = model.chapters.filter(({ blocks }) =>
      blocks.some((block) => block.kind === 'callout' && block.tone === 'illustrative'),
    );
    expect(marked).toHaveLength(model.chapters.length - 1);
  });
});
