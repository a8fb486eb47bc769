import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { light } from '../../src/charts/palette.ts';
import { rasterised } from '../../src/charts/raster.ts';
import { renderCharts } from '../../src/charts/render-svg.ts';
import { standAlone } from '../../src/charts/stand-alone.ts';
import { comparisons } from './comparison-gallery.ts';
import { fonts, gallery } from './gallery.ts';

// The large ones say nothing here that their small brothers do not.
const specs = Object.fromEntries(
  Object.entries({ ...gallery, ...comparisons }).filter(([id]) => !/many|five-hundred|sixty/.test(id)),
);

let drawn: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  drawn = await renderCharts(specs, fonts);
});

const drawingOf = (id: string): string => drawn[id] ?? '';
const wrapped = (body: string): string => `<svg width="40" height="20" fill="${light.ink}">${body}</svg>`;

/** How many pixels there are of each colour. */
async function coloursOf(png: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

describe('a chart as a picture', () => {
  it('is there of every kind, as wide as is asked', async () => {
    for (const [id, drawing] of Object.entries(drawn)) {
      const { png, width, height } = await rasterised(drawing, { width: 300, fonts });
      const image = await loadImage(Buffer.from(png));
      expect([id, image.width, image.height]).toEqual([id, 300, height]);
      expect(width).toBe(300);
    }
  });

  it('holds the colours of its marks on white paper, hatches among them', async () => {
    const drawing = Object.values(drawn).find((svg) => svg.includes('-hatch-focus')) ?? '';
    const used = Object.entries(light.tones).filter(([tone]) => drawing.includes(`var(--tone-${tone})`));
    const colours = await coloursOf((await rasterised(drawing, { width: 900, fonts })).png);
    expect(used.length).toBeGreaterThan(0);
    for (const [tone, colour] of used) expect([tone, (colours.get(colour) ?? 0) > 20]).toEqual([tone, true]);
    expect([...colours.entries()].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('#ffffff');
  });

  it('writes its words in the fonts of the report, Greek and the minus sign too, the heavy heavier', async () => {
    const dark = async (text: string): Promise<number> => {
      const colours = await coloursOf((await rasterised(wrapped(text), { width: 400, fonts })).png);
      return [...colours].filter(([colour]) => colour < '#888888').reduce((sum, [, count]) => sum + count, 0);
    };
    const [plain, heavy] = [
      await dark('<text x="2" y="14">Ωμέγα −5</text>'),
      await dark('<text x="2" y="14" font-weight="600">Ωμέγα −5</text>'),
    ];
    expect(plain).toBeGreaterThan(200);
    expect(heavy).toBeGreaterThan(plain * 1.1);
    const none = { sans: { regular: [], semibold: [] } };
    const other = await rasterised(wrapped('<text x="2" y="14">Ωμέγα −5</text>'), { width: 400, fonts: none });
    const own = await rasterised(wrapped('<text x="2" y="14">Ωμέγα −5</text>'), { width: 400, fonts });
    expect(Buffer.compare(Buffer.from(own.png), Buffer.from(other.png))).not.toBe(0);
  });

  it('is the same to the byte, from the page as from the file', async () => {
    const picture = async (svg: string) =>
      Buffer.from((await rasterised(svg, { width: 700, fonts })).png).toString('hex');
    const once = await picture(drawingOf('dumbbell-gaps'));
    expect(await picture(drawingOf('dumbbell-gaps'))).toBe(once);
    expect(await picture(standAlone(drawingOf('dumbbell-gaps')))).toBe(once);
  });

  it('says its resolution, so that it is set at the size of the chart', async () => {
    const { png } = await rasterised('<svg width="627" height="10" fill="#000000"></svg>', { width: 1959, fonts });
    const view = new DataView(png.buffer, png.byteOffset);
    expect(String.fromCharCode(...png.slice(37, 41))).toBe('pHYs');
    expect(Math.round(view.getUint32(41) * 0.0254)).toBe(300);
  });

  it('is not made of what it could not paint', async () => {
    const made = (body: string) => rasterised(wrapped(body), { width: 40, fonts });
    await expect(made('<ellipse rx="3" ry="2"/>')).rejects.toThrow('<ellipse>');
    await expect(made('<circle r="3" filter="url(#x)"/>')).rejects.toThrow('filter');
    await expect(made('<circle r="3" fill="tomato"/>')).rejects.toThrow('tomato');
    await expect(made('<text x="0" y="0"><tspan>a</tspan></text>')).rejects.toThrow('within a text');
    await expect(made('<circle r="3">')).rejects.toThrow('closes');
  });
});
