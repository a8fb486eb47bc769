import { describe, expect, it } from 'vitest';
import { sharedPages } from '../../src/render/shared-pages.ts';
import type { Block, Cell, Chapter } from '../../src/report/report-model.ts';

const prose = (characters: number): Block => ({
  kind: 'prose',
  id: '',
  margin: [],
  text: { kind: 'plain', text: 'x'.repeat(characters), lang: null },
});
const chapter = (id: string, ...blocks: readonly Block[]): Chapter => ({
  id,
  number: '1',
  title: id,
  answer: { kind: 'plain', text: '', lang: null },
  blocks,
});
const ids = (chapters: readonly Chapter[]) => sharedPages(chapters).map((group) => group.map(({ id }) => id));

describe('chapters that share a page', () => {
  it('are neighbours so short that one page holds them', () => {
    expect(ids([chapter('a', prose(300)), chapter('b', prose(300)), chapter('c', prose(9000))])).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('are never those with a drawing, whose height nobody knows beforehand', () => {
    const image: Block = {
      kind: 'image',
      id: '',
      margin: [],
      file: 'a.png',
      alt: '',
      caption: { kind: 'plain', text: '', lang: null },
    };
    expect(ids([chapter('a', prose(300)), chapter('b', image)])).toEqual([['a'], ['b']]);
  });

  it('are not those with tables that need more lines than they have rows', () => {
    const cell = (text: string): Cell => ({
      text: { kind: 'plain', text, lang: null },
      href: '',
      marks: [],
      muted: false,
      sort: null,
      chart: '',
    });
    const table = (text: string): Block => ({
      kind: 'table',
      id: '',
      margin: [],
      width: 'column',
      label: '',
      title: '',
      subtitle: '',
      body: {
        columns: [],
        rows: Array.from({ length: 8 }, () => ({ group: '', cells: [cell(text), cell(text)] })),
      },
      notes: { source: { kind: 'plain', text: '', lang: null }, lines: [], illustrative: false },
    });
    expect(ids([chapter('a', table('short')), chapter('b', table('short'))])).toHaveLength(1);
    expect(ids([chapter('a', table('x'.repeat(90))), chapter('b', table('x'.repeat(90)))])).toHaveLength(2);
  });

  it('are all annexes, however long, and no chapter with them', () => {
    expect(ids([chapter('a', prose(10)), chapter('annex-x', prose(9000)), chapter('annex-y', prose(9000))])).toEqual([
      ['a'],
      ['annex-x', 'annex-y'],
    ]);
  });
});
