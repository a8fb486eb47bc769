import { describe, expect, it } from 'vitest';
import type { Block, Chapter } from '../../../src/report/report-model.ts';
import { analysed, analysedExample, composed } from '../composed.ts';
import { regionText } from '../region-text.ts';

const groups = `target_groups:
  - { id: students, name: International students }
  - { id: spouses, name: Accompanying spouses }
  - { id: ukrainians, name: Ukrainians }
`;

async function ecosystem(more: string): Promise<Chapter | undefined> {
  const model = composed(await analysed(regionText({ more })));
  return model.chapters.find(({ id }) => id === 'ecosystem');
}

/** All running text of a chapter, without the marks of Markdown. */
function proseOf(chapter: Chapter | undefined): string {
  return (chapter?.blocks ?? [])
    .flatMap((block) => (block.kind === 'prose' ? [block.text.text] : []))
    .join('\n')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('\\', '');
}

function blocksOf<K extends Block['kind']>(chapter: Chapter | undefined, kind: K) {
  return (chapter?.blocks ?? []).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

const actor = (id: string, more = '') => `    - { id: ${id}, name: Actor ${id.toUpperCase()}, type: ngo${more} }\n`;

/** A chain a – b – c – d, and e by itself. */
const chain = `ecosystem:
  actors:
${['a', 'b', 'c', 'd', 'e'].map((id) => actor(id)).join('')}  links:
    - { from: a, to: b, kind: referral, formality: 1, intensity: 2, trust: 4 }
    - { from: b, to: c, kind: funding, formality: 5, intensity: 4, trust: 3 }
    - { from: c, to: d, kind: referral, formality: 2 }
`;

const services = (list: string) => `${groups}ecosystem:
  actors:
${actor('a')}${actor('b')}${actor('c')}  services:
${list}`;

describe('the words about coverage', () => {
  it('say in one sentence which groups lack which stages, the most lacking first', async () => {
    const text = proseOf(
      await ecosystem(
        services(`    - { id: s1, name: One, stage: arrival, provided_by: [a] }
    - { id: s2, name: Two, stage: language, provided_by: [a, b, c] }
    - { id: s3, name: Three, stage: skills, provided_by: [a, b], for: [students, ukrainians] }
    - { id: s4, name: Four, stage: recognition, provided_by: [a], for: [students, ukrainians] }
    - { id: s5, name: Five, stage: job_search, provided_by: [a] }
    - { id: s6, name: Six, stage: employment, provided_by: [a] }
    - { id: s7, name: Seven, stage: entrepreneurship, provided_by: [a] }
    - { id: s8, name: Eight, stage: retention, provided_by: [b], for: [students] }
`),
      ),
    );
    expect(text).toContain(
      'Two groups find no service at some stages: Accompanying spouses (skills, recognition and retention); Ukrainians (retention).',
    );
    expect(text).toContain('Served at every stage: International students.');
    expect(text).toContain('15 combinations hang on a single provider. Alone most often, in 14 of them: Actor A.');
  });

  it('name a stage that nobody is offered once, and what each group lacks besides', async () => {
    const text = proseOf(
      await ecosystem(
        services(`    - { id: s1, name: One, stage: arrival, provided_by: [a] }
    - { id: s2, name: Two, stage: language, provided_by: [b], for: [students, ukrainians] }
`),
      ),
    );
    expect(text).toContain(
      'Nobody is offered anything for skills, recognition, job search, employment, entrepreneurship and retention.',
    );
    expect(text).toContain('Besides, one group finds no service at some stages: Accompanying spouses (language).');
    expect(text.match(/retention/g)).toHaveLength(1);
  });

  it('do not speak of gaps where there are none', async () => {
    const stages = ['arrival', 'language', 'skills', 'recognition', 'job_search', 'employment', 'entrepreneurship'];
    const all = [...stages, 'retention'].map(
      (stage, index) => `    - { id: s${index}, name: Service, stage: ${stage}, provided_by: [a, b] }\n`,
    );
    const text = proseOf(await ecosystem(services(all.join(''))));
    expect(text).toContain('Every group finds a service at every stage.');
    expect(text).not.toMatch(/no service|hang on|or more/);
  });

  it('say that nothing counts where services name no provider', async () => {
    const chapter = await ecosystem(services('    - { id: s1, name: One, stage: arrival }\n'));
    expect(proseOf(chapter)).toContain('none of them names who provides it');
    expect(blocksOf(chapter, 'coverage')).toHaveLength(1);
  });

  it('leave cells that are not relevant out of the counting, with the reason under the matrix', async () => {
    const chapter =
      await ecosystem(`${services('    - { id: s1, name: One, stage: arrival, provided_by: [a] }\n')}  coverage:
    overlap_from: 2
    not_relevant: [ { stage: job_search, for: [students], why: They have a contract. } ]
`);
    const [matrix] = blocksOf(chapter, 'coverage');
    expect(matrix?.title).toContain('23 combinations');
    expect(matrix?.legend.map(({ kind, words }) => [kind, words])).toEqual([
      ['gap', 'No provider'],
      ['single', 'One provider only'],
      ['overlap', 'Two or more providers'],
      ['not_relevant', 'Not relevant'],
    ]);
    expect(matrix?.notes.lines.map(({ text }) => text)).toContain(
      'Not relevant: job search (International students). They have a contract.',
    );
    expect(matrix?.stages.find(({ name }) => name === 'Job search')?.cells[0]?.words).toBe('not relevant');
  });

  it('ask for services where there are none', async () => {
    const chapter = await ecosystem(`${groups}ecosystem: { actors: [ { id: a, name: A, type: ngo } ] }\n`);
    expect(blocksOf(chapter, 'coverage')).toEqual([]);
    expect(blocksOf(chapter, 'callout').map(({ tone }) => tone)).toEqual(['missing', 'missing']);
  });
});

describe('the words about the network', () => {
  it('say who would lose touch, who stands alone, and of what kind the links are', async () => {
    const text = proseOf(await ecosystem(chain));
    expect(text).toContain('Three pairs of organisations work together, of 10 that could (30%).');
    expect(text).toContain('One organisation has no link to any other: Actor E.');
    expect(text).toContain(
      'Without any one of these organisations others would lose touch with the rest: Actor B (cut off: Actor A); Actor C (cut off: Actor D).',
    );
    expect(text).toContain(
      'Two of three links are informal; the mean trust is 3.5 of 5; the mean intensity is 3.0 of 5.',
    );
    expect(text).not.toContain('All hang together');
  });

  it('set the measures of those between others, and say what they do not say', async () => {
    const chapter = await ecosystem(chain);
    const table = blocksOf(chapter, 'table').find(({ title }) => title.includes('ways between others'));
    expect(table?.body.rows.map(({ cells }) => cells.map(({ text }) => text.text))).toEqual([
      ['Actor B', '2 of 4', '33%', '1', '–'],
      ['Actor C', '2 of 4', '33%', '1', '–'],
    ]);
    expect(proseOf(chapter)).toContain('It does not say who does most for people');
  });

  it('draw what breaks the network, whichever way a link points', async () => {
    const model = composed(await analysed(regionText({ more: chain })));
    const spec = Object.values(model.charts).find((chart) => chart.kind === 'network');
    expect(spec?.nodes.filter(({ marked }) => marked).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(spec?.ties.map(({ dashed, bridge }) => [dashed, bridge])).toEqual([
      [true, true],
      [false, true],
      [true, true],
    ]);
    expect(spec?.alt).not.toMatch(/[[\]\\]/);
  });

  it('find nobody who holds a ring together', async () => {
    const ring = ['a', 'b', 'c', 'd'].map(
      (id, index, ids) => `{ from: ${id}, to: ${ids[(index + 1) % 4]}, kind: referral }`,
    );
    const text = proseOf(
      await ecosystem(`ecosystem:
  actors:
${['a', 'b', 'c', 'd'].map((id) => actor(id)).join('')}  links: [ ${ring.join(', ')} ]
`),
    );
    expect(text).toContain('All hang together. No single organisation holds the network together');
    expect(text).not.toMatch(/informal|mean trust/);
  });

  it('ask for links where there are none or only one organisation is named, and draw nothing', async () => {
    for (const actors of [actor('a'), actor('a') + actor('b')]) {
      const model = composed(await analysed(regionText({ more: `ecosystem:\n  actors:\n${actors}` })));
      expect(Object.values(model.charts).some(({ kind }) => kind === 'network')).toBe(false);
      const chapter = model.chapters.find(({ id }) => id === 'ecosystem');
      expect(blocksOf(chapter, 'callout').at(-1)?.paragraphs[0]?.text).toMatch(/links/);
    }
  });

  it('stay readable with 500 organisations: few names in a sentence, links by kind', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `a${index}`);
    const more = `ecosystem:
  actors:
${ids.map((id, index) => actor(id, `, influence: ${(index % 5) + 1}, interest: ${((index * 3) % 5) + 1}`)).join('')}  links:
${ids
  .slice(1, 400)
  .map((id, index) => `    - { from: ${id}, to: a${Math.floor(index / 6)}, kind: referral, trust: 3 }\n`)
  .join('')}`;
    const chapter = await ecosystem(more);
    for (const paragraph of proseOf(chapter).split('\n')) expect(paragraph.length).toBeLessThan(900);
    expect(proseOf(chapter)).toContain('100 organisations have no link to any other: Actor A400');
    expect(proseOf(chapter)).toContain('and 96 others');
    const links = blocksOf(chapter, 'table').find(({ title }) => title.startsWith('399 links'));
    expect(links?.body.rows).toHaveLength(1);
    const grid = blocksOf(chapter, 'table').find(({ title }) => title.includes('both influence and interest'));
    const counts = (grid?.body.rows ?? []).flatMap(({ cells }) => cells.slice(1).map(({ sort }) => sort ?? 0));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500);
  });
});

describe('the power–interest grid', () => {
  it('says who has influence and little interest, and whether those led by migrants have a say', async () => {
    const chapter = await ecosystem(`ecosystem:
  actors:
${actor('a', ', influence: 5, interest: 1')}${actor('b', ', influence: 1, interest: 5, migrant_led: true')}${actor('c')}`);
    const text = proseOf(chapter);
    expect(text).toContain('One has influence and little interest so far: Actor A.');
    expect(text).toContain('The organisation led by people who have immigrated has little say.');
    const [grid] = blocksOf(chapter, 'chart').filter(({ title }) => title.includes('influence'));
    expect(grid?.notes.lines.map(({ text: line }) => line)).toContain('One organisation is not rated and not shown.');
  });
});

describe.each(['jyvaskyla', 'burgenlandkreis'])('the ecosystem of %s', (name) => {
  it('has no sentence with a hole in it', async () => {
    const model = composed(await analysedExample(name));
    const text = proseOf(model.chapters.find(({ id }) => id === 'ecosystem'));
    expect(text).not.toMatch(/: \.|\( ?\)| ,|undefined|null|NaN|\.\.|\b0 of/);
  });
});
