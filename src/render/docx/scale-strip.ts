import { AlignmentType, Paragraph } from 'docx';
import type { ScaleStripBlock } from '../../report/form-blocks.ts';
import { roomyWidths } from './column-widths.ts';
import { closing } from './data-table.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

/** A scale laid out once, with a word at every step. */
export function scaleStrip(block: ScaleStripBlock, setting: Setting): readonly Piece[] {
  const steps = [...block.steps, block.beside];
  const widths = roomyWidths(
    steps.map(() => 1),
    steps.map(({ value, words }) => [value, words]),
    setting.width,
  );
  const cell = (words: string, style: string, index: number) =>
    tableCell(
      [
        new Paragraph({
          style,
          alignment: AlignmentType.CENTER,
          children: [
            ...(index === 0 && style === 'TableHeading' ? setting.anchors.mark(block.id) : []),
            ...textRuns(words),
          ],
        }),
      ],
      { width: widths[index] ?? 0 },
    );
  const rows = [
    tableRow(
      steps.map(({ value }, index) => cell(value, 'TableHeading', index)),
      { head: true },
    ),
    tableRow(steps.map(({ words }, index) => cell(words, 'TableText', index))),
  ];
  return [reportTable({ widths, rows, name: '', description: '', rowHeads: false }), ...closing([])];
}
