import type { Spot } from './network-layout.ts';

/** How far a mark with its name reaches from the middle of the mark, in pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/**
 * Spreads a layout over a frame so that no mark with its name meets another. Marks are pushed apart a little at a time, so that
 * the shape of the network stays, with a last sweep downwards that leaves nothing undone: where the frame is too low for
 * that, the height is what it takes.
 * Returns places from the upper left corner of what they take.
 */
export function spread(
  layout: readonly Spot[],
  extents: readonly Extent[],
  width: number,
  height: number,
): { readonly spots: readonly Spot[]; readonly height: number } {
  const spots = fitted(layout, extents, width, height);
  const edge = (index: number, side: -1 | 1): number =>
    (spots[index]?.x ?? 0) + side * ((side < 0 ? extents[index]?.left : extents[index]?.right) ?? 0);
  for (let round = 0; round < 300; round += 1) {
    let met = false;
    const order = spots.map((_, index) => index).sort((a, b) => edge(a, -1) - edge(b, -1) || a - b);
    order.forEach((a, place) => {
      for (let next = place + 1; next < order.length; next += 1) {
        const b = order[next];
        // Whatever begins further right begins beyond this one's end.
        if (b === undefined || edge(b, -1) > edge(a, 1) + 8) break;
        if (push(spots, extents, a, b)) met = true;
      }
    });
    holdWithin(spots, extents, width, height);
    if (!met) break;
  }
  sweepDown(spots, extents);
  const top = Math.min(...spots.map((spot, index) => spot.y - (extents[index]?.up ?? 0)));
  for (const spot of spots) spot.y -= top;
  return { spots, height: Math.max(...spots.map((spot, index) => spot.y + (extents[index]?.down ?? 0))) };
}

/** Stretches a layout to the box, within bounds: a network twice as wide as it is would be another. */
function fitted(layout: readonly Spot[], extents: readonly Extent[], width: number, height: number): Spot[] {
  const [xs, ys] = [layout.map(({ x }) => x), layout.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const edge = (side: keyof Extent): number => extents.reduce((sum, extent) => sum + extent[side], 0) / extents.length;
  const [roomX, roomY] = [
    Math.max(1, width - edge('left') - edge('right')),
    Math.max(1, height - edge('up') - edge('down')),
  ];
  let [scaleX, scaleY] = [roomX / Math.max(wide, 0.01), roomY / Math.max(tall, 0.01)];
  scaleX = Math.min(scaleX, scaleY * 1.7);
  scaleY = Math.min(scaleY, scaleX * 1.4);
  return layout.map(({ x, y }) => ({
    x: width / 2 + (x - left - wide / 2) * scaleX,
    y: height / 2 + (y - top - tall / 2) * scaleY,
  }));
}

/** Half of what two overlap by, the shorter way; `true` where they did. */
function push(spots: readonly Spot[], extents: readonly Extent[], i: number, j: number): boolean {
  const a = spots[i];
  const b = spots[j];
  const one = extents[i];
  const two = extents[j];
  if (a === undefined || b === undefined || one === undefined || two === undefined) return false;
  const overX = Math.min(a.x + one.right - (b.x - two.left), b.x + two.right - (a.x - one.left));
  const overY = Math.min(a.y + one.down - (b.y - two.up), b.y + two.down - (a.y - one.up));
  if (overX <= 0.01 || overY <= 0.01) return false;
  if (overX < overY) {
    const by = (overX / 2) * 0.6 + 0.05;
    const way = a.x + (one.right - one.left) / 2 >= b.x + (two.right - two.left) / 2 ? 1 : -1;
    a.x += way * by;
    b.x -= way * by;
  } else {
    const by = (overY / 2) * 0.6 + 0.05;
    const way = a.y + (one.down - one.up) / 2 >= b.y + (two.down - two.up) / 2 ? 1 : -1;
    a.y += way * by;
    b.y -= way * by;
  }
  return true;
}

function holdWithin(spots: readonly Spot[], extents: readonly Extent[], width: number, height: number): void {
  spots.forEach((spot, index) => {
    const { left = 0, right = 0, up = 0, down = 0 } = extents[index] ?? {};
    spot.x = Math.max(left, Math.min(width - right, spot.x));
    spot.y = Math.max(up, Math.min(height - down, spot.y));
  });
}

/** From the top down, each as far as it must to clear those above it. */
function sweepDown(spots: readonly Spot[], extents: readonly Extent[]): void {
  const order = spots
    .map((spot, index) => ({ spot, extent: extents[index] ?? { left: 0, right: 0, up: 0, down: 0 }, index }))
    .sort((a, b) => a.spot.y - a.extent.up - (b.spot.y - b.extent.up) || a.index - b.index);
  const placed: typeof order = [];
  for (const next of order) {
    for (let moved = true; moved; ) {
      moved = false;
      for (const { spot, extent } of placed) {
        const apart =
          next.spot.x - next.extent.left >= spot.x + extent.right - 0.02 ||
          spot.x - extent.left >= next.spot.x + next.extent.right - 0.02 ||
          next.spot.y - next.extent.up >= spot.y + extent.down - 0.02 ||
          spot.y - extent.up >= next.spot.y + next.extent.down - 0.02;
        if (apart) continue;
        next.spot.y = spot.y + extent.down + next.extent.up;
        moved = true;
      }
    }
    placed.push(next);
  }
}
