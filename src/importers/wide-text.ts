/** What reading UTF-16 met that is none: half a character in its midst or at its end. */
export interface Narrowed {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Settled once the chunks have been walked. After damage no more of them come. */
  readonly damaged: () => boolean;
}

/** UTF-16 by the mark at its beginning, as spreadsheets write “Unicode text”; `null` where there is none. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Pieces are taken in bites of this size, so that a file that comes whole is not held several times. In bytes. */
const bite = 64 * 1024;

/**
 * A text in UTF-16 as UTF-8 without a mark, while its bytes come in: every reader then needs to know one of them. Memory: one
 * bite. Never throws for what is in the bytes; what `wide` throws (a read error) is passed on.
 */
export function narrowed(wide: AsyncIterable<Uint8Array>, encoding: 'utf-16le' | 'utf-16be'): Narrowed {
  let damaged = false;
  async function* chunks(): AsyncGenerator<Uint8Array, undefined> {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const encoder = new TextEncoder();
    const decode = (bytes?: Uint8Array): Uint8Array | null => {
      try {
        return encoder.encode(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
      } catch {
        damaged = true;
        return null;
      }
    };
    for await (const chunk of wide) {
      for (let at = 0; at < chunk.length; at += bite) {
        const piece = decode(chunk.subarray(at, at + bite));
        if (piece === null) return;
        if (piece.length > 0) yield piece;
      }
    }
    const last = decode();
    if (last !== null && last.length > 0) yield last;
  }
  return { chunks: chunks(), damaged: () => damaged };
}
