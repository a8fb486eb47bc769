import path from 'node:path';
import { analyseStudy } from '../analysis/analyse-study.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import type { Effects, Files } from '../effects.ts';
import { readStudy } from '../study/read-study.ts';
import { largestFile, tooLarge } from '../study/read-text.ts';
import type { Study } from '../study/study.ts';
import type { BesideFile } from '../study/tables/table-context.ts';

/** A region file as far as it could be read and computed; `analysis` is null when it has an error. */
export interface ReadRegion {
  readonly file: string;
  readonly slug: string;
  readonly analysis: Analysis | null;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the region file or of a table beside it, for a code frame; null where it could not be read. */
  readonly text: (file: string) => string | null;
}

/** The texts that its findings are about, by file. */
export function textsFound({
  diagnostics,
  text,
}: Pick<ReadRegion, 'diagnostics' | 'text'>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of new Set(diagnostics.map((diagnostic) => diagnostic.file))) {
    const found = text(file);
    if (found !== null) texts.set(file, found);
  }
  return texts;
}

const largestTable = 20_000_000;

/** Whether a path lies outside a folder. */
export function leadsOut(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read it';
  return error instanceof Error ? error.message : String(error);
}

function besideReader(folder: string, files: Files, texts: Map<string, string>, shown: (name: string) => string) {
  return async (name: string): Promise<BesideFile> => {
    const wanted = path.resolve(folder, name);
    if (leadsOut(folder, wanted)) return { kind: 'outside' };
    try {
      if ((await files.kind(wanted)) !== 'file') return { kind: 'missing' };
      // Symbolic links are followed first, so that none leads out of the folder.
      const [real, home] = await Promise.all([files.realPath(wanted), files.realPath(folder)]);
      if (leadsOut(home, real)) return { kind: 'outside' };
      if ((await files.size(real)) > largestTable) return { kind: 'too_large' };
      const bytes = await files.read(real);
      texts.set(shown(name), new TextDecoder().decode(bytes));
      return { kind: 'file', name, bytes };
    } catch (error) {
      return { kind: 'unreadable', reason: reasonOf(error) };
    }
  };
}

/** Reads standard input, up to a number of bytes; `null` where there are more. */
export type StandardInput = (most: number) => Promise<Uint8Array | null>;

/** Where nothing comes in, or a file has a name of its own. */
export const noInput: StandardInput = async () => new Uint8Array();

/** The bytes of a region file, or the finding that it is too large, which is known before it is read. */
async function regionBytes(
  file: string,
  name: string,
  effects: Pick<Effects, 'files' | 'cwd'>,
  stdin: StandardInput,
): Promise<Uint8Array | Diagnostic> {
  if (file === '-') {
    const bytes = await stdin(largestFile);
    return bytes ?? tooLarge(null, name) ?? new Uint8Array();
  }
  const absolute = path.resolve(effects.cwd, file);
  return tooLarge(await effects.files.size(absolute), name) ?? effects.files.read(absolute);
}

/** A region file as far as it could be read; `study` is null when it has an error. */
export interface ReadStudyFile {
  readonly file: string;
  readonly slug: string;
  readonly study: Study | null;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly text: ReadRegion['text'];
}

/**
 * Reads and checks a region file and the tables beside it. Rejects with the system's own error where the region file
 * itself cannot be read; all else is a diagnostic.
 */
export async function readStudyFile(
  input: { readonly file: string; readonly slug: string },
  effects: Pick<Effects, 'files' | 'cwd'>,
  stdin: StandardInput,
): Promise<ReadStudyFile> {
  const name = input.file === '-' ? '<stdin>' : input.file;
  const bytes = await regionBytes(input.file, name, effects, stdin);
  if (!(bytes instanceof Uint8Array)) {
    return { file: name, slug: input.slug, study: null, diagnostics: [bytes], text: () => null };
  }
  // What comes from standard input has its tables in the folder that the user stands in.
  const folder = path.resolve(effects.cwd, input.file === '-' ? '.' : path.dirname(input.file));
  const texts = new Map<string, string>();
  const shown = (beside: string) => path.join(path.dirname(name), beside);
  const read = await readStudy({
    file: name,
    slug: input.slug,
    bytes,
    readBeside: besideReader(folder, effects.files, texts, shown),
  });
  return {
    file: name,
    slug: input.slug,
    study: read.value,
    diagnostics: read.diagnostics,
    text: (file) => (file === name ? new TextDecoder().decode(bytes) : (texts.get(file) ?? null)),
  };
}

/**
 * Reads a region file and the tables beside it, checks and computes everything. Rejects with the system's own error
 * where the region file itself cannot be read; all else is a diagnostic.
 */
export async function readRegion(
  input: { readonly file: string; readonly slug: string },
  effects: Pick<Effects, 'files' | 'cwd'>,
  stdin: StandardInput,
  took: (step: string) => void = () => undefined,
): Promise<ReadRegion> {
  const { study, ...read } = await readStudyFile(input, effects, stdin);
  took('read');
  const analysis = study === null ? null : analyseStudy(study);
  took('compute');
  const diagnostics = inFileOrder([...read.diagnostics, ...(analysis?.diagnostics ?? [])]);
  return { ...read, analysis: hasErrors(diagnostics) ? null : analysis, diagnostics };
}
