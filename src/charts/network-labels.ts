import { type Box, overlap } from './label-placement.ts';
import type { Spot } from './network-layout.ts';
import type { Route } from './network-routes.ts';

export interface LabelledMark {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Size of its name; no width: it has none. */
  readonly width: number;
  readonly height: number;
  /** Width of each of its lines. */
  readonly lines: readonly number[];
}

/** A name's box, on which side of its mark it stands, and whether a tie runs through it. */
export interface PlacedLabel {
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly crossed: boolean;
}

type Candidate = Omit<PlacedLabel, 'crossed'> & { readonly cost: number };

const gap = 2;

/** The place that the spacing has kept free for a name: under its mark. */
const under = ({ x, y, reach, width, height }: LabelledMark): Box => ({
  x: x - width / 2,
  y: y + reach + gap - 1,
  width,
  height,
});

/**
 * Moves names from under their marks to where fewer ties cross them, one after the other and round again, never over another name or a
 * mark and never out of bounds. Since the spacing keeps the places under the marks free, there is always a place.
 */
export function chooseSides(
  marks: readonly LabelledMark[],
  routes: readonly Route[],
  bounds: Box,
): readonly (PlacedLabel | null)[] {
  const boxes = marks.map((mark) => (mark.width === 0 ? null : under(mark)));
  const own = marks.map(
    ({ x, y, reach }): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }),
  );
  const placed: (PlacedLabel | null)[] = boxes.map((box) =>
    box === null ? null : { box, anchor: 'middle', crossed: false },
  );
  const crossed = (label: Omit<PlacedLabel, 'crossed'>, widths: readonly number[]): number =>
    lineBoxes(label, widths).reduce((sum, box) => sum + crossings(routes, grown(box, -0.5)), 0);
  for (let round = 0; round < 4; round += 1) {
    let moved = false;
    marks.forEach((mark, index) => {
      if (mark.width === 0) return;
      const others = placed.flatMap((label, other) => (label === null || other === index ? [] : [label.box]));
      let best: (PlacedLabel & { readonly cost: number }) | null = null;
      for (const candidate of candidates(mark)) {
        const { box } = candidate;
        if (!inside(box, bounds)) continue;
        const roomy = grown(box, 1.5);
        if (
          others.some((other) => overlap(roomy, other)) ||
          own.some((other, place) => place !== index && overlap(box, other))
        )
          continue;
        const ties = crossed(candidate, mark.lines);
        const cost = candidate.cost + ties + crowding(box, index, own, others);
        if (best === null || cost < best.cost - 1e-6) best = { box, anchor: candidate.anchor, crossed: ties > 0, cost };
      }
      const before = placed[index];
      if (best === null) {
        if (before) placed[index] = { ...before, crossed: crossed(before, mark.lines) > 0 };
        return;
      }
      if (before?.box.x !== best.box.x || before.box.y !== best.box.y) moved = true;
      placed[index] = { box: best.box, anchor: best.anchor, crossed: best.crossed };
    });
    if (!moved) break;
  }
  return placed;
}

/** The lines of a name as boxes, one over the other: between a short line and the edge of the block nothing is written. */
export function lineBoxes({ box, anchor }: Omit<PlacedLabel, 'crossed'>, widths: readonly number[]): readonly Box[] {
  const height = box.height / Math.max(1, widths.length);
  const share = anchor === 'start' ? 0 : anchor === 'middle' ? 0.5 : 1;
  return widths.map((width, index) => ({
    x: box.x + (box.width - width) * share,
    y: box.y + index * height,
    width,
    height,
  }));
}

/** Under, over, right, left, then the corners: a name under its mark belongs to it at first sight. */
function candidates(mark: LabelledMark): readonly Candidate[] {
  const { x, y, reach, width, height } = mark;
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const [below, above] = [y + reach + gap - 1, y - reach - gap - height];
  const [right, left] = [x + reach + gap + 1, x - reach - gap - 1 - width];
  const diagonal = reach * 0.72 + gap;
  return [
    { box: box(x - width / 2, below), anchor: 'middle', cost: 0 },
    { box: box(x - width / 2, above), anchor: 'middle', cost: 0.4 },
    { box: box(right, y - height / 2), anchor: 'start', cost: 0.1 },
    { box: box(left, y - height / 2), anchor: 'end', cost: 0.3 },
    { box: box(x + diagonal, y + diagonal), anchor: 'start', cost: 1 },
    { box: box(x + diagonal, y - diagonal - height), anchor: 'start', cost: 1 },
    { box: box(x - diagonal - width, y + diagonal), anchor: 'end', cost: 1.2 },
    { box: box(x - diagonal - width, y - diagonal - height), anchor: 'end', cost: 1.2 },
    ...[0.3, 0.15, -0.15, -0.3].flatMap((aside): readonly Candidate[] => [
      { box: box(x - width / 2 + aside * width, below), anchor: 'middle', cost: 0.3 + Math.abs(aside) },
      { box: box(x - width / 2 + aside * width, above), anchor: 'middle', cost: 0.7 + Math.abs(aside) },
    ]),
    { box: box(right - 1, y - height * 0.2), anchor: 'start', cost: 0.7 },
    { box: box(right - 1, y - height * 0.8), anchor: 'start', cost: 0.7 },
    { box: box(left + 1, y - height * 0.2), anchor: 'end', cost: 0.9 },
    { box: box(left + 1, y - height * 0.8), anchor: 'end', cost: 0.9 },
  ];
}

/** Ties that run through a box, a long way through counting more, and bridges most. */
function crossings(routes: readonly Route[], box: Box): number {
  let sum = 0;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  for (const { edge, points, reach } of routes) {
    if (reach.x > right || reach.y > bottom || reach.x + reach.width < box.x || reach.y + reach.height < box.y)
      continue;
    let within = 0;
    for (let index = 1; index < points.length; index += 1) {
      const [from, to] = [points[index - 1], points[index]];
      if (from !== undefined && to !== undefined) within += lengthWithin(from, to, box);
    }
    if (within > 0) sum += (2 + within / 20) * (edge.bridge ? 3 : 1);
  }
  return sum;
}

/** Length of the part of a line that lies in a box (Liang and Barsky 1984). */
function lengthWithin(from: Spot, to: Spot, box: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [step, before, after] of [
    [dx, box.x - from.x, box.x + box.width - from.x],
    [dy, box.y - from.y, box.y + box.height - from.y],
  ] as const) {
    if (step === 0) {
      if (before > 0 || after < 0) return 0;
      continue;
    }
    const [one, two] = [before / step, after / step];
    enter = Math.max(enter, Math.min(one, two));
    leave = Math.min(leave, Math.max(one, two));
  }
  return leave <= enter ? 0 : (leave - enter) * Math.sqrt(dx * dx + dy * dy);
}

/** A name close to another's mark, or to another name, could be taken for it. */
function crowding(box: Box, index: number, own: readonly Box[], others: readonly Box[]): number {
  const near = grown(box, 5);
  const marks = own.reduce((sum, other, place) => sum + (place !== index && overlap(near, other) ? 1.5 : 0), 0);
  return marks + others.reduce((sum, other) => sum + (overlap(near, other) ? 0.5 : 0), 0);
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
