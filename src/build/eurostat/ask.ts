import type { Internet } from '../../effects.ts';

/** One answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Uint8Array;
}

/** Why no whole answer came. */
export type Unanswered =
  /** Nothing came for too long. */
  | { readonly kind: 'silent' }
  /** No connection, or one that was cut; the system's own code where it gave one (`ENOTFOUND`, `ECONNREFUSED`). */
  | { readonly kind: 'cut'; readonly code: string | null; readonly began: boolean }
  | { readonly kind: 'too_large' };

export interface AskLimits {
  /** Milliseconds in which at least some byte must come. */
  readonly silence: number;
  /** Milliseconds for the whole answer. */
  readonly whole: number;
  /** Bytes of an answer, unpacked. */
  readonly bytes: number;
}

/**
 * Asks once and reads the whole answer. Never waits longer than `limits.silence` for the next byte, nor longer than
 * `limits.whole` for all of them. Rejects where `interrupted` is aborted, and for nothing else.
 */
export async function ask(
  address: string,
  headers: Readonly<Record<string, string>>,
  limits: AskLimits,
  network: Internet,
  interrupted: AbortSignal,
): Promise<Answer | Unanswered> {
  const given = new AbortController();
  let silent = false;
  const giveUp = () => {
    silent = true;
    given.abort();
  };
  const whole = setTimeout(giveUp, limits.whole);
  let quiet = setTimeout(giveUp, limits.silence);
  const heard = () => {
    clearTimeout(quiet);
    quiet = setTimeout(giveUp, limits.silence);
  };
  let began = false;
  try {
    const signal = AbortSignal.any([interrupted, given.signal]);
    // What does not heed the signal is left behind all the same.
    const left = abandoned(signal);
    const answer = await Promise.race([network.get(address, { signal, headers }), left]);
    began = true;
    heard();
    const chunks: Uint8Array[] = [];
    let length = 0;
    const reading = answer.body[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([reading.next(), left]);
      if (next.done === true) break;
      heard();
      length += next.value.length;
      if (length > limits.bytes) {
        given.abort();
        return { kind: 'too_large' };
      }
      chunks.push(next.value);
    }
    return { status: answer.status, header: answer.header, body: Buffer.concat(chunks, length) };
  } catch (error) {
    interrupted.throwIfAborted();
    return silent ? { kind: 'silent' } : { kind: 'cut', code: codeOf(error), began };
  } finally {
    clearTimeout(whole);
    clearTimeout(quiet);
  }
}

export function isAnswer(result: Answer | Unanswered): result is Answer {
  return 'status' in result;
}

function abandoned(signal: AbortSignal): Promise<never> {
  const left = new Promise<never>((_, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  left.catch(() => undefined);
  return left;
}

/** The code of the system, which stands at the cause of what `fetch` throws, or at one of several causes. */
function codeOf(error: unknown, depth = 0): string | null {
  if (!(error instanceof Error) || depth > 4) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) {
    for (const each of error.errors) {
      const code = codeOf(each, depth + 1);
      if (code !== null) return code;
    }
  }
  return codeOf(error.cause, depth + 1);
}
