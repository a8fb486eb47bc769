import { AlignmentType, BorderStyle, CheckBox, HeightRule, Paragraph, type ParagraphChild, TableRow } from 'docx';
import type { FormBlock, PairSheetBlock, ScoreSheetBlock, Tick } from '../../report/form-blocks.ts';
import type { SignOffBlock } from '../../report/report-model.ts';
import { badge } from './cell.ts';
import { roomyWidths } from './column-widths.ts';
import { closing } from './data-table.ts';
import { directionOf } from './direction.ts';
import { colours } from './house-style.ts';
import { inline } from './inline-runs.ts';
import { stateDrawing } from './mark-drawings.ts';
import { mark } from './pictures.ts';
import { hairline, noBorder, reportTable, tableCell, tableRow } from './report-table.ts';
import { paragraphs } from './rich-text.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

/** A box that Word ticks at a click; `words` are what it is called. */
function box(words: string): ParagraphChild {
  return new CheckBox({ alias: words });
}

const centre = { alignment: AlignmentType.CENTER } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: colours.muted } as const;

/** Items with a row of boxes each. */
export function scoreSheet(block: ScoreSheetBlock, setting: Setting): readonly Piece[] {
  const { heads, steps } = block;
  // The ends of the scale have words.
  const ends = steps.map((_, index) => (index === 0 || index === steps.length - 1 ? 11 : 7));
  const color = block.tone === 'challenges' ? colours.focus : colours[block.tone];
  const lastStep = steps.length - 1;
  const headings = [
    [heads.label],
    [heads.item],
    ...steps.map((step, index) => [
      step,
      ...(index === 0 ? [heads.lowest] : index === lastStep ? [heads.highest] : []),
    ]),
    [block.noView],
  ];
  const widths = roomyWidths([6, 42, ...ends, 9], headings, setting.width);
  const head = tableRow(
    headings.map((lines, index) =>
      tableCell(
        lines.map(
          (words, order) =>
            new Paragraph({
              style: order === 0 && index < headings.length - 1 ? 'TableHeading' : 'TableDetail',
              ...(index > 1 ? centre : {}),
              keepNext: true,
              children: [...textRuns(words)],
            }),
        ),
        { width: widths[index] ?? 0, verticalAlign: 'bottom' },
      ),
    ),
    { head: true },
  );
  const body = block.rows.map((row) => {
    const about = row.evidence === '' ? row.stateWords : `${row.stateWords}: ${row.evidence}`;
    const item = [
      new Paragraph({ style: 'TableText', ...directionOf(row.text), children: [...inline(row.text, setting)] }),
      new Paragraph({
        style: 'TableDetail',
        children: [
          ...mark(stateDrawing(row.state), row.stateWords, setting),
          ...textRuns(` ${about}`),
          ...(row.illustrative ? badge(setting) : []),
        ],
      }),
      new Paragraph({
        style: 'TableDetail',
        spacing: { before: 120 },
        border: { bottom: line },
        children: [...textRuns(block.remark)],
      }),
    ];
    return tableRow([
      tableCell([new Paragraph({ style: 'TableText', children: [...textRuns(row.label, { bold: true, color })] })], {
        width: widths[0] ?? 0,
      }),
      tableCell(item, { width: widths[1] ?? 0 }),
      ...row.ticks.map((tick, index) => tickCell(tick, widths[index + 2] ?? 0)),
    ]);
  });
  return [
    ...sheetTitle(block, color, setting),
    reportTable({ widths, rows: [head, ...body], name: block.title, description: block.subtitle }),
    ...closing([]),
  ];
}

function sheetTitle(
  { id, title, subtitle }: { readonly id: string; readonly title: string; readonly subtitle: string },
  color: string,
  setting: Setting,
): readonly Piece[] {
  return [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [...setting.anchors.mark(id), ...textRuns(title, { bold: true, color })],
    }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: 'CaptionDetail', keepNext: true, children: [...textRuns(subtitle)] })]),
  ];
}

function tickCell(tick: Tick, width: number) {
  return tableCell([new Paragraph({ style: 'TableText', ...centre, children: [box(tick.words)] })], { width });
}

/** How many letters of a name beside the scale stand on one line at least. */
const unbroken = 9;

/** Pairs to be weighed against each other. */
export function pairSheet(block: PairSheetBlock, setting: Setting): readonly Piece[] {
  const { steps } = block;
  const last = steps.length + 1;
  // Eleven columns: words are divided where their language has them divided, for else they are torn anywhere.
  const { hyphenate } = setting;
  const headings = [
    { value: block.heads.left, words: '' },
    ...steps.map(({ value, words }) => ({ value, words: hyphenate(words) })),
    { value: block.heads.right, words: '' },
  ];
  const widths = roomyWidths(
    [20, ...steps.map(() => 60 / Math.max(1, steps.length)), 20],
    headings.map(({ value, words }, index) => [
      ...[value, words],
      ...(index === 0
        ? block.pairs.map(({ left }) => left.slice(0, unbroken))
        : index === last
          ? block.pairs.map(({ right }) => right.slice(0, unbroken))
          : []),
    ]),
    setting.width,
  );
  const head = tableRow(
    headings.map(({ value, words }, index) =>
      tableCell(
        [
          new Paragraph({
            style: 'TableHeading',
            ...(index > 0 && index < last ? centre : {}),
            keepNext: true,
            children: [...textRuns(value)],
          }),
          ...(words === ''
            ? []
            : [new Paragraph({ style: 'TableDetail', ...centre, keepNext: true, children: [...textRuns(words)] })]),
        ],
        { width: widths[index] ?? 0 },
      ),
    ),
    { head: true },
  );
  const named = (words: string, width: number) =>
    tableCell([new Paragraph({ style: 'TableText', children: [...textRuns(words)] })], { width });
  const body = block.pairs.map(({ left, right, ticks }) =>
    tableRow([
      named(hyphenate(left), widths[0] ?? 0),
      ...ticks.map((tick, index) => tickCell(tick, widths[index + 1] ?? 0)),
      named(hyphenate(right), widths[last] ?? 0),
    ]),
  );
  return [
    ...sheetTitle(block, colours.focus, setting),
    reportTable({ widths, rows: [head, ...body], name: block.title, description: block.subtitle }),
    ...closing([]),
  ];
}

/** Twentieths of a point that a line to write on takes. */
const writingLine = 360;

/** Questions with room for an answer. */
export function form(block: FormBlock, setting: Setting): readonly Piece[] {
  return block.fields.flatMap(({ label, hint, value, lines }, index) => {
    const question = new Paragraph({
      style: 'FormLabel',
      keepNext: true,
      children: [
        ...(index === 0 ? setting.anchors.mark(block.id) : []),
        ...textRuns(label, { bold: true }),
        ...(hint === '' ? [] : textRuns(` ${hint}`, { color: colours.muted })),
      ],
    });
    if (value.text !== '') return [question, ...paragraphs(value, setting)];
    return [question, room(lines, setting), ...closing([])];
  });
}

/** An empty frame of so many lines, which grows with what is written in it. */
function room(lines: number, setting: Setting): Piece {
  const frame = { top: hairline, bottom: hairline, left: hairline, right: hairline };
  const cell = tableCell([new Paragraph({ style: 'TableText', children: [] })], {
    width: setting.column,
    borders: frame,
  });
  const row = new TableRow({
    children: [cell],
    height: { value: Math.max(1, lines) * writingLine, rule: HeightRule.ATLEAST },
  });
  return reportTable({
    widths: [setting.column],
    rows: [row],
    name: '',
    description: '',
    style: 'ReportFacts',
    rowHeads: false,
  });
}

/** Room for a decision: what can be decided, why, by whom and when. */
export function signOff(block: SignOffBlock, setting: Setting): readonly Piece[] {
  const widths = [setting.width];
  const rows = [block.remarks, ...block.lines].map((words, index, all) => {
    // In a table, for Word draws one line around paragraphs that have the same. The last lets go of what follows.
    const name = new Paragraph({
      style: 'FormLine',
      keepNext: index < all.length - 1,
      children: [...textRuns(words)],
    });
    return new TableRow({
      children: [tableCell([name], { width: setting.width, borders: { top: line, bottom: noBorder } })],
      cantSplit: true,
      height: { value: writingLine * 1.5, rule: HeightRule.ATLEAST },
    });
  });
  return [
    new Paragraph({
      style: 'Heading2',
      children: [...setting.anchors.mark(block.id), ...textRuns(block.title)],
    }),
    ...block.outcomes.map(
      (words) =>
        new Paragraph({ style: 'BodyText', keepNext: true, children: [box(words), ...textRuns(`\u2002${words}`)] }),
    ),
    new Paragraph({ style: 'BodyText', keepNext: true, spacing: { after: 300 }, children: [] }),
    reportTable({ widths, rows, name: block.title, description: '', style: 'ReportMatrix' }),
    ...closing([]),
  ];
}
