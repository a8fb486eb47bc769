import path from 'node:path';
import { readRows } from '../comparison/read-rows.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';

/** What a JSON file of indicators holds: the figures of one region or many. */
export interface ReadShard {
  readonly file: string;
  /** Empty where the file has a mistake. */
  readonly digests: readonly RegionDigest[];
  readonly diagnostics: readonly Diagnostic[];
  readonly text: (file: string) => string | null;
}

/** No text can be longer in this program; a share of the regions in each file keeps far below. */
const largest = 400_000_000;

/** Reads what `milestone indicators --format json` wrote. Rejects with the system's own error where it cannot be read. */
export async function readShard(file: string, effects: Pick<Effects, 'files' | 'cwd'>): Promise<ReadShard> {
  const at = path.resolve(effects.cwd, file);
  if ((await effects.files.size(at)) > largest)
    return { file, digests: [], diagnostics: [tooLarge(file)], text: () => null };
  return shardOf(await effects.files.read(at), file);
}

/** The same of bytes at hand. */
export function shardOf(bytes: Uint8Array, file: string): ReadShard {
  const text = new TextDecoder().decode(bytes);
  const { value, diagnostics } = readRows(text, file);
  // The text is kept for a code frame alone.
  return {
    file,
    digests: value,
    diagnostics,
    text: diagnostics.length === 0 ? () => null : (name) => (name === file ? text : null),
  };
}

function tooLarge(file: string): Diagnostic {
  return {
    code: 'comparison/too-large',
    severity: 'error',
    message: `The file is larger than ${largest / 1_000_000} megabytes.`,
    hint: 'Spread the regions over several files: each run of milestone indicators writes one.',
    file,
    path: [],
    range: null,
  };
}
