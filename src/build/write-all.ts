import type { Effects } from '../effects.ts';

/**
 * Writes files that belong together, in their order: each whole or not at all. Where one cannot be written, or the user breaks
 * off, those before it become again what they were, and what was not there is taken away. Rejects with the system's own error.
 */
export async function writeAll(
  contents: ReadonlyMap<string, Uint8Array>,
  { files, signal }: Pick<Effects, 'files' | 'signal'>,
): Promise<void> {
  const before = new Map<string, Uint8Array | null>();
  for (const name of contents.keys()) {
    before.set(name, (await files.kind(name)) === 'missing' ? null : await files.read(name));
  }
  const done: string[] = [];
  try {
    for (const [name, bytes] of contents) {
      signal.throwIfAborted();
      await files.replace(name, bytes);
      done.push(name);
    }
  } catch (error) {
    for (const name of done) {
      const bytes = before.get(name) ?? null;
      // Why the other one was not written is what the user must know.
      await (bytes === null ? files.remove(name) : files.replace(name, bytes)).catch(() => undefined);
    }
    throw error;
  }
}
