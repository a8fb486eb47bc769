import { beforeAll, describe, expect, it } from 'vitest';
import { type FigureWords, figurePicture } from '../../src/charts/figure-picture.ts';
import { outlined } from '../../src/charts/outlined.ts';
import { rasterised } from '../../src/charts/raster.ts';
import { renderCharts, textMeasure } from '../../src/charts/render-svg.ts';
import type { Measure } from '../../src/charts/svg.ts';
import { readSvg, type SvgElement } from '../../src/charts/svg-tree.ts';
import { fonts, gallery } from './gallery.ts';

const words: FigureWords = {
  lang: 'el',
  title:
    'Φινλανδία 2024: <script>alert(1)</script> & a title that is so long that it must be set on several lines, each within the paper',
  subtitle: 'Employment rate, aged 15 to 64, Finland, 2024',
  alt: 'What "is" drawn & said.',
  badge: 'Ενδεικτικό',
  notes: ['Finland stands in for Jyväskylä.', 'Foreign citizens stand in.'],
  source: 'Source: Eurostat.',
  from: 'Baseline study · City · 2025',
};

let drawing = '';
let measure: Measure = () => 0;
beforeAll(async () => {
  measure = await textMeasure(fonts);
  const { 'lines-finland': spec } = gallery;
  if (spec === undefined) throw new Error('The gallery has no such chart.');
  drawing = (await renderCharts({ gap: spec }, fonts)).gap ?? '';
});
const picture = (own: Partial<FigureWords> = {}): string =>
  figurePicture('gap', { ...words, ...own }, drawing, { measure });

function* all(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) yield* all(child);
}
const linesOf = (svg: string) => [...all(readSvg(svg))].filter(({ name }) => name === 'text');

describe('a figure that stands alone', () => {
  it('holds every word about it, and the drawing', () => {
    const said = linesOf(picture())
      .map(({ text }) => text)
      .join(' ');
    for (const part of [words.title, words.subtitle, words.badge, ...words.notes, words.source, words.from])
      expect(said).toContain(part);
    expect(said).toContain('2024');
  });

  it('sets long words within the paper, and is as high as they need', () => {
    const [short, long] = [readSvg(picture({ title: 'Short' })), readSvg(picture())];
    expect(Number(long.attributes.get('height'))).toBeGreaterThan(Number(short.attributes.get('height')) + 20);
    const width = Number(long.attributes.get('width'));
    const own = long.children.filter(({ name }) => name === 'text');
    expect(own.length).toBeGreaterThan(5);
    for (const { attributes, text } of own) {
      const weight = attributes.has('font-weight') ? 'semibold' : 'regular';
      const end = Number(attributes.get('x')) + measure(text, Number(attributes.get('font-size')), weight);
      expect(end, text).toBeLessThan(width - 20);
    }
  });

  it('is one inert file: named for who does not see it, no address but that of SVG, no property of a page', () => {
    const svg = picture();
    const [title, description] = readSvg(svg).children;
    expect([title?.name, title?.text, description?.name, description?.text]).toEqual([
      'title',
      words.title,
      'desc',
      words.alt,
    ]);
    expect(svg).not.toMatch(/<script|var\(--|class="hit"|NaN|undefined/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).toMatch(/^<svg [^>]*lang="el"/);
  });

  it('leaves out what there is nothing of', () => {
    const bare = picture({ badge: '', notes: [], source: '', subtitle: '' });
    expect(linesOf(bare).length).toBeLessThan(linesOf(picture()).length - 3);
    expect(linesOf(bare).some(({ text }) => text.trim() === '')).toBe(false);
  });

  it('can have its letters as shapes: no text is left, and it looks the same', async () => {
    const svg = picture();
    const shaped = await outlined(svg, fonts);
    expect(shaped).not.toContain('<text');
    expect(readSvg(shaped).children[0]?.text).toBe(words.title);
    const [one, other] = await Promise.all([svg, shaped].map((each) => rasterised(each, { width: 400, fonts })));
    expect(other?.height).toBe(one?.height);
    expect(await unlike(one?.png, other?.png)).toBeLessThan(0.005);
    expect(
      await unlike(one?.png, (await rasterised(picture({ title: 'Another' }), { width: 400, fonts })).png),
    ).toBeGreaterThan(0.01);
  });
});

/** The share of pixels that differ by more than half of the way from black to white. */
async function unlike(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()): Promise<number> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const pixels = async (png: Uint8Array) => {
    const image = await loadImage(Buffer.from(png));
    const context = createCanvas(400, 300).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, 400, 300).data;
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  let count = 0;
  for (let at = 0; at < a.length; at += 4) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 128) count += 1;
  return count / (a.length / 4);
}
