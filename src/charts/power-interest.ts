import type { PowerInterestSpec } from './chart-spec.ts';
import { type Box, cluster, type LabelledPoint, placeLabels } from './label-placement.ts';
import { aside, chartWidths, point } from './marks.ts';
import { cssVariable, tonePaint } from './palette.ts';
import {
  type Drawing,
  element,
  escapeText,
  line,
  type Measure,
  polyline,
  rect,
  short,
  smallSize,
  textBlock,
} from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Placed {
  readonly actor: PowerInterestSpec['actors'][number];
  readonly x: number;
  readonly y: number;
}

/**
 * Mendelow's grid, interest across and influence up, both 1 to 5. Actors at one spot stand around it. Their names stand beside them where all find room;
 * where they do not, the points are numbered from the top left and the names stand in a key below.
 */
export function drawPowerInterest(spec: PowerInterestSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const plot: Plot = {
    left: 30,
    top: 1,
    right: width - 1,
    bottom: Math.round(width * (spec.width === 'full' ? 0.62 : 0.8)),
  };
  const grid = drawGrid(spec, plot, measure);
  const axisBottom = plot.bottom + 34;
  const named = withNames(spec, plot, grid.taken, measure);
  if (named !== null) return { width, height: axisBottom, body: grid.body + named };
  const numbered = place(spec, plot, 8.4);
  const key = drawKey(numbered, width, axisBottom + 8, measure);
  const rings = numbered
    .map(({ actor, x, y }) => element('circle', { cx: x, cy: y, r: 8, stroke: cssVariable(tonePaint(actor.tone)) }))
    .join('');
  const numbers = numbered
    .map(({ x, y }, index) => element('text', { x, y: y + smallSize * 0.335 }, String(index + 1)))
    .join('');
  const points =
    element('g', { fill: cssVariable('paper'), 'stroke-width': 1.5 }, rings) +
    element('g', { 'font-size': smallSize, 'font-weight': 600, 'text-anchor': 'middle' }, numbers);
  return { width, height: key.bottom, body: grid.body + points + key.body };
}

/** Fields, their names in the corners, axes and their titles; `taken` is where no label may stand. */
function drawGrid(
  spec: PowerInterestSpec,
  plot: Plot,
  measure: Measure,
): { readonly body: string; readonly taken: readonly Box[] } {
  const { left, top, right, bottom } = plot;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  let body = rect(middleX, top, right - middleX, middleY - top, cssVariable('wash'));
  body += rect(left, top, right - left, bottom - top, 'none', { paint: 'hairline' });
  body +=
    line(middleX, top, middleX, bottom, { paint: 'hairline' }) +
    line(left, middleY, right, middleY, { paint: 'hairline' });
  const taken: Box[] = [];
  const [upperLeft, upperRight, lowerRight, lowerLeft] = spec.corners;
  const corner = (words: string, x: number, y: number, anchor: 'start' | 'end', down: 1 | -1): void => {
    const lines = wrapEvenly(words, (right - left) / 2 - 16, measure, { size: smallSize, weight: 'semibold' });
    const [wide, tall] = [widest(lines, measure, { size: smallSize, weight: 'semibold' }), lines.length * 13];
    body += textBlock(x, y + (down * tall) / 2, lines, { anchor, paint: 'muted', size: smallSize, weight: 'semibold' });
    taken.push({ x: anchor === 'start' ? x : x - wide, y: down > 0 ? y : y - tall, width: wide, height: tall });
  };
  corner(upperLeft, left + 7, top + 5, 'start', 1);
  corner(upperRight, right - 7, top + 5, 'end', 1);
  corner(lowerRight, right - 7, bottom - 5, 'end', -1);
  corner(lowerLeft, left + 7, bottom - 5, 'start', -1);
  for (const step of [1, 2, 3, 4, 5]) {
    const [x, y] = spot(plot, step, step);
    body += aside(x, bottom + 9, String(step), 'middle') + aside(left - 6, y, String(step), 'end');
  }
  body += axisTitle((left + right) / 2, bottom + 24, spec.xTitle, measure);
  body += element(
    'g',
    { transform: `rotate(-90 8 ${short((top + bottom) / 2)})` },
    axisTitle(8, (top + bottom) / 2, spec.yTitle, measure),
  );
  return { body, taken };
}

/** The title of an axis and an arrow towards more of it; drawn, since not every font has one. */
function axisTitle(x: number, y: number, title: string, measure: Measure): string {
  const from = x + measure(title) / 2 + 6;
  const head: readonly (readonly [number, number])[] = [
    [from + 9, y - 3],
    [from + 12, y],
    [from + 9, y + 3],
  ];
  const stroke = { paint: 'muted', width: 1.1 } as const;
  return textBlock(x, y, [title], { anchor: 'middle' }) + line(from, y, from + 12, y, stroke) + polyline(head, stroke);
}

function spot(plot: Plot, interest: number, influence: number): readonly [number, number] {
  const share = (value: number): number => (Math.min(5, Math.max(1, value)) - 0.5) / 5;
  return [
    plot.left + share(interest) * (plot.right - plot.left),
    plot.bottom - share(influence) * (plot.bottom - plot.top),
  ];
}

/** Actors in the order of the grid, from the top left as one reads, those of one spot around it. */
function place(spec: PowerInterestSpec, plot: Plot, radius: number): readonly Placed[] {
  const ordered = spec.actors
    .map((actor, index) => ({ actor, index }))
    .sort((a, b) => b.actor.influence - a.actor.influence || a.actor.interest - b.actor.interest || a.index - b.index)
    .map(({ actor }) => actor);
  const at = (actor: (typeof ordered)[number]): string => `${actor.interest} ${actor.influence}`;
  const seen = new Map<string, number>();
  return ordered.map((actor) => {
    const together = ordered.filter((other) => at(other) === at(actor)).length;
    const turn = seen.get(at(actor)) ?? 0;
    seen.set(at(actor), turn + 1);
    const [dx, dy] = cluster(together, radius * 2 + 1)[turn] ?? [0, 0];
    const [x, y] = spot(plot, actor.interest, actor.influence);
    const inside = (value: number, from: number, to: number): number =>
      Math.min(to - radius - 2, Math.max(from + radius + 2, value));
    return { actor, x: inside(x + dx, plot.left, plot.right), y: inside(y + dy, plot.top, plot.bottom) };
  });
}

function withNames(spec: PowerInterestSpec, plot: Plot, taken: readonly Box[], measure: Measure): string | null {
  if (spec.actors.length > 24) return null;
  const placed = place(spec, plot, 5);
  const labels = placed.map(({ actor }) => wrapEvenly(actor.label, 118, measure, { size: smallSize }));
  const points = placed.map(({ x, y }, index): LabelledPoint => {
    const lines = labels[index] ?? [];
    return { x, y, radius: 5, width: widest(lines, measure, { size: smallSize }), height: lines.length * 13 };
  });
  const bounds = {
    x: plot.left + 3,
    y: plot.top + 2,
    width: plot.right - plot.left - 6,
    height: plot.bottom - plot.top - 4,
  };
  const boxes = placeLabels(points, taken, bounds);
  if (boxes === null) return null;
  return placed
    .map(({ actor, x, y }, index) => {
      const box = boxes[index] ?? { x, y, width: 0, height: 0 };
      const [nearX, nearY] = [
        Math.min(Math.max(x, box.x), box.x + box.width),
        Math.min(Math.max(y, box.y), box.y + box.height),
      ];
      const lead =
        Math.hypot(nearX - x, nearY - y) > 11 ? line(x, y, nearX, nearY, { paint: 'muted', width: 0.7 }) : '';
      const anchor = box.x > x ? 'start' : box.x + box.width < x ? 'end' : 'middle';
      const textX = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
      return (
        lead +
        point(x, y, actor.tone) +
        textBlock(textX, box.y + box.height / 2, labels[index] ?? [], { anchor, size: smallSize, halo: true })
      );
    })
    .join('');
}

/** Numbers and names in columns, read downwards. */
function drawKey(
  placed: readonly Placed[],
  width: number,
  top: number,
  measure: Measure,
): { readonly body: string; readonly bottom: number } {
  const columns = width > 500 ? 3 : 2;
  const wide = (width + 14) / columns - 14;
  const entries = placed.map(({ actor }) => wrapEvenly(actor.label, wide - 22, measure, { size: smallSize }));
  const heights = entries.map((lines) => lines.length * 13 + 3);
  const perColumn = heights.reduce((sum, height) => sum + height, 0) / columns;
  let [column, y, lowest, numbers, names] = [0, top, top, '', ''];
  entries.forEach((lines, index) => {
    const height = heights[index] ?? 0;
    if (column < columns - 1 && y - top + height / 2 > perColumn) [column, y] = [column + 1, top];
    const x = column * (wide + 14);
    numbers += element('text', { x: x + 15, y: y + 10 }, String(index + 1));
    lines.forEach((words, line) => {
      names += element('text', { x: x + 21, y: y + 10 + line * 13 }, escapeText(words));
    });
    y += height;
    lowest = Math.max(lowest, y);
  });
  const body =
    element('g', { 'font-size': smallSize, 'font-weight': 600, 'text-anchor': 'end' }, numbers) +
    element('g', { 'font-size': smallSize }, names);
  return { body, bottom: Math.ceil(lowest + 2) };
}
