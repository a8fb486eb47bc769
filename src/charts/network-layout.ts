import type { Edge } from './network-graph.ts';

/** A point of the layout; one unit is the length of a tie. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * Places the nodes of a connected graph so that distances on paper are near to the number of ties between them (stress
 * majorisation: Gansner, Koren and North 2005). Nothing but sums, products and square roots, which every machine rounds
 * alike, from starts that come from a counter: the same graph gives the same places. The best of several starts is
 * taken, and turned so that it is widest from left to right, since names are.
 */
export function stressLayout(count: number, edges: readonly Edge[]): Spot[] {
  const distances = pathLengths(count, edges);
  const starts = count > 150 ? 1 : count > 30 ? 3 : 8;
  let best: { readonly spots: Spot[]; readonly stress: number } | null = null;
  for (let start = 1; start <= starts; start += 1) {
    const spots = scatter(count, start);
    settle(spots, distances, count > 150 ? 40 : count > 30 ? 120 : 400, count > 30 ? 0.003 : 0.0005);
    const stress = stressOf(spots, distances);
    if (best === null || stress < best.stress - 1e-9) best = { spots, stress };
  }
  return turned(best?.spots ?? []);
}

/** Ties on the shortest way between every two nodes, row by row. */
function pathLengths(count: number, edges: readonly Edge[]): Float64Array {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of edges) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  const distances = new Float64Array(count * count).fill(count);
  for (let source = 0; source < count; source += 1) {
    distances[source * count + source] = 0;
    const reached = [source];
    const seen = new Uint8Array(count);
    seen[source] = 1;
    for (const node of reached) {
      const away = (distances[source * count + node] ?? 0) + 1;
      for (const next of neighbours[node] ?? []) {
        if (seen[next] === 1) continue;
        seen[next] = 1;
        distances[source * count + next] = away;
        reached.push(next);
      }
    }
  }
  return distances;
}

/** A start without order, from a linear congruential counter (Numerical Recipes): never the same twice, always the same again. */
function scatter(count: number, seed: number): Spot[] {
  let state = seed * 7919;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const side = Math.sqrt(count);
  return Array.from({ length: count }, () => ({ x: next() * side, y: next() * side }));
}

/** Moves each node to where its distances are met best, one after the other, until none moves by more than `still`. */
function settle(spots: Spot[], distances: Float64Array, most: number, still: number): void {
  const count = spots.length;
  // Plain rows of numbers, and no pairs that would have to be made and thrown away: this is where the time goes.
  const xs = Float64Array.from(spots, ({ x }) => x);
  const ys = Float64Array.from(spots, ({ y }) => y);
  for (let round = 0, moved = 1; round < most && moved >= still; round += 1) {
    moved = 0;
    for (let i = 0; i < count; i += 1) {
      const ownX = xs[i] ?? 0;
      const ownY = ys[i] ?? 0;
      let sumX = 0;
      let sumY = 0;
      let weights = 0;
      for (let j = 0; j < count; j += 1) {
        if (i === j) continue;
        const wanted = distances[i * count + j] ?? 1;
        const weight = 1 / (wanted * wanted);
        const otherX = xs[j] ?? 0;
        const otherY = ys[j] ?? 0;
        const dx = ownX - otherX;
        const dy = ownY - otherY;
        const apart = Math.sqrt(dx * dx + dy * dy);
        const pull = apart > 1e-9 ? wanted / apart : 0;
        sumX += weight * (otherX + dx * pull);
        sumY += weight * (otherY + dy * pull);
        weights += weight;
      }
      if (weights === 0) continue;
      const x = sumX / weights;
      const y = sumY / weights;
      moved = Math.max(moved, Math.abs(x - ownX), Math.abs(y - ownY));
      xs[i] = x;
      ys[i] = y;
    }
  }
  spots.forEach((spot, index) => {
    spot.x = xs[index] ?? 0;
    spot.y = ys[index] ?? 0;
  });
}

function stressOf(spots: readonly Spot[], distances: Float64Array): number {
  let sum = 0;
  spots.forEach((a, i) => {
    for (let j = 0; j < i; j += 1) {
      const b = spots[j];
      const wanted = distances[i * spots.length + j] ?? 1;
      if (b === undefined) continue;
      const off = Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) - wanted;
      sum += (off * off) / (wanted * wanted);
    }
  });
  return sum;
}

/** Turns the layout about its middle until its longest axis lies level, the heavier side up as often as not. */
function turned(spots: readonly Spot[]): Spot[] {
  const count = spots.length || 1;
  const middleX = spots.reduce((sum, { x }) => sum + x, 0) / count;
  const middleY = spots.reduce((sum, { y }) => sum + y, 0) / count;
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of spots) {
    xx += (x - middleX) * (x - middleX);
    xy += (x - middleX) * (y - middleY);
    yy += (y - middleY) * (y - middleY);
  }
  const root = Math.sqrt(((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy);
  let [axisX, axisY] = [xy, (yy - xx) / 2 + root];
  if (Math.abs(axisX) < 1e-9 && Math.abs(axisY) < 1e-9) [axisX, axisY] = xx >= yy ? [1, 0] : [0, 1];
  const length = Math.sqrt(axisX * axisX + axisY * axisY);
  const [cos, sin] = [axisX / length, axisY / length];
  return spots.map(({ x, y }) => ({
    x: (x - middleX) * cos + (y - middleY) * sin,
    y: (y - middleY) * cos - (x - middleX) * sin,
  }));
}
