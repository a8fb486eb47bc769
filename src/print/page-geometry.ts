/** As PDF writes it (PDF 1.7, 8.3.3): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The one matrix after the other; numbers that are missing count as those of `identity`. */
export function times(first: readonly number[], then: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  return [
    a * then[0] + b * then[2],
    a * then[1] + b * then[3],
    c * then[0] + d * then[2],
    c * then[1] + d * then[3],
    e * then[0] + f * then[2] + then[4],
    e * then[1] + f * then[3] + then[5],
  ];
}

export function inPage(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** The least rectangle around points, cut to `other`, or, where `joined`, grown by it; `null` where there is nothing. */
export function rectangleAround(
  points: readonly (readonly [number, number])[],
  other: Rectangle | null,
  joined = false,
): Rectangle | null {
  let around: Rectangle | null = joined ? other : null;
  for (const [x, y] of points) {
    around =
      around === null
        ? [x, y, x, y]
        : [Math.min(around[0], x), Math.min(around[1], y), Math.max(around[2], x), Math.max(around[3], y)];
  }
  if (joined || other === null || around === null) return around ?? other;
  return [
    Math.max(around[0], other[0]),
    Math.max(around[1], other[1]),
    Math.min(around[2], other[2]),
    Math.min(around[3], other[3]),
  ];
}
