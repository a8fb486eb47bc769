import { type ChartFonts, registerFonts, textMeasure } from './canvas-fonts.ts';
import { escapeText, labelSize, type Measure, short } from './svg.ts';
import { readSvg, type SvgElement } from './svg-tree.ts';

/** The size at which letters are taken as shapes, in pixels; they are scaled from there. */
const drawnAt = 100;
const sheetWidth = 100_000;

/** The shape of a line of text in hundredths of its size; its baseline is at `drawnAt`. */
type Shape = (words: string, heavy: boolean) => string;

/**
 * A picture with its letters as shapes, for programs that know neither fonts within a file nor the font itself: it looks the
 * same everywhere, and its words can no longer be marked, searched or changed. Title and description stay as they are.
 */
export async function outlined(svg: string, fonts: ChartFonts): Promise<string> {
  const canvas = await import('@napi-rs/canvas');
  const families = registerFonts(canvas, fonts);
  const measure = await textMeasure(fonts);
  const known = new Map<string, string>();
  const shape: Shape = (words, heavy) => {
    const key = `${heavy}${words}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // What lies outside of the canvas is left away; it costs no memory.
    const sheet = canvas.createCanvas(sheetWidth, 2 * drawnAt, canvas.SvgExportFlag.ConvertTextToPaths);
    const context = sheet.getContext('2d');
    context.lang = 'en';
    Object.assign(context, { fontVariantLigatures: 'none' });
    context.font = `${drawnAt}px ${heavy ? families.semibold : families.regular}`;
    context.fillText(words, 0, drawnAt);
    const paths = [
      ...sheet
        .getContent()
        .toString()
        .matchAll(/ d="([^"]*)"/g),
    ].map(([, d = '']) => d);
    const d = paths
      .join('')
      .replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0));
    known.set(key, d);
    return d;
  };
  return `${written(readSvg(svg), new Map(), { shape, measure })}\n`;
}

const passedOn = ['font-size', 'font-weight', 'text-anchor', 'stroke-width'];
const ofText = new Set(['x', 'y', 'font-size', 'font-weight', 'text-anchor', 'font-family']);

function written(
  node: SvgElement,
  outer: ReadonlyMap<string, string>,
  tools: { readonly shape: Shape; readonly measure: Measure },
): string {
  if (node.name === 'style') return '';
  const style = new Map([...outer, ...[...node.attributes].filter(([key]) => passedOn.includes(key))]);
  const kept = [...node.attributes].filter(([key]) => node.name !== 'text' || !ofText.has(key));
  const attributes = (list: Iterable<readonly [string, string]>): string =>
    [...list].map(([key, value]) => ` ${key}="${escapeText(value)}"`).join('');
  if (node.name !== 'text') {
    const content = escapeText(node.text) + node.children.map((child) => written(child, style, tools)).join('');
    const tag = `<${node.name}${attributes(kept)}`;
    return content === '' ? `${tag}/>` : `${tag}>${content}</${node.name}>`;
  }
  const size = Number(style.get('font-size') ?? labelSize);
  const heavy = Number(style.get('font-weight') ?? 400) >= 600;
  const scale = size / drawnAt;
  const width = tools.measure(node.text, size, heavy ? 'semibold' : 'regular');
  const shift = { middle: width / 2, end: width }[style.get('text-anchor') ?? ''] ?? 0;
  const at = [Number(node.attributes.get('x') ?? 0) - shift, Number(node.attributes.get('y') ?? 0) - size];
  const own = new Map(kept);
  // The rim behind letters is as wide as it was.
  if (own.has('stroke')) own.set('stroke-width', short(Number(style.get('stroke-width') ?? 1) / scale));
  const moved = `translate(${at.map(short).join(' ')}) scale(${Math.round(scale * 1e4) / 1e4})`;
  return `<path d="${tools.shape(node.text, heavy)}" transform="${moved}"${attributes(own)}/>`;
}
