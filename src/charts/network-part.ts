import type { NetworkNode } from './chart-spec.ts';
import type { Box } from './label-placement.ts';
import type { Component } from './network-graph.ts';
import { chooseSides, type LabelledMark, type PlacedLabel } from './network-labels.ts';
import { type Spot, stressLayout } from './network-layout.ts';
import { markRadius, markReach } from './network-marks.ts';
import { type Route, routeTies } from './network-routes.ts';
import { type Extent, spread } from './network-spacing.ts';
import { type Measure, smallSize } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

export const nameLine = 12.4;
const nameWidth = 96;
/** A name of more lines than this is a paragraph: it goes to the key. */
const mostLines = 4;
/** Room kept around each mark and name, half of what lies between two. */
const clearance = 3.5;
/** Share of a drawing that marks and names may take before it is crowded. */
const fill = 0.4;

/** What is written at a mark: its name in lines, its number in the key, or nothing. */
export interface Caption {
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode {
  readonly node: NetworkNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly caption: Caption;
  readonly label: PlacedLabel | null;
}

/** A part of the network in its own frame, from 0 0. */
export interface PlacedPart {
  readonly nodes: readonly PlacedNode[];
  readonly routes: readonly Route[];
  readonly width: number;
  readonly height: number;
}

/** The name of an actor in lines, bold for an articulation actor; nothing for one that is not named. */
export function captionOf(words: string, bold: boolean, measure: Measure): Caption {
  if (words.trim() === '') return { lines: [], bold, width: 0, height: 0 };
  const style = { size: smallSize, weight: bold ? 'semibold' : 'regular' } as const;
  const lines = wrapEvenly(words, nameWidth, measure, style);
  return { lines, bold, width: Math.ceil(widest(lines, measure, style)), height: Math.ceil(lines.length * nameLine) };
}

export const isTooLong = (caption: Caption): boolean => caption.lines.length > mostLines;

const extentOf = (reach: number, { width, height }: Caption): Extent => {
  const side = Math.max(reach, width / 2) + clearance;
  return { left: side, right: side, up: reach + clearance, down: reach + (height > 0 ? height + 1 : 0) + clearance };
};

/** Room that a part needs, in square pixels, so that it is not crowded. */
export function roomOf(
  { nodes }: Component,
  captions: ReadonlyMap<string, Caption>,
  named: ReadonlySet<string>,
): number {
  return (
    nodes.reduce((sum, node) => {
      const caption = captions.get(node.id);
      const extent = extentOf(
        markReach(markRadius(node.size, named.has(node.id)), node.marked),
        caption ?? { lines: [], bold: false, width: 0, height: 0 },
      );
      return sum + (extent.left + extent.right) * (extent.up + extent.down);
    }, 0) / fill
  );
}

/** The layout of each part, found once however often its names are set anew. */
export type Layouts = Map<Component, readonly Spot[]>;

/** Places a part within a width: marks by their ties, names beside them, ties around the marks of others. */
export function placePart(
  part: Component,
  captions: ReadonlyMap<string, Caption>,
  named: ReadonlySet<string>,
  room: { readonly width: number; readonly height: number },
  layouts: Layouts,
): PlacedPart {
  const layout = layouts.get(part) ?? stressLayout(part.nodes.length, part.edges);
  layouts.set(part, layout);
  const drawn = part.nodes.map((node) => {
    const radius = markRadius(node.size, named.has(node.id));
    const caption = captions.get(node.id) ?? { lines: [], bold: false, width: 0, height: 0 };
    return { node, radius, reach: markReach(radius, node.marked), caption };
  });
  const { spots, height } = spread(
    layout,
    drawn.map(({ reach, caption }) => extentOf(reach, caption)),
    room.width,
    room.height,
  );
  const at = (index: number): Spot => spots[index] ?? { x: 0, y: 0 };
  const routes = routeTies(
    part.edges,
    spots,
    drawn.map(({ reach }) => reach),
  );
  const marks = drawn.map(({ reach, caption }, index): LabelledMark => ({ ...at(index), reach, ...sizeOf(caption) }));
  const labels = chooseSides(marks, routes, { x: 1, y: 1, width: room.width - 2, height: height - 2 });
  const boxes = marks.flatMap(({ x, y, reach }, index): readonly Box[] => [
    { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
    ...[labels[index]].flatMap((label) => (label ? [label.box] : [])),
  ]);
  const left = Math.min(...boxes.map((box) => box.x)) - 1;
  const top = Math.min(...boxes.map((box) => box.y)) - 1;
  const moved = ({ x, y }: Spot): Spot => ({ x: x - left, y: y - top });
  return {
    nodes: drawn.map(({ node, radius, caption }, index): PlacedNode => {
      const label = labels[index] ?? null;
      const box = label === null ? null : { ...label, box: { ...label.box, ...moved(label.box) } };
      return { node, ...moved(at(index)), radius, caption, label: box };
    }),
    routes: routes.map(({ edge, bend, points }) => ({
      edge,
      bend: bend === null ? null : moved(bend),
      points: points.map(moved),
    })),
    width: Math.max(...boxes.map((box) => box.x + box.width)) + 1 - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + 1 - top,
  };
}

const sizeOf = ({ width, height }: Caption): { readonly width: number; readonly height: number } => ({ width, height });
