import type { PowerInterestSpec } from './chart-spec.ts';
import { type Box, cluster, type LabelledPoint, placeLabels } from './label-placement.ts';
import { chartWidths, point } from './marks.ts';
import { drawKey } from './number-key.ts';
import { cssVariable, tonePaint } from './palette.ts';
import { drawPowerCells } from './power-cells.ts';
import { drawGrid, evenSteps, type Plot } from './power-grid.ts';
import { type Drawing, element, line, type Measure, rect, smallSize, textBlock } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

interface Placed {
  readonly actor: PowerInterestSpec['actors'][number];
  readonly x: number;
  readonly y: number;
}

/**
 * Mendelow's grid, interest across and influence up, both 1 to 5; 3 counts as high. The actors of each step stand as a list in its cell,
 * so that equal ratings look equal and no name crosses a line. Only where an actor stands between two steps, or the lists would be higher
 * than a page, is it a scatter: with names while all find room, else numbered from the top left with the names in a key below.
 */
export function drawPowerInterest(spec: PowerInterestSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const plot: Plot = {
    left: 30,
    top: 1,
    right: width - 1,
    bottom: Math.round(width * (spec.width === 'full' ? 0.62 : 0.8)),
  };
  const listed = drawPowerCells(spec, measure);
  if (listed !== null) return listed;
  const grid = drawGrid(spec, plot, evenSteps(plot), measure);
  const axisBottom = plot.bottom + 34;
  const named = withNames(spec, plot, grid.taken, measure);
  if (named !== null) return { width, height: axisBottom, body: grid.body + named };
  const numbered = place(spec, plot, 8.4);
  const entries = numbered.map(({ actor }, index) => ({ number: String(index + 1), label: actor.label }));
  const key = drawKey(entries, width, axisBottom + 8, measure);
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
  if (spec.actors.length > 12) return null;
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
        rect(box.x - 1, box.y, box.width + 2, box.height, cssVariable('paper')) +
        textBlock(textX, box.y + box.height / 2, labels[index] ?? [], { anchor, size: smallSize })
      );
    })
    .join('');
}
