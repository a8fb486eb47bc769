import { cssVariable, type Paint, paints } from './palette.ts';
import { idPlaceholder } from './svg.ts';

/**
 * Skia writes colours as numbers, so the canvas is painted in codes that stand for a property of the style sheet:
 * two tones that look the same stay apart, and the dark scheme needs no second drawing.
 */
export function paintCode(paint: Paint, dashed = false): string {
  const index = paints.indexOf(paint);
  return `#${dashed ? 'da5e' : 'c0de'}${index.toString(16).padStart(2, '0')}`;
}

const clipIds = /\b(id="|url\(#)(cl_\d+)/g;
const decimals = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/**
 * Turns what the Skia canvas wrote into elements for a page: without its root and its empty background, colours as
 * `var(--…)`, dashes as an attribute (Skia would write every dash as a shape of its own), clip ids numbered from 1 in
 * order of appearance, because Skia counts on from call to call, and two decimals.
 * Throws where a colour is no code or text came through: faults of the program, both invisible on paper.
 */
export function rewriteSkia(svg: string): string {
  if (svg.includes('<text')) throw new Error('Text was drawn on the canvas; it belongs in the drawing itself.');
  const inner = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<rect fill-opacity="0"[^>]*\/>/g, '');
  const numbers = new Map<string, number>();
  return inner
    .replace(clipIds, (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${idPlaceholder}-clip-${number}`;
    })
    .replace(decimals, (number) => String(Math.round(Number(number) * 100) / 100 + 0))
    .replace(/ stroke-miterlimit="\d+"/g, '')
    .replace(/ stroke-width="1"/g, '')
    .replace(/ (fill|stroke)="([^"]*)"/g, (_, attribute: string, colour: string) => {
      if (colour === 'none') return ` ${attribute}="none"`;
      const code = /^#(c0de|da5e)([0-9a-f]{2})$/i.exec(colour);
      const paint = paints[Number.parseInt(code?.[2] ?? 'ff', 16)];
      if (code === null || paint === undefined)
        throw new Error(`The canvas was painted with ${colour}, which is no colour of the palette.`);
      const dash = code[1]?.toLowerCase() === 'da5e' ? ' stroke-dasharray="5 3"' : '';
      return ` ${attribute}="${cssVariable(paint)}"${dash}`;
    });
}
