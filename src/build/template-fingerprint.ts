import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Files } from '../effects.ts';
import { packageRoot } from './resources.ts';

/** Where the build notes from which templates the program was made; `scripts/build.mjs` writes it. */
const noted = path.join('dist', 'templates.sha256');

/** SHA-256 over the names and contents of all files in the folder, in the order of their names. */
export async function folderFingerprint(folder: string, files: Files): Promise<string> {
  const hash = createHash('sha256');
  const add = async (inside: string, name: string): Promise<void> => {
    const kind = await files.kind(inside);
    if (kind === 'folder') {
      for (const entry of [...(await files.list(inside))].sort()) {
        await add(path.join(inside, entry), name === '' ? entry : `${name}/${entry}`);
      }
    } else if (kind === 'file') {
      const bytes = await files.read(inside);
      hash.update(`${name}\n${bytes.length}\n`).update(bytes);
    }
  };
  await add(folder, '');
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
