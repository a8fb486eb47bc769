import { serialize } from 'node:v8';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { Printed } from '../../print/print-pdf.ts';
import { hashOf, keyOf } from './keys.ts';
import { unpacked } from './packing.ts';
import type { Store } from './store.ts';

/** A store, and the program whose work is kept in it. */
export interface Kept {
  readonly store: Store;
  readonly fingerprint: string;
}

type Drawings = Readonly<Record<string, string>>;

/**
 * The drawings of a report: those that were made before from the same spec are taken from the store, the others are drawn
 * and kept. Where all were made before, neither the canvas nor Chart.js is loaded.
 */
export async function keptDrawings(
  specs: Readonly<Record<string, ChartSpec>>,
  draw: (specs: Readonly<Record<string, ChartSpec>>) => Promise<Drawings>,
  { store, fingerprint }: Kept,
): Promise<Drawings> {
  const keys = new Map(Object.entries(specs).map(([id, spec]) => [id, keyOf(fingerprint, id, JSON.stringify(spec))]));
  const found = new Map<string, string>();
  await Promise.all(
    [...keys].map(async ([id, key]) => {
      const bytes = await store.get('chart', key);
      if (bytes !== null) found.set(id, new TextDecoder().decode(bytes));
    }),
  );
  const missing = Object.fromEntries(Object.entries(specs).filter(([id]) => !found.has(id)));
  const drawn = Object.keys(missing).length === 0 ? {} : await draw(missing);
  const encoder = new TextEncoder();
  await Promise.all(
    Object.entries(drawn).map(([id, drawing]) => store.put('chart', keys.get(id) ?? '', encoder.encode(drawing))),
  );
  return Object.fromEntries(Object.keys(specs).map((id) => [id, found.get(id) ?? drawn[id] ?? '']));
}

/** A page: taken from the store where it was made before from the same parts, else made and kept. */
export async function keptPage(
  parts: readonly string[],
  make: () => Promise<string> | string,
  kept: Kept,
): Promise<string> {
  const bytes = await keptFile(parts, async () => new TextEncoder().encode(await make()), kept);
  return new TextDecoder().decode(bytes);
}

/** The same of any file. */
export async function keptFile(
  parts: readonly string[],
  make: () => Promise<Uint8Array>,
  { store, fingerprint }: Kept,
): Promise<Uint8Array> {
  const key = keyOf(fingerprint, ...parts);
  // A file is kept once, as it is written; here stands only which it is.
  const which = await store.get('made', key);
  const before = which === null ? null : await store.get('file', new TextDecoder().decode(which));
  if (before !== null) return before;
  const bytes = await make();
  const hash = hashOf(bytes);
  await Promise.all([store.put('made', key, new TextEncoder().encode(hash)), store.put('file', hash, bytes)]);
  return bytes;
}

/** What a browser of this version made of this page before, or this one makes of it now. */
export async function keptPrint(
  html: string,
  options: { readonly title: string; readonly pages?: number | null },
  browser: string,
  print: () => Promise<Printed>,
  { store, fingerprint }: Kept,
): Promise<Printed> {
  const key = keyOf(fingerprint, browser, String(options.pages ?? ''), options.title, html);
  const before = await store.get('print', key);
  const kept = before === null ? null : unpacked(before);
  if (isPrinted(kept)) return kept;
  const printed = await print();
  // Another browser may have had to take the place of the one that was asked.
  if (printed.browserVersion === browser) await store.put('print', key, serialize(printed));
  return printed;
}

/** Its checksum has told that it is whole, and its key that this program wrote it. */
function isPrinted(value: unknown): value is Printed {
  if (typeof value !== 'object' || value === null) return false;
  return Reflect.get(value, 'bytes') instanceof Uint8Array && Array.isArray(Reflect.get(value, 'numbers'));
}
