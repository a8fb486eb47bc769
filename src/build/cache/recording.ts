import path from 'node:path';
import type { Files } from '../../effects.ts';
import { hashOf } from './keys.ts';

/**
 * What was read through some files, by path: the hash of its content, `null` where it was looked for and is no file. What was
 * found to be one thing and later another is `unsettled`.
 */
export type Reads = ReadonlyMap<string, string | null>;

/** The hash of no content. */
const unsettled = 'changed while it was read';

/**
 * The same files, which keep a note of what is read through them: so what a report was made from is what was read for it,
 * and nobody has to list it. A link counts as what it leads to. `before`: what was read for the same purpose already.
 */
export function recordingFiles(
  files: Files,
  before: Reads = new Map(),
): { readonly files: Files; readonly reads: Reads } {
  const reads = new Map(before);
  /** The links that lead to a file, by where it really lies. */
  const links = new Map<string, Set<string>>();
  const note = (at: string, hash: string | null) =>
    reads.set(at, reads.has(at) && reads.get(at) !== hash ? unsettled : hash);
  return {
    reads,
    files: {
      ...files,
      read: async (at) => {
        const bytes = await files.read(at);
        const hash = hashOf(bytes);
        for (const name of [at, ...(links.get(at) ?? [])]) note(name, hash);
        return bytes;
      },
      kind: async (at) => {
        const kind = await files.kind(at);
        if (kind !== 'file') note(at, null);
        return kind;
      },
      realPath: async (at) => {
        const real = await files.realPath(at);
        if (real !== at) links.set(real, (links.get(real) ?? new Set()).add(at));
        return real;
      },
    },
  };
}

/** Reads as they are kept: by their way from a folder, so that they hold wherever that folder lies. */
export type KeptReads = readonly { readonly path: string; readonly hash: string | null }[];

export function readsFrom(folder: string, reads: Reads): KeptReads {
  return [...reads].map(([file, hash]) => ({ path: path.relative(folder, file), hash }));
}

export function readsIn(folder: string, kept: KeptReads): Reads {
  return new Map(kept.map(({ path: way, hash }) => [path.resolve(folder, way), hash]));
}

/** The files among them, without what was looked for in vain. */
export function filesIn(reads: Reads): readonly string[] {
  return [...reads].flatMap(([at, hash]) => (hash === null ? [] : [at]));
}

/** Whether all of it is on the disk as it was read. */
export async function isUnchanged(reads: Reads, files: Files): Promise<boolean> {
  const same = await Promise.all(
    [...reads].map(async ([at, hash]) => {
      try {
        if ((await files.kind(at)) !== 'file') return hash === null;
        return hash !== null && hashOf(await files.read(at)) === hash;
      } catch {
        return false;
      }
    }),
  );
  return same.every(Boolean);
}
