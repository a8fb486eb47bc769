import path from 'node:path';
import type { Effects, Files } from '../effects.ts';
import { hashOf } from './cache/keys.ts';
import type { Reads } from './cache/recording.ts';
import { type Clock, gatherChanges } from './changes.ts';
import { folderFingerprint } from './template-fingerprint.ts';

export interface Watcher {
  /** From now on these files are watched; a change is what is not as it was seen here, be it from before. */
  readonly follow: (seen: Reads) => void;
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  /** Called with what has changed, never again before it is done. Does not reject. */
  readonly changed: (paths: ReadonlySet<string>) => Promise<void>;
  /** Among the watched paths those that are folders, of which every file counts. */
  readonly folders?: ReadonlySet<string>;
  /** Told in a sentence what the system does not let us watch, and what is done instead. */
  readonly note?: (sentence: string) => void;
  readonly clock?: Clock;
}

/** What a folder held when it was looked at, for `follow`. */
async function lookAtFolder(folder: string, files: Files): Promise<string | null> {
  return (await files.kind(folder)) === 'folder' ? await folderFingerprint(folder, files) : null;
}

/** What a file holds now; `null` where there is none, or none that can be read. */
export async function lookAtFile(file: string, files: Files): Promise<string | null> {
  try {
    return (await files.kind(file)) === 'file' ? hashOf(await files.read(file)) : null;
  } catch {
    return null;
  }
}

/** Looks at a path: a folder that counts with every file in it, or a file; `null` where there is none, or none that can be read. */
export function lookAt(at: string, folders: ReadonlySet<string>, files: Files): Promise<string | null> {
  return folders.has(at) ? lookAtFolder(at, files).catch(() => null) : lookAtFile(at, files);
}

/** How often a disk is asked that does not tell of changes itself, in milliseconds. */
const pollInterval = 300;

/**
 * Watches files, and those that are not there yet, however an editor saves: in place, by another name that is moved over
 * it, by removing it first. What counts is content: a save that changes nothing is no change. MILESTONE_POLL=1 asks the
 * disk again and again instead, for drives in a network that tell nothing.
 */
export function watchFiles(
  seen: Reads,
  { files, env }: Pick<Effects, 'files' | 'env'>,
  { changed, folders = new Set(), note = () => undefined, clock }: WatchOptions,
): Watcher {
  const look = (at: string) => lookAt(at, folders, files);
  const changes = gatherChanges({ look, changed, empty: hashOf(''), ...(clock === undefined ? {} : { clock }) });
  let followed: readonly string[] = [];
  /** The folders above what is followed. */
  let above = new Set<string>();
  let polling = env.MILESTONE_POLL !== undefined && !['', '0'].includes(env.MILESTONE_POLL);
  let open: Promise<() => Promise<void>> = Promise.resolve(async () => undefined);
  let closed = false;

  const within = (at: string) => [...folders].find((folder) => at === folder || at.startsWith(folder + path.sep));

  const isFolder = (at: string) => above.has(at) || within(at) !== undefined;

  function heard(at: string): void {
    const folder = within(at);
    if (folder !== undefined) changes.touched(folder);
    else if (!above.has(at)) changes.touched(at);
    // A folder that came or went took along what lies in it.
    else for (const file of followed) if (file.startsWith(at + path.sep)) changes.touched(file);
  }

  async function start(): Promise<() => Promise<void>> {
    const roots = await Promise.all(followed.map((file) => nearestFolder(path.dirname(file), files)));
    // A file too, since a link may lead elsewhere.
    const targets = [...new Set([...roots, ...followed])];
    const isOurs = (at: string) => followed.includes(at) || isFolder(at);
    const { watch } = await import('chokidar');
    const watcher = watch(targets, {
      ignoreInitial: true,
      ignored: (at) => !isOurs(path.resolve(at)),
      // Told of everything at once: what belongs together is gathered here.
      atomic: false,
      ignorePermissionErrors: true,
      usePolling: polling,
      interval: pollInterval,
      binaryInterval: pollInterval,
    });
    watcher.on('all', (_event, at) => heard(path.resolve(at)));
    // The same again and more: of events that come close after another one the library tells no word otherwise.
    watcher.on('raw', (_event, name, details) => {
      const at = watchedPath(details);
      if (at !== null) heard(typeof name === 'string' && isFolder(at) ? path.join(at, name) : at);
    });
    watcher.on('error', (error) => {
      if (closed || polling) return;
      polling = true;
      note(`${reasonOf(error)} The files are looked at ${Math.round(1000 / pollInterval)} times a second instead.`);
      restart();
    });
    watcher.on('unlinkDir', (at) => {
      if (above.has(path.resolve(at))) restart();
    });
    await new Promise<void>((resolve) => watcher.on('ready', resolve));
    return () => watcher.close();
  }

  function restart(): void {
    if (closed) return;
    const old = open;
    open = old.catch(() => null).then(start);
    open
      .then(async () => {
        // Only once the new one listens, so that nothing is missed in between.
        for (const file of followed) changes.touched(file);
        await (await old)();
      })
      .catch(() => undefined);
  }

  function follow(now: Reads): void {
    changes.follow(now);
    const paths = [...now.keys()].sort();
    if (paths.length === followed.length && paths.every((file, index) => file === followed[index])) return;
    followed = paths;
    above = new Set(paths.flatMap(foldersAbove));
    restart();
  }

  follow(seen);
  return {
    follow,
    close: async () => {
      closed = true;
      changes.close();
      await (await open)();
    },
  };
}

function foldersAbove(file: string): readonly string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}

/** The folder itself where it is there, else the nearest above it. */
async function nearestFolder(folder: string, files: Files): Promise<string> {
  const isThere = (await files.kind(folder).catch(() => 'missing')) === 'folder';
  return isThere || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder), files);
}

/** What the system watches where an event comes from. */
function watchedPath(details: unknown): string | null {
  const watched: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'watchedPath') : undefined;
  return typeof watched === 'string' ? path.resolve(watched) : null;
}

function reasonOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'ENOSPC' || code === 'EMFILE' || code === 'ENFILE')
    return 'The system watches no more files for us (its limit is reached).';
  return `The system does not watch the files (${error instanceof Error ? error.message : String(error)}).`;
}
