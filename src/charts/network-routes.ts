import type { Box } from './label-placement.ts';
import type { Edge } from './network-graph.ts';
import type { Spot } from './network-layout.ts';

/** The way of a tie: straight, or one gentle bend around a mark that is not its own. */
export interface Route {
  readonly edge: Edge;
  /** Control point of the curve; `null` where it is straight. */
  readonly bend: Spot | null;
  /** Points along the way, both ends included. */
  readonly points: readonly Spot[];
  /** The box that holds all points. */
  readonly reach: Box;
}

const bends = [0, 0.14, -0.14, 0.26, -0.26, 0.4, -0.4];
const rim = 3;

/** Finds the straightest way for each tie that runs into no mark of another and stays in the frame; where there is none, the one that meets fewest. */
export function routeTies(
  edges: readonly Edge[],
  spots: readonly Spot[],
  reaches: readonly number[],
  frame: { readonly width: number; readonly height: number },
): readonly Route[] {
  // Among so many marks no way is free.
  const straight = spots.length > 150;
  return edges.flatMap((edge): readonly Route[] => {
    const [from, to] = [spots[edge.from], spots[edge.to]];
    if (from === undefined || to === undefined) return [];
    if (straight) return [curved(edge, from, to, 0)];
    let best: { readonly route: Route; readonly met: number } | null = null;
    for (const bend of bends) {
      const route = curved(edge, from, to, bend);
      const met = spots.reduce(
        (sum, spot, index) =>
          index === edge.from || index === edge.to
            ? sum
            : sum + (passes(route.points, spot, (reaches[index] ?? 0) + rim) ? 1 : 0),
        route.points.some((point) => !within(point, frame)) ? 100 : 0,
      );
      if (best === null || met < best.met) best = { route, met };
      if (met === 0) break;
    }
    return best === null ? [] : [best.route];
  });
}

function boxOf(points: readonly Spot[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const within = ({ x, y }: Spot, { width, height }: { readonly width: number; readonly height: number }): boolean =>
  x >= 2 && y >= 2 && x <= width - 2 && y <= height - 2;

function curved(edge: Edge, from: Spot, to: Spot, bend: number): Route {
  if (bend === 0) return { edge, bend: null, points: [from, to], reach: boxOf([from, to]) };
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
  };
  const points = Array.from({ length: 11 }, (_, step) => {
    const t = step / 10;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  });
  return { edge, bend: control, points, reach: boxOf(points) };
}

function passes(points: readonly Spot[], spot: Spot, near: number): boolean {
  return points.some((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return false;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = dx * dx + dy * dy || 1;
    const t = Math.max(0, Math.min(1, ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / length));
    const offX = from.x + t * dx - spot.x;
    const offY = from.y + t * dy - spot.y;
    return offX * offX + offY * offY < near * near;
  });
}
