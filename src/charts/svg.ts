import type { Tone } from './chart-spec.ts';
import { cssVariable, type Paint, tonePaint } from './palette.ts';

/** Size of the labels in a chart: 8.5 pt, in CSS pixels. */
export const labelSize = 11.3;
/** Size of what is said beside the labels: breaks, corners, keys. */
export const smallSize = 10.4;
/** Height of a line of labels, in pixels. */
export const labelLine = 14;
/** From the middle of a line of capitals down to its baseline, as a share of the size. */
const middleShift = 0.335;

export type Weight = 'regular' | 'semibold';

/** Width of one line of text in pixels, in the report's own sans. */
export type Measure = (text: string, size?: number, weight?: Weight) => number;

/** A finished drawing: its size in pixels and the elements of its SVG, in drawing order. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

type Attribute = string | number | undefined;

/** Control characters and lone surrogates have no place in XML or HTML. */
const unprintable = /\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text inert inside an element or a quoted attribute; control characters are dropped, line ends become spaces. */
export function escapeText(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(unprintable, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** Two decimals are a fiftieth of a millimetre on paper; more is only weight. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** One element. Attributes are the program's own words, never a study's; those that are `undefined` are left out, numbers are shortened. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, content = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : value}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: Weight;
  readonly paint?: Paint;
  readonly size?: number;
}

/** A line of text with its baseline at `y`. */
export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  if (words.trim() === '') return '';
  const { anchor = 'start', weight = 'regular', paint = 'ink', size = labelSize } = style;
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': weight === 'semibold' ? 600 : undefined,
      'font-size': size === labelSize ? undefined : size,
      fill: paint === 'ink' ? undefined : cssVariable(paint),
    },
    escapeText(words.replace(/[\u00ad\u200b]/gu, '')),
  );
}

/** Lines of text whose middle is at `y`. */
export function textBlock(x: number, y: number, lines: readonly string[], style: TextStyle = {}): string {
  const size = style.size ?? labelSize;
  const line = size * (labelLine / labelSize);
  const first = y - ((lines.length - 1) * line) / 2 + size * middleShift;
  return lines.map((words, index) => text(x, first + index * line, words, style)).join('');
}

export interface Stroke {
  readonly paint: Paint;
  readonly width?: number;
  readonly dash?: string;
}

const stroked = (stroke: Stroke): Readonly<Record<string, Attribute>> => ({
  stroke: cssVariable(stroke.paint),
  'stroke-width': stroke.width === 1 ? undefined : stroke.width,
  'stroke-dasharray': stroke.dash,
});

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: Stroke): string =>
  element('path', { d: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`, ...stroked(stroke) });

/** An open line through points, joined round. */
export function polyline(points: readonly (readonly [number, number])[], stroke: Stroke): string {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  return element('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...stroked(stroke) });
}

export const rect = (x: number, y: number, width: number, height: number, fill: string, stroke?: Stroke): string =>
  element('rect', { x, y, width: Math.max(0, width), height, fill, ...(stroke ? stroked(stroke) : {}) });

export const circle = (cx: number, cy: number, r: number, fill: Paint | 'none', stroke?: Stroke): string =>
  element('circle', {
    cx,
    cy,
    r,
    fill: fill === 'none' ? 'none' : cssVariable(fill),
    ...(stroke ? stroked(stroke) : {}),
  });

/**
 * Stands for the figure's id until the drawing is finished: ids in a page must be unique, and a drawing does not know its own.
 * A control character, so that no text of the study can hold it.
 */
export const idPlaceholder = '\u0001';

/** The fill of a mark that rests on few answers: a hatch in the tone, defined by `hatches`. */
export const hatchFill = (tone: Tone): string => `url(#${idPlaceholder}-hatch-${tone})`;

/** Definitions of the hatches that a drawing uses. */
export function hatches(tones: Iterable<Tone>): string {
  const patterns = [...new Set(tones)]
    .sort()
    .map(
      (tone) =>
        `<pattern id="${idPlaceholder}-hatch-${tone}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
        `<rect width="4" height="4" fill="${cssVariable('paper')}"/><rect width="1.6" height="4" fill="${cssVariable(tonePaint(tone))}"/></pattern>`,
    );
  return patterns.length === 0 ? '' : `<defs>${patterns.join('')}</defs>`;
}
