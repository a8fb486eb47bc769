import { BorderStyle, Paragraph } from 'docx';
import type { CalloutBlock, FactsBlock, HeadingBlock, ListBlock, ProseBlock } from '../../report/report-model.ts';
import { shared } from './column-widths.ts';
import { closing } from './data-table.ts';
import { directionOf } from './direction.ts';
import { colours } from './house-style.ts';
import { inline } from './inline-runs.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import { type BlockStyles, bodyStyles, paragraphs } from './rich-text.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

export function heading(block: HeadingBlock, setting: Setting): readonly Piece[] {
  return [
    new Paragraph({
      style: block.level === 2 ? 'Heading2' : 'Heading3',
      ...directionOf(block.text),
      children: [
        ...setting.anchors.mark(block.id),
        ...(block.number === '' || block.level === 3
          ? []
          : textRuns(`${block.number}\u2002`, { bold: false, color: colours.muted })),
        ...textRuns(block.text, {}, block.lang),
      ],
    }),
  ];
}

/** `keep`: its last paragraph stays with what follows. */
export function prose(block: ProseBlock, setting: Setting, keep: boolean): readonly Piece[] {
  return paragraphs(block.text, setting, { ...bodyStyles, keepNext: keep }, setting.anchors.mark(block.id));
}

/** `keep`: its last item stays with what follows. */
export function list(block: ListBlock, setting: Setting, keep: boolean): readonly Piece[] {
  const numbering = block.ordered ? setting.nextNumbers(1, 0) : { reference: 'bullets', instance: setting.nextList() };
  return block.items.map(
    (item, index) =>
      new Paragraph({
        style: block.ordered ? 'ListNumber' : 'ListBullet',
        numbering: { ...numbering, level: 0 },
        ...(keep && index === block.items.length - 1 ? { keepNext: true } : {}),
        ...directionOf(item),
        children: [...(index === 0 ? setting.anchors.mark(block.id) : []), ...inline(item, setting)],
      }),
  );
}

const inCells: BlockStyles = { paragraph: 'TableText', bullet: 'TableText', number: 'TableText' };

/** Terms and what they stand for, as a table whose first column is its head. */
export function facts(block: FactsBlock, setting: Setting): readonly Piece[] {
  if (block.items.length === 0) return [];
  const widths = shared([28, 72], block.running === true ? setting.width : setting.column);
  const [first = 0, second = 0] = widths;
  const rows = block.items.map(({ term, text }, index) =>
    tableRow([
      tableCell(
        [
          new Paragraph({
            style: 'TableText',
            children: [
              ...(index === 0 ? setting.anchors.mark(block.id) : []),
              ...textRuns(term, { color: colours.muted }),
            ],
          }),
        ],
        { width: first },
      ),
      tableCell(paragraphs(text, setting, inCells), { width: second }),
    ]),
  );
  return [reportTable({ widths, rows, name: '', description: '', style: 'ReportFacts' }), ...closing([])];
}

const toneColours = {
  note: colours.focus,
  caution: colours.caution,
  missing: colours.hairline,
  illustrative: colours.muted,
} as const;

/** A framed remark: a line at its left, in the colour of what it says. */
export function callout(block: CalloutBlock, setting: Setting): readonly Piece[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 18, color: toneColours[block.tone], space: 8 } };
  const styles: BlockStyles = {
    ...{ paragraph: 'Callout', bullet: 'CalloutList', number: 'CalloutList' },
    inset: 240,
    border,
  };
  const quiet = block.tone === 'missing' || block.tone === 'illustrative';
  const title = new Paragraph({
    style: 'CalloutTitle',
    keepNext: true,
    border,
    children: [
      ...setting.anchors.mark(block.id),
      ...textRuns(block.title, { color: quiet ? colours.muted : toneColours[block.tone] }),
    ],
  });
  return [title, ...block.paragraphs.flatMap((text) => paragraphs(text, setting, styles))];
}
