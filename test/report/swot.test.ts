import { describe, expect, it } from 'vitest';
import type { Block, ReportModel } from '../../src/report/report-model.ts';
import { swotDensity } from '../../src/report/swot-density.ts';
import { analysed, analysedExample, composed } from './composed.ts';
import { regionText } from './region-text.ts';

function blocksOf<K extends Block['kind']>(model: ReportModel, kind: K): readonly Extract<Block, { kind: K }>[] {
  const isKind = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind;
  return model.chapters.filter(({ id }) => id === 'swot').flatMap(({ blocks }) => blocks.filter(isKind));
}

const item = (id: string, more = '') =>
  `    - { id: ${id}, text: Item ${id}, impact: 3, certainty: 3, evidence: [{ source: lfs }]${more} }\n`;

async function withSwot(swot: string): Promise<ReportModel> {
  return composed(await analysed(regionText({ more: `swot:\n${swot}` })));
}

const cellsOf = (model: ReportModel, title: string) =>
  blocksOf(model, 'table')
    .find((table) => table.title === title)
    ?.body.rows.map((row) => row.cells.map(({ text, detail }) => [text.text, detail?.text ?? ''].join(' ').trim()));

describe('the priorities', () => {
  it('hold items of different quadrants not against each other where one quadrant is not weighed', async () => {
    const model = await withSwot(
      `  strengths:\n${item('s')}${item('u')}  threats: [{ id: t, text: T }, { id: v, text: V }]\n`,
    );
    expect(Object.values(model.charts).some(({ kind }) => kind === 'ranked-bars')).toBe(false);
    expect(cellsOf(model, 'Items with their weight within the quadrant')?.map((cells) => cells.at(-1))).toEqual([
      '50%',
      '50%',
      '–',
      '–',
    ]);
    const [matrix] = blocksOf(model, 'swotMatrix');
    expect(matrix?.notes.lines.map(({ text }) => text).join()).not.toContain('The bar');
  });
});

describe('the matrix', () => {
  it('has the weight of every item among all, what it rests on in short, and a way to its evidence in full', async () => {
    const [matrix] = blocksOf(composed(await analysedExample('jyvaskyla')), 'swotMatrix');
    const women = matrix?.quadrants.flatMap(({ items }) => items).find(({ id }) => id === 'w-women');
    expect(women).toMatchObject({
      label: 'W5',
      href: '#evidence-w-women',
      state: 'holds',
      evidence: '51.3% against 74.1%, Finland 2024',
      weight: 1,
      weightWords: '18.2% of all weight, 43% of the weaknesses',
    });
  });

  it('says of an empty quadrant that nothing is named', async () => {
    const model = await withSwot(`  strengths:\n${item('s')}`);
    const [matrix] = blocksOf(model, 'swotMatrix');
    expect(matrix?.quadrants.map(({ items, empty }) => (items.length === 0 ? empty : ''))).toEqual([
      '',
      'No weakness is named.',
      'No opportunity is named.',
      'No threat is named.',
    ]);
    expect(cellsOf(model, 'How the weights came about')).toContainEqual(['Threats', '', 'Not weighed']);
  });

  it('is set the closer the more stands in it, and flows where no page holds it', () => {
    const quadrant = (n: number) => ({ items: Array.from({ length: n }, () => ({ text: 70, evidence: 30 })) });
    const row = (n: number) => [quadrant(n), quadrant(n)] as const;
    const sizes = [1, 4, 6, 15].map((n) => swotDensity(row(n), row(n), 60));
    expect(sizes).toEqual(['comfortable', 'comfortable', 'compact', 'flowing']);
    expect(swotDensity(row(4), row(4), 170)).toBe('compact');
  });
});

describe('priorities', () => {
  it('say by what they were weighed and how consistent the judgements are', async () => {
    const rows = cellsOf(composed(await analysedExample('jyvaskyla')), 'How the weights came about');
    expect(rows?.[2]).toEqual([
      'Weaknesses',
      '42%',
      'Pairwise judgements (AHP)',
      '0.01: consistent',
      expect.stringMatching(/^W = 0\.20 \(p = 0\.41\): no more than chance would give/),
    ]);
  });

  it('name the judgement that is furthest from the others where they contradict each other', async () => {
    const judgements = '  judgements: { strengths: [[a, b, 3], [b, c, 3], [a, c, 1/3]] }\n';
    const rows = cellsOf(
      await withSwot(`  strengths:\n${item('a')}${item('b')}${item('c')}${judgements}`),
      'How the weights came about',
    );
    expect(rows?.[1]?.[3]).toMatch(/^1\.28: not consistent Furthest from the others: the judgement of S\d and S\d\.$/);
  });

  it('are drawn in order, each with its number and its share', async () => {
    const model = composed(await analysedExample('jyvaskyla'));
    const [chart] = blocksOf(model, 'chart');
    const spec = model.charts[chart?.chart ?? ''];
    if (spec?.kind !== 'ranked-bars') throw new Error('no bars');
    const bars = spec.groups.flatMap(({ rows }) => rows.map(({ datum }) => datum.value ?? 0));
    expect(bars).toEqual(bars.toSorted((a, b) => b - a));
    expect(bars.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 9);
    expect(spec.groups[0]?.rows[0]).toMatchObject({ code: 'W5', datum: { label: '18.2%', tone: 'weakness' } });
  });
});

describe('strategies', () => {
  it('carry the weight of their items; what none uses is named at the edge, and a misfit in the notes', async () => {
    const strategies = '  strategies:\n    - { id: so, type: SO, uses: [a, c], text: Join the two }\n';
    const [tows] = blocksOf(
      await withSwot(
        `  strengths:\n${item('a')}${item('b')}  opportunities:\n${item('d')}  threats:\n${item('c')}${strategies}`,
      ),
      'tows',
    );
    expect(tows?.cells[0]?.strategies[0]).toMatchObject({ uses: 'S1, T1', weight: '50% of all weight' });
    expect(tows?.edges.map(({ rest }) => rest)).toEqual([
      'Used by no strategy: S2.',
      'No weakness is named.',
      'Used by no strategy: O1.',
      '',
    ]);
    expect(tows?.notes.lines[0]?.text).toContain('Join the two: uses no item of the opportunities');
  });
});
