import { describe, expect, it } from 'vitest';
import type { Block, ReportModel } from '../../../src/report/report-model.ts';
import { analysed, analysedExample, composed } from '../composed.ts';
import { regionText } from '../region-text.ts';

const parts = `target_groups:
  - { id: students, name: International students }
  - { id: spouses, name: Accompanying spouses }
ecosystem:
  actors: [ { id: a, name: A, type: ngo } ]
  services: [ { id: s, name: S, stage: arrival, provided_by: [a], for: [students] } ]
challenges:
  - id: women
    title: Women are the furthest from work
    theme: childcare
    severity: 5
    evidence:
      - { indicator: employment_rate, of: { citizenship: foreign, sex: female }, is: below, than: { citizenship: national, sex: female }, by: 10 }
      - { metric: coverage, is: above, than: 90 }
  - { id: housing, title: No flats, theme: housing, severity: 4 }
  - { id: data, title: No figures, theme: data }
good_practices:
  - { id: evenings, title: Family evenings, themes: [childcare, information], target_groups: [spouses], transferability: { readiness: 5, cost: low, conditions: [A library, Advisers] } }
  - { id: open-door, title: Open door, themes: [information] }
improvements:
  - { id: route, title: A route into work, answers: [women], follows: [so-one], inspired_by: [evenings, de-burgenlandkreis/migration-agency], owner: The city, due: 2026-12, status: under_way,
      targets: [ { indicator: employment_rate, of: { citizenship: foreign, sex: female }, place: FI, target: 60, period: 2027 } ] }
  - { id: figures, title: Figures each year }
swot:
  level_of_analysis: the city
  strengths: [ { id: s-one, text: One } ]
  weaknesses: []
  opportunities: [ { id: o-one, text: Two } ]
  threats: []
  strategies:
    - { id: so-one, type: SO, uses: [s-one, o-one], text: Do it together }
    - { id: so-two, type: SO, uses: [s-one, o-one], text: Do it alone }
peer_reviews:
  - by: de-burgenlandkreis
    date: 2025-05-20
    questions: [How?, Why?]
    findings:
      - { text: Good people, kind: strength }
      - { text: Start with the families, kind: recommendation, answered_by: [route], done: Asked them in May }
      - { text: Build a tower, kind: recommendation, status: declined, done: Too dear }
`;

const model = analysed(regionText({ more: parts })).then((analysis) => composed(analysis));
const chapterOf = (report: ReportModel, id: string) => report.chapters.find((chapter) => chapter.id === id);

function blocks<K extends Block['kind']>(report: ReportModel, id: string, kind: K) {
  const found = chapterOf(report, id)?.blocks ?? [];
  return found.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

function entry(report: ReportModel, chapter: string, id: string) {
  const found = blocks(report, chapter, 'entries')
    .flatMap(({ entries }) => entries)
    .find((one) => one.id === id);
  return Object.fromEntries((found?.facts ?? []).map(({ term, text }) => [term, text.text]));
}

describe('challenges', () => {
  it('show each claim with its state, those about the ecosystem too', async () => {
    const facts = entry(await model, 'challenges', 'challenge-women');
    expect(facts.Evidence).toMatch(/^\*\*Holds for Finland\.\*\* Employment rate of foreign women/);
    expect(facts.Evidence).toMatch(/\*\*Does not hold\.\*\* [^*]*6%/);
    expect(facts['Answered by']).toBe('[A route into work](#improvement-route)');
  });

  it('stand in one table, the severest first, with how many improvements answer them', async () => {
    const [table] = blocks(await model, 'challenges', 'table');
    expect(table?.title).toBe('Jyväskylä: 2 of 3 challenges are severe, and one of them has no improvement yet');
    expect(
      table?.body.rows.map(({ cells }) => [cells[2]?.text.text, cells[4]?.text.text, cells[5]?.text.text]),
    ).toEqual([
      ['5', 'Does not hold', '1'],
      ['4', 'No evidence', '0'],
      ['–', 'No evidence', '0'],
    ]);
  });

  it('have what the figures do not bear out reported at its line', async () => {
    const { diagnostics } = await analysed(regionText({ more: parts }));
    expect(diagnostics.filter(({ code }) => code === 'challenge/claim-does-not-hold')).toMatchObject([
      { severity: 'warning', path: ['challenges', 0, 'evidence', 1] },
    ]);
  });
});

describe('good practices', () => {
  it('stand by theme and target group, one for nobody in particular under every group', async () => {
    const table = blocks(await model, 'approaches', 'table').find(({ title }) => title.includes('good practices'));
    expect(table?.body.columns.map(({ label }) => label)).toEqual([
      'Theme',
      'International students',
      'Accompanying spouses',
    ]);
    expect(table?.body.rows.map(({ cells }) => cells.map(({ text }) => text.text))).toEqual([
      ['Information', '[P2](#practice-open-door)', '[P1](#practice-evenings), [P2](#practice-open-door)'],
      ['Childcare', '–', '[P1](#practice-evenings)'],
    ]);
    expect(table?.notes.lines.map(({ text }) => text).join(' ')).toContain('Housing and Data');
  });

  it('say what it takes to carry them elsewhere, and how others cite them', async () => {
    expect(entry(await model, 'approaches', 'practice-evenings')).toMatchObject({
      Readiness: '5 of 5 (ready to be taken over)',
      Cost: 'Low',
      'Needed for transfer': 'A library; Advisers',
      'Taken up by': '[A route into work](#improvement-route)',
      'Cited as': 'fi-region/evenings',
    });
  });
});

describe('peer reviews', () => {
  it('are a chapter: recommendations first, each with what was done with it and how far that is', async () => {
    const [table] = blocks(await model, 'peer-reviews', 'table');
    expect(table?.body.rows.map((row) => [row.group, row.id, row.cells[2]?.text.text])).toEqual([
      ['Recommendations', 'peer-finding-1-2', 'Done'],
      ['Recommendations', 'peer-finding-1-3', 'Declined'],
      ['Strengths', 'peer-finding-1-1', ''],
    ]);
    expect(table?.body.rows[0]?.cells[1]?.text.text).toBe('Asked them in May');
    expect(table?.body.rows[0]?.cells[1]?.detail?.text).toBe('Answered by [A route into work](#improvement-route).');
  });

  it('are linked from the improvements that answer them', async () => {
    const facts = entry(await model, 'needs-and-improvements', 'improvement-route');
    expect(facts['Peer review']).toBe('[Recommendation](#peer-finding-1-2) of Burgenlandkreis');
    expect(facts['Inspired by']).toContain('Migration agency (Burgenlandkreis)');
  });

  it('are left out where nobody came', async () => {
    expect(chapterOf(composed(await analysedExample('minimal')), 'peer-reviews')).toBeUndefined();
  });
});

describe('improvements', () => {
  it('are followed from challenge by strategy, with what has no answer, no use or no challenge', async () => {
    const report = await model;
    const [flow] = Object.values(report.charts).filter((chart) => chart.kind === 'answer-flow');
    expect(flow?.answers).toEqual([
      { challenge: 'women', via: ['so-one'], improvement: 'route' },
      { challenge: null, via: [], improvement: 'figures' },
    ]);
    expect(flow?.improvements[0]?.detail).toBe('The city, by\u00a0December\u00a02026');
    expect(flow?.alt).toContain('No flats: no improvement yet.');
    const prose = blocks(report, 'needs-and-improvements', 'prose').map(({ text }) => text.text);
    expect(prose.join(' ')).toContain('One severe challenge is open: [No flats](#challenge-housing).');
    expect(prose.join(' ')).toContain('One strategy is not taken up by any improvement.');
  });

  it('have their targets beside baseline, owner and date; those without one are named', async () => {
    const report = await model;
    const [table] = blocks(report, 'needs-and-improvements', 'table');
    expect(table?.body.rows[0]?.cells[0]?.detail?.text).toBe('The city, by December 2026');
    expect(table?.body.rows[0]?.cells[3]?.text.text).toBe('51.3%');
    expect(table?.notes.lines.map(({ text }) => text).join(' ')).toContain('worked: Figures each year.');
  });
});

describe('the data register', () => {
  it('ends with what the study gives and no chapter shows', async () => {
    const report = composed(await analysedExample('jyvaskyla'));
    const [table] = blocks(report, 'annex-register', 'table');
    const further = (table?.body.rows ?? []).filter(({ group }) => group === 'Further figures given');
    expect(further.map(({ cells }) => cells[1]?.text.text.replaceAll('\u2060', ''))).toContain(
      'Unemployed: non-EU citizens 15–74',
    );
    expect(further.every(({ id }) => id === undefined)).toBe(true);
    const shown = (table?.body.rows ?? []).filter(({ group }) => group === 'Shown in this report');
    expect(shown.length + further.length).toBe(table?.body.rows.length);
  });

  it('speaks of no further figures where all are shown', async () => {
    const [table] = blocks(composed(await analysedExample('minimal')), 'annex-register', 'table');
    expect(new Set(table?.body.rows.map(({ group }) => group))).toEqual(new Set(['']));
  });
});
