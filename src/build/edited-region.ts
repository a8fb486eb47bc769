import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects, Files } from '../effects.ts';
import { type Edit, editText } from '../study/edit.ts';
import { readText } from '../study/read-text.ts';
import { noInput, readStudyFile } from './read-region.ts';

/** What stands against it. */
export interface Findings {
  readonly kind: 'findings';
  readonly diagnostics: readonly Diagnostic[];
  readonly text: (file: string) => string | null;
}

export function findings(diagnostics: readonly Diagnostic[], text: (file: string) => string | null): Findings {
  return { kind: 'findings', diagnostics, text };
}

type World = Pick<Effects, 'files' | 'cwd'>;

/** The text of a region file, a byte order mark at its beginning kept; or why it is none. */
export async function readRegionText(
  region: string,
  effects: World,
): Promise<{ readonly kind: 'text'; readonly text: string } | Findings> {
  const bytes = await effects.files.read(path.resolve(effects.cwd, region));
  const readable = readText(bytes, region);
  if (readable.text === null) return findings([readable.diagnostic], () => null);
  return { kind: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/**
 * Works out the text of a region file with changes made, and checks that they bring no error. Writes nothing. `path` is where
 * it is to be written, links followed. Rejects with the system's own error where a file cannot be read.
 */
export async function editRegion(
  region: string,
  edits: readonly Edit[],
  effects: World,
): Promise<
  { readonly kind: 'ready'; readonly path: string; readonly text: string; readonly changed: boolean } | Findings
> {
  const read = await readRegionText(region, effects);
  if (read.kind === 'findings') return read;
  const edited = editText(read.text, edits, region);
  if (edited.value === null) return findings(edited.diagnostics, (file) => (file === region ? read.text : null));
  const errors = await newErrors(region, edited.value, new Map(), effects);
  if (errors !== null) return errors;
  const real = await effects.files.realPath(path.resolve(effects.cwd, region));
  return { kind: 'ready', path: real, text: edited.value, changed: edited.value !== read.text };
}

/** The errors that `newFindings` has; `null` where there are none. */
export async function newErrors(...of: Parameters<typeof newFindings>): Promise<Findings | null> {
  return (await newFindings(...of)).errors;
}

/**
 * What another text of a region file, with other contents of some files beside it, would bring: its errors, `null` where there are
 * none, and its warnings. What is found already does not count.
 */
export async function newFindings(
  region: string,
  text: string,
  beside: ReadonlyMap<string, Uint8Array>,
  effects: World,
): Promise<{ readonly errors: Findings | null; readonly warnings: readonly Diagnostic[] }> {
  const input = { file: region, slug: 'region' };
  const before = await readStudyFile(input, effects, noInput);
  const known = new Set(before.diagnostics.map(({ code, message }) => `${code} ${message}`));
  const contents = new Map([...beside, [path.resolve(effects.cwd, region), new TextEncoder().encode(text)]]);
  const after = await readStudyFile(input, { ...effects, files: withContents(effects.files, contents) }, noInput);
  const fresh = after.diagnostics.filter(({ code, message }) => !known.has(`${code} ${message}`));
  const errors = fresh.filter(({ severity }) => severity === 'error');
  const warnings = fresh.filter(({ severity }) => severity === 'warning');
  return { errors: errors.length === 0 ? null : findings(errors, after.text), warnings };
}

/** The files as they would be if some had other contents. */
function withContents(files: Files, contents: ReadonlyMap<string, Uint8Array>): Files {
  const held = new Map(contents);
  return {
    ...files,
    read: async (file) => held.get(file) ?? files.read(file),
    kind: async (file) => (held.has(file) ? 'file' : files.kind(file)),
    size: async (file) => held.get(file)?.length ?? files.size(file),
    realPath: async (file) => {
      const real = await realPathOf(file, files);
      const content = held.get(file);
      if (content !== undefined) held.set(real, content);
      return real;
    },
  };
}

/** Also of what is not there yet: that of the nearest folder above. */
async function realPathOf(file: string, files: Files): Promise<string> {
  if ((await files.kind(file)) !== 'missing') return files.realPath(file);
  const parent = path.dirname(file);
  return parent === file ? file : path.join(await realPathOf(parent, files), path.basename(file));
}
