import { bodyAt, dictionaryAt } from './pdf-objects.ts';
import { readValues, referredObject, writeDictionary } from './pdf-values.ts';

/** The tags of a PDF (PDF 1.7, 14.7), read where they are asked for and written back where they were changed. */
export interface TagTree {
  /** The type of each element, by its object: `Table`. */
  readonly roles: ReadonlyMap<number, string>;
  readonly entries: (element: number) => ReadonlyMap<string, string>;
  readonly set: (element: number, key: string, value: string) => void;
  readonly kids: (element: number) => readonly string[];
  readonly setKids: (element: number, kids: readonly string[]) => void;
  /** A new element. */
  readonly add: (entries: readonly (readonly [string, string])[]) => number;
  readonly remove: (element: number) => void;
  /** What each marked piece of a page belongs to, by its number. */
  readonly piecesOf: (page: number) => readonly (number | null)[];
  /** Takes a piece of a page out of the tree. Returns the element that it was in; `null` where it was in none. */
  readonly release: (page: number, mark: number) => number | null;
  /** Puts all changes into the objects. */
  readonly write: () => void;
}

export function readTagTree(
  objects: Map<number, Buffer>,
  root: number,
  roles: Map<number, string>,
  add: (body: Buffer) => string,
): TagTree {
  const read = new Map<number, Map<string, string>>();
  const changed = new Set<number>();
  const entriesOf = (element: number): Map<string, string> => {
    let entries = read.get(element);
    if (entries === undefined) {
      entries = dictionaryAt(objects, `${element} 0 R`);
      read.set(element, entries);
    }
    return entries;
  };
  const arrays = new Map<number, number>();
  const walk = (node: ReadonlyMap<string, string>): void => {
    const leaves = readValues(bodyAt(objects, node.get('/Nums')));
    for (let index = 0; index + 1 < leaves.length; index += 2) {
      const array = referredObject(leaves[index + 1]);
      if (array !== null) arrays.set(Number(leaves[index]), array);
    }
    for (const kid of readValues(bodyAt(objects, node.get('/Kids')))) walk(dictionaryAt(objects, kid));
  };
  walk(dictionaryAt(objects, dictionaryAt(objects, `${root} 0 R`).get('/ParentTree')));
  /** The owners of the pieces of each page, as far as they were asked for, and where that list stands. */
  const owners = new Map<number, { readonly array: number; readonly list: (number | null)[] }>();
  const ownersOn = (page: number) => {
    let found = owners.get(page);
    if (found === undefined) {
      const array = arrays.get(Number(dictionaryAt(objects, `${page} 0 R`).get('/StructParents') ?? -1)) ?? -1;
      found = { array, list: readValues(bodyAt(objects, `${array} 0 R`)).map((owner) => referredObject(owner)) };
      owners.set(page, found);
    }
    return found;
  };
  const released = new Set<number>();

  const tree: TagTree = {
    roles,
    entries: entriesOf,
    set: (element, key, value) => {
      entriesOf(element).set(key, value);
      changed.add(element);
    },
    kids: (element) => {
      const kids = entriesOf(element).get('/K') ?? '[]';
      return kids.startsWith('[') ? readValues(kids) : [kids];
    },
    setKids: (element, kids) => tree.set(element, '/K', kids.length === 1 ? (kids[0] ?? '') : `[${kids.join(' ')}]`),
    add: (entries) => {
      const number = referredObject(add(Buffer.from(writeDictionary(entries), 'latin1'))) ?? 0;
      roles.set(number, new Map(entries).get('/S')?.slice(1) ?? '');
      return number;
    },
    remove: (element) => {
      objects.delete(element);
      changed.delete(element);
      roles.delete(element);
    },
    piecesOf: (page) => ownersOn(page).list,
    release: (page, mark) => {
      const { list } = ownersOn(page);
      const owner = list[mark] ?? null;
      if (owner === null) return null;
      list[mark] = null;
      released.add(page);
      tree.setKids(
        owner,
        tree.kids(owner).filter((kid) => {
          const place = placeOf(tree, owner, kid);
          return place === null || place.page !== page || place.mark !== mark;
        }),
      );
      return owner;
    },
    write: () => {
      for (const element of changed) {
        objects.set(element, Buffer.from(writeDictionary(entriesOf(element)), 'latin1'));
      }
      for (const page of released) {
        const { array, list } = ownersOn(page);
        const words = list.map((owner) => (owner === null ? 'null' : `${owner} 0 R`));
        objects.set(array, Buffer.from(`[${words.join(' ')}]`, 'latin1'));
      }
    },
  };
  return tree;
}

/** The page and the number of a marked piece that an element holds; `null` where what it holds is something else. */
export function placeOf(
  tree: TagTree,
  element: number,
  kid: string,
): { readonly page: number; readonly mark: number } | null {
  if (/\/OBJR\b/.test(kid)) return null;
  const mark = /^\d+$/.test(kid) ? kid : /\/MCID\s+(\d+)/.exec(kid)?.[1];
  const page = referredObject(/\/Pg\s+(\d+ \d+ R)/.exec(kid)?.[1] ?? tree.entries(element).get('/Pg'));
  return mark === undefined || page === null ? null : { page, mark: Number(mark) };
}
