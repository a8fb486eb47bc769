/** A rectangle on a drawing, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Right, left, above, below, then the corners: the order in which a reader looks. */
const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/**
 * Finds a place for each label near its point where it meets no other label, no point and no obstacle, and stays inside `bounds`;
 * further places are tried only when nearer ones are taken. `null` when one label finds none: too crowded for labels.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  obstacles: readonly Box[],
  bounds: Box,
): readonly Box[] | null {
  const taken: Box[] = [
    ...obstacles,
    ...points.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
  ];
  const placed: Box[] = [];
  for (const { x, y, radius, width, height } of points) {
    const found = candidates(x, y, radius, width, height).find(
      (box) => within(box, bounds) && !taken.some((other) => overlap(box, other)),
    );
    if (found === undefined) return null;
    placed.push(found);
    taken.push(found);
  }
  return placed;
}

function candidates(x: number, y: number, radius: number, width: number, height: number): readonly Box[] {
  return [3, 12, 22].flatMap((away) =>
    directions.map(([across, down]) => ({
      x: across === 0 ? x - width / 2 : across > 0 ? x + radius + away : x - radius - away - width,
      y:
        down === 0
          ? y - height / 2
          : down > 0
            ? y + (across === 0 ? radius : 0) + away
            : y - (across === 0 ? radius : 0) - away - height,
      width,
      height,
    })),
  );
}

/** Places for things at one spot: rows around it, as near a square as may be, in reading order, `distance` apart. */
export function cluster(count: number, distance: number): readonly (readonly [number, number])[] {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / Math.max(1, columns));
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    return [((index % columns) - (inRow - 1) / 2) * distance, (row - (rows - 1) / 2) * distance] as const;
  });
}
