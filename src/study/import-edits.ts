import type { Edit } from './edit.ts';
import { readYamlText } from './editing/yaml-text.ts';
import { type ImportEntries, tableEntry } from './import-entries.ts';

/** Where in a region file an imported table belongs. */
export interface ImportPlace {
  /** Id of the source: the one that is there for the same dataset, else a free one. */
  readonly id: string;
  /** Whether the source is there already. */
  readonly known: boolean;
  /** Its table that is there already, with what stands at it; `null` where it is to be added. */
  readonly table: { readonly index: number; readonly entry: Readonly<Record<string, unknown>> } | null;
  /** The data file, as the region file names it. */
  readonly file: string;
  /** Dates of the source (`retrieved`, `date`) that stay as they are, for other tables rest on it. */
  readonly kept: readonly string[];
  /** All data files of the source. */
  readonly files: readonly string[];
  /** `data.dimensions` as they are. */
  readonly dimensions: readonly string[];
}

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Finds where an imported table belongs in the text of a region file: the same source again is not added twice. `file`: the
 * data file that is wanted; `null`: `usual`. Null where the text is no region file.
 */
export function importPlace(
  text: string,
  entries: ImportEntries,
  wanted: { readonly file: string | null; readonly usual: string; readonly idIsFixed: boolean },
): ImportPlace | null {
  const value = readYamlText(text.replace(/^\uFEFF/, ''))?.value;
  if (!isMapping(value)) return null;
  const sources = isMapping(value.sources) ? value.sources : {};
  const data = isMapping(value.data) ? value.data : {};
  const id = sourceFor(sources, entries, wanted.idIsFixed);
  const tables: readonly unknown[] = Array.isArray(data.tables) ? data.tables : [];
  const own = tables.flatMap((entry, index) =>
    isMapping(entry) && entry.source === id && typeof entry.file === 'string'
      ? [{ index, entry, file: entry.file }]
      : [],
  );
  const file = wanted.file ?? wanted.usual;
  const table = own.find((each) => samePath(each.file, file)) ?? null;
  const isAlone = tables.every((entry, index) => !isMapping(entry) || entry.source !== id || index === table?.index);
  const source = sources[id];
  return {
    id,
    known: Object.hasOwn(sources, id),
    table,
    file: table?.file ?? file,
    kept: isAlone || !isMapping(source) ? [] : ['retrieved', 'date'].filter((key) => Object.hasOwn(source, key)),
    files: own.map((each) => each.file),
    dimensions: Array.isArray(data.dimensions) ? data.dimensions.map(String) : [],
  };
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function samePath(one: string, other: string): boolean {
  const plain = (file: string) => file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return plain(one) === plain(other);
}

/** The source of the same dataset, or of the same title where there is no dataset; else an id that nobody has. */
function sourceFor(sources: Mapping, { id, source }: ImportEntries, isFixed: boolean): string {
  if (isFixed) return id;
  const alike = Object.entries(sources).find(([, other]) => isMapping(other) && isSame(other, source));
  if (alike !== undefined) return alike[0];
  let free = id;
  for (let count = 2; Object.hasOwn(sources, free); count += 1) free = `${id}-${count}`;
  return free;
}

function isSame(other: Mapping, source: ImportEntries['source']): boolean {
  const dataset = source.dataset ?? null;
  if (dataset !== null || other.dataset !== undefined) {
    return String(other.dataset ?? '').toUpperCase() === String(dataset ?? '').toUpperCase();
  }
  return other.title === source.title && (other.publisher ?? null) === (source.publisher ?? null);
}

/** Of what stands at a table that is there, what the data file rests on; the rest is the user's. */
const refreshed = ['place', 'age', 'measures'];

/** The changes that put an imported table into a region file, or bring the one that is there up to date. */
export function importEdits(entries: ImportEntries, place: ImportPlace): readonly Edit[] {
  const { id, table, file } = place;
  const edits: Edit[] = [];
  if (place.known) {
    for (const key of ['retrieved', 'date']) {
      const value = place.kept.includes(key) ? undefined : entries.source[key];
      if (value !== undefined) edits.push({ kind: 'set', path: ['sources', id, key], value });
    }
  } else edits.push({ kind: 'set', path: ['sources', id], value: entries.source });
  for (const dimension of entries.dimensions) {
    if (!place.dimensions.includes(dimension))
      edits.push({ kind: 'add', path: ['data', 'dimensions'], value: dimension });
  }
  if (table === null) {
    edits.push({ kind: 'add', path: ['data', 'tables'], value: tableEntry({ ...entries, id }, file) });
    return edits;
  }
  for (const key of refreshed) {
    const value = entries.table[key];
    if (value !== undefined) edits.push({ kind: 'set', path: ['data', 'tables', table.index, key], value });
  }
  return edits;
}
