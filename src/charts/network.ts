import type { NetworkSpec } from './chart-spec.ts';
import { aside, chartWidths } from './marks.ts';
import { drawNetworkLegend } from './network-legend.ts';
import { markRadius, networkMark } from './network-marks.ts';
import { nameLine, type PlacedNode } from './network-part.ts';
import { type NetworkPlan, type PackedPart, planNetwork } from './network-plan.ts';
import type { Route } from './network-routes.ts';
import { drawKey } from './number-key.ts';
import { cssVariable } from './palette.ts';
import { type Drawing, element, escapeText, line, type Measure, short, smallSize, textBlock } from './svg.ts';
import { wrapEvenly } from './text-layout.ts';

/**
 * Actors as marks, ties as lines. Names stand beside the marks and meet neither each other nor a mark; see `NetworkSpec` for what gives way
 * where there are too many. Below: actors without ties in columns, the key to numbers, and what the marks mean.
 */
export function drawNetwork(spec: NetworkSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const plan = planNetwork(spec, measure);
  let body = drawParts(plan.parts);
  let y = plan.height;
  if (plan.isolates.length > 0) {
    const apart = drawIsolates(plan, spec, y > 0 ? y + 14 : 0, width, measure);
    body += apart.body;
    y = apart.bottom;
  }
  if (plan.numbered.length > 0) {
    const entries = plan.numbered.map(({ label }, index) => ({ number: String(index + 1), label }));
    const key = drawKey(entries, width, y + 12, measure);
    body += key.body;
    y = key.bottom;
  }
  const legend = drawNetworkLegend(spec, width, y + 12, measure);
  return { width, height: Math.ceil(legend.bottom), body: body + legend.body };
}

function drawParts(parts: readonly PackedPart[]): string {
  const nodes = parts.flatMap(({ part, x, y }) => part.nodes.map((node) => shifted(node, x, y)));
  const routes = parts.flatMap(({ part, x, y }) =>
    part.routes.map(
      (route): Route => ({
        ...route,
        bend: route.bend === null ? null : { x: route.bend.x + x, y: route.bend.y + y },
        points: route.points.map((point) => ({ x: point.x + x, y: point.y + y })),
      }),
    ),
  );
  // The larger below, so that a small one near it is seen.
  const marks = [...nodes]
    .sort((a, b) => b.radius - a.radius)
    .map(({ node, x, y, radius }) => networkMark(x, y, radius, node))
    .join('');
  return drawTies(routes) + drawPads(nodes) + marks + drawNames(nodes);
}

function shifted(placed: PlacedNode, byX: number, byY: number): PlacedNode {
  const { label } = placed;
  return {
    ...placed,
    x: placed.x + byX,
    y: placed.y + byY,
    label: label === null ? null : { ...label, box: { ...label.box, x: label.box.x + byX, y: label.box.y + byY } },
  };
}

function drawTies(routes: readonly Route[]): string {
  const group = (bridge: boolean, dashed: boolean): string => {
    const own = routes.filter(({ edge }) => edge.bridge === bridge && edge.dashed === dashed);
    if (own.length === 0) return '';
    const paths = own.map((route) => element('path', { d: wayOf(route), 'stroke-width': tieWidth(route.edge.weight) }));
    return element(
      'g',
      {
        fill: 'none',
        stroke: cssVariable(bridge ? 'ink' : 'tone-reference'),
        'stroke-dasharray': dashed ? '5 3' : undefined,
      },
      paths.join(''),
    );
  };
  const bars = routes.filter(({ edge }) => edge.bridge).map(bridgeBar);
  return group(false, false) + group(false, true) + group(true, false) + group(true, true) + bars.join('');
}

/** Intensity as width, in pixels. */
export const tieWidth = (weight: number): number =>
  0.8 + 2.4 * Math.min(1, Math.max(0, Number.isFinite(weight) ? weight : 0));

function wayOf({ bend, points }: Route): string {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return '';
  const start = `M${short(from.x)} ${short(from.y)}`;
  return bend === null
    ? `${start}L${short(to.x)} ${short(to.y)}`
    : `${start}Q${short(bend.x)} ${short(bend.y)} ${short(to.x)} ${short(to.y)}`;
}

/** The bar across the middle of a bridge. */
function bridgeBar({ bend, points }: Route): string {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return '';
  const x = bend === null ? (from.x + to.x) / 2 : (from.x + 2 * bend.x + to.x) / 4;
  const y = bend === null ? (from.y + to.y) / 2 : (from.y + 2 * bend.y + to.y) / 4;
  const length = Math.sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)) || 1;
  const [acrossX, acrossY] = [(-(to.y - from.y) / length) * 4.5, ((to.x - from.x) / length) * 4.5];
  return line(x - acrossX, y - acrossY, x + acrossX, y + acrossY, { paint: 'ink', width: 1.6 });
}

/** Paper under a name that a tie runs through: the tie passes behind it, on paper too, where text has no halo. */
function drawPads(nodes: readonly PlacedNode[]): string {
  const pads = nodes.flatMap(({ label }) =>
    label?.crossed === true
      ? [element('rect', { x: label.box.x - 1, y: label.box.y, width: label.box.width + 2, height: label.box.height })]
      : [],
  );
  return pads.length === 0 ? '' : element('g', { fill: cssVariable('paper') }, pads.join(''));
}

function drawNames(nodes: readonly PlacedNode[]): string {
  const groups = (['start', 'middle', 'end'] as const).flatMap((anchor) =>
    [false, true].map((bold) => {
      const names = nodes.flatMap(({ label, caption }) => {
        if (label === null || label.anchor !== anchor || caption.bold !== bold) return [];
        const { box } = label;
        const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
        return caption.lines.map((words, index) =>
          element('text', { x, y: box.y + (index + 0.5) * nameLine + smallSize * 0.335 }, escapeText(words)),
        );
      });
      if (names.length === 0) return '';
      const look = { 'text-anchor': anchor === 'start' ? undefined : anchor, 'font-weight': bold ? 600 : undefined };
      return element('g', look, names.join(''));
    }),
  );
  const all = groups.join('');
  return all === '' ? '' : element('g', { 'font-size': smallSize }, all);
}

/** Actors without ties: the named ones in columns, read along the rows, the others as marks alone. */
function drawIsolates(
  { isolates, named }: NetworkPlan,
  spec: NetworkSpec,
  top: number,
  width: number,
  measure: Measure,
): { readonly body: string; readonly bottom: number } {
  const columns = width > 500 ? 3 : 2;
  const wide = (width + 14) / columns;
  let body = top > 0 ? line(0, top, width, top, { paint: 'hairline' }) : '';
  let y = top + 6;
  if (spec.legend.isolates !== '') {
    body += aside(0, y + 8, spec.legend.isolates);
    y += 20;
  }
  const sorted = [...isolates].sort((a, b) => a.label.localeCompare(b.label, spec.locale) || (a.id < b.id ? -1 : 1));
  const withNames = sorted.filter(({ id }) => named.has(id));
  for (let first = 0; first < withNames.length; first += columns) {
    const cells = withNames.slice(first, first + columns).map((node) => {
      const weight = node.marked ? 'semibold' : 'regular';
      return { node, weight, lines: wrapEvenly(node.label, wide - 36, measure, { size: smallSize, weight }) } as const;
    });
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * 13 + 5;
    cells.forEach(({ node, weight, lines }, column) => {
      const x = column * wide;
      const firstLine = y + height / 2 - ((lines.length - 1) * 13) / 2;
      body += networkMark(x + 8, firstLine, Math.min(7, markRadius(node.size, true)), node);
      body += textBlock(x + 20, y + height / 2, lines, { size: smallSize, weight });
    });
    y += height;
  }
  const rest = sorted.filter(({ id }) => !named.has(id));
  const perRow = Math.floor((width - 8) / 14);
  rest.forEach((node, index) => {
    body += networkMark(8 + (index % perRow) * 14, y + 9 + Math.floor(index / perRow) * 14, 3, node);
  });
  return { body, bottom: y + Math.ceil(rest.length / perRow) * 14 + (rest.length > 0 ? 4 : 0) };
}
