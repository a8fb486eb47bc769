import path from 'node:path';
import type { Files } from '../../effects.ts';
import { packageRoot } from '../resources.ts';
import { folderFingerprint } from '../template-fingerprint.ts';
import { hashOf, keyOf } from './keys.ts';

/** Where the build notes what program it made; `scripts/build.mjs` writes it. */
const noted = path.join('dist', 'program.sha256');

/**
 * What makes two runs of the tool one and the same: the program with its packages, the templates and words as they lie
 * there now, and what Node itself knows of languages and time zones. `null` where the program was not built, as when it is
 * run from its sources: then nothing that it makes is kept.
 */
export async function toolFingerprint(files: Files, root = packageRoot()): Promise<string | null> {
  const note = path.join(root, noted);
  if ((await files.kind(note)) !== 'file') return null;
  const [program, templates] = await Promise.all([
    files.read(note),
    folderFingerprint(path.join(root, 'templates'), files),
  ]);
  const { icu = '', cldr = '', unicode = '', tz = '', v8 } = process.versions;
  return keyOf(hashOf(program), templates, icu, cldr, unicode, tz, v8, `${process.platform} ${process.arch}`);
}
