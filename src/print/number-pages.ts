import type { Evaluate } from './fit-sheets.ts';
import { pagesOfTargets } from './page-numbers.ts';
import { readPdf } from './pdf-objects.ts';
import { placeholder } from './set-page-numbers.ts';

/** Where a loaded page wants the number of the page on which something stands. */
const places = `document.querySelectorAll('.toc-page[data-for], .page-ref[data-for]')`;

/**
 * Leaves the page numbers open: all figures stand in the place of each, which goes no further to the right for it. Only
 * where every place has a width of its own, so that nothing moves whatever number comes: else `null`, and nothing was done.
 * Returns the targets in order.
 */
export async function leaveNumbersOpen(ask: Evaluate): Promise<readonly string[] | null> {
  const targets = await ask(
    `(() => {
      const places = [...${places}];
      const isFixed = (place) => {
        const { flexGrow, flexShrink, width } = getComputedStyle(place);
        return place.classList.contains('toc-page') && flexGrow === '0' && flexShrink === '0' && width.endsWith('px');
      };
      if (!places.every(isFixed)) return null;
      for (const place of places) {
        place.textContent = '${placeholder}';
        place.style.direction = 'rtl';
        place.style.whiteSpace = 'nowrap';
        place.style.textAlign = 'right';
        place.style.fontVariantNumeric = 'tabular-nums';
      }
      return places.map((place) => place.dataset.for);
    })()`,
  );
  return Array.isArray(targets) ? targets.filter((target) => typeof target === 'string') : null;
}

/**
 * Prints once for the numbers alone, and writes them into their places. Nothing of that print can be seen: hidden, every
 * box keeps its size and every target its page, and the browser paints and writes next to nothing.
 * Returns the numbers by target; empty where the page has no place for any.
 */
export async function numberPages(
  ask: Evaluate,
  print: () => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, number>> {
  const wanted = await ask(`${places}.length`);
  if (wanted === 0) return new Map();
  await ask(
    // Not a style element: a page may forbid those, and selectors such as :last-child would see it.
    `globalThis.milestoneHidden = new CSSStyleSheet(); milestoneHidden.replaceSync('*, *::before, *::after { visibility: hidden !important }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, milestoneHidden]; true`,
  );
  const pages = pagesOfTargets(await readPdf(await print()));
  await ask(
    'document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== milestoneHidden); true',
  );
  await writeNumbers(ask, pages);
  return pages;
}

/** Writes the numbers into their places; a place whose target has none is left empty. */
export async function writeNumbers(ask: Evaluate, pages: ReadonlyMap<string, number>): Promise<void> {
  const numbers = JSON.stringify(JSON.stringify([...pages]));
  await ask(
    `{ const pages = new Map(JSON.parse(${numbers})); for (const place of ${places}) place.textContent = pages.get(place.dataset.for) ?? ''; } true`,
  );
}
