import type { NetworkNode, NodeShape } from './chart-spec.ts';
import { cssVariable, type Paint, tonePaint } from './palette.ts';
import { element, short } from './svg.ts';

/** Radius of an actor's mark in pixels: its area grows with `size`. */
export const markRadius = (size: number, named: boolean): number => {
  const share = Math.min(1, Math.max(0, Number.isFinite(size) ? size : 0));
  return named ? Math.sqrt(22 + 86 * share) : Math.sqrt(7 + 40 * share);
};

/** From the middle of a mark to the edge of all that belongs to it. */
export const markReach = (radius: number, marked: boolean): number => radius * 1.22 + (marked ? 3.4 : 0.6);

/**
 * The mark of an actor. Shapes are of about one area at one radius; an outline set off by a rim of paper says articulation actor,
 * an open middle led by people who have immigrated.
 */
export function networkMark(
  x: number,
  y: number,
  radius: number,
  look: Pick<NetworkNode, 'shape' | 'tone' | 'ring' | 'marked'>,
): string {
  const rim = look.marked ? outline(look.shape, x, y, radius + 3, { fill: 'paper', stroke: 'ink', width: 1.7 }) : '';
  const body = outline(look.shape, x, y, radius, {
    fill: tonePaint(look.tone),
    ...(look.marked ? {} : { stroke: 'paper', width: 1 }),
  });
  const open = look.ring
    ? element('circle', { cx: x, cy: middleOf(look.shape, y, radius), r: radius * 0.45, fill: cssVariable('paper') })
    : '';
  return rim + body + open;
}

/** The visual middle of a triangle lies lower than that of its box. */
const middleOf = (shape: NodeShape, y: number, radius: number): number => (shape === 'triangle' ? y + radius * 0.2 : y);

interface Look {
  readonly fill: Paint;
  readonly stroke?: Paint;
  readonly width?: number;
}

function outline(shape: NodeShape, x: number, y: number, r: number, { fill, stroke, width }: Look): string {
  const look = {
    fill: cssVariable(fill),
    stroke: stroke === undefined ? undefined : cssVariable(stroke),
    'stroke-width': width === 1 ? undefined : width,
  };
  switch (shape) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r, ...look });
    case 'square':
      return element('rect', { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8, ...look });
    case 'diamond':
      return path(
        x,
        y - 1.22 * r,
        [
          [1.22, 1.22],
          [-1.22, 1.22],
          [-1.22, -1.22],
        ],
        r,
        look,
      );
    case 'triangle':
      return path(
        x,
        y - 1.2 * r,
        [
          [1.22, 2.1],
          [-2.44, 0],
        ],
        r,
        look,
      );
    case 'hexagon':
      return path(
        x - 1.08 * r,
        y,
        [
          [0.54, -0.935],
          [1.08, 0],
          [0.54, 0.935],
          [-0.54, 0.935],
          [-1.08, 0],
        ],
        r,
        look,
      );
    case 'cross': {
      const [arm, reach] = [0.76, 0.77];
      return path(
        x - (arm / 2) * r,
        y - (arm / 2 + reach) * r,
        [
          [arm, 0],
          [0, reach],
          [reach, 0],
          [0, arm],
          [-reach, 0],
          [0, reach],
          [-arm, 0],
          [0, -reach],
          [-reach, 0],
          [0, -arm],
          [reach, 0],
        ],
        r,
        look,
      );
    }
  }
}

function path(
  x: number,
  y: number,
  steps: readonly (readonly [number, number])[],
  r: number,
  look: Readonly<Record<string, string | number | undefined>>,
): string {
  const way = steps.map(([dx, dy]) => `l${short(dx * r)} ${short(dy * r)}`).join('');
  return element('path', { d: `M${short(x)} ${short(y)}${way}z`, ...look });
}
