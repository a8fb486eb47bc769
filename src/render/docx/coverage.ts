import { AlignmentType, Paragraph, type ParagraphChild } from 'docx';
import type { CoverageBlock } from '../../report/report-model.ts';
import { caption, notes } from './caption.ts';
import { roomyWidths } from './column-widths.ts';
import { colours } from './house-style.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

type Kind = CoverageBlock['legend'][number]['kind'];

/** Who is served at which stage: an empty ring, dots for few providers, a number, a number underlined. Readable without colour. */
export function coverage(block: CoverageBlock, setting: Setting): readonly Piece[] {
  const heads = [block.corner, ...block.groups, block.totalLabel];
  const widths = roomyWidths(
    [22, ...block.groups.map(() => 66 / Math.max(1, block.groups.length)), 12],
    heads.map((head, index) =>
      index === 0 ? [head, block.totalLabel, ...block.stages.map(({ name }) => name)] : [head],
    ),
    setting.width,
  );
  const cell = (index: number, style: string, children: readonly ParagraphChild[], keepNext = false) =>
    tableCell(
      [
        new Paragraph({
          style,
          ...(keepNext ? { keepNext } : {}),
          ...(index === 0 ? {} : { alignment: AlignmentType.CENTER }),
          children: [...children],
        }),
      ],
      { width: widths[index] ?? 0, verticalAlign: style === 'TableHeading' ? 'bottom' : 'top' },
    );
  const head = tableRow(
    heads.map((words, index) => cell(index, 'TableHeading', textRuns(words))),
    { head: true },
  );
  const body = block.stages.map(({ name, cells, total }) =>
    tableRow([
      cell(0, 'TableText', textRuns(name, { bold: true })),
      ...cells.map(({ kind, count }, index) => cell(index + 1, 'TableText', sign(kind, count))),
      cell(cells.length + 1, 'TableText', textRuns(total, { color: colours.muted })),
    ]),
  );
  // The row of sums stays with what tells its signs.
  const foot = tableRow([
    cell(0, 'TableText', textRuns(block.totalLabel, { color: colours.muted }), true),
    ...block.groups.map((_, index) =>
      cell(index + 1, 'TableText', textRuns(block.totals[index] ?? '', { color: colours.muted }), true),
    ),
    cell(block.groups.length + 1, 'TableText', [], true),
  ]);
  const table = reportTable({
    widths,
    rows: [head, ...body, foot],
    name: `${block.label}: ${block.title}`,
    description: block.subtitle,
  });
  return [...caption(block, setting), table, legend(block), ...notes(block.notes, setting)];
}

function legend({ legend: signs }: CoverageBlock): Paragraph {
  return new Paragraph({
    style: 'TableNotes',
    keepNext: true,
    spacing: { after: 0 },
    children: signs.flatMap(({ kind, words, count }, index) => [
      ...(index === 0 ? [] : textRuns('\u2003')),
      ...sign(kind, count),
      ...textRuns(`\u00a0${words}`),
    ]),
  });
}

function sign(kind: Kind, count: number): readonly ParagraphChild[] {
  switch (kind) {
    case 'gap':
      return textRuns('○', { color: colours.threats, bold: true });
    case 'single':
      return textRuns('●'.repeat(Math.max(1, count)), { color: colours.weaknesses });
    case 'covered':
      return textRuns(String(count), { bold: true });
    case 'overlap':
      return textRuns(String(count), { bold: true, underline: {} });
    case 'not_relevant':
      return textRuns('–', { color: colours.muted });
  }
}
