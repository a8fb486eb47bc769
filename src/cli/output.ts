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
    await effects.stdout(content);
    return;
  }
  const file = path.join(options.out, name);
  await effects.files.replace(path.resolve(effects.cwd, file), content);
  effects.terminal.print(file);
}
