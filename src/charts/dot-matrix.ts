import { columnHeads } from './column-heads.ts';
import type { DotMatrixSpec, LetterCell, MatrixCell } from './comparison-specs.ts';
import { aside, chartWidths } from './marks.ts';
import { cssVariable, tonePaint } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import {
  circle,
  type Drawing,
  element,
  escapeText,
  labelLine,
  line,
  type Measure,
  smallSize,
  textBlock,
} from './svg.ts';
import { widest } from './text-layout.ts';

const headingHeight = 24;

/** A matrix of dots: the greater, the more there is; the number stands at the dot. */
export function drawDotMatrix(spec: DotMatrixSpec, measure: Measure): Drawing {
  const full = chartWidths[spec.width];
  const rows = spec.groups.flatMap((group) => group.rows);
  const labels = rowLabels(
    rows.map((row) => row.label),
    full * 0.3,
    measure,
  );
  const endRoom = widest(
    rows.map((row) => row.end),
    measure,
    { size: smallSize },
  );
  const left = labels.width + 12;
  const right = endRoom === 0 ? 0 : endRoom + 14;
  const count = Math.max(1, spec.columns.length);
  const wide = (beyond: number): number => Math.min(56, (full - left - Math.max(right, beyond)) / count);
  const width = wide(columnHeads(spec.columns, wide(0), measure).beyond);
  const heads = columnHeads(spec.columns, width, measure);
  const rowHeight = Math.max(24, labels.height + 8);
  let y = heads.height + (spec.over === '' ? 0 : labelLine + 2);
  let body = spec.over === '' ? '' : aside(left, labelLine / 2, spec.over);
  body += heads.draw(left, y);
  const radius = Math.min(width, rowHeight) / 2 - 2;
  let index = 0;
  for (const group of spec.groups) {
    if (group.heading !== '') {
      body += textBlock(0, y + headingHeight / 2 + 2, [group.heading], { weight: 'semibold' });
      y += headingHeight;
    }
    for (const row of group.rows) {
      const middle = y + rowHeight / 2;
      body += line(0, y, left + width * count, y, { paint: index === 0 ? 'muted' : 'hairline', width: 0.8 });
      body += textBlock(0, middle, labels.lines[index] ?? []);
      const cells = row.cells.map((cell, column) =>
        drawCell(left + (column + 0.5) * width, middle, radius, cell, measure),
      );
      body += element('g', { 'font-size': smallSize }, cells.join(''));
      body += textBlock(left + width * count + 12, middle, [row.end], { size: smallSize, paint: 'muted' });
      y += rowHeight;
      index += 1;
    }
  }
  return { width: full, height: Math.ceil(y + 4), body };
}

function drawCell(x: number, y: number, most: number, cell: MatrixCell, measure: Measure): string {
  if (cell === null) return '';
  if (cell === 'none') return line(x - 4, y, x + 4, y, { paint: 'hairline', width: 1.4 });
  if ('letters' in cell) return drawLetters(x, y, cell);
  const radius = Math.max(3, most * Math.sqrt(Math.min(1, Math.max(0, cell.size))));
  const inside = radius > smallSize * 0.58 && measure(cell.label, smallSize, 'semibold') <= radius * 1.5;
  // What is not rated is open, so that no colour has to tell it from what is little.
  const open = cell.tone === 'muted';
  const paint = cssVariable(tonePaint(cell.tone));
  const dot = open
    ? circle(x, y, radius, 'paper', { paint: tonePaint(cell.tone), width: 1.3 })
    : element('circle', { cx: x, cy: y, r: radius, fill: paint });
  const foot = y + smallSize * 0.335;
  const words = escapeText(cell.label);
  if (!inside) return dot + element('text', { x: x + radius + 2.5, y: foot }, words);
  const look = { 'text-anchor': 'middle', 'font-weight': 600, fill: cssVariable('paper') };
  return dot + element('text', { x, y: foot, ...look }, words);
}

const letterStep = 10.5;

function drawLetters(x: number, y: number, { letters }: LetterCell): string {
  return letters
    .map((letter, index) => {
      if (letter === null) return '';
      const look = { 'text-anchor': 'middle', 'font-weight': 600, fill: cssVariable(tonePaint(letter.tone)) };
      const at = x + (index - (letters.length - 1) / 2) * letterStep;
      return element('text', { x: at, y: y + smallSize * 0.335, ...look }, escapeText(letter.label));
    })
    .join('');
}
