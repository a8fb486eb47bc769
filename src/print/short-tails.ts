import { eachOperator, operandsOf } from './content-operators.ts';
import type { Evaluate } from './fit-sheets.ts';
import { identity, type Matrix, times } from './page-geometry.ts';
import { countPages, pagesInOrder, pagesOfTargets } from './page-numbers.ts';
import { contentsOf, readStream } from './page-streams.ts';
import { type PdfObjects, readPdf } from './pdf-objects.ts';

/** How much of each of its other pages a chapter can give up in closer setting, and what a page is filled by at least to be left alone. */
const givenUp = 0.1;
const filled = 1 / 3;

/** A print as the browser wrote it, and what is read of it. */
export interface ReadPrint {
  readonly bytes: Uint8Array;
  readonly pdf: PdfObjects;
  /** The page on which each target of a link stands. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Prints a loaded page once, and again where chapters have been set closer; keeps what has fewer pages. */
export async function printWithoutShortTails(ask: Evaluate, print: () => Promise<Uint8Array>): Promise<ReadPrint> {
  const first = await readPrint(await print());
  if (!(await setCloser(ask, first))) return first;
  const closer = await readPrint(await print());
  return countPages(closer.pdf) < countPages(first.pdf) ? closer : first;
}

async function readPrint(bytes: Uint8Array): Promise<ReadPrint> {
  const pdf = await readPdf(bytes);
  return { bytes, pdf, pages: pagesOfTargets(pdf) };
}

/**
 * Sets the chapters of a loaded page closer that have a short tail in its print (`.closer` of the styles). Whether there are any.
 * A second print costs as much as the first, and is for what goes out for good: of a study that is not final there are none.
 */
async function setCloser(ask: Evaluate, { pdf, pages }: ReadPrint): Promise<boolean> {
  if ((await ask(`document.querySelector('meta[name="milestone.status"]')?.content === 'final'`)) !== true)
    return false;
  const chapters = await ask(`[...document.querySelectorAll('.chapter[id]')].map(({ id }) => id)`);
  if (!Array.isArray(chapters)) return false;
  const ids = chapters.filter((id) => typeof id === 'string');
  const short = shortTails(
    pdf,
    ids.flatMap((id) => {
      const page = pages.get(id);
      return page === undefined ? [] : [[id, page] as const];
    }),
  );
  const asked = JSON.stringify(JSON.stringify(short));
  await ask(`for (const id of JSON.parse(${asked})) document.getElementById(id)?.classList.add('closer'); true`);
  return short.length > 0;
}

/**
 * The chapters that end with a few lines on a page of their own, so few that they would fit on the pages before if the
 * chapter were set a little closer. `starts`: the page on which each chapter begins, in order, from 1.
 */
export function shortTails(
  pdf: PdfObjects,
  starts: readonly (readonly [id: string, page: number])[],
): readonly string[] {
  const pages = pagesInOrder(pdf);
  return starts.flatMap(([id, first], index) => {
    // The last page of the whole document may hold as little as it likes.
    const last = (starts.slice(index + 1).find(([, page]) => page > first)?.[1] ?? 0) - 1;
    const page = pages[last - 1];
    if (page === undefined || last <= first) return [];
    const fill = fillOf(pdf, page);
    return fill <= Math.min(filled, (last - first) * givenUp) ? [id] : [];
  });
}

/** The body of an A4 page, in points from its foot: between the running head and the foot, as print.css has its margins. */
export const pageBody = { top: 771, bottom: 62 } as const;
const { top, bottom } = pageBody;

/** How far down text reaches on a page, from 0 to 1. A page whose drawing cannot be read counts as full. */
function fillOf(pdf: PdfObjects, page: number): number {
  let lowest: number = top;
  for (const content of contentsOf(pdf, page)) {
    const stream = readStream(pdf.objects.get(content));
    const heights = stream === null ? null : heightsOfText(stream.text);
    if (heights === null) return 1;
    for (const y of heights) if (y > bottom && y < lowest) lowest = y;
  }
  return (top - lowest) / (top - bottom);
}

/**
 * Where texts stand, from the foot of the page: the graphics state is followed as far as it moves things. `null` where it
 * cannot be followed to its end.
 */
function heightsOfText(text: string): readonly number[] | null {
  const heights: number[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = identity;
  const isWhole = eachOperator(text, (name, from, at) => {
    if (name === 'q') kept.push(now);
    else if (name === 'Q') now = kept.pop() ?? now;
    else if (name === 'cm') now = times(operandsOf(text, from, at), now);
    else if (name === 'Tm') heights.push(times(operandsOf(text, from, at), now)[5]);
    return undefined;
  });
  return isWhole ? heights : null;
}
