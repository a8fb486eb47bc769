import { once } from 'node:events';
import path from 'node:path';
import type { Effects, FileContent } from '../effects.ts';

/** Says how long each step took, where it is asked for. */
export function timer(effects: Effects, on: boolean) {
  let before = effects.elapsed();
  return (what: string) => {
    const now = effects.elapsed();
    if (on) effects.terminal.say(`${String(Math.round(now - before)).padStart(6)} ms  ${what}`);
    before = now;
  };
}

/** Writes a file whole or not at all and prints its path; with `-` for the folder its content goes to standard output. */
export async function write(
  name: string,
  content: FileContent,
  options: { readonly out: string },
  effects: Effects,
): Promise<void> {
  effects.signal.throwIfAborted();
  if (options.out === '-') {
    const whole = typeof content === 'string' || content instanceof Uint8Array;
    await print(whole ? [content] : content, whole);
    return;
  }
  const file = path.join(options.out, name);
  await effects.files.replace(path.resolve(effects.cwd, file), content);
  effects.terminal.print(file);
}

/** Piece by piece, and no faster than whoever reads takes it; no further where the reader has gone away (`| head`). */
async function print(pieces: Exclude<FileContent, Uint8Array | string>, whole: boolean): Promise<void> {
  const { stdout } = process;
  for await (const piece of pieces) {
    if (stdout.destroyed) return;
    // What went wrong otherwise is told at the end of the program, which hears of it too.
    if (!stdout.write(piece) && !whole && !stdout.destroyed) await once(stdout, 'drain').catch(() => undefined);
  }
}
