import { randomBytes } from 'node:crypto';
import * as disk from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from './keys.ts';

/**
 * What is kept, and what goes first where there is no room: 2 before 1 before 0. What a report was made from and the versions of
 * browsers are small, and without them everything is made again; whole pages and prints are large. `file` holds pages and Word
 * files by their own hash, `made` which of them was made of what.
 */
const ranks = { record: 0, browser: 0, chart: 1, analysis: 1, made: 1, print: 2, file: 2 } as const;
export type Stage = keyof typeof ranks;

/** Things made before, by a key of all that they were made from. Nothing in it is ever needed: whatever is lost is made again. */
export interface Store {
  /** What was put there, byte for byte; `null` where there is nothing, or nothing that is whole and of this tool. Never rejects. */
  readonly get: (stage: Stage, key: string) => Promise<Uint8Array | null>;
  /** Keeps it, whole or not at all; where that cannot be done the reason is among the notes. Never rejects. */
  readonly put: (stage: Stage, key: string, bytes: Uint8Array) => Promise<void>;
  /** At the end of a run: large things go before small ones, of like things those used longest ago, until the rest fits. Never rejects. */
  readonly settle: () => Promise<void>;
  /** Why nothing could be kept, each once; a run goes on without. */
  readonly notes: () => readonly string[];
}

export interface StoreOptions {
  readonly folder: string;
  /** Bytes that all entries together may take. */
  readonly limit?: number;
  readonly disk?: Pick<
    typeof disk,
    'readFile' | 'writeFile' | 'mkdir' | 'rename' | 'rm' | 'readdir' | 'stat' | 'utimes'
  >;
  readonly pid?: number;
  /** Milliseconds since 1970; for the age of what is left over alone. */
  readonly now?: () => number;
}

/** 1 GB: some three hundred reports with their pages, drawings and prints. */
export const usualLimit = 1024 * 1024 * 1024;

const magic = 'milestone cache 1\n';
const headLength = magic.length + 65;
const temporary = /^\.\d+-[0-9a-f]{12}\.tmp$/;
const anHour = 3_600_000;

/** A store that has forgotten everything, and learns it anew. */
export function forgetful(store: Store): Store {
  return { ...store, get: async () => null };
}

/**
 * The store in a folder. An entry carries the checksum of its own content: one that was cut, changed or written by somebody
 * else counts as not there and is replaced. Several runs may use it at once: an entry is renamed into place, and whichever
 * comes last stands. Which entry was used last is told by its time on the disk; nothing else is.
 */
export function openStore({
  folder,
  limit = usualLimit,
  disk: on = disk,
  pid = process.pid,
  now = Date.now,
}: StoreOptions): Store {
  const notes = new Set<string>();
  const made = new Map<string, Promise<unknown>>();
  let written = false;
  let unable = false;
  const folderOf = (stage: Stage, key: string) => path.join(folder, stage, key.slice(0, 2));

  async function get(stage: Stage, key: string): Promise<Uint8Array | null> {
    const file = path.join(folderOf(stage, key), key);
    try {
      const bytes = await on.readFile(file);
      const content = contentOf(bytes, stage, key);
      if (content === null) return null;
      const moment = new Date(now());
      // For the order in which entries go; where it cannot be told they go a little early.
      on.utimes(file, moment, moment).catch(() => undefined);
      return content;
    } catch {
      return null;
    }
  }

  async function holds(file: string, entry: Uint8Array): Promise<boolean> {
    try {
      const { size } = await on.stat(file);
      return size === entry.length && Buffer.compare(await on.readFile(file), entry) === 0;
    } catch {
      return false;
    }
  }

  async function put(stage: Stage, key: string, bytes: Uint8Array): Promise<void> {
    // A folder that took nothing once is not tried a thousand times.
    if (unable || bytes.length > limit / 4) return;
    const into = folderOf(stage, key);
    const entry = Buffer.concat([headOf(stage, key, bytes), bytes]);
    // Its key is its content: it may have been put there as soon as it was made. One that is not whole is replaced.
    if (stage === 'file' && (await holds(path.join(into, key), entry))) return;
    const beside = path.join(into, `.${pid}-${randomBytes(6).toString('hex')}.tmp`);
    try {
      const making = made.get(into) ?? on.mkdir(into, { recursive: true, mode: 0o700 });
      made.set(into, making);
      await making;
      await on.writeFile(beside, entry, { flag: 'wx', mode: 0o600 });
      await on.rename(beside, path.join(into, key));
      written = true;
    } catch (error) {
      unable = true;
      made.delete(into);
      notes.add(`Nothing is kept for the next run in ${folder}: ${reasonOf(error)}.`);
      await on.rm(beside, { force: true }).catch(() => undefined);
    }
  }

  async function settle(): Promise<void> {
    if (!written) return;
    written = false;
    const entries = await all(on, folder, now() - anHour).catch(() => []);
    let size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size <= limit) return;
    // Down to somewhat less, so that not every run has to do it.
    const aim = limit * 0.9;
    for (const entry of entries.sort((one, other) => other.rank - one.rank || one.used - other.used)) {
      if (size <= aim) break;
      await on.rm(entry.file, { force: true }).catch(() => undefined);
      size -= entry.size;
    }
  }

  return { get, put, settle, notes: () => [...notes] };
}

/** The stage and the key are in the checksum, so that an entry moved to another's place is not taken for it. */
function headOf(stage: Stage, key: string, bytes: Uint8Array): Uint8Array {
  return Buffer.from(`${magic}${sumOf(stage, key, bytes)}\n`);
}

function sumOf(stage: Stage, key: string, bytes: Uint8Array): string {
  return hashOf(`${stage} ${key} ${hashOf(bytes)}`);
}

function contentOf(entry: Uint8Array, stage: Stage, key: string): Uint8Array | null {
  if (entry.length < headLength) return null;
  const head = Buffer.from(entry.buffer, entry.byteOffset, headLength).toString('latin1');
  const content = entry.subarray(headLength);
  return head === `${magic}${sumOf(stage, key, content)}\n` ? content : null;
}

interface Entry {
  readonly file: string;
  /** By its stage: what goes first has the highest. */
  readonly rank: number;
  readonly size: number;
  readonly used: number;
}

function rankOf(inside: string): number {
  const [stage = ''] = inside.split(path.sep);
  return Object.entries(ranks).find(([each]) => each === stage)?.[1] ?? 2;
}

/** Every entry; what a run that was killed left half written is removed on the way. */
async function all(on: NonNullable<StoreOptions['disk']>, folder: string, stale: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = await on.readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    names.map(async (entry) => {
      if (!entry.isFile()) return;
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      const found = await on.stat(file).catch(() => null);
      if (found === null) return;
      if (!temporary.test(entry.name))
        entries.push({ file, rank: rankOf(path.relative(folder, file)), size: found.size, used: found.mtimeMs });
      else if (found.mtimeMs < stale) await on.rm(file, { force: true }).catch(() => undefined);
    }),
  );
  return entries;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is no room on the disk';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'there is no permission to write there';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file stands where the folder should be';
  return error instanceof Error ? error.message : String(error);
}
