import { pagesInOrder } from './page-numbers.ts';
import { contentsOf, type ReadStream, readStream } from './page-streams.ts';
import { type PdfObjects, streamObject } from './pdf-objects.ts';

/** What stands in a printed page where a page number is to come: every figure, so that each has its glyph and its width. */
export const placeholder = '0123456789';

/**
 * Puts page numbers into what the browser printed, in the places of `placeholder`, one after the other as they were printed,
 * each to the right edge of its place. The browser has no way to tell the page of a heading before it prints, and to lay a
 * report out a second time costs as much as printing it.
 *
 * Returns `null` where the print has not the form that Chromium writes today, or other places than there are numbers:
 * whoever asks then prints again with the numbers in the page. Nothing else of the print is touched.
 */
export function setPageNumbers(pdf: PdfObjects, numbers: readonly number[]): PdfObjects | null {
  const open = openPlaces(pdf, numbers.length);
  if (open === null) return null;
  const objects = new Map(pdf.objects);
  let next = 0;
  for (const { content, stream, places } of open) {
    let text = '';
    let copied = 0;
    for (const { from, until, place } of places) {
      text += stream.text.slice(copied, from) + withNumber(place, `${numbers[next] ?? ''}`);
      copied = until;
      next += 1;
    }
    text += stream.text.slice(copied);
    objects.set(content, streamObject(stream.entries, Buffer.from(text, 'latin1')));
  }
  return { ...pdf, objects };
}

/** Whether that would succeed with so many numbers. */
export function hasPlaces(pdf: PdfObjects, count: number): boolean {
  return openPlaces(pdf, count) !== null;
}

/** A stream in which numbers are to come. */
interface Open {
  readonly content: number;
  readonly stream: ReadStream;
  readonly places: readonly { readonly from: number; readonly until: number; readonly place: Place }[];
}

/** The streams with the first `count` places, in order; `null` where not all are there, or cannot be read. */
function openPlaces(pdf: PdfObjects, count: number): readonly Open[] | null {
  const open: Open[] = [];
  let found = 0;
  for (const page of pagesInOrder(pdf)) {
    if (found >= count) break;
    for (const content of contentsOf(pdf, page)) {
      const stream = readStream(pdf.objects.get(content));
      if (stream === null) return null;
      const places = [...stream.text.matchAll(/\bBT\s[^()]*?\sET\b/g)].flatMap(({ 0: block, index }) => {
        const place = placeIn(block);
        return place === null ? [] : [{ from: index, until: index + block.length, place }];
      });
      if (places.length > 0) open.push({ content, stream, places });
      found += places.length;
    }
  }
  return found === count ? open : null;
}

/** Where a number is to stand, in the units of its text object. */
interface Place {
  /** Up to where the text begins: font, size. */
  readonly head: string;
  readonly x: number;
  readonly y: string;
  /** Of each figure; they are all as wide. */
  readonly advance: number;
  /** How each figure is written, 0 to 9. */
  readonly figures: readonly string[];
}

const textObject = /^(BT\s+\/\S+ [\d.]+ Tf\s+1 0 0 -1 )(-?[\d.]+) (-?[\d.]+) Tm\s+([\s\S]*)ET$/;

/** Ten unlike glyphs of one width: nothing else that a report sets looks like that. `null` for all other text. */
function placeIn(block: string): Place | null {
  const [, head, x, y, shown] = textObject.exec(block) ?? [];
  if (head === undefined || y === undefined || shown === undefined) return null;
  const figures = [...shown.matchAll(/<([0-9a-f]{4})> Tj/gi)].map(([, glyph = '']) => glyph);
  const advances = [...shown.matchAll(/([\d.]+) 0 Td/g)].map(([, advance]) => Number(advance));
  const [advance] = advances;
  if (advance === undefined || figures.length !== 10 || advances.length !== 9) return null;
  if (new Set(figures).size !== 10 || advances.some((each) => Math.abs(each - advance) > 0.01)) return null;
  return { head, x: Number(x), y, advance, figures };
}

function withNumber({ head, x, y, advance, figures }: Place, number: string): string {
  const start = Number((x + (10 - number.length) * advance).toFixed(5));
  const shown = [...number].map((figure) => `<${figures[Number(figure)]}> Tj`).join(`\n${advance} 0 Td `);
  return `${head}${start} ${y} Tm\n${shown}\nET`;
}
