import type { Imported } from '../importers/imported.ts';
import type { TidyTable } from '../importers/tidy.ts';
import { mappingLines, usualLayout } from './editing/block-yaml.ts';
import type { YamlValue } from './write-yaml.ts';

type Entry = Readonly<Record<string, YamlValue | undefined>>;

/** What a region file says of an imported table. */
export interface ImportEntries {
  /** Id of the source. */
  readonly id: string;
  /** Its entry in `sources`. */
  readonly source: Entry;
  /** Its entry in `data.tables`, without `file` and `source`. */
  readonly table: Entry;
  /** What `data.dimensions` must name. */
  readonly dimensions: readonly string[];
}

export interface ImportEntriesInput {
  readonly imported: Imported;
  readonly tidy: TidyTable;
  /** Day on which it was read, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** What to call it where the file has no name for it. */
  readonly stem: string;
  /** Id that the user wants; `null`: made of the dataset's code or of `stem`. */
  readonly sourceId: string | null;
}

/** The entries of an imported table, in the order of the format. */
export function importEntries({ imported, tidy, retrieved, stem, sourceId }: ImportEntriesInput): ImportEntries {
  const { head, facts } = imported;
  return {
    id: sourceId ?? idOf(head.dataset ?? stem),
    source: {
      title: head.title ?? head.dataset ?? stem,
      publisher: head.publisher ?? undefined,
      dataset: head.dataset ?? undefined,
      retrieved,
      date: head.updated ?? undefined,
      type: facts.sourceType ?? undefined,
    },
    table: {
      ...tidy.tableDefaults,
      measures: Object.keys(tidy.measures).length === 0 ? undefined : tidy.measures,
    },
    dimensions: tidy.dimensions,
  };
}

/** Small letters, digits and hyphens. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'imported' : /^[a-z]/.test(plain) ? plain : `table-${plain}`;
}

/** The entry of `data.tables` that names a data file. */
export function tableEntry({ id, table }: ImportEntries, file: string): Entry {
  return { file, source: id, ...table };
}

/** Places of a study, as `study.places` names them. */
export interface ImportPlaces {
  readonly own?: string;
  readonly stand_ins: readonly string[];
  readonly benchmarks: readonly string[];
}

/** Places as YAML to paste. */
export function placesYaml({ own, stand_ins, benchmarks }: ImportPlaces): string {
  return written({ study: { places: { own, stand_ins, benchmarks } } });
}

/** The entries as YAML to paste: `study.places` where it is given, `sources`, and `data` with its dimensions and table. */
export function pasteYaml(entries: ImportEntries, file: string, places: ImportPlaces | null = null): string {
  const { dimensions } = entries;
  return `${places === null ? '' : placesYaml(places)}${written({
    sources: { [entries.id]: entries.source },
    data: {
      dimensions: dimensions.length === 0 ? undefined : dimensions,
      tables: [tableEntry(entries, file)],
    },
  })}`;
}

function written(parts: Entry): string {
  return `${mappingLines(parts, 0, 2, usualLayout).join('\n')}\n`;
}
