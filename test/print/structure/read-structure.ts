import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { type PageContent, readPageContent } from './page-content.ts';
import type { Reading } from './pdf-values.ts';

export interface Element {
  /** As the tag stands, and what it stands for by the role map. */
  readonly tag: string;
  readonly role: string;
  readonly dict: PDFDict;
  readonly parent: Element | null;
  /** The language of its words: its own, else that of what it is in. */
  readonly lang: string;
  readonly alt: string | null;
  readonly kids: readonly (Element | Piece | Annotation)[];
}
export interface Piece {
  readonly kind: 'piece';
  readonly page: number;
  readonly mark: number;
  /** `null`: the page has no such piece. */
  readonly text: string | null;
}
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: number;
  readonly dict: PDFDict | null;
}

export interface Structure {
  readonly root: Element | null;
  readonly pages: readonly PageContent[];
}

/** The tree of tags with the words that each page has for it. */
export function readStructure(reading: Reading): Structure {
  const { document } = reading;
  const pages = document.getPages().map((page) => readPageContent(reading, page));
  const numbers = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
  const tree = reading.dictAt(document.catalog, 'StructTreeRoot');
  if (tree === null) return { root: null, pages };
  const map = reading.dictAt(tree, 'RoleMap');

  const pageOf = (dict: PDFDict, own: number): number => {
    const reference = dict.get(PDFName.of('Pg'));
    return reference instanceof PDFRef ? (numbers.get(reference.toString()) ?? -1) : own;
  };
  const piece = (page: number, mark: number): Piece => ({
    kind: 'piece',
    page,
    mark,
    text: pages[page]?.pieces.get(mark)?.text ?? null,
  });
  const read = (dict: PDFDict, parent: Element | null): Element => {
    const tag = reading.nameAt(dict, 'S') ?? '';
    const page = pageOf(dict, -1);
    const kids: (Element | Piece | Annotation)[] = [];
    const element: Element = {
      tag,
      role: (map === null ? null : reading.nameAt(map, tag)) ?? tag,
      dict,
      parent,
      lang: reading.textAt(dict, 'Lang') ?? parent?.lang ?? reading.textAt(document.catalog, 'Lang') ?? '',
      alt: reading.textAt(dict, 'Alt'),
      kids,
    };
    for (const kid of reading.listAt(dict, 'K')) {
      const inner = reading.look(kid);
      if (inner instanceof PDFNumber) kids.push(piece(page, inner.asNumber()));
      if (!(inner instanceof PDFDict)) continue;
      const type = reading.nameAt(inner, 'Type');
      if (type === 'MCR') kids.push(piece(pageOf(inner, page), reading.numberAt(inner, 'MCID') ?? -1));
      else if (type === 'OBJR')
        kids.push({ kind: 'annotation', page: pageOf(inner, page), dict: reading.dictAt(inner, 'Obj') });
      else kids.push(read(inner, element));
    }
    return element;
  };
  const [top] = reading.listAt(tree, 'K').map((kid) => reading.look(kid));
  return { root: top instanceof PDFDict ? read(top, null) : null, pages };
}

export const isElement = (kid: Element | Piece | Annotation): kid is Element => 'role' in kid;

export function elementsOf(element: Element): readonly Element[] {
  return element.kids.filter(isElement);
}

/** An element and all within, in the order in which they are read. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const kid of elementsOf(element)) yield* everyElement(kid);
}

/** What is read of an element: the words of its pieces; of a drawing, what is said in its place. */
export function wordsOf(element: Element): string {
  if (element.alt !== null) return element.alt;
  const parts = element.kids.map((kid) =>
    isElement(kid) ? wordsOf(kid) : kid.kind === 'piece' ? (kid.text ?? '') : '',
  );
  return parts
    .join(' ')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first page on which anything of it stands, counted from 1; 0 where nothing does. */
export function pageOf(element: Element): number {
  for (const kid of element.kids) {
    const page = isElement(kid) ? pageOf(kid) : kid.page + 1;
    if (page > 0) return page;
  }
  return 0;
}

/** The leaves of a number tree such as the one that leads from a page's pieces to their elements. */
export function numberTree(reading: Reading, node: PDFDict | null): ReadonlyMap<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const walk = (dict: PDFDict | null) => {
    if (dict === null) return;
    const leaves = reading.listAt(dict, 'Nums');
    for (let index = 0; index + 1 < leaves.length; index += 2) {
      const [number, value] = [reading.look(leaves[index]), reading.look(leaves[index + 1])];
      if (number instanceof PDFNumber && value !== undefined) found.set(number.asNumber(), value);
    }
    for (const kid of reading.listAt(dict, 'Kids')) {
      const inner = reading.look(kid);
      if (inner instanceof PDFDict) walk(inner);
    }
  };
  walk(node);
  return found;
}

export function isArray(object: PDFObject | undefined): object is PDFArray {
  return object instanceof PDFArray;
}
