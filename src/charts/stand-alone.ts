import { colourOf, cssVariable, light, paints } from './palette.ts';

/** A drawing of `renderCharts` in the light colours themselves, since few programs that open SVG know custom properties. */
export const inLightColours = (drawing: string): string =>
  paints.reduce((svg, paint) => svg.replaceAll(cssVariable(paint), colourOf(light, paint)), drawing);

/**
 * A drawing of `renderCharts` as a file of its own: what it borrows from the page is put in. In the light colours, on their paper.
 */
export function standAlone(drawing: string): string {
  const painted = inLightColours(drawing.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '));
  const opening = painted.indexOf('>') + 1;
  const paper = `<rect width="100%" height="100%" fill="${light.paper}"/>`;
  return `${painted.slice(0, opening)}${paper}${painted.slice(opening)}\n`;
}
