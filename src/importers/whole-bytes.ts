import type { ByteSource } from './statistical-table.ts';

/** All bytes of a file in one piece; `null` where there are more than `most`, and then no more than these were held. */
export async function wholeBytes(source: ByteSource, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.chunks) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  const [only] = pieces;
  return only && pieces.length === 1 ? only : Buffer.concat(pieces, length);
}
