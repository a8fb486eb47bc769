import { randomBytes } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileContent, Files } from '../effects.ts';

/** The part of `node:fs/promises` that writing leans on; a test hands in one whose disk is full. */
export type Disk = Pick<
  typeof disk,
  'readFile' | 'stat' | 'realpath' | 'readdir' | 'mkdir' | 'open' | 'rename' | 'rm' | 'lstat'
>;

export interface FilesOptions {
  readonly disk?: Disk;
  readonly platform?: string;
  readonly pid?: number;
}

/** The files of the machine, as `Effects` promises them. */
export function nodeFiles(options: FilesOptions = {}): Files {
  const on = options.disk ?? disk;
  return {
    read: (path) => on.readFile(path),
    stream: (path) => createReadStream(path),
    kind: async (path) => {
      try {
        const found = await on.stat(path);
        return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
      } catch (error) {
        if (hasCode(error, ...nothingThere)) return 'missing';
        throw error;
      }
    },
    size: async (path) => (await on.stat(path)).size,
    realPath: (path) => on.realpath(path),
    list: async (folder) => (await on.readdir(folder)).sort(),
    replace: (path, content) => replace(on, options, path, content),
    remove: (path) => on.rm(path, { force: true }),
  };
}

/**
 * What the system says where nothing is at a path, nor can be: a folder on the way is a file (ENOTDIR), links that lead in
 * a circle (ELOOP), a name that no file can have.
 */
const nothingThere = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'];

/** A file that could not be written: the system's own code, and the file as it was asked for. */
export class NotWritten extends Error {
  readonly code: string;
  readonly path: string;

  constructor(path: string, code: string, cause: unknown) {
    super(`${path} could not be written: ${code}`, { cause });
    this.code = code;
    this.path = path;
  }
}

/** Temporary files that are being written now: what an interruption must not leave behind. */
const underWay = new Set<string>();

/**
 * Makes a folder with all above it. Not by `recursive: true`, which tries for ever where the system says ENOENT of a
 * parent that is there (as under /proc).
 */
async function makeFolder(on: Disk, folder: string): Promise<void> {
  try {
    await on.mkdir(folder);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await on.stat(folder)).isDirectory()) return;
    const parent = dirname(folder);
    if (!hasCode(error, 'ENOENT') || parent === folder || (await folderIsThere(on, parent))) throw error;
    await makeFolder(on, parent);
    await on.mkdir(folder).catch((again: unknown) => {
      // Another run made it meanwhile.
      if (!hasCode(again, 'EEXIST')) throw again;
    });
  }
}

async function folderIsThere(on: Disk, folder: string): Promise<boolean> {
  return on.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function replace(
  on: Disk,
  { platform = process.platform, pid = process.pid }: FilesOptions,
  path: string,
  content: FileContent,
): Promise<void> {
  if (await isDevice(on, path)) return pour(on, path, content);
  const folder = dirname(path);
  const temporary = join(folder, temporaryName(basename(path), pid));
  underWay.add(temporary);
  try {
    await makeFolder(on, folder);
    // `wx`: never through a link or over a file that somebody laid there.
    const file = await on.open(temporary, 'wx');
    try {
      // Each piece goes on where the one before it ended.
      for await (const piece of piecesOf(content)) await file.writeFile(piece);
      // A full disk or a lost network drive may only tell at this point, and a rename must not come before the bytes.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(on, platform, temporary, path);
  } catch (error) {
    await on.rm(temporary, { force: true }).catch(() => {});
    // The system speaks of the temporary file, which nobody asked for, or of none.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw typeof code === 'string' ? new NotWritten(path, code, error) : error;
  } finally {
    underWay.delete(temporary);
  }
}

function piecesOf(content: FileContent): Exclude<FileContent, Uint8Array | string> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}

/** `/dev/null`, `/dev/stdout`, a named pipe: a rename would put a file in its place, for every program of the machine. */
async function isDevice(on: Disk, path: string): Promise<boolean> {
  return on.stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}

/** Into what is no file and holds nothing, there is nothing that could be half replaced. */
async function pour(on: Disk, path: string, content: FileContent): Promise<void> {
  const file = await on.open(path, 'w');
  try {
    for await (const piece of piecesOf(content)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** On Windows a reader or a virus scanner may hold the old file for a moment; elsewhere a rename needs no patience. */
async function rename(on: Disk, platform: string, from: string, to: string): Promise<void> {
  const waits = platform === 'win32' ? [20, 50, 100, 200, 400] : [];
  for (const wait of [...waits, null]) {
    try {
      await on.rename(from, to);
      return;
    } catch (error) {
      if (wait === null || !hasCode(error, 'EPERM', 'EBUSY', 'EACCES')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Removes at once, without waiting, whatever is half written. For signal handlers. */
export function removeTemporaries(): void {
  for (const path of underWay) {
    try {
      rmSync(path, { force: true });
    } catch {
      // Nobody is left to be told; the next run sweeps it.
    }
  }
  underWay.clear();
}

const temporaryPattern = /^\.milestone-(\d+)-[0-9a-f]{12}-.*\.tmp$/;

function temporaryName(name: string, pid: number): string {
  // Most file systems end a name at 255 bytes; what is cut here is only there for whoever looks into the folder.
  return `.milestone-${pid}-${randomBytes(6).toString('hex')}-${name.slice(0, 48)}.tmp`;
}

export interface SweepOptions {
  readonly disk?: Disk;
  /** Milliseconds since 1970; a temporary file older than an hour is stale whoever wrote it. */
  readonly now?: number;
  readonly isAlive?: (pid: number) => boolean;
}

/**
 * Removes the temporary files that earlier runs left in a folder when they were killed: those whose process is gone, or
 * older than an hour. Returns their names; a folder that is not there, or may not be read, has none.
 */
export async function sweepStale(folder: string, options: SweepOptions = {}): Promise<readonly string[]> {
  const { disk: on = disk, now = Date.now(), isAlive = processIsAlive } = options;
  const names = await on.readdir(folder).catch((): string[] => []);
  const swept: string[] = [];
  for (const name of names) {
    const pid = temporaryPattern.exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(folder, name);
    try {
      const found = await on.lstat(path);
      if (!found.isFile()) continue;
      if (isAlive(Number(pid)) && now - found.mtimeMs < 3_600_000) continue;
      await on.rm(path, { force: true });
      swept.push(name);
    } catch {
      // Another run swept it first, or it belongs to somebody else: neither is this run's concern.
    }
  }
  return swept;
}

function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
