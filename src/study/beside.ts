import type { DataPath, Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { TableContext } from './tables/table-context.ts';

/** A file beside the region file, as it was named there. */
export interface BytesBeside {
  /** Seen from where the user stands, for diagnostics. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file that the region file names at `path`; `null` where it cannot be had. `data/file-missing`,
 * `data/file-outside`, `data/file-unreadable` and `data/file-too-large` stand at its name in the region file.
 */
export async function readFileBeside(
  name: string,
  path: DataPath,
  context: Pick<TableContext, 'file' | 'locate' | 'readBeside'>,
): Promise<Outcome<BytesBeside | null>> {
  const refuse = (code: string, message: string, hint: string): Outcome<null> => ({
    value: null,
    diagnostics: [{ code, severity: 'error', message, hint, file: context.file, path, range: context.locate(path) }],
  });
  const beside = await context.readBeside(name);
  if (beside.kind === 'missing')
    return refuse(
      'data/file-missing',
      `There is no file \`${name}\`.`,
      'Its name is read from the folder of the region file; look for capital letters and the ending.',
    );
  if (beside.kind === 'outside')
    return refuse(
      'data/file-outside',
      `\`${name}\` lies outside the folder of the region file.`,
      'Copy the file into the folder of the region file, so that the two travel together.',
    );
  if (beside.kind === 'unreadable')
    return refuse(
      'data/file-unreadable',
      `\`${name}\` cannot be read: ${beside.reason}.`,
      'Check that it is a file and that you may read it.',
    );
  if (beside.kind === 'too_large')
    return refuse(
      'data/file-too-large',
      `\`${name}\` is too large to be a table of this study.`,
      'Keep only the rows and columns that the study uses.',
    );
  const none: readonly Diagnostic[] = [];
  return { value: { file: besideOf(context.file, name), bytes: beside.bytes }, diagnostics: none };
}

/** The name of a file beside the region file, seen from where the user stands. */
function besideOf(regionFile: string, name: string): string {
  const folder = /^.*[/\\]/.exec(regionFile)?.[0] ?? '';
  return `${folder}${name.replace(/^\.\//, '')}`;
}
