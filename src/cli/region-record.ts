import path from 'node:path';
import { hashOf } from '../build/cache/keys.ts';
import { freshRecord, putRecord, type RecordedOutput, type ReportRecord, recordKey } from '../build/cache/record.ts';
import { isUnchanged } from '../build/cache/recording.ts';
import type { Kept } from '../build/cache/stages.ts';
import type { RegionReports } from '../build/region-reports.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import type { Input } from './inputs.ts';
import type { OutputFolder } from './output-folder.ts';

/** What tells the records of a run from those of others. */
export interface Keeping {
  readonly kept: Kept | null;
  /** Everything that was asked for, for the records; `null` where no records are kept. */
  readonly asked: string | null;
  /** The version of the browser that prints; asked of it where it is not known. `null` where none starts, or nothing is printed. */
  readonly browser: () => Promise<string | null>;
  readonly effects: Effects;
}

/** Where the record of a region is kept, and the folder that its files are found from. */
interface Recorded {
  readonly key: string;
  readonly folder: string;
}

/** Where the record of a region is kept; `null` where none is. Rejects where the region file cannot be read. */
export async function recordOf(input: Input, { asked, kept, effects }: Keeping): Promise<Recorded | null> {
  if (asked === null || kept === null || input.file === '-') return null;
  const file = path.resolve(effects.cwd, input.file);
  const bytes = await effects.files.read(file);
  return { key: recordKey(asked, `${input.file}\n${input.slug}`, hashOf(bytes)), folder: path.dirname(file) };
}

/** The record of a region of which nothing has changed since, printed by the browser of this run; else `null`. */
export async function standingRecord(
  input: Input,
  keeping: Keeping,
): Promise<{ readonly at: Recorded; readonly record: ReportRecord } | null> {
  const { kept, effects, browser } = keeping;
  const at = await recordOf(input, keeping);
  const record = at === null || kept === null ? null : await freshRecord(kept.store, at.key, at.folder, effects.files);
  return at === null || record === null || record.browser !== (await browser()) ? null : { at, record };
}

/** The contents of those outputs that are not in their folder as they were made; `null` where one is kept nowhere. */
export async function contentsOf(
  { outputs }: ReportRecord,
  kept: Kept | null,
  folder: OutputFolder,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const missing = new Map<string, Uint8Array>();
  for (const output of outputs) {
    if (await folder.has(output)) continue;
    const content = (await kept?.store.get('file', output.hash)) ?? null;
    if (content === null) return null;
    missing.set(output.name, content);
  }
  return missing;
}

/** The texts that findings of a record are about, as they lie there unchanged. */
export async function textsOf(
  diagnostics: readonly Diagnostic[],
  { files, cwd }: Effects,
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(diagnostics.map(({ file }) => file))];
  const texts = await Promise.all(
    names.map(async (name): Promise<readonly [string, string]> => {
      const bytes = await files.read(path.resolve(cwd, name)).catch(() => new Uint8Array());
      return [name, new TextDecoder().decode(bytes)];
    }),
  );
  return new Map(texts);
}

/** Keeps the record of what was made, unless something that it was made from has changed meanwhile. */
export async function keepRecord(
  { key, folder }: Recorded,
  { diagnostics, said, reads }: RegionReports,
  outputs: readonly RecordedOutput[],
  { kept, browser, effects }: Keeping,
): Promise<void> {
  if (kept === null || !(await isUnchanged(reads, effects.files))) return;
  await putRecord(kept.store, key, folder, reads, { diagnostics, said, outputs, browser: await browser() });
}
