import type { Files } from '../../effects.ts';
import { hashOf } from './keys.ts';

/** What was read through some files, by path: the hash of its content, `null` where it was looked for and is no file. */
export type Reads = ReadonlyMap<string, string | null>;

/**
 * The same files, which keep a note of what is read through them: so what a report was made from is what was read for it,
 * and nobody has to list it.
 */
export function recordingFiles(files: Files): { readonly files: Files; readonly reads: Reads } {
  const reads = new Map<string, string | null>();
  return {
    reads,
    files: {
      ...files,
      read: async (path) => {
        const bytes = await files.read(path);
        reads.set(path, hashOf(bytes));
        return bytes;
      },
      kind: async (path) => {
        const kind = await files.kind(path);
        if (kind !== 'file' && !reads.has(path)) reads.set(path, null);
        return kind;
      },
    },
  };
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
