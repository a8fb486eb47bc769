import path from 'node:path';
import { serialize } from 'node:v8';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Files } from '../../effects.ts';
import { locateLater } from '../../study/locate-later.ts';
import { largestFile } from '../../study/read-text.ts';
import { type ReadRegion, textsFound } from '../read-region.ts';
import { hashOf, keyOf } from './keys.ts';
import { unpacked } from './packing.ts';
import { isUnchanged, type KeptReads, type Reads, readsFrom, readsIn, recordingFiles } from './recording.ts';
import type { Kept } from './stages.ts';

/** A region as it is kept: all of it but for functions, which are made again. */
interface KeptRegion {
  readonly inputs: KeptReads;
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * A region that was read and computed before, where nothing that it was read from has changed, with what that was; else it is
 * read. Only what has no error is kept. `read` gets files that note what is read through them.
 */
export async function keptRegion(
  input: { readonly file: string; readonly slug: string },
  { files: disk, cwd }: { readonly files: Files; readonly cwd: string },
  { store, fingerprint }: Kept,
  read: (files: Files) => Promise<ReadRegion>,
): Promise<{ readonly read: ReadRegion; readonly reads: Reads }> {
  const { files, reads } = recordingFiles(disk);
  const file = path.resolve(cwd, input.file);
  const folder = path.dirname(file);
  // What is too large to be read is refused by the reading itself.
  if ((await disk.size(file)) > largestFile) return { read: await read(files), reads };
  const key = keyOf(fingerprint, input.file, input.slug, hashOf(await files.read(file)));
  const before = regionIn(await store.get('analysis', key));
  if (before !== null) {
    const then = readsIn(folder, before.inputs);
    if (await isUnchanged(then, disk)) return { read: madeWhole(before, input), reads: then };
  }
  const made = await read(files);
  if (made.analysis !== null) await store.put('analysis', key, packed(made, made.analysis, readsFrom(folder, reads)));
  return { read: made, reads };
}

function packed(read: ReadRegion, analysis: Analysis, inputs: KeptReads): Uint8Array {
  const { study } = analysis;
  const { locate: _, ...source } = study.source;
  return serialize({
    inputs,
    analysis: { ...analysis, study: { ...study, source } },
    diagnostics: read.diagnostics,
    texts: textsFound(read),
  });
}

function madeWhole(
  { analysis, diagnostics, texts }: KeptRegion,
  { file, slug }: { file: string; slug: string },
): ReadRegion {
  const { study } = analysis;
  const source = { ...study.source, locate: locateLater(study.source.text, study.source.file) };
  return {
    file,
    slug,
    analysis: { ...analysis, study: { ...study, source } },
    diagnostics,
    text: (name) => texts.get(name) ?? null,
  };
}

function regionIn(bytes: Uint8Array | null): KeptRegion | null {
  const value: unknown = bytes === null ? null : unpacked(bytes);
  return isKeptRegion(value) ? value : null;
}

/** Its checksum has told that it is whole, and its key that this program wrote it. */
function isKeptRegion(value: unknown): value is KeptRegion {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(Reflect.get(value, 'inputs')) && typeof Reflect.get(value, 'analysis') === 'object';
}
