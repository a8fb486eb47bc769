import { Paragraph } from 'docx';
import type { TowsBlock } from '../../report/report-model.ts';
import { caption, notes } from './caption.ts';
import { badge } from './cell.ts';
import { shared } from './column-widths.ts';
import { closing } from './data-table.ts';
import { directionOf } from './direction.ts';
import { colours } from './house-style.ts';
import { inline } from './inline-runs.ts';
import { reportTable, tableCell, tableRow } from './report-table.ts';
import type { Piece, Setting } from './setting.ts';
import { textRuns } from './text-runs.ts';

type Edge = TowsBlock['edges'][number];
type Corner = TowsBlock['cells'][number];

const insides = ['strengths', 'weaknesses'] as const;
const corners = {
  opportunities: { strengths: 'SO', weaknesses: 'WO' },
  threats: { strengths: 'ST', weaknesses: 'WT' },
} as const;

/** Strategies where inside and outside meet, with what they use on the edges. */
export function tows(block: TowsBlock, setting: Setting): readonly Piece[] {
  const widths = shared([26, 37, 37], setting.width);
  const [side = 0, left = 0, right = 0] = widths;
  const across = [left, right];
  const edgeOf = (key: Edge['key']) => block.edges.find((edge) => edge.key === key);
  const head = tableRow(
    [
      tableCell([], { width: side }),
      ...insides.map((key, index) => tableCell(edgePieces(edgeOf(key), setting), { width: across[index] ?? 0 })),
    ],
    { head: true },
  );
  const body = (['opportunities', 'threats'] as const).map((outside) =>
    tableRow(
      [
        tableCell(edgePieces(edgeOf(outside), setting), { width: side }),
        ...insides.map((inside, index) => {
          const corner = block.cells.find(({ type }) => type === corners[outside][inside]);
          return tableCell(corner === undefined ? [] : cornerPieces(corner, setting), { width: across[index] ?? 0 });
        }),
      ],
      { whole: false },
    ),
  );
  const table = reportTable({ widths, rows: [head, ...body], name: `${block.label}: ${block.title}`, description: '' });
  return [...caption(block, setting), table, ...closing(notes(block.notes, setting))];
}

function edgePieces(edge: Edge | undefined, setting: Setting): readonly Piece[] {
  if (edge === undefined) return [];
  const color = colours[edge.key];
  return [
    new Paragraph({ style: 'QuadrantTitle', children: [...textRuns(edge.title, { color })] }),
    ...edge.items.map(
      ({ label, text }) =>
        new Paragraph({
          style: 'TableText',
          ...directionOf(text),
          children: [...textRuns(`${label} `, { bold: true, color }), ...inline(text, setting)],
        }),
    ),
    ...(edge.rest === '' ? [] : [new Paragraph({ style: 'TableDetail', children: [...textRuns(edge.rest)] })]),
  ];
}

function cornerPieces({ title, strategies, empty }: Corner, setting: Setting): readonly Piece[] {
  const head = new Paragraph({ style: 'TableText', keepNext: true, children: [...textRuns(title, { bold: true })] });
  if (strategies.length === 0) return [head, new Paragraph({ style: 'TableDetail', children: [...textRuns(empty)] })];
  return [
    head,
    ...strategies.flatMap(({ id, text, uses, weight, illustrative }) => [
      new Paragraph({
        style: 'TableText',
        keepNext: true,
        ...directionOf(text),
        children: [...setting.anchors.mark(id), ...inline(text, setting)],
      }),
      new Paragraph({
        style: 'TableDetail',
        spacing: { after: 80 },
        children: [...textRuns(weight === '' ? uses : `${uses} · ${weight}`), ...(illustrative ? badge(setting) : [])],
      }),
    ]),
  ];
}
