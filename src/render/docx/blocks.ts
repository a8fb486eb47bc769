import { Paragraph } from 'docx';
import type { Block, Chapter, MarginNote } from '../../report/report-model.ts';
import { badge } from './cell.ts';
import { chart, imageOfStudy } from './chart.ts';
import { coverage } from './coverage.ts';
import { dataTable } from './data-table.ts';
import { entries } from './entries.ts';
import { form, pairSheet, scoreSheet, signOff } from './forms.ts';
import { colours } from './house-style.ts';
import { inline } from './inline-runs.ts';
import { keyFigures } from './key-figures.ts';
import { callout, facts, heading, list, prose } from './prose.ts';
import { scaleStrip } from './scale-strip.ts';
import type { Piece, Setting } from './setting.ts';
import { swotMatrix } from './swot.ts';
import { textRuns } from './text-runs.ts';
import { tows } from './tows.ts';

/** All blocks of a chapter, each with what stands beside it in print below it. */
export function chapterBlocks({ blocks }: Chapter, setting: Setting): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    // A heading inside a block stands one below the section that it is in, or right below the chapter.
    const inner = blocks.slice(0, index).some(({ kind }) => kind === 'heading') ? 3 : 2;
    const [left = ''] = 'more' in block ? (block.more ?? []) : [];
    return [
      ...blockPieces(block, setting, inner, block.margin.length > 0 || leads(block, blocks[index + 1])),
      ...(left === '' ? [] : [new Paragraph({ style: 'TableNotes', children: [...textRuns(left)] })]),
      ...block.margin.map((note) => marginNote(note, setting)),
    ];
  });
}

/** Whether a block is but a few words that lead to a table or figure: alone at the foot of a page they lead nowhere. */
function leads(block: Block, next: Block | undefined): boolean {
  return block.kind === 'prose' && block.text.text.length < 240 && next !== undefined && 'label' in next;
}

/** Every kind of block; the compiler misses none. `keep`: its last words stay with what follows. */
function blockPieces(block: Block, setting: Setting, inner: 2 | 3, keep: boolean): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, setting);
    case 'prose':
      return prose(block, setting, keep);
    case 'list':
      return list(block, setting, keep);
    case 'facts':
      return facts(block, setting);
    case 'callout':
      return callout(block, setting);
    case 'table':
      return dataTable(block, setting);
    case 'chart':
      return chart(block, setting);
    case 'keyFigures':
      return keyFigures(block, setting);
    case 'entries':
      return entries(block, setting, inner);
    case 'swotMatrix':
      return swotMatrix(block, setting);
    case 'tows':
      return tows(block, setting);
    case 'coverage':
      return coverage(block, setting);
    case 'signOff':
      return signOff(block, setting);
    case 'image':
      return imageOfStudy(block, setting);
    case 'scaleStrip':
      return scaleStrip(block, setting);
    case 'scoreSheet':
      return scoreSheet(block, setting);
    case 'form':
      return form(block, setting);
    case 'pairSheet':
      return pairSheet(block, setting);
  }
}

/** A note of the margin, as a small paragraph of its own style under what it is about. */
function marginNote(note: MarginNote, setting: Setting): Piece {
  const color = note.kind === 'caution' ? colours.caution : colours.ink;
  return new Paragraph({
    style: 'SideNote',
    children: [
      ...textRuns(`${note.label}\u2002`, { bold: true, color }),
      ...inline(note.text, setting),
      ...(note.illustrative ? badge(setting) : []),
    ],
  });
}
