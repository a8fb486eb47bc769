import type { StandardInput } from '../build/read-region.ts';
import type { Effects } from '../effects.ts';

/** What comes in on standard input; `null` where it is more than `most` bytes, and then it is not read to its end. */
export function standardInput({ stdin }: Pick<Effects, 'stdin'>): StandardInput {
  return async (most) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stdin) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) return null;
    }
    return Buffer.concat(chunks);
  };
}
