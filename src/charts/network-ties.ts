import type { Route } from './network-routes.ts';
import { cssVariable, type Paint } from './palette.ts';
import { element, line, short } from './svg.ts';

/** A route and whether it is only a thread of the weave. */
export interface DrawnTie extends Route {
  readonly faint: boolean;
}

/** The ties as lines: width for intensity, dashes for informal ones, ink and a bar for bridges; thinner where there are many. */
export function drawTies(ties: readonly DrawnTie[]): string {
  const faint = ties.filter((tie) => tie.faint && !tie.edge.bridge);
  const plain = ties.filter((tie) => !tie.faint && !tie.edge.bridge);
  const bridges = ties.filter((tie) => tie.edge.bridge);
  const thinner = plain.length <= 90 ? 1 : Math.max(0.4, Math.sqrt(90 / plain.length));
  return (
    // One path for all: each by itself would weigh more than the rest of the drawing.
    (faint.length === 0
      ? ''
      : element('path', {
          d: faint.map(wayOf).join(''),
          fill: 'none',
          stroke: cssVariable('hairline'),
          'stroke-width': 0.7,
        })) +
    drawGroups(plain, 'tone-reference', thinner) +
    drawGroups(bridges, 'ink', thinner) +
    bridges.map(bridgeBar).join('')
  );
}

/** One group for each look, one path for each width. */
function drawGroups(ties: readonly DrawnTie[], paint: Paint, thinner: number): string {
  const groups = new Map<string, { readonly dashed: boolean; readonly width: number; d: string }>();
  for (const tie of ties) {
    const { dashed, weight } = tie.edge;
    const width = Math.round(tieWidth(weight) * thinner * 10) / 10;
    const key = `${width} ${dashed}`;
    const group = groups.get(key) ?? { dashed, width, d: '' };
    group.d += wayOf(tie);
    groups.set(key, group);
  }
  const paths = [...groups.values()]
    .sort((a, b) => a.width - b.width || Number(a.dashed) - Number(b.dashed))
    .map(({ dashed, width, d }) =>
      element('path', { d, 'stroke-width': width, 'stroke-dasharray': dashed ? '5 3' : undefined }),
    );
  return paths.length === 0 ? '' : element('g', { fill: 'none', stroke: cssVariable(paint) }, paths.join(''));
}

/** Intensity as width, in pixels. */
const tieWidth = (weight: number): number => 0.7 + 2.2 * Math.min(1, Math.max(0, Number.isFinite(weight) ? weight : 0));

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
