import path from 'node:path';
import { regionNames, slugOf } from '../build/region-slug.ts';
import type { Effects } from '../effects.ts';
import { exitCodes } from './exit-codes.ts';
import { Failure, wrongUsage } from './failure.ts';

/** A region file to work on: where it is, how the user named it, and what its output is called. */
export interface Input {
  /** `-` for standard input. */
  readonly file: string;
  readonly slug: string;
}

const isGlob = (text: string) => /[*?[\]{}]/.test(text);

async function expandGlob(pattern: string, effects: Effects): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd: effects.cwd,
    onlyFiles: false,
    expandDirectories: false,
    dot: false,
  });
  const files: string[] = [];
  for (const name of found.map((entry) => entry.replace(/\/$/, '')).sort()) {
    const kind = await effects.files.kind(path.resolve(effects.cwd, name));
    // Of a folder's files those that may be region files, unless the pattern itself names another ending.
    if (kind === 'file' && (/\.ya?ml$/i.test(name) || /\.\w+$/.test(pattern))) files.push(name);
    // A folder among the matches counts where it holds a region file; others are passed over.
    else if (kind === 'folder') files.push(...(await regionIn(name, effects)));
  }
  return files;
}

async function regionIn(folder: string, effects: Effects): Promise<readonly string[]> {
  for (const name of regionNames) {
    const file = path.join(folder, name);
    if ((await effects.files.kind(path.resolve(effects.cwd, file))) === 'file') return [file];
  }
  return [];
}

/** The region files in the folders that a folder holds, in the order of their names. */
async function regionsBelow(folder: string, effects: Effects): Promise<readonly string[]> {
  const names = await effects.files.list(path.resolve(effects.cwd, folder));
  const found: string[] = [];
  for (const name of [...names].sort()) {
    if (name.startsWith('.')) continue;
    const below = path.join(folder, name);
    if ((await effects.files.kind(path.resolve(effects.cwd, below))) === 'folder')
      found.push(...(await regionIn(below, effects)));
  }
  return found;
}

async function expand(argument: string, effects: Effects, foldersOfRegions: boolean): Promise<readonly string[]> {
  if (argument === '-') return ['-'];
  if (argument === '')
    throw wrongUsage('The name of a region file is empty.', 'Look whether a variable of your script has no value.');
  const kind = await effects.files.kind(path.resolve(effects.cwd, argument));
  if (kind === 'file') return [argument];
  if (kind === 'folder') {
    const found = await regionIn(argument, effects);
    if (found.length > 0) return found;
    const below = foldersOfRegions ? await regionsBelow(argument, effects) : [];
    if (below.length > 0) return below;
    throw wrongUsage(
      `The folder ${argument} holds no region.yaml${foldersOfRegions ? ', nor do the folders in it' : ''}.`,
      'Name the region file itself, or a folder that holds one.',
    );
  }
  if (kind === 'other') throw wrongUsage(`${argument} is neither a file nor a folder.`);
  if (isGlob(argument)) {
    const files = await expandGlob(argument, effects);
    if (files.length === 0)
      throw wrongUsage(`Nothing matches ${argument}.`, 'Check the pattern; in most shells it needs quotes.');
    return files;
  }
  const neighbours = await effects.files.list(path.resolve(effects.cwd, path.dirname(argument))).catch(() => []);
  const { suggest } = await import('../diagnostics/suggest.ts');
  const name = path.basename(argument);
  // An ending in common says nothing of what was meant.
  const stem = (file: string): string => file.replace(/\.ya?ml$/i, '');
  const files = new Map(neighbours.filter((other) => other !== name).map((other) => [stem(other), other]));
  const meant = suggest(stem(name), files.keys());
  const near = meant === null ? null : (files.get(meant) ?? null);
  throw wrongUsage(
    `There is no file ${argument}.`,
    near === null
      ? 'Check the name and the folder that you are in.'
      : `Did you mean ${path.join(path.dirname(argument), near)}?`,
  );
}

/**
 * The region files that the arguments of a command name: paths, globs, folders, `-`. A file named twice is taken once.
 * Throws a failure with exit code 2 for one that is not there, and for two whose output would have one name.
 */
export async function resolveInputs(
  args: readonly string[],
  effects: Effects,
  options: {
    readonly uniqueSlugs: boolean;
    /** Whether a folder without a region file stands for the folders in it that have one. */
    readonly foldersOfRegions?: boolean;
  },
): Promise<readonly Input[]> {
  const byFile = new Map<string, Input>();
  for (const argument of args) {
    for (const file of await expand(argument, effects, options.foldersOfRegions === true)) {
      const key = file === '-' ? '-' : path.resolve(effects.cwd, file);
      if (!byFile.has(key)) byFile.set(key, { file, slug: slugOf(file, effects.cwd) });
    }
  }
  const inputs = [...byFile.values()];
  if (options.uniqueSlugs) {
    const seen = new Map<string, Input>();
    for (const input of inputs) {
      // File systems of Windows and macOS do not tell Upper from upper.
      const other = seen.get(input.slug.toLowerCase());
      if (other !== undefined) {
        throw new Failure(
          exitCodes.wrongUsage,
          `${other.file} and ${input.file} would both be written to ${input.slug}.html.`,
          'Rename one of them, or build them into different folders with --out.',
        );
      }
      seen.set(input.slug.toLowerCase(), input);
    }
  }
  return inputs;
}
