import { readDictionary, writeDictionary } from './pdf-values.ts';
import { settleTags } from './settle-tags.ts';

/** What Chromium takes from PDF 2.0, and what a reader of PDF 1.7 knows in its place (14.8.4 there). */
const roles: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Sect',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

/** What Chromium calls the cells of a table, by a count that goes on from page to page of one process. */
const nodeName = /\(node(\d{8,})\)/g;

/**
 * Settles the tags that Chromium writes, in place. Besides what stands in settle-tags.ts, each newer tag is told to stand for one that older
 * readers know; without that, reading programs pass over emphasised words. And the names of table cells are counted
 * from 1, since Chromium's own count depends on what the same process printed before.
 */
export async function settleStructure(
  objects: Map<number, Buffer>,
  catalog: number,
  root: number,
  add: (body: Buffer) => string,
): Promise<void> {
  const used = new Set<string>();
  const roleOf = new Map<number, string>();
  const named: { readonly number: number; readonly text: string }[] = [];
  const counts = new Set<number>();
  for (const [number, body] of objects) {
    if (body.subarray(-9).equals(endOfStream)) continue;
    const text = body.toString('latin1');
    const role = /\/Type \/StructElem\s*\/S \/(\w+)/.exec(text)?.[1];
    if (role !== undefined) roleOf.set(number, role);
    if (role !== undefined && role in roles) used.add(role);
    if (!text.includes('(node')) continue;
    named.push({ number, text });
    for (const match of text.matchAll(nodeName)) counts.add(Number(match[1]));
  }

  // In the order of the old names, so that the tree that finds them by name stays in order.
  const ranks = new Map([...counts].sort((one, other) => one - other).map((count, index) => [count, index + 1]));
  for (const { number, text } of named) {
    const settled = text.replace(
      nodeName,
      (_, count: string) => `(node${`${ranks.get(Number(count))}`.padStart(8, '0')})`,
    );
    objects.set(number, Buffer.from(settled, 'latin1'));
  }

  await settleTags(objects, catalog, root, roleOf, add);
  const tree = objects.get(root);
  if (tree === undefined || used.size === 0) return;
  const entries = readDictionary(tree.toString('latin1'));
  if (entries.has('/RoleMap')) return;
  entries.set('/RoleMap', writeDictionary([...used].sort().map((role) => [`/${role}`, `/${roles[role]}`] as const)));
  objects.set(root, Buffer.from(writeDictionary(entries), 'latin1'));
}

const endOfStream = Buffer.from('endstream');
