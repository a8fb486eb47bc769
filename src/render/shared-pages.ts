import type { Block, Cell, Chapter, TableBody } from '../report/report-model.ts';

/** Chapters that stand on pages of one kind, with one running head: the first begins a page, the others follow on. */
export type SharedPages = readonly Chapter[];

/** Lines of text on a page, by the estimate below, which is a coarse one: the styles of the page see to it that a chapter that does not fit begins the next. */
const pageLines = 58;

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
    case 'table':
      return 6 + linesOfTable(block.body, block.width === 'full' ? 105 : 75);
    default:
      return pageLines;
  }
}

/** Of the smaller text of a table, whose columns take their share of a line by what the longest cell of each holds. */
function linesOfTable({ rows }: TableBody, letters: number): number {
  const lengthOf = ({ text, detail }: Cell) => Math.max(text.text.length, detail?.text.length ?? 0);
  const widest: number[] = [];
  for (const { cells } of rows)
    cells.forEach((cell, column) => {
      widest[column] = Math.max(widest[column] ?? 4, lengthOf(cell));
    });
  const shortage = Math.max(1, widest.reduce((sum, width) => sum + width, 0) / letters);
  const linesOfCell = ({ text, detail }: Cell, column: number) => {
    const room = Math.max(8, (widest[column] ?? 4) / shortage);
    return Math.ceil(text.text.length / room) + Math.ceil((detail?.text.length ?? 0) / room);
  };
  const lines = rows.reduce((sum, { cells }) => sum + 0.8 * Math.max(1, ...cells.map(linesOfCell)) + 0.3, 0);
  return lines + new Set(rows.map(({ group }) => group)).size;
}

const linesOfText = (text: string): number => Math.ceil(text.length / 62);
