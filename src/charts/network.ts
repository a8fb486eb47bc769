import type { NetworkSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { drawIsolates } from './network-isolates.ts';
import { lineBoxes } from './network-labels.ts';
import { drawNetworkLegend } from './network-legend.ts';
import { networkMark } from './network-marks.ts';
import { nameLine, type PlacedNode } from './network-part.ts';
import { type NetworkPlan, planNetwork } from './network-plan.ts';
import { type DrawnTie, drawTies } from './network-ties.ts';
import { drawKey } from './number-key.ts';
import { cssVariable } from './palette.ts';
import { type Drawing, element, escapeText, type Measure, smallSize } from './svg.ts';

/**
 * Actors as marks, ties as lines. Names stand beside the marks and meet neither each other nor a mark; see `NetworkSpec` for what gives way
 * where there are too many. Below: actors without ties in columns, the key to numbers, and what the marks mean.
 */
export function drawNetwork(spec: NetworkSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const plan = planNetwork(spec, measure, (rest) => drawBelow(spec, rest, 0, measure).bottom);
  const below = drawBelow(spec, plan, plan.height, measure);
  return { width, height: Math.ceil(below.bottom), body: drawParts(plan) + below.body };
}

/** All that stands below the network: actors without ties, the key to numbers, what the marks mean. */
function drawBelow(
  spec: NetworkSpec,
  { isolates, numbered, named }: Pick<NetworkPlan, 'isolates' | 'numbered' | 'named'>,
  top: number,
  measure: Measure,
): { readonly body: string; readonly bottom: number } {
  const width = chartWidths[spec.width];
  let [body, y] = ['', top];
  if (isolates.length > 0) {
    const alone = new Set(isolates.map(({ id }) => id));
    const tied = spec.nodes.some(({ id }) => !alone.has(id));
    const apart = drawIsolates(spec, isolates, named, { top, rule: tied }, measure);
    [body, y] = [apart.body, apart.bottom];
  }
  if (numbered.length > 0) {
    const entries = numbered.map(({ label }, index) => ({ number: String(index + 1), label }));
    const key = drawKey(entries, width, y + 12, measure);
    [body, y] = [body + key.body, key.bottom];
  }
  const legend = drawNetworkLegend(spec, width, y + 12, measure);
  return { body: body + legend.body, bottom: legend.bottom };
}

function drawParts({ parts, named }: NetworkPlan): string {
  const nodes = parts.flatMap(({ part, x, y }) => part.nodes.map((node) => shifted(node, x, y)));
  const routes = parts.flatMap(({ part, x, y }) =>
    part.routes.map(
      (route): DrawnTie => ({
        ...route,
        // Between two actors without names a tie is only part of the weave.
        faint: [route.edge.from, route.edge.to].every((end) => !named.has(part.nodes[end]?.node.id ?? '')),
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

/** Paper under the lines of a name that a tie runs through, and no more of it: the tie passes behind them, on paper as on screen. */
function drawPads(nodes: readonly PlacedNode[]): string {
  const pads = nodes.flatMap(({ label, caption }) =>
    label?.crossed === true
      ? lineBoxes(label, caption.widths).map(({ x, y, width, height }) =>
          element('rect', { x: x - 1.5, y: y + 0.5, width: width + 3, height: height - 0.5 }),
        )
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
