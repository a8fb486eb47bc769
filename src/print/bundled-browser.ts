import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { PrintFailure } from './print-failure.ts';
import { readTar } from './tar.ts';

/** The carried browser, unpacked and ready: the program and what it alone must find in its environment. */
export interface UnpackedBrowser {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Stamp {
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
}

const underWay = new Map<string, Promise<UnpackedBrowser>>();

/**
 * Unpacks the carried browser and the libraries that it brings, once for each version, into `<cache>/browser/<version>`,
 * a folder that only its owner may enter; a later run only looks whether all is there. Several processes may do so at
 * once. Takes about three seconds the first time. Rejects with a `PrintFailure` where the folder cannot be written.
 *
 * Not left to the package itself: that one unpacks to a predictable place in the shared temporary folder, believes what
 * it finds there, and leaves the libraries out.
 */
export function unpackBrowser(archives: string, cache: string): Promise<UnpackedBrowser> {
  const key = `${archives}\n${cache}`;
  const running = underWay.get(key) ?? unpack(archives, cache).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

async function unpack(archives: string, cache: string): Promise<UnpackedBrowser> {
  try {
    const version = await versionOf(archives);
    const parent = join(cache, 'browser');
    const folder = join(parent, `chromium-${version}-x64`);
    if (!(await isWhole(folder))) {
      await mkdir(parent, { recursive: true, mode: 0o700 });
      await sweep(parent);
      await unpackInto(archives, parent, folder);
    }
    return { program: join(folder, 'chromium'), env: environmentIn(folder) };
  } catch (error) {
    if (error instanceof PrintFailure) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new PrintFailure(
      'launch_failed',
      `The carried browser could not be unpacked into ${cache}: ${why}`,
      'Make room or give permission there (it needs 200 MB), or name another folder with MILESTONE_CACHE.',
      error,
    );
  }
}

function environmentIn(folder: string): Readonly<Record<string, string>> {
  return { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

async function versionOf(archives: string): Promise<string> {
  const described: unknown = JSON.parse(await readFile(join(archives, '..', 'package.json'), 'utf8'));
  const version =
    typeof described === 'object' && described !== null && 'version' in described ? described.version : null;
  if (typeof version !== 'string' || !/^[\w.-]+$/.test(version)) throw new Error('the package names no version');
  return version;
}

/** Fonts of the system first; the carried ones where it has none, since Chromium does not start without any. */
function fontConfiguration(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/font-cache</cachedir>
</fontconfig>
`;
}

async function unpackInto(archives: string, parent: string, folder: string): Promise<void> {
  const temporary = join(parent, `.unpacking-${process.pid}-${randomBytes(6).toString('hex')}`);
  await mkdir(temporary, { mode: 0o700 });
  try {
    const files: Stamp['files'][number][] = [];
    const write = async (path: string, bytes: Uint8Array) => {
      await mkdir(dirname(join(temporary, path)), { recursive: true, mode: 0o700 });
      await writeFile(join(temporary, path), bytes, { mode: 0o700, flag: 'wx' });
      files.push({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    };
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      const bytes = await promisify(brotliDecompress)(await readFile(join(archives, archive)));
      for (const file of readTar(bytes)) if (file.path !== 'fonts.conf') await write(file.path, file.bytes);
    }
    await write('fonts.conf', Buffer.from(fontConfiguration(folder)));
    files.push(await unpackProgram(join(archives, 'chromium.br'), join(temporary, 'chromium')));
    await writeFile(join(temporary, 'stamp.json'), JSON.stringify({ files } satisfies Stamp), { mode: 0o600 });
    await chmod(temporary, 0o700);
    await putInPlace(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Streamed, since the program alone is 190 MB. */
async function unpackProgram(archive: string, target: string): Promise<Stamp['files'][number]> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const inflate = createBrotliDecompress({ chunkSize: 1 << 20 });
  await pipeline(
    createReadStream(archive, { highWaterMark: 1 << 20 }),
    inflate,
    measure,
    createWriteStream(target, { mode: 0o700, flags: 'wx' }),
  );
  return { path: 'chromium', size, sha256: hash.digest('hex') };
}

/** By one rename. Where another process was quicker, its copy stays; where what is there is broken, it gives way. */
async function putInPlace(temporary: string, folder: string): Promise<void> {
  for (const last of [false, true]) {
    try {
      await rename(temporary, folder);
      return;
    } catch (error) {
      if (await isWhole(folder)) return;
      if (last) throw error;
      const aside = `${temporary}-broken`;
      await rename(folder, aside);
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/**
 * Whether the folder is ours alone and holds every file at its full size. The sums are taken when it is unpacked; taking
 * them again would cost each run a tenth of a second, and nobody but its owner can write there.
 */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const user = process.geteuid?.();
    const about = await lstat(folder);
    if (!about.isDirectory() || about.uid !== user || (about.mode & 0o077) !== 0) return false;
    const stamp = readStamp(JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8')));
    if (stamp === null) return false;
    for (const { path, size } of stamp.files) {
      const file = await lstat(join(folder, path));
      if (!file.isFile() || file.uid !== user || file.size !== size) return false;
    }
    return stamp.files.some(({ path }) => path === 'chromium');
  } catch {
    return false;
  }
}

function readStamp(value: unknown): { readonly files: readonly { path: string; size: number }[] } | null {
  if (typeof value !== 'object' || value === null || !('files' in value) || !Array.isArray(value.files)) return null;
  const files: { path: string; size: number }[] = [];
  for (const file of value.files as readonly unknown[]) {
    if (typeof file !== 'object' || file === null || !('path' in file) || !('size' in file)) return null;
    if (typeof file.path !== 'string' || typeof file.size !== 'number') return null;
    files.push({ path: file.path, size: file.size });
  }
  return { files };
}

/** What a killed run left half unpacked, an hour ago or earlier. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith('.unpacking-')) continue;
    const path = join(parent, name);
    const age = Date.now() - (await lstat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > 3_600_000) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
