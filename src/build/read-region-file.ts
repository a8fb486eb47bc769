import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Files } from '../effects.ts';
import type { Study } from '../study/study.ts';
import { noInput, readStudyFile } from './read-region.ts';
import { regionNames, slugOf } from './region-slug.ts';
import { nodeFiles } from './write-files.ts';

/** A region file from the disk, read and checked. */
export interface RegionFileRead {
  /** The region file itself, also where its folder was named. */
  readonly file: string;
  /** What its output is called: the file's name, or the folder's where the file is called `region.yaml`. */
  readonly slug: string;
  /** `null` where anything in the file or in a table beside it is an error. */
  readonly study: Study | null;
  /** In file order, warnings and remarks among them. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks a region file and the tables beside it, by its path or by the folder that holds its `region.yaml`.
 *
 * What is wrong in the file comes back as diagnostics, and `study` is `null` where any of them is an error. Rejects with the
 * system's own error (`code`: ENOENT, EACCES …) where the region file itself cannot be read. Tables are read from the
 * file's own folder alone.
 */
export async function readRegionFile(
  file: string,
  { files = nodeFiles() }: { readonly files?: Files } = {},
): Promise<RegionFileRead> {
  const cwd = path.resolve('.');
  const found = await regionIn(file, cwd, files);
  const read = await readStudyFile({ file: found, slug: slugOf(found, cwd) }, { files, cwd }, noInput);
  return { file: read.file, slug: read.slug, study: read.study, diagnostics: read.diagnostics };
}

async function regionIn(file: string, cwd: string, files: Files): Promise<string> {
  if ((await files.kind(path.resolve(cwd, file))) !== 'folder') {
    // A lone dash is a file of that name here; a script has standard input for itself.
    return file === '-' ? `.${path.sep}-` : file;
  }
  for (const name of regionNames) {
    const inside = path.join(file, name);
    if ((await files.kind(path.resolve(cwd, inside))) === 'file') return inside;
  }
  // Reading it says, in the system's own words, that it is not there.
  return path.join(file, regionNames[0] ?? 'region.yaml');
}
