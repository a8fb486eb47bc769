import { fingerprint } from './fingerprint.ts';
import { withoutForeign } from './foreign-widths.ts';
import { labelSize, type Measure } from './svg.ts';

/** The report's sans, as the bytes of its font files (woff2, woff, ttf or otf), one a script, Latin first. */
export interface ChartFonts {
  readonly sans: { readonly regular: readonly Uint8Array[]; readonly semibold: readonly Uint8Array[] };
}

type Canvas = typeof import('@napi-rs/canvas');

/** Widths of text in the report's own sans, as the drawings are set with. */
export async function textMeasure(fonts: ChartFonts): Promise<Measure> {
  const canvas = await import('@napi-rs/canvas');
  return measureFor(canvas, registerFonts(canvas, fonts));
}

export interface Families {
  readonly regular: string;
  readonly semibold: string;
}

const registered = new Map<string, string>();

/** The same bytes come with every report of a run. */
const prints = new WeakMap<Uint8Array, string>();

function printOf(bytes: Uint8Array): string {
  const known = prints.get(bytes) ?? fingerprint(bytes);
  prints.set(bytes, known);
  return known;
}

/** Registers each font once a process under a plain name, known again by its bytes; one that cannot be read is passed over. */
export function registerFonts({ GlobalFonts }: Canvas, fonts: ChartFonts): Families {
  const stack = (files: readonly Uint8Array[]): string =>
    [
      ...files.flatMap((bytes) => {
        const print = printOf(bytes);
        const known = registered.get(print);
        if (known !== undefined) return [known];
        const name = `milestone${[...String(registered.size)].map((digit) => 'abcdefghij'[Number(digit)] ?? '').join('')}`;
        if (GlobalFonts.register(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name) === null)
          return [];
        registered.set(print, name);
        return [name];
      }),
      'sans-serif',
    ].join(', ');
  return { regular: stack(fonts.sans.regular), semibold: stack(fonts.sans.semibold) };
}

/** One for each set of fonts: the same words come in report after report. */
const measures = new Map<string, Measure>();

/** How many widths are kept. */
const mostWidths = 50_000;

function measureFor(canvas: Canvas, families: Families): Measure {
  const key = `${families.regular}|${families.semibold}`;
  const known = measures.get(key) ?? makeMeasure(canvas, families);
  measures.set(key, known);
  return known;
}

function makeMeasure({ createCanvas }: Canvas, families: Families): Measure {
  const context = createCanvas(1, 1).getContext('2d');
  context.lang = 'en';
  // The page sets no ligatures in charts either. Releases of the canvas that do not know the property pass it over.
  Object.assign(context, { fontVariantLigatures: 'none' });
  const known = new Map<string, number>();
  let set = '';
  return (words, size = labelSize, weight = 'regular') => {
    const key = `${weight}${size} ${words}`;
    let width = known.get(key);
    if (width === undefined) {
      const font = `${size}px ${families[weight]}`;
      if (font !== set) context.font = font;
      set = font;
      // The width of a sign that the fonts lack would be that of a font of this machine.
      const { own, width: beyond } = withoutForeign(words);
      // A control character is never drawn, and one release of the canvas cannot measure it; nor is a soft hyphen within a line.
      width = context.measureText(own.replace(/[\p{Control}\u00ad\u200b]/gu, '')).width + beyond * size;
      if (known.size >= mostWidths) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
