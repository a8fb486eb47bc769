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
    const { png, natural } = await rasterised(drawing, { scale: density, fonts });
    made[id] = { png, ...natural };
  }
  return made;
}
