import { BorderStyle, Paragraph, Tab, TextRun } from 'docx';
import type { SwotItem, SwotMatrixBlock } from '../../report/report-model.ts';
import { caption, notes } from './caption.ts';
import { badge } from './cell.ts';
import { roomyWidths } from './column-widths.ts';
import { closing } from './data-table.ts';
import { directionOf } from './direction.ts';
import { colours } from './house-style.ts';
import { inline, linkTo } from './inline-runs.ts';
import { stateDrawing, weightDrawing } from './mark-drawings.ts';
import { mark } from './pictures.ts';
import { noBorder, reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

type Quadrant = SwotMatrixBlock['quadrants'][number];

const rows = [
  { edge: 'inside', keys: ['strengths', 'weaknesses'] },
  { edge: 'outside', keys: ['opportunities', 'threats'] },
] as const;

/**
 * The four quadrants: inside above, outside below, what helps at the left. A quadrant may go on overleaf.
 */
export function swotMatrix(block: SwotMatrixBlock, setting: Setting): readonly Piece[] {
  const widths = roomyWidths([8, 46, 46], [[block.edges.inside, block.edges.outside], [], []], setting.width);
  const [side = 0, left = 0, right = 0] = widths;
  const across = [left, right];
  const edges = tableRow(
    ['', block.edges.helps, block.edges.hinders].map((words, index) =>
      tableCell([new Paragraph({ style: 'TableDetail', keepNext: true, children: [...textRuns(words)] })], {
        width: widths[index] ?? 0,
        borders: { bottom: noBorder },
      }),
    ),
    { head: true },
  );
  const body = rows.flatMap(({ edge, keys }) => {
    const pair = keys.map((key) => block.quadrants.find((quadrant) => quadrant.key === key));
    const edgeCell = (words: string) =>
      tableCell([new Paragraph({ style: 'TableDetail', children: [...textRuns(words)] })], { width: side });
    const heads = pair.map((quadrant, index) =>
      tableCell(
        [
          new Paragraph({
            style: 'QuadrantTitle',
            keepNext: true,
            children: [...textRuns(quadrant?.title ?? '', { color: colours[quadrant?.key ?? 'strengths'] })],
          }),
        ],
        { width: across[index] ?? 0, borders: { top: thick(quadrant), bottom: noBorder } },
      ),
    );
    const items = pair.map((quadrant, index) =>
      tableCell(quadrant === undefined ? [] : quadrantPieces(quadrant, setting), {
        width: across[index] ?? 0,
        borders: { top: noBorder },
      }),
    );
    return [
      tableRow([edgeCell(block.edges[edge]), ...heads]),
      tableRow([edgeCell(''), ...items], { whole: false, height: setting.wall?.heights[edge] }),
    ];
  });
  const table = reportTable({
    widths,
    rows: [edges, ...body],
    name: `${block.label}: ${block.title}`,
    description: block.subtitle,
    style: 'ReportMatrix',
  });
  return [
    ...(setting.wall === null ? caption(block, setting) : subtitle(block, setting)),
    table,
    ...legend(block, setting),
    ...closing(notes(block.notes, setting)),
  ];
}

/** On a wall nothing counts figures, and the head over it has its title. */
function subtitle({ id, subtitle: words }: SwotMatrixBlock, { anchors }: Setting): readonly Piece[] {
  return [
    new Paragraph({ style: 'CaptionDetail', keepNext: true, children: [...anchors.mark(id), ...textRuns(words)] }),
  ];
}

function legend({ legend: signs }: SwotMatrixBlock, setting: Setting): readonly Piece[] {
  if (signs.length === 0) return [];
  const children = signs.flatMap(({ state, words }, index) => [
    ...(index === 0 ? [] : textRuns('\u2003')),
    // It stands beside its words, which are read out once.
    ...mark(stateDrawing(state), words, setting),
    ...textRuns(`\u00a0${words}`),
  ]);
  return [new Paragraph({ style: 'TableNotes', keepNext: true, spacing: { after: 0 }, children })];
}

function thick(quadrant: Quadrant | undefined) {
  return { style: BorderStyle.SINGLE, size: 24, color: colours[quadrant?.key ?? 'strengths'] } as const;
}

function quadrantPieces({ key, items, empty, more }: Quadrant, setting: Setting): readonly Piece[] {
  const [left = ''] = more ?? [];
  return [
    ...(items.length === 0 ? [muted(empty)] : items.flatMap((item) => itemPieces(item, key, setting))),
    ...(left === '' ? [] : [muted(left)]),
  ];
}

function muted(words: string): Paragraph {
  return new Paragraph({ style: 'TableDetail', children: [...textRuns(words)] });
}

function itemPieces(item: SwotItem, key: Quadrant['key'], setting: Setting): readonly Piece[] {
  const label = linkTo(item.href, textRuns(item.label, { bold: true, color: colours[key] }), setting);
  const about = [
    ...mark(stateDrawing(item.state), item.stateWords, setting),
    ...(item.weight === null || item.weightWords === ''
      ? []
      : [...textRuns(' '), ...mark(weightDrawing(item.weight), item.weightWords, setting)]),
    ...textRuns(item.evidence === '' ? '' : ` ${item.evidence}`),
    ...(item.illustrative ? badge(setting) : []),
  ];
  const words = new Paragraph({
    style: 'QuadrantItem',
    keepNext: true,
    ...directionOf(item.text),
    children: [...label, new TextRun({ children: [new Tab()] }), ...inline(item.text, setting)],
  });
  return [words, new Paragraph({ style: 'QuadrantDetail', children: about })];
}
