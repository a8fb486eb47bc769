import { open, readlink, realpath, stat } from 'node:fs/promises';
import { findBrowsers, type Surroundings } from './find-browser.ts';

/** Where the program itself lies that a script of a package starts. */
const behindScripts = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];

/**
 * Tells the browsers of this machine from those that were here yesterday, without starting one (which takes a second): path,
 * size and time of each program that could print, in order. `null` where that cannot be told, because a program is a
 * script of an unknown kind; then whoever wants to know has to start it and ask its version.
 */
export async function browserIdentity(around: Surroundings, option?: string): Promise<string | null> {
  const known: string[] = [];
  for (const { kind, path } of findBrowsers(around, option)) {
    const facts = await (kind === 'bundled' ? factsOf(`${path}/chromium.br`) : programFacts(path)).catch(() => null);
    if (facts === null) return null;
    known.push(`${kind} ${facts}`);
  }
  return known.length === 0 ? null : known.join('\n');
}

async function programFacts(path: string): Promise<string | null> {
  const program = await realpath(path);
  const own = await factsOf(program);
  if (!(await isScript(program))) return own;
  // Snaps carry their version in the link that stands for the newest.
  const snap = await readlink('/snap/chromium/current').catch(() => null);
  const behind = await Promise.all(behindScripts.map((place) => factsOf(place).catch(() => null)));
  const found = [...behind, snap].filter((each) => each !== null);
  return found.length === 0 ? null : [own, ...found].join(' ');
}

async function factsOf(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  return `${path} ${size} ${mtimeMs} ${ino}`;
}

async function isScript(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === '#!';
  } finally {
    await file.close();
  }
}
