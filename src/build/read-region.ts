import path from 'node:path';
import { analyseStudy } from '../analysis/analyse-study.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { inFileOrder } from '../diagnostics/in-file-order.ts';
import type { Effects } from '../effects.ts';
import { readStudy } from '../study/read-study.ts';
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

const largestTable = 20 * 1024 * 1024;
const largestRegionFile = 60 * 1024 * 1024;

/** Whether a path lies outside a folder. */
export function leadsOut(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
}

function besideReader(folder: string, effects: Effects, texts: Map<string, string>, shown: (name: string) => string) {
  return async (name: string): Promise<BesideFile> => {
    const wanted = path.resolve(folder, name);
    if (leadsOut(folder, wanted)) return { kind: 'outside' };
    const kind = await effects.files.kind(wanted);
    if (kind !== 'file') return { kind: 'missing' };
    // Symbolic links are followed first, so that none leads out of the folder.
    const [real, home] = await Promise.all([effects.files.realPath(wanted), effects.files.realPath(folder)]);
    if (leadsOut(home, real)) return { kind: 'outside' };
    if ((await effects.files.size(real)) > largestTable) return { kind: 'too_large' };
    try {
      const bytes = await effects.files.read(real);
      texts.set(shown(name), new TextDecoder().decode(bytes));
      return { kind: 'file', name, bytes };
    } catch (error) {
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

/**
 * Reads a region file and the tables beside it, checks and computes everything. Rejects with the system's own error
 * where the region file itself cannot be read; all else is a diagnostic.
 */
export async function readRegion(
  input: { readonly file: string; readonly slug: string },
  effects: Effects,
  stdin: () => Promise<Uint8Array>,
  took: (step: string) => void = () => undefined,
): Promise<ReadRegion> {
  const absolute = input.file === '-' ? path.join(effects.cwd, 'region.yaml') : path.resolve(effects.cwd, input.file);
  const name = input.file === '-' ? '<stdin>' : input.file;
  // A file that no region file can be is not read whole only to be refused.
  const tooLarge = input.file !== '-' && (await effects.files.size(absolute)) > largestRegionFile;
  const bytes =
    input.file === '-'
      ? await stdin()
      : tooLarge
        ? new Uint8Array(largestRegionFile)
        : await effects.files.read(absolute);
  const texts = new Map<string, string>();
  const shown = (beside: string) => path.join(path.dirname(name), beside);
  const read = await readStudy({
    file: name,
    slug: input.slug,
    bytes,
    readBeside: besideReader(path.dirname(absolute), effects, texts, shown),
  });
  took('read');
  const analysis = read.value === null ? null : analyseStudy(read.value);
  took('compute');
  const diagnostics = inFileOrder([...read.diagnostics, ...(analysis?.diagnostics ?? [])]);
  return {
    file: name,
    slug: input.slug,
    analysis: hasErrors(diagnostics) ? null : analysis,
    diagnostics,
    text: (file) => {
      if (file !== name) return texts.get(file) ?? null;
      return tooLarge ? null : new TextDecoder().decode(bytes);
    },
  };
}
