import { rasterised } from '../../charts/raster.ts';
import type { ChartFonts } from '../../charts/render-svg.ts';
import type { Raster } from './setting.ts';

/** Pictures are set at 300 dots an inch; the units of a drawing are 96 to the inch. */
const density = 300 / 96;

/** Drawings as pictures at the resolution of print, by their names. One after the other: a canvas is large. */
export async function rasters(
  drawings: Readonly<Record<string, string>>,
  fonts: ChartFonts,
): Promise<Readonly<Record<string, Raster>>> {
  const made: Record<string, Raster> = {};
  for (const [id, drawing] of Object.entries(drawings)) {
    const { width, height } = sizeOf(drawing);
    const { png } = await rasterised(drawing, { width: width * density, fonts });
    made[id] = { png, width, height };
  }
  return made;
}

/** The size that a drawing says it has, in CSS pixels. */
function sizeOf(drawing: string): { readonly width: number; readonly height: number } {
  const root = /^<svg\b[^>]*>/.exec(drawing)?.[0] ?? '';
  const side = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1] ?? 0);
  return { width: side('width'), height: side('height') };
}
