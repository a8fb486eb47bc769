import path from 'node:path';
import { readPieces, readRows } from '../comparison/read-rows.ts';
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
  const inPieces = readPieces(piecesOf(bytes), file);
  if (inPieces !== null) return { file, digests: inPieces, diagnostics: [], text: () => null };
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

// Small enough that what is read of a piece is dropped again while it is young.
const pieceSize = 500_000;

/**
 * The inside of a list, cut where one item ends on a line of its own and the next begins. No text in quotes holds a line
 * break, so a cut never goes through one; a cut through anything deeper leaves pieces that are no JSON. All of the bytes as one
 * piece that is none where they are no list as `milestone indicators` writes it.
 */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = all.lastIndexOf(']');
  if (all[0] !== '['.charCodeAt(0) || all.toString('utf8', end + 1).trim() !== '') {
    yield ']';
    return;
  }
  const decoder = new TextDecoder();
  let start = 1;
  while (start < end) {
    const cut = all.indexOf('\n  },\n  {', start + pieceSize);
    const to = cut === -1 ? end : cut + '\n  }'.length;
    yield decoder.decode(all.subarray(start, to));
    start = to + ','.length;
  }
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
