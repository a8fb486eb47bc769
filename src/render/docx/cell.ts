import { type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Cell } from '../../report/report-model.ts';
import { directionOf } from './direction.ts';
import { colours } from './house-style.ts';
import { inline, linkTo } from './inline-runs.ts';
import { drawing } from './pictures.ts';
import type { Setting } from './setting.ts';
import { type Look, textRuns } from './text-runs.ts';

/** The words of a cell with its link and its marks; a small drawing where it has one. */
function cellRuns(cell: Cell, setting: Setting, look: Look = {}): readonly ParagraphChild[] {
  if (cell.chart !== '') return drawing(cell.chart, setting);
  const words = inline(cell.text, setting, cell.muted ? { ...look, color: colours.muted } : look);
  return [...linkTo(cell.href, words, setting), ...marksOf(cell)];
}

function marksOf({ marks }: Cell): readonly ParagraphChild[] {
  return marks.map(({ sign }) => new TextRun({ text: sign, superScript: true, color: colours.muted }));
}

/** A cell as paragraphs: its words, and under them its details. `first`: a bookmark before them. */
export function cellParagraphs(
  cell: Cell,
  setting: Setting,
  options: Omit<IParagraphOptions, 'children'>,
  { look = {}, first = [] }: { readonly look?: Look; readonly first?: readonly ParagraphChild[] } = {},
): readonly Paragraph[] {
  const words = new Paragraph({
    ...options,
    ...directionOf(cell.text),
    children: [...first, ...cellRuns(cell, setting, look)],
  });
  if (cell.detail === undefined || cell.detail.text === '') return [words];
  const detail = new Paragraph({
    ...options,
    style: 'TableDetail',
    ...directionOf(cell.detail),
    children: [...inline(cell.detail, setting)],
  });
  return [words, detail];
}

/** `Illustrative`, framed in dots, after a space. */
export function badge(setting: Setting): readonly ParagraphChild[] {
  return [...textRuns('\u2002'), ...textRuns(setting.model.words.illustrative ?? '', { style: 'Badge' })];
}
