import type { ChartSpec } from './chart-spec.ts';
import { type Drawing, escapeText, idPlaceholder, labelSize, short } from './svg.ts';

/** What a page calls the family; the canvas knows it under plain names of its own, since one with a space or digit falls back in silence. */
const pageFamily = "'Source Sans 3',sans-serif";

/** The root element: sizes, the alternative text, and the figure's id in front of every id within. */
export function rootElement(id: string, spec: ChartSpec, drawing: Drawing): string {
  const own = `chart-${id.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}_`)}`;
  const [width, height] = [short(drawing.width), short(drawing.height)];
  const named = spec.alt.trim() === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeText(spec.alt)}"`;
  return (
    `<svg class="chart chart-${spec.kind}" ${named} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `font-family="${pageFamily}" font-size="${labelSize}" fill="var(--ink)" style="max-width:100%;height:auto">` +
    `${drawing.body.replaceAll(idPlaceholder, own)}</svg>`
  );
}
