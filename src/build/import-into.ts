import path from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects, Files } from '../effects.ts';
import { type Edit, editText } from '../study/edit.ts';
import { type ImportPlace, importEdits, importPlace } from '../study/import-edits.ts';
import type { ImportEntries } from '../study/import-entries.ts';
import { lostFigures } from '../study/lost-figures.ts';
import { type Findings, findings, newFindings, readRegionText } from './edited-region.ts';
import { leadsOut } from './read-region.ts';

export interface IntoRequest {
  /** The region file as the user named it. */
  readonly region: string;
  readonly entries: ImportEntries;
  readonly csv: string;
  /** Data file that the user named, as the user named it; `null`: `usual` in the folder `data` beside the region file. */
  readonly file: string | null;
  readonly usual: string;
  readonly idIsFixed: boolean;
  /** Replace a data file whatever it holds. */
  readonly force: boolean;
  /** Changes to the region file besides. */
  readonly edits: readonly Edit[];
}

/** What is to be written, the data file first; or why nothing is. */
export type IntoResult =
  | {
      readonly kind: 'ready';
      readonly csv: { readonly path: string; readonly change: 'new' | 'replaced' | 'same' };
      readonly region: { readonly path: string; readonly text: string; readonly change: 'added' | 'updated' | 'same' };
      readonly id: string;
      /** Whether the source was there already. */
      readonly known: boolean;
      /** Whether its date stays, for figures that were read before rest on it too. */
      readonly keepsDate: boolean;
      /** What is found in the region file that was not before. */
      readonly warnings: readonly Diagnostic[];
    }
  | Findings
  | { readonly kind: 'refused'; readonly message: string; readonly hint: string };

/**
 * Works out what an imported table changes in a region file and beside it, and checks the outcome: the file with the changes
 * is read with all its tables, and no error may be in it that was not there before. Writes nothing. Rejects with the system's
 * own error where a file cannot be read.
 */
export async function importInto(request: IntoRequest, effects: Pick<Effects, 'files' | 'cwd'>): Promise<IntoResult> {
  const { region, entries, csv } = request;
  const home = path.resolve(effects.cwd, path.dirname(region));
  const regionPath = path.resolve(effects.cwd, region);
  const read = await readRegionText(region, effects);
  if (read.kind === 'findings') return read;
  const { text } = read;
  const wanted = request.file === null ? null : beside(home, path.resolve(effects.cwd, request.file));
  if (wanted?.startsWith('../')) {
    return refuse(
      `${request.file} lies outside the folder of ${region}.`,
      'A data file lies in the folder of its region file, or below.',
    );
  }
  const usual = { file: wanted, usual: `data/${request.usual}`, idIsFixed: request.idIsFixed };
  const first = importPlace(text, entries, usual);
  if (first === null) return changed(text, [], region, text);
  const place = (await renamed(first, request, text, home, effects.files)) ?? first;
  const target = path.resolve(home, place.file);
  const before = await contentOf(target, effects.files);
  const content = new TextEncoder().encode(csv);
  const same = before !== null && Buffer.compare(before, content) === 0;
  // The same rows may be about another place, which stands at the table.
  if (before !== null && !(same && place.table === null) && !request.force) {
    const against = againstReplacing(place, { before, content }, request);
    if (against !== null) return against;
  }
  const edited = editText(text, [...importEdits(entries, place), ...request.edits], region);
  if (edited.value === null) return findings(edited.diagnostics, (file) => (file === region ? text : null));
  const fresh = await newFindings(region, edited.value, new Map([[target, content]]), effects);
  if (fresh.errors !== null) return fresh.errors;
  return {
    kind: 'ready',
    csv: {
      path: before === null ? target : await effects.files.realPath(target),
      change: before === null ? 'new' : same ? 'same' : 'replaced',
    },
    region: {
      path: await effects.files.realPath(regionPath),
      text: edited.value,
      change: edited.value === text ? 'same' : place.table === null ? 'added' : 'updated',
    },
    id: place.id,
    known: place.known,
    keepsDate: place.kept.includes('retrieved') && edited.value !== text,
    warnings: fresh.warnings,
  };
}

function refuse(message: string, hint: string): IntoResult {
  return { kind: 'refused', message, hint };
}

/** The text with no change, for what `editText` says of a file that it cannot read. */
function changed(text: string, edits: Parameters<typeof editText>[1], region: string, shown: string): IntoResult {
  const { diagnostics } = editText(text, edits, region);
  return hasErrors(diagnostics)
    ? findings(diagnostics, (file) => (file === region ? shown : null))
    : refuse(`${region} is no region file.`, 'A region file begins with keys such as `format:` and `region:`.');
}

/** A path as a region file names it, with slashes. */
function beside(home: string, file: string): string {
  const way = path.relative(home, file).replaceAll('\\', '/');
  return leadsOut(home, file) ? `../${way}` : way;
}

async function contentOf(file: string, files: Files): Promise<Uint8Array | null> {
  return (await files.kind(file)) === 'file' ? files.read(file) : null;
}

/** The data file of the same source under another name, if it holds nothing that the import does not have. */
async function renamed(
  place: ImportPlace,
  { entries, csv, file, idIsFixed }: IntoRequest,
  text: string,
  home: string,
  files: Files,
): Promise<ImportPlace | null> {
  if (place.table !== null || file !== null) return null;
  for (const other of place.files) {
    const target = path.resolve(home, other);
    const there = importPlace(text, entries, { file: other, usual: other, idIsFixed });
    if (leadsOut(home, target) || there?.table == null) continue;
    const bytes = await contentOf(target, files);
    if (bytes === null) continue;
    const lost = lostFigures(
      { bytes, defaults: there.table.entry },
      { bytes: new TextEncoder().encode(csv), defaults: entries.table },
      [...place.dimensions, ...entries.dimensions],
    );
    if (lost?.length === 0) return there;
  }
  return null;
}

/** Why a data file is not replaced; `null` where nothing in it would be lost. */
function againstReplacing(
  { table, file, dimensions }: ImportPlace,
  { before, content }: { readonly before: Uint8Array; readonly content: Uint8Array },
  { region, entries }: IntoRequest,
): IntoResult | null {
  const otherwise = 'Name another file with -o, or replace it with --force.';
  if (table === null)
    return refuse(`${file} is there already, and ${region} does not name it for this source.`, otherwise);
  const lost = lostFigures({ bytes: before, defaults: table.entry }, { bytes: content, defaults: entries.table }, [
    ...dimensions,
    ...entries.dimensions,
  ]);
  if (lost === null) return refuse(`${file} is there already, and holds something else.`, otherwise);
  const [example] = lost;
  if (example === undefined) return null;
  const many = lost.length === 1 ? 'a figure' : `${lost.length} figures`;
  return refuse(
    `${file} has ${many} that this import does not have (${example}).`,
    'Import all that is wanted at once (--geo, --citizenship, --since), name another file with -o, or replace it with --force.',
  );
}
