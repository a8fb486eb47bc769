import { columnHeads } from './column-heads.ts';
import type { HeatCell, HeatMapSpec } from './comparison-specs.ts';
import { aside, chartWidths } from './marks.ts';
import { cssVariable, type Paint } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import {
  type Drawing,
  element,
  escapeText,
  labelLine,
  line,
  type Measure,
  rect,
  short,
  smallSize,
  textBlock,
} from './svg.ts';
import { wrap } from './text-layout.ts';

const gap = 2;
const headingHeight = 22;
const detailLine = 12;

/** A table of values on grounds of colour, regions across. The words for better and worse stand under it. */
export function drawHeatMap(spec: HeatMapSpec, measure: Measure): Drawing {
  const full = chartWidths[spec.width];
  const rows = spec.groups.flatMap((group) => group.rows);
  const labelRoom = Math.min(full * 0.36, Math.max(full * 0.24, full - spec.columns.length * 46 - 12));
  const labels = rowLabels(
    rows.map((row) => row.label),
    labelRoom,
    measure,
  );
  const details = rows.map(({ detail }) =>
    detail === '' ? [] : wrap(detail, labelRoom, measure, { size: smallSize }),
  );
  const left = labelRoom + 10;
  // The last head reaches beyond its column: the columns leave it room.
  const wide = (beyond: number): number => Math.min(64, (full - left - beyond) / Math.max(1, spec.columns.length));
  const first = columnHeads(spec.columns, wide(0), measure);
  const width = wide(first.beyond);
  const heads = columnHeads(spec.columns, width, measure);
  let y = heads.height;
  let body = heads.draw(left, y);
  const grounds: Grounds = new Map();
  let index = 0;
  for (const group of spec.groups) {
    if (group.heading !== '') {
      const words = wrap(group.heading, full, measure, { weight: 'semibold' });
      const height = headingHeight + (words.length - 1) * labelLine;
      body += textBlock(0, y + height / 2 + 3, words, { weight: 'semibold' });
      y += height;
      body += line(0, y - 1, left + width * spec.columns.length - gap, y - 1, { paint: 'hairline' });
    }
    for (const row of group.rows) {
      const lines = labels.lines[index] ?? [];
      const under = details[index] ?? [];
      const wordsHeight = lines.length * labelLine + under.length * detailLine;
      const height = Math.max(20, wordsHeight + 6);
      const top = y + (height - wordsHeight) / 2;
      body += textBlock(0, top + (lines.length * labelLine) / 2, lines);
      body += textBlock(0, top + lines.length * labelLine + (under.length * detailLine) / 2 - 0.5, under, {
        size: smallSize,
        paint: 'muted',
      });
      const cells = row.cells.map((cell, column) =>
        drawCell(left + column * width, y + gap / 2, width - gap, height - gap, cell, grounds),
      );
      body += element('g', { 'text-anchor': 'middle', 'font-size': smallSize }, cells.join(''));
      y += height;
      index += 1;
    }
  }
  const key = legend(spec, full, measure);
  return { width: full, height: Math.ceil(y + 12 + key.height), body: drawGrounds(grounds) + body + key.draw(y + 12) };
}

/** Grounds and marks of the cells by their look, all of one look in one path: a map has hundreds of cells. */
type Grounds = Map<string, string>;

const frameLook = `fill="none" stroke="${cssVariable('hairline')}"`;
const inkLook = `fill="${cssVariable('ink')}"`;

function addGround(grounds: Grounds, look: string, path: string): void {
  grounds.set(look, (grounds.get(look) ?? '') + path);
}

/** The marks in the corners last, since they lie on the grounds. */
function drawGrounds(grounds: Grounds): string {
  const rank = (look: string): number => (look === inkLook ? 1 : 0);
  return [...grounds]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([look, d]) => `<path ${look} d="${d}"/>`)
    .join('');
}

const boxPath = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;

/** What stands in a cell takes its size and its middle from the group around it. */
function drawCell(
  x: number,
  y: number,
  width: number,
  height: number,
  cell: HeatCell | null,
  grounds: Grounds,
): string {
  const [middle, foot] = [x + width / 2, y + height / 2 + smallSize * 0.335];
  const words = (label: string, fill?: string): string =>
    element('text', { x: middle, y: foot, fill }, escapeText(label));
  if (cell === null) return words('–', cssVariable('muted'));
  if (cell.step === null || Math.round(cell.step) === 0)
    addGround(grounds, frameLook, boxPath(x + 0.5, y + 0.5, width - 1, height - 1));
  else addGround(grounds, `fill="${cssVariable(groundOf(cell.step))}"`, boxPath(x, y, width, height));
  const corner = trianglePath(x, y, width, height, cell.step);
  if (corner !== '') addGround(grounds, inkLook, corner);
  return words(cell.label);
}

const steps = ['faint', 'middle', 'deep'] as const;

function groundOf(step: number): Paint {
  const size = steps[Math.min(3, Math.max(1, Math.round(Math.abs(step)))) - 1] ?? 'deep';
  return step > 0 ? `shade-better-${size}` : `shade-worse-${size}`;
}

/** In the upper corner for better, in the lower for worse: the side, without colour. */
function trianglePath(x: number, y: number, width: number, height: number, step: number | null): string {
  if (step === null || Math.abs(Math.round(step)) < 2) return '';
  const size = Math.abs(Math.round(step)) > 2 ? 7 : 5;
  const right = x + width;
  const corner = step > 0 ? y : y + height;
  return `M${short(right - size)} ${short(corner)}h${size}v${step > 0 ? size : -size}z`;
}

/** Six grounds from worse to better with their words, then what has no ground and what is missing. */
function legend({ legend: words, groups }: HeatMapSpec, full: number, measure: Measure) {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const neutral = cells.some((cell) => cell !== null && (cell.step === null || Math.round(cell.step) === 0));
  const missing = cells.includes(null);
  const polar = cells.some((cell) => cell !== null && cell.step !== null);
  const entries = [
    ...(polar
      ? [{ wide: 108 + measure(words.worse, smallSize) + measure(words.better, smallSize), draw: drawScale }]
      : []),
    ...(neutral
      ? [
          {
            wide: 24 + measure(words.neutral, smallSize),
            draw: (x: number, y: number) =>
              rect(x + 0.5, y - 6, 15, 12, 'none', { paint: 'hairline' }) + aside(x + 22, y, words.neutral),
          },
        ]
      : []),
    ...(missing
      ? [
          {
            wide: 18 + measure(words.missing, smallSize),
            draw: (x: number, y: number) =>
              textBlock(x, y, ['–'], { size: smallSize, paint: 'muted' }) + aside(x + 12, y, words.missing),
          },
        ]
      : []),
  ];
  const places: { x: number; y: number }[] = [];
  let [x, y] = [0, labelLine / 2];
  for (const { wide } of entries) {
    if (x > 0 && x + wide > full) [x, y] = [0, y + labelLine + 4];
    places.push({ x, y });
    x += wide + 22;
  }
  return {
    height: entries.length === 0 ? 0 : y + labelLine / 2 + 2,
    draw: (top: number): string =>
      entries.map(({ draw }, index) => draw(places[index]?.x ?? 0, top + (places[index]?.y ?? 0))).join(''),
  };

  function drawScale(from: number, at: number): string {
    const start = from + measure(words.worse, smallSize) + 6;
    return (
      aside(from, at, words.worse) +
      [-3, -2, -1, 1, 2, 3]
        .map((step, index) => {
          const left = start + index * 16;
          return (
            rect(left, at - 6, 15, 12, cssVariable(groundOf(step))) +
            (Math.abs(step) < 2
              ? ''
              : element('path', { d: trianglePath(left, at - 6, 15, 12, step), fill: cssVariable('ink') }))
          );
        })
        .join('') +
      aside(start + 100, at, words.better)
    );
  }
}
