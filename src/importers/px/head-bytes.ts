/** What stands before the data of a PX file is read whole, up to this many bytes; real files have some hundred thousand. */
export const mostHeadBytes = 32 * 1024 * 1024;

/** The bytes of a PX file in two parts. */
export interface SplitBytes {
  /** All before the keyword DATA; the whole file where it has none. */
  readonly head: Uint8Array;
  /** `missing` where the file ends without DATA, `too-long` where it does not come within the bound. */
  readonly data: 'found' | 'missing' | 'too-long';
  /** The bytes behind `DATA=`, to be walked once. */
  readonly rest: () => AsyncGenerator<Uint8Array, void, undefined>;
  /** Gives the file back where `rest` is not walked. */
  readonly close: () => Promise<void>;
}

const quote = 0x22;
const semicolon = 0x3b;
const equals = 0x3d;
const word = [0x64, 0x61, 0x74, 0x61]; // data
const noMatch = -1;

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/**
 * Looks for `DATA=` at the beginning of a statement, outside quotation marks, piece by piece. All code pages of PX files
 * write these signs as ASCII does, so that it can be found before the encoding is known.
 */
function createDataFinder(): (bytes: Uint8Array) => number | null {
  let inText = false;
  let matched = 0;
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (inText) {
        const end = byte === quote ? at : bytes.indexOf(quote, at);
        if (end === -1) return null;
        at = end;
        inText = false;
      } else if (byte === quote) {
        inText = true;
        matched = noMatch;
      } else if (byte === semicolon) {
        matched = 0;
      } else if (matched === word.length && byte === equals) {
        return at + 1;
      } else if (matched !== noMatch) {
        const between = matched === 0 || matched === word.length;
        const isMark = matched === 0 && byte >= 0x80; // a byte order mark
        if (between && (isBlank(byte) || isMark)) continue;
        matched = matched < word.length && (byte | 0x20) === word[matched] ? matched + 1 : noMatch;
      }
    }
    return null;
  };
}

async function* piecesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) yield chunk;
}

/** Reads a PX file up to its data. At most 32 MB and one piece are held. */
export async function splitAtData(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<SplitBytes> {
  const pieces = piecesOf(chunks);
  const close = async () => {
    await pieces.return();
  };
  const find = createDataFinder();
  const head: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await pieces.next();
    const data = next.done === true ? 'missing' : length > mostHeadBytes ? 'too-long' : null;
    if (data !== null || next.done === true) {
      return { head: Buffer.concat(head, length), data: data ?? 'missing', rest: async function* () {}, close };
    }
    const end = find(next.value);
    const part = end === null ? next.value : next.value.subarray(0, end);
    head.push(part);
    length += part.length;
    if (end === null) continue;
    const remainder = next.value.subarray(end);
    const rest = async function* () {
      yield remainder;
      yield* pieces;
    };
    return { head: Buffer.concat(head, length), data: 'found', rest, close };
  }
}
