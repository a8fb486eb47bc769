import { open, readFile, realpath, stat } from 'node:fs/promises';
import { findBrowsers, type Surroundings } from './find-browser.ts';

/**
 * Tells the browsers of this machine from others without starting one, which takes a second: the carried one by its version,
 * a program by its place, size and time. Good for remembering the version that was asked of them, for no more. `null` where
 * it cannot be told, because a program is a script that starts who knows what.
 */
export async function browserIdentity(around: Surroundings, option?: string): Promise<string | null> {
  const known: string[] = [];
  for (const { kind, path } of findBrowsers(around, option)) {
    const facts = await (kind === 'bundled' ? carriedVersion(path) : programFacts(path)).catch(() => null);
    if (facts === null) return null;
    known.push(`${kind} ${facts}`);
  }
  return known.length === 0 ? null : known.join('\n');
}

/** The version of the package that carries the browser; `folder` is that of its archives. */
async function carriedVersion(folder: string): Promise<string | null> {
  const text = await readFile(`${folder}/../package.json`, 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? null;
}

async function programFacts(path: string): Promise<string | null> {
  const program = await realpath(path);
  const own = await factsOf(program);
  const script = await scriptOf(program);
  if (script === null) return own;
  const behind = await Promise.all(programsIn(script).map((place) => factsOf(place).catch(() => null)));
  const found = behind.filter((facts) => facts !== null);
  return found.length === 0 ? null : [own, ...found].join(' ');
}

/** The text of a program that is a script; `null` where it is none. */
async function scriptOf(program: string): Promise<string | null> {
  const file = await open(program);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    return text.startsWith('#!') ? text : null;
  } finally {
    await file.close();
  }
}

/** The browsers that a script of the shell names, its plain variables put in; whether they are there is another matter. */
function programsIn(script: string): readonly string[] {
  const values = new Map<string, string>();
  const expanded = (text: string) => text.replace(/\$\{?(\w+)\}?/g, (whole, name: string) => values.get(name) ?? whole);
  for (const [, name = '', value = ''] of script.matchAll(/^\s*(\w+)=["']?([^"'\s;`(]*)/gm))
    values.set(name, expanded(value));
  const named = expanded(script).matchAll(/\/[\w./+-]*(?:chrom|edge|brave)[\w./+-]*/gi);
  return [...new Set([...named].map(([place]) => place))];
}

async function factsOf(path: string): Promise<string> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error(`${path} is no file.`);
  return `${path} ${found.size} ${found.mtimeMs} ${found.ino}`;
}
