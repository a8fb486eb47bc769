import { type ChartFonts, registerFonts } from './canvas-fonts.ts';
import { paintSvg } from './paint-svg.ts';
import { light } from './palette.ts';
import { withDensity } from './png-density.ts';
import { widestRaster } from './raster-widths.ts';
import { inLightColours } from './stand-alone.ts';
import { readSvg } from './svg-tree.ts';

/** A picture as a PNG file, and its size in pixels. */
export interface Raster {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The size of the drawing, in its units of 1/96 inch. */
  readonly natural: { readonly width: number; readonly height: number };
}

/**
 * A drawing of this program (of `renderCharts` or `standAlone`) as a PNG, `width` pixels wide (or `scale` pixels for each of
 * its units) and as high as it comes to, on paper in the light colours, with the fonts given. The file says its resolution: set
 * at that, it is as large as the drawing, whose units are 1/96 inch (a chart over the full width is 166 mm wide; 1961 pixels are
 * 300 dots an inch). The same drawing, width and fonts give the same bytes. No browser; the canvas is loaded at the first call.
 * Throws where the drawing holds what cannot be painted: a fault of the program.
 */
export async function rasterised(
  svg: string,
  { fonts, ...wanted }: { readonly fonts: ChartFonts } & ({ readonly width: number } | { readonly scale: number }),
): Promise<Raster> {
  const canvasModule = await import('@napi-rs/canvas');
  const { createCanvas, Path2D } = canvasModule;
  const root = readSvg(inLightColours(svg));
  const [natural, tall] = [Number(root.attributes.get('width')), Number(root.attributes.get('height'))];
  if (!(natural > 0 && tall > 0)) throw new Error('A drawing does not say its size.');
  const across = Math.min(
    widestRaster,
    Math.max(1, Math.round('scale' in wanted ? natural * wanted.scale : wanted.width)),
  );
  const scale = across / natural;
  const down = Math.max(1, Math.round(tall * scale));
  const canvas = createCanvas(across, down);
  const context = canvas.getContext('2d');
  context.lang = 'en';
  context.fillStyle = light.paper;
  context.fillRect(0, 0, across, down);
  context.scale(scale, scale);
  const families = registerFonts(canvasModule, fonts);
  const tile = (tileWidth: number, tileHeight: number) => createCanvas(tileWidth, tileHeight).getContext('2d');
  paintSvg(root, { context, families, path: (d) => new Path2D(d), tile, scale });
  const png = canvas.toBuffer('image/png');
  // The canvas gives its memory back only when the loop lets go.
  await new Promise((resolve) => setImmediate(resolve));
  const size = { width: natural, height: tall };
  return { png: withDensity(png, 96 * scale), width: across, height: down, natural: size };
}
