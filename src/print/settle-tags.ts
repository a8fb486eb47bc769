import { wordReader } from './glyph-words.ts';
import { type Glyphs, markContent } from './mark-content.ts';
import { joined, type Rectangle } from './page-geometry.ts';
import { pagesInOrder } from './page-numbers.ts';
import { contentsOf, type ReadStream, readStream } from './page-streams.ts';
import { dictionaryAt, packedStream } from './pdf-objects.ts';
import { readValues, referredObject, textString, writeDictionary } from './pdf-values.ts';
import { withoutSoftHyphens } from './soft-hyphens.ts';
import { placeOf, readTagTree, type TagTree } from './tag-tree.ts';

/** Elements that mean something though nothing is in them: an empty cell is a cell. */
const mayBeEmpty: ReadonlySet<string> = new Set(['TD', 'TH', 'TR', 'Table', 'Document']);

/**
 * Makes of the tags that Chromium writes what readers for the blind go by (ISO 14289-1), in place: what is painted and says
 * nothing is an artifact and no part of the tree; what is painted again on the next page is read once; nothing is empty;
 * the items of a list have a body; a drawing tells its place; a link says on itself what stands in it. `roles` are the types
 * of all elements by their objects. A page that is written in another way than Chromium's stays as it is.
 */
export async function settleTags(
  objects: Map<number, Buffer>,
  catalog: number,
  root: number,
  roles: Map<number, string>,
  add: (body: Buffer) => string,
): Promise<void> {
  const tree = readTagTree(objects, root, roles, add);
  const wanted = elementsWithin(tree, (role) => role === 'Link' || /^H[1-6]$/.test(role));
  const spread = [...roles.keys()].filter((element) => objects.get(element)?.includes('/MCR'));
  for (const element of spread) wanted.add(element);
  const words = new Map<number, Map<number, readonly Glyphs[]>>();
  const boxes = new Map<number, { readonly page: number; readonly box: Rectangle }>();
  const emptied = new Set<number>();
  const drawings: Drawing[] = [];
  const pages = new Map<number, Drawing>();
  const read = wordReader(objects);
  const release = (page: number, mark: number) => {
    const owner = tree.release(page, mark);
    if (owner !== null) emptied.add(owner);
  };

  for (const page of pagesInOrder({ objects, catalog, info: null })) {
    const contents = contentsOf({ objects }, page);
    const parts = contents.map((content) => drawingAt(objects, content)).filter((part) => part !== null);
    drawings.push(...parts);
    const [drawing] = parts;
    if (drawing === undefined || contents.length > 1) continue;
    pages.set(page, drawing);
    const owners = tree.piecesOf(page);
    const ownerOf = (mark: number) => owners[mark] ?? -1;
    const figureOf = (mark: number) =>
      [ownerOf(mark), parentOf(tree, ownerOf(mark))].find((element) => tree.roles.get(element) === 'Figure');
    const marked = markContent(drawing.text, heightOf(dictionaryAt(objects, `${page} 0 R`)), {
      isMeant: (mark) => tree.roles.get(ownerOf(mark)) === 'Lbl',
      isDrawing: (mark) => figureOf(mark) !== undefined,
      isWanted: (mark) => wanted.has(ownerOf(mark)),
    });
    if (marked === null) continue;
    drawing.text = marked.text;
    words.set(page, new Map(marked.words));
    for (const [mark, box] of marked.boxes) {
      const figure = figureOf(mark) ?? -1;
      const known = boxes.get(figure);
      // Of a drawing that goes on overleaf, the first part.
      if (known === undefined || known.page === page) {
        boxes.set(figure, { page, box: joined(known?.box ?? null, box) });
      }
    }
    for (const mark of marked.decoration) release(page, mark);
  }

  // The head of a table that goes on overleaf is painted again there, and would be read again.
  for (const element of spread) {
    const [first, ...others] = tree.kids(element).map((kid) => placeOf(tree, element, kid));
    for (const other of others) {
      if (first == null || other == null || other.page === first.page) continue;
      const again = read(other.page, words.get(other.page)?.get(other.mark) ?? []);
      const page = pages.get(other.page);
      if (page === undefined || again === '') continue;
      if (again !== read(first.page, words.get(first.page)?.get(first.mark) ?? [])) continue;
      page.text = page.text.replace(
        new RegExp(`/\\w+ <</MCID ${other.mark} ?>> ?BDC`),
        '/Artifact <</Type /Pagination>> BDC',
      );
      release(other.page, other.mark);
    }
  }
  const packed = drawings.map(async ({ content, stream, text }) => {
    if (text === stream.text) return;
    objects.set(content, await packedStream(stream.entries, Buffer.from(text, 'latin1')));
  });

  for (const [element, role] of [...tree.roles]) {
    if (!mayBeEmpty.has(role) && !objects.get(element)?.includes('/K ')) emptied.add(element);
  }
  const cut = new Set([...emptied].map((element) => parentOf(tree, element)));
  for (const element of emptied) removeIfEmpty(tree, element);
  giveItemsBodies(tree);
  placeDrawings(tree, boxes);

  /** What an element says, off the page. */
  const said = (element: number): string => {
    const parts = tree.kids(element).map((kid) => {
      const inner = referredObject(kid);
      if (inner !== null) return said(inner);
      const place = placeOf(tree, element, kid);
      return place === null ? '' : read(place.page, words.get(place.page)?.get(place.mark) ?? []);
    });
    return parts.filter((part) => part !== '').join(' ');
  };
  describeLinks(tree, objects, said);
  nameOutline(objects, catalog, (heading) => (cut.has(heading) ? said(heading) : null));
  tree.write();
  await Promise.all(packed);
}

/** What paints a page, or a part of it. */
interface Drawing {
  readonly content: number;
  readonly stream: ReadStream;
  /** As it is to be written, with no soft hyphens in its words. */
  text: string;
}

function drawingAt(objects: ReadonlyMap<number, Buffer>, content: number): Drawing | null {
  const stream = readStream(objects.get(content));
  return stream === null ? null : { content, stream, text: withoutSoftHyphens(stream.text) };
}

const parentOf = (tree: TagTree, element: number): number => referredObject(tree.entries(element).get('/P')) ?? -1;

function heightOf(page: ReadonlyMap<string, string>): number {
  const [, bottom, , top] = readValues(page.get('/MediaBox') ?? '').map(Number);
  return (top ?? 842) - (bottom ?? 0);
}

/** The elements of some type, and all that is in them. */
function elementsWithin(tree: TagTree, isMeant: (role: string) => boolean): Set<number> {
  const found = new Set<number>();
  const walk = (element: number) => {
    found.add(element);
    for (const kid of tree.kids(element)) {
      const inner = referredObject(kid);
      if (inner !== null && tree.roles.has(inner)) walk(inner);
    }
  };
  for (const [element, role] of tree.roles) if (isMeant(role)) walk(element);
  return found;
}

/** Takes an element out of its parent where nothing is in it, and the parent where nothing else was. */
function removeIfEmpty(tree: TagTree, element: number): void {
  const role = tree.roles.get(element);
  if (role === undefined || mayBeEmpty.has(role) || tree.kids(element).length > 0) return;
  const parent = referredObject(tree.entries(element).get('/P'));
  tree.remove(element);
  if (parent === null || !tree.roles.has(parent)) return;
  tree.setKids(
    parent,
    tree.kids(parent).filter((kid) => referredObject(kid) !== element),
  );
  removeIfEmpty(tree, parent);
}

/** An item of a list holds a label, where it has one, and a body (PDF 1.7, 14.8.4.3.3); Chromium leaves the body out. */
function giveItemsBodies(tree: TagTree): void {
  for (const [item, role] of [...tree.roles]) {
    if (role !== 'LI') continue;
    const isLabel = (kid: string) => tree.roles.get(referredObject(kid) ?? -1) === 'Lbl';
    const inBody = tree.kids(item).filter((kid) => !isLabel(kid));
    const elements = inBody.map((kid) => referredObject(kid)).filter((kid) => kid !== null);
    // What an item holds itself counts from its own page: it stays where it is, and no item of a report does.
    if (elements.length === 0 || elements.length < inBody.length) continue;
    if (elements.some((element) => tree.roles.get(element) === 'LBody')) continue;
    const body = tree.add([
      ['/Type', '/StructElem'],
      ['/S', '/LBody'],
      ['/P', `${item} 0 R`],
      ['/K', inBody.length === 1 ? (inBody[0] ?? '') : `[${inBody.join(' ')}]`],
    ]);
    for (const element of elements) tree.set(element, '/P', `${body} 0 R`);
    const labels = tree.kids(item).filter(isLabel);
    // Chromium draws the dots of a list instead of setting them as letters.
    if (/\/(?:Disc|Circle|Square)\b/.test(tree.entries(parentOf(tree, item)).get('/A') ?? '')) {
      for (const label of labels) tree.set(referredObject(label) ?? -1, '/ActualText', textString('•'));
    }
    tree.setKids(item, [...labels, `${body} 0 R`]);
  }
}

/** A drawing tells where on its page it stands (PDF 1.7, 14.8.5.4.3). */
function placeDrawings(tree: TagTree, boxes: ReadonlyMap<number, { readonly box: Rectangle }>): void {
  for (const [element, { box }] of boxes) {
    if (tree.roles.get(element) !== 'Figure') continue;
    const numbers = box.map((number) => Number(number.toFixed(2)));
    const place = writeDictionary([
      ['/O', '/Layout'],
      ['/BBox', `[${numbers.join(' ')}]`],
    ]);
    tree.set(element, '/A', `[${[...readValues(tree.entries(element).get('/A') ?? ''), place].join(' ')}]`);
  }
}

/** What a link says stands on the link itself too (ISO 14289-1, 7.18.5). */
function describeLinks(tree: TagTree, objects: Map<number, Buffer>, said: (element: number) => string): void {
  for (const [link, role] of tree.roles) {
    if (role !== 'Link') continue;
    const words = said(link);
    if (words === '') continue;
    for (const kid of tree.kids(link)) {
      const reference = /\/Type\s*\/OBJR\b/.test(kid) ? /\/Obj\s+(\d+ \d+ R)/.exec(kid)?.[1] : undefined;
      const annotation = referredObject(reference);
      const entries = dictionaryAt(objects, reference);
      if (annotation === null || entries.size === 0 || entries.has('/Contents')) continue;
      entries.set('/Contents', textString(words));
      objects.set(annotation, Buffer.from(writeDictionary(entries), 'latin1'));
    }
  }
}

/**
 * The browser writes the words of a heading twice into the outline where it paints them on two pages, on one of them outside
 * of what is shown. `wordsOf` tells the right ones; `null` where they are.
 */
function nameOutline(objects: Map<number, Buffer>, catalog: number, wordsOf: (heading: number) => string | null): void {
  const walk = (first: string | undefined) => {
    for (let item = referredObject(first); item !== null; ) {
      const entries = dictionaryAt(objects, `${item} 0 R`);
      const words = wordsOf(referredObject(entries.get('/SE')) ?? -1);
      if (words !== null && words !== '') {
        entries.set('/Title', textString(words));
        objects.set(item, Buffer.from(writeDictionary(entries), 'latin1'));
      }
      walk(entries.get('/First'));
      item = referredObject(entries.get('/Next'));
    }
  };
  walk(dictionaryAt(objects, dictionaryAt(objects, `${catalog} 0 R`).get('/Outlines')).get('/First'));
}
