import type { NetworkNode } from './chart-spec.ts';
import type { Box } from './label-placement.ts';
import type { Component } from './network-graph.ts';
import { chooseSides, type LabelledMark, type PlacedLabel } from './network-labels.ts';
import type { Spot } from './network-layout.ts';
import { markRadius, markReach } from './network-marks.ts';
import { type Route, routeTies } from './network-routes.ts';
import { type Extent, spread } from './network-spacing.ts';
import { type Measure, smallSize } from './svg.ts';
import { wrapEvenly } from './text-layout.ts';

export const nameLine = 12.4;
const nameWidth = 96;
/** A name of more lines than this is a paragraph: it goes to the key. */
const mostLines = 4;
/** Room kept around each mark and name, half of what lies between two. */
const clearanceOf = (actors: number): number => (actors > 60 ? 1.5 : actors > 30 ? 3 : 4);

/** What is written at a mark: its name in lines, its number in the key, or nothing. */
export interface Caption {
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly width: number;
  readonly height: number;
  /** Of each line. */
  readonly widths: readonly number[];
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

const noCaption: Caption = { lines: [], bold: false, width: 0, height: 0, widths: [] };

/** The name of an actor in lines, bold for an articulation actor; nothing for one that is not named. */
export function captionOf(words: string, bold: boolean, measure: Measure): Caption {
  if (words.trim() === '') return noCaption;
  const style = { size: smallSize, weight: bold ? 'semibold' : 'regular' } as const;
  const lines = wrapEvenly(words, nameWidth, measure, style);
  const widths = lines.map((line) => measure(line, style.size, style.weight));
  const [width, height] = [Math.ceil(Math.max(...widths)), Math.ceil(lines.length * nameLine)];
  return { lines, bold, width, height, widths };
}

export const isTooLong = (caption: Caption): boolean => caption.lines.length > mostLines;

const extentOf = (reach: number, { width, height }: Caption, clearance: number): Extent => {
  const side = Math.max(reach, width / 2) + clearance;
  return { left: side, right: side, up: reach + clearance, down: reach + (height > 0 ? height + 1 : 0) + clearance };
};

/** What names a drawing writes, and how closely it sets them. */
export interface Setting {
  readonly captions: ReadonlyMap<string, Caption>;
  readonly named: ReadonlySet<string>;
  /** Share of the drawing that marks and names take; above about two thirds the shape of the network suffers. */
  readonly fill: number;
}

const drawnOf = ({ nodes }: Component, { captions, named }: Setting) =>
  nodes.map((node) => {
    const radius = markRadius(node.size, named.has(node.id));
    return { node, radius, reach: markReach(radius, node.marked), caption: captions.get(node.id) ?? noCaption };
  });

/** Places of the marks of a part, in a frame from 0 0. */
export interface SpacedPart {
  readonly component: Component;
  readonly spots: readonly Spot[];
  readonly width: number;
  readonly height: number;
}

/** Places the marks of a part, a little wider than high, so that each has room for its name; `layout` says how they lie to each other. */
export function spacePart(component: Component, layout: readonly Spot[], setting: Setting, most: number): SpacedPart {
  const clearance = clearanceOf(component.nodes.length);
  const extents = drawnOf(component, setting).map(({ reach, caption }) => extentOf(reach, caption, clearance));
  const taken = extents.reduce((sum, { left, right, up, down }) => sum + (left + right) * (up + down), 0);
  const room = taken / setting.fill;
  const natural = Math.max(...extents.map(({ left, right }) => left + right), Math.sqrt(room * 1.6));
  // From about half the page on a part takes the whole width.
  const width = Math.min(most, natural > most * 0.5 ? most : natural);
  return { component, width, ...spread(layout, extents, width, Math.max(80, room / width)) };
}

/** Ties around the marks of others, names where few ties cross them, the frame drawn in to what is there. */
export function finishPart({ component, spots, width, height }: SpacedPart, setting: Setting): PlacedPart {
  const drawn = drawnOf(component, setting);
  const at = (index: number): Spot => spots[index] ?? { x: 0, y: 0 };
  const reaches = drawn.map(({ reach }) => reach);
  const routes = routeTies(component.edges, spots, reaches, { width, height });
  const marks = drawn.map(
    ({ reach, caption }, index): LabelledMark => ({
      ...at(index),
      reach,
      width: caption.width,
      height: caption.height,
      lines: caption.widths,
    }),
  );
  const labels = chooseSides(marks, routes, { x: 1, y: 1, width: width - 2, height: height - 2 });
  const boxes = [
    ...marks.map(({ x, y, reach }): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })),
    ...labels.flatMap((label) => (label === null ? [] : [label.box])),
    ...routes.flatMap(({ points }) => points.map(({ x, y }): Box => ({ x, y, width: 0, height: 0 }))),
  ];
  const left = Math.min(...boxes.map((box) => box.x)) - 1;
  const top = Math.min(...boxes.map((box) => box.y)) - 1;
  const moved = ({ x, y }: Spot): Spot => ({ x: x - left, y: y - top });
  return {
    nodes: drawn.map(({ node, radius, caption }, index): PlacedNode => {
      const label = labels[index] ?? null;
      const box = label === null ? null : { ...label, box: { ...label.box, ...moved(label.box) } };
      return { node, ...moved(at(index)), radius, caption, label: box };
    }),
    routes: routes.map((route) => ({
      ...route,
      bend: route.bend === null ? null : moved(route.bend),
      points: route.points.map(moved),
      reach: { ...route.reach, ...moved(route.reach) },
    })),
    width: Math.max(...boxes.map((box) => box.x + box.width)) + 1 - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + 1 - top,
  };
}
