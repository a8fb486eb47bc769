import { createGunzip } from 'node:zlib';

/** Why a gzip file could not be unpacked to its end. */
export type GzipProblem = 'truncated' | 'damaged';

/** The bytes of an unpacked file. After a problem no more of them come, and what came is not the whole. */
export interface Unpacked {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Settled once the chunks have been walked; `null` where all is well so far. */
  readonly problem: () => GzipProblem | null;
}

/** True where bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip while its bytes come in and are asked for, 64 KB at a time: a file that unpacks to terabytes costs no more
 * memory than a small one. Never throws for what is in the bytes; what `packed` throws (a read error) is passed on.
 */
export function gunzip(packed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Unpacked {
  let problem: GzipProblem | null = null;
  async function* chunks(): AsyncGenerator<Uint8Array, undefined> {
    const unpacker = createGunzip({ chunkSize: 64 * 1024 });
    let failure: unknown = null;
    const feed = async (): Promise<void> => {
      try {
        for await (const piece of packed) {
          if (unpacker.destroyed) return;
          if (!unpacker.write(piece)) await drained(unpacker);
        }
        unpacker.end();
      } catch (error) {
        failure = error;
        unpacker.destroy();
      }
    };
    const fed = feed();
    try {
      for await (const piece of unpacker) if (piece instanceof Uint8Array) yield piece;
    } catch (error) {
      if (failure === null) {
        if (!isZlibError(error)) throw error;
        // Z_BUF_ERROR is "unexpected end of file"; every other fault is in the bytes themselves.
        problem = error.code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
      }
    } finally {
      unpacker.destroy();
      await fed;
    }
    if (failure !== null) throw failure;
  }
  return { chunks: chunks(), problem: () => problem };
}

/** Until there is room again, or nothing more is wanted. */
function drained(unpacker: ReturnType<typeof createGunzip>): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      unpacker.off('drain', go);
      unpacker.off('close', go);
      resolve();
    };
    unpacker.on('drain', go);
    unpacker.on('close', go);
  });
}

function isZlibError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
