import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../effects.ts';
import { packageRoot } from './resources.ts';

/** Where the build notes from which templates the program was made; `scripts/build.mjs` writes it. */
const noted = path.join('dist', 'templates.sha256');

/** SHA-256 over the names and contents of all files in the folder, in the order of their names. */
export async function folderFingerprint(folder: string, files: Files): Promise<string> {
  // All are read at once, and counted in the order of their names.
  const found = async (inside: string, name: string): Promise<readonly (readonly [string, Uint8Array])[]> => {
    const kind = await files.kind(inside);
    if (kind === 'file') return [[name, await files.read(inside)]];
    if (kind !== 'folder') return [];
    const entries = [...(await files.list(inside))].sort();
    const below = entries.map((entry) => found(path.join(inside, entry), name === '' ? entry : `${name}/${entry}`));
    return (await Promise.all(below)).flat();
  };
  const hash = createHash('sha256');
  for (const [name, bytes] of await found(folder, '')) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/**
 * True where the program was built beside other templates than lie there now, as after a `git pull` without `npm ci`: then
 * words and sections may be missing that are no fault of anybody. False where nothing is noted.
 */
export async function isBuiltForOtherTemplates(files: Files, root = packageRoot()): Promise<boolean> {
  const note = path.join(root, noted);
  if ((await files.kind(note)) !== 'file') return false;
  const built = new TextDecoder().decode(await files.read(note)).trim();
  return built !== (await folderFingerprint(path.join(root, 'templates'), files));
}
