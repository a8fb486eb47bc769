import { bodyAt, dictionaryAt, type PdfObjects } from './pdf-objects.ts';
import { readDictionary, readValues, referredObject, textOf } from './pdf-values.ts';

/**
 * The page, counted from 1, on which each target of an internal link stands, by the target's `id`. Chromium writes a
 * named destination for every `href="#…"` of the page; a target that nothing links to is not here.
 */
export function pagesOfTargets(pdf: PdfObjects): ReadonlyMap<string, number> {
  const { objects } = pdf;
  const catalog = dictionaryAt(objects, `${pdf.catalog} 0 R`);
  const pageNumbers = pageNumbersOf(pdf);

  const pages = new Map<string, number>();
  const add = (name: string, destination: string) => {
    const body = bodyAt(objects, destination).trim();
    const array = body.startsWith('<<') ? bodyAt(objects, readDictionary(body).get('/D')) : body;
    const page = pageNumbers.get(referredObject(readValues(array)[0]) ?? -1);
    if (page !== undefined) pages.set(textOf(name), page);
  };
  for (const [name, destination] of dictionaryAt(objects, catalog.get('/Dests'))) add(name, destination);

  // The other place that the format has for them, should Chromium move there one day.
  const walk = (node: ReadonlyMap<string, string>): void => {
    const leaves = readValues(bodyAt(objects, node.get('/Names')));
    for (let index = 0; index + 1 < leaves.length; index += 2) add(leaves[index] ?? '', leaves[index + 1] ?? '');
    for (const kid of readValues(bodyAt(objects, node.get('/Kids')))) walk(dictionaryAt(objects, kid));
  };
  walk(dictionaryAt(objects, dictionaryAt(objects, catalog.get('/Names')).get('/Dests')));
  return pages;
}

/** How many pages a PDF has. */
export function countPages(pdf: PdfObjects): number {
  return pageNumbersOf(pdf).size;
}

/** The objects of the pages, in their order. */
export function pagesInOrder(pdf: PdfObjects): readonly number[] {
  return [...pageNumbersOf(pdf).keys()];
}

/** The number of each page, counted from 1, by its object. */
function pageNumbersOf({ objects, catalog }: PdfObjects): ReadonlyMap<number, number> {
  const pageNumbers = new Map<number, number>();
  const walk = (reference: string | undefined): void => {
    const number = referredObject(reference);
    const kids = dictionaryAt(objects, reference).get('/Kids');
    if (kids !== undefined) for (const kid of readValues(bodyAt(objects, kids))) walk(kid);
    else if (number !== null) pageNumbers.set(number, pageNumbers.size + 1);
  };
  walk(dictionaryAt(objects, `${catalog} 0 R`).get('/Pages'));
  return pageNumbers;
}
