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
  const note = (path: string, hash: string | null) =>
    reads.set(path, reads.has(path) && reads.get(path) !== hash ? unsettled : hash);
  return {
    reads,
    files: {
      ...files,
      read: async (path) => {
        const bytes = await files.read(path);
        const hash = hashOf(bytes);
        for (const name of [path, ...(links.get(path) ?? [])]) note(name, hash);
        return bytes;
      },
      kind: async (path) => {
        const kind = await files.kind(path);
        if (kind !== 'file') note(path, null);
        return kind;
      },
      realPath: async (path) => {
        const real = await files.realPath(path);
        if (real !== path) links.set(real, (links.get(real) ?? new Set()).add(path));
        return real;
      },
    },
  };
}

/** The files among them, without what was looked for in vain. */
export function filesIn(reads: Reads): readonly string[] {
  return [...reads].flatMap(([path, hash]) => (hash === null ? [] : [path]));
}

/** Whether all of it is on the disk as it was read. */
export async function isUnchanged(reads: Reads, files: Files): Promise<boolean> {
  const same = await Promise.all(
    [...reads].map(async ([path, hash]) => {
      try {
        if ((await files.kind(path)) !== 'file') return hash === null;
        return hash !== null && hashOf(await files.read(path)) === hash;
      } catch {
        return false;
      }
    }),
  );
  return same.every(Boolean);
}
