import { AlignmentType, Paragraph, type TableCell, type TableRow } from 'docx';
import type { Cell, KeyFigureRow, KeyFiguresBlock } from '../../report/report-model.ts';
import { caption, notes } from './caption.ts';
import { badge, cellParagraphs } from './cell.ts';
import { roomyWidths } from './column-widths.ts';
import { closing, groupRow } from './data-table.ts';
import { colours, sizes } from './house-style.ts';
import { drawing } from './pictures.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { type Look, textRuns } from './text-runs.ts';

const parts = [30, 14, 13, 15, 14, 14];
const end = { alignment: AlignmentType.END } as const;

/** The page of key figures: name, group, reference, gap, trend, source. */
export function keyFigures(block: KeyFiguresBlock, setting: Setting): readonly Piece[] {
  const heads = headsOf(block);
  const widths = roomyWidths(
    parts,
    heads.map((head, index) => [
      head,
      // A figure and its unit stand on one line.
      ...(index === 3
        ? block.groups.flatMap(({ rows }) => rows.map(({ gap }) => gap.text.text.replaceAll('\u00a0', '.')))
        : []),
      ...(index === 5 ? block.groups.flatMap(({ rows }) => rows.map(({ source }) => source)) : []),
    ]),
    setting.width,
  );
  const first =
    block.first === ''
      ? []
      : [new Paragraph({ style: 'TableCaution', keepNext: true, children: [...textRuns(block.first)] })];
  const below = notes(block.notes, setting);
  const last = block.groups.at(-1)?.rows.at(-1);
  const table = reportTable({
    widths,
    name: `${block.label}: ${block.title}`,
    description: '',
    rows: [
      headRow(heads, widths),
      ...block.groups.flatMap(({ title, standIn, rows }) => [
        groupRow(title, widths, standIn ? '○ ' : ''),
        ...rows.map((row) => figureRow(row, widths, setting, below.length > 0 && row === last)),
      ]),
    ],
  });
  return [...first, ...caption(block, setting), table, ...closing(below)];
}

const headsOf = ({ heads }: KeyFiguresBlock) => [
  ...[heads.indicator, heads.focus, heads.reference],
  ...[heads.gap, heads.trend, heads.source],
];

function headRow(labels: readonly string[], widths: readonly number[]): TableRow {
  return tableRow(
    labels.map((label, index) =>
      tableCell(
        [
          new Paragraph({
            style: 'TableHeading',
            keepNext: true,
            ...(index >= 1 && index <= 3 ? end : {}),
            children: [...textRuns(label)],
          }),
        ],
        { width: widths[index] ?? 0, verticalAlign: 'bottom' },
      ),
    ),
    { head: true },
  );
}

/** `keep`: the row stays with the notes below. */
function figureRow(row: KeyFigureRow, widths: readonly number[], setting: Setting, keep: boolean): TableRow {
  const room = (column: number) => (widths[column] ?? 0) - 120;
  const small = (words: string, options = {}): readonly Piece[] =>
    words === '' ? [] : [new Paragraph({ style: 'TableDetail', ...options, children: [...textRuns(words)] })];
  const value = (cell: Cell, look: Look): readonly Piece[] =>
    cellParagraphs(cell, setting, { style: 'TableText', ...end }, { look });
  const drawn = (id: string, column: number, options = {}): readonly Piece[] =>
    id === ''
      ? []
      : [new Paragraph({ style: 'TableText', ...options, children: [...drawing(id, setting, room(column))] })];
  const name = new Paragraph({
    style: 'TableText',
    ...(keep ? { keepNext: true } : {}),
    children: [...textRuns(row.name, { bold: true }), ...(row.illustrative ? badge(setting) : [])],
  });
  const cells: readonly (readonly Piece[])[] = [
    [name, ...small(row.definition)],
    [
      ...value(row.focus, { bold: true, color: colours.focus, size: sizes.table * 1.5 * 2 }),
      ...small(row.focusLabel, end),
    ],
    [...value(row.reference, {}), ...small(row.referenceLabel, end)],
    [...value(row.gap, {}), ...drawn(row.dumbbell, 3, end)],
    [...drawn(row.trend, 4), ...small(row.trendWords)],
    [...small(row.source), ...small(row.year)],
  ];
  return tableRow(cells.map((pieces, index): TableCell => tableCell(pieces, { width: widths[index] ?? 0 })));
}
