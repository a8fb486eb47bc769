import type { Block, Chapter } from '../report/report-model.ts';

/** Chapters that stand on pages of one kind, with one running head: the first begins a page, the others follow on. */
export type SharedPages = readonly Chapter[];

/** Lines of text on a page, by the estimate below, which is a coarse one: the styles of the page see to it that a chapter that does not fit begins the next. */
const pageLines = 60;

/**
 * A chapter begins a page of its own, except that annexes follow one another, and that neighbours so short that one page
 * holds them share it. What is short is told from the blocks alone: the same model always gives the same pages.
 */
export function sharedPages(chapters: readonly Chapter[]): readonly SharedPages[] {
  const groups: Chapter[][] = [];
  for (const chapter of chapters) {
    const group = groups.at(-1);
    const joins = group?.every((other) => isAnnex(other) === isAnnex(chapter));
    if (group !== undefined && joins && (isAnnex(chapter) || fitTogether([...group, chapter]))) group.push(chapter);
    else groups.push([chapter]);
  }
  return groups;
}

export function isAnnex({ id }: Chapter): boolean {
  return id.startsWith('annex-');
}

function fitTogether(chapters: readonly Chapter[]): boolean {
  return chapters.reduce((sum, chapter) => sum + linesOfChapter(chapter), 0) <= pageLines;
}

function linesOfChapter({ blocks }: Chapter): number {
  return blocks.reduce((sum, block) => sum + linesOf(block), 7);
}

/** About so many lines of running text; a block of any other kind counts as a page. */
function linesOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 3;
    case 'prose':
      return linesOfText(block.text.text) + 0.5;
    case 'callout':
      return block.paragraphs.reduce((sum, { text }) => sum + linesOfText(text) + 0.5, 2);
    case 'list':
      return block.items.reduce((sum, { text }) => sum + linesOfText(text) + 0.5, 0);
    case 'table': {
      const groups = new Set(block.body.rows.map(({ group }) => group)).size;
      return 6 + block.body.rows.length + groups;
    }
    default:
      return pageLines;
  }
}

const linesOfText = (text: string): number => Math.ceil(text.length / 62);
