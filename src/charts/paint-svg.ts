import type { Path2D, SKRSContext2D } from '@napi-rs/canvas';
import type { Families } from './canvas-fonts.ts';
import { labelSize } from './svg.ts';
import type { SvgElement } from './svg-tree.ts';

/** What the painter is given besides the drawing. */
export interface Brushes {
  readonly context: SKRSContext2D;
  readonly families: Families;
  readonly path: (d: string) => Path2D;
  /** A canvas of its own for the tile of a pattern, in pixels. */
  readonly tile: (width: number, height: number) => SKRSContext2D;
  /** Pixels a unit of the drawing. */
  readonly scale: number;
}

/** Attributes that pass from an element to those within it. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

/** What says where something stands and what it looks like; the rest is for readers and scripts. */
const understood = new Set<string>([
  ...inherited,
  ...['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'd', 'transform', 'clip-path', 'opacity'],
]);
const unpainted = new Set(['class', 'id', 'role', 'style', 'viewBox', 'font-family', 'lang', 'xml:lang', 'textLength']);
const silent = new Set(['title', 'desc', 'metadata', 'style', 'defs', 'clipPath', 'pattern']);

type Style = ReadonlyMap<string, string>;

/**
 * Paints a drawing of ours on a canvas, element by element in its order. Colours must be given as `#rrggbb`, not as
 * properties of a page. It knows the elements and attributes that the charts use and throws at any other, since what it
 * passed over would be missing from the picture without anybody being told.
 */
export function paintSvg(root: SvgElement, brushes: Brushes): void {
  const definitions = new Map<string, SvgElement>();
  collect(root, definitions);
  paint(root, new Map([['fill', '#000000']]), brushes, definitions);
}

function collect(element: SvgElement, into: Map<string, SvgElement>): void {
  const id = element.attributes.get('id');
  if (id !== undefined) into.set(id, element);
  for (const child of element.children) collect(child, into);
}

function paint(
  element: SvgElement,
  outer: Style,
  brushes: Brushes,
  definitions: ReadonlyMap<string, SvgElement>,
): void {
  if (silent.has(element.name)) return;
  for (const key of element.attributes.keys()) {
    if (understood.has(key) || unpainted.has(key) || /^(?:aria-|data-|xmlns)/.test(key)) continue;
    throw new Error(`A drawing has the attribute ${key} at <${element.name}>, which is not painted.`);
  }
  const style = new Map(outer);
  for (const key of inherited) {
    const own = element.attributes.get(key);
    if (own !== undefined) style.set(key, own);
  }
  const { context } = brushes;
  context.save();
  place(context, element, brushes, definitions);
  switch (element.name) {
    case 'svg':
    case 'g':
      for (const child of element.children) paint(child, style, brushes, definitions);
      break;
    case 'text':
      paintText(element, style, brushes, definitions);
      break;
    default:
      paintShape(outline(element, brushes), style, brushes, definitions);
  }
  context.restore();
}

const number = (element: SvgElement, key: string): number => Number(element.attributes.get(key) ?? 0);

/** Moves, turns, clips and fades what follows, as the element says. */
function place(
  context: SKRSContext2D,
  element: SvgElement,
  brushes: Brushes,
  definitions: ReadonlyMap<string, SvgElement>,
): void {
  // Only a drawing within a drawing is moved by these; those of the outermost are its size.
  if (element.name === 'svg') context.translate(number(element, 'x'), number(element, 'y'));
  for (const [, name, list = ''] of (element.attributes.get('transform') ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0] = list.split(/[\s,]+/).map(Number);
    if (name === 'translate') context.translate(a, b ?? 0);
    else if (name === 'scale') context.scale(a, b ?? a);
    else if (name === 'rotate') {
      context.translate(b ?? 0, c);
      context.rotate((a * Math.PI) / 180);
      context.translate(-(b ?? 0), -c);
    } else throw new Error(`A drawing is moved by ${name}, which is not painted.`);
  }
  const clip = reference(element.attributes.get('clip-path'), definitions);
  for (const shape of clip?.children ?? []) context.clip(outline(shape, brushes));
  const opacity = element.attributes.get('opacity');
  if (opacity !== undefined) context.globalAlpha *= Number(opacity);
}

function reference(value: string | undefined, definitions: ReadonlyMap<string, SvgElement>): SvgElement | null {
  const id = /^url\(#(.*)\)$/.exec(value ?? '')?.[1];
  return id === undefined ? null : (definitions.get(id) ?? null);
}

function outline(element: SvgElement, { path }: Brushes): Path2D {
  switch (element.name) {
    case 'path':
      return path(element.attributes.get('d') ?? '');
    case 'rect': {
      const [x, y, width, height] = [
        sized(element, 'x'),
        sized(element, 'y'),
        sized(element, 'width'),
        sized(element, 'height'),
      ];
      const shape = path('');
      if (element.attributes.has('rx')) shape.roundRect(x, y, width, height, number(element, 'rx'));
      else shape.rect(x, y, width, height);
      return shape;
    }
    case 'circle': {
      const shape = path('');
      shape.arc(number(element, 'cx'), number(element, 'cy'), number(element, 'r'), 0, 2 * Math.PI);
      return shape;
    }
    default:
      throw new Error(`A drawing has the element <${element.name}>, which is not painted.`);
  }
}

/** A share of the paper is more than any paper: what is beyond the edge is cut. */
function sized(element: SvgElement, key: string): number {
  return element.attributes.get(key) === '100%' ? 1e5 : number(element, key);
}

function paintShape(shape: Path2D, style: Style, brushes: Brushes, definitions: ReadonlyMap<string, SvgElement>): void {
  const { context } = brushes;
  const fill = style.get('fill') ?? 'none';
  if (fill !== 'none') {
    context.fillStyle = brush(fill, brushes, definitions);
    context.fill(shape);
  }
  if (stroked(style, brushes, definitions)) context.stroke(shape);
}

function stroked(style: Style, brushes: Brushes, definitions: ReadonlyMap<string, SvgElement>): boolean {
  const { context } = brushes;
  const stroke = style.get('stroke') ?? 'none';
  if (stroke === 'none') return false;
  context.strokeStyle = brush(stroke, brushes, definitions);
  context.lineWidth = Number(style.get('stroke-width') ?? 1);
  context.setLineDash(
    (style.get('stroke-dasharray') ?? '')
      .split(/[\s,]+/)
      .filter((part) => part !== '' && part !== 'none')
      .map(Number),
  );
  context.lineJoin = style.get('stroke-linejoin') === 'round' ? 'round' : 'miter';
  context.lineCap = style.get('stroke-linecap') === 'round' ? 'round' : 'butt';
  context.miterLimit = 4;
  return true;
}

type Brush = SKRSContext2D['fillStyle'];

function brush(paint: string, brushes: Brushes, definitions: ReadonlyMap<string, SvgElement>): Brush {
  if (/^#[0-9a-f]{6}$/i.test(paint)) return paint;
  const pattern = reference(paint, definitions);
  if (pattern === null) throw new Error(`A drawing is painted with ${paint}, which is no colour.`);
  return hatch(pattern, brushes, definitions);
}

/** The tile of a pattern, painted four times as fine as the picture, laid and turned as the pattern says. */
function hatch(pattern: SvgElement, brushes: Brushes, definitions: ReadonlyMap<string, SvgElement>): Brush {
  const fine = brushes.scale * 4;
  const [width, height] = [number(pattern, 'width'), number(pattern, 'height')];
  const across = Math.max(1, Math.round(width * fine));
  const down = Math.max(1, Math.round(height * fine));
  const context = brushes.tile(across, down);
  context.scale(across / width, down / height);
  for (const child of pattern.children) paint(child, new Map(), { ...brushes, context }, definitions);
  const laid = brushes.context.createPattern(context.canvas, 'repeat');
  const turn = /rotate\((-?[\d.]+)\)/.exec(pattern.attributes.get('patternTransform') ?? '')?.[1] ?? '0';
  const [cos, sin] = [Math.cos((Number(turn) * Math.PI) / 180), Math.sin((Number(turn) * Math.PI) / 180)];
  const [x, y] = [width / across, height / down];
  laid.setTransform({ a: cos * x, b: sin * x, c: -sin * y, d: cos * y, e: 0, f: 0 });
  return laid;
}

function paintText(
  element: SvgElement,
  style: Style,
  brushes: Brushes,
  definitions: ReadonlyMap<string, SvgElement>,
): void {
  if (element.children.length > 0) throw new Error('A drawing has elements within a text, which are not painted.');
  const { context, families } = brushes;
  const size = style.get('font-size') ?? String(labelSize);
  const heavy = Number(style.get('font-weight') ?? 400) >= 600;
  context.font = `${size}px ${heavy ? families.semibold : families.regular}`;
  Object.assign(context, { fontVariantLigatures: 'none' });
  context.textAlign =
    style.get('text-anchor') === 'middle' ? 'center' : style.get('text-anchor') === 'end' ? 'right' : 'left';
  const words = element.text;
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  const stroke = (): void => {
    if (stroked(style, brushes, definitions)) context.strokeText(words, x, y);
  };
  const behind = style.get('paint-order') === 'stroke';
  if (behind) stroke();
  const fill = style.get('fill') ?? 'none';
  if (fill !== 'none') {
    context.fillStyle = brush(fill, brushes, definitions);
    context.fillText(words, x, y);
  }
  if (!behind) stroke();
}
