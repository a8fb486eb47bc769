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

/** The least rectangle around points; `null` where there are none. */
export function around(points: readonly (readonly [number, number])[]): Rectangle | null {
  return points.reduce<Rectangle | null>((box, [x, y]) => joined(box, [x, y, x, y]), null);
}

/** The least rectangle around both. */
export function joined(one: Rectangle | null, other: Rectangle): Rectangle {
  if (one === null) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** What both have in common. Where they do not meet, its right edge is left of its left one, or its top below its foot. */
export function cut(one: Rectangle, other: Rectangle): Rectangle {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}
