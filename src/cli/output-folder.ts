import path from 'node:path';
import { hashOf } from '../build/cache/keys.ts';
import type { RecordedOutput } from '../build/cache/record.ts';
import type { Effects } from '../effects.ts';
import type { Turn } from './in-order.ts';
import { write } from './output.ts';

/** Where reports go: a folder, standard output, or nowhere, where it is only looked whether they are up to date. */
export interface OutputFolder {
  /** Puts a file there and prints its path; one that is there with the same content is left as it is. */
  readonly put: (name: string, content: string | Uint8Array, turn: Turn) => Promise<RecordedOutput>;
  /** Whether a file is there with this content. */
  readonly has: (output: RecordedOutput) => Promise<boolean>;
  /** Prints the path of a file that is there already. */
  readonly tell: (name: string, turn: Turn) => void;
  /** How many files were found to be other than they should be; 0 unless it was only looked. */
  readonly outdated: () => number;
}

/** The folder that `--out` names; with `check` nothing is written there, and the paths of files that are out of date are printed. */
export function outputFolder(
  { out, check }: { readonly out: string; readonly check: boolean },
  effects: Effects,
): OutputFolder {
  const { files, terminal } = effects;
  const at = (name: string) => path.resolve(effects.cwd, out, name);
  let outdated = 0;
  const has = async ({ name, hash }: RecordedOutput) => {
    try {
      const file = at(name);
      return (await files.kind(file)) === 'file' && hashOf(await files.read(file)) === hash;
    } catch {
      // What may not be read may still be replaced; if not, that is said then.
      return false;
    }
  };
  const tell = (name: string, turn: Turn) => {
    if (!check) turn.say(() => terminal.print(path.join(out, name)));
  };
  return {
    has,
    tell,
    outdated: () => outdated,
    put: async (name, content, turn) => {
      const output = { name, hash: hashOf(content) };
      if (out === '-') {
        await write(name, content, { out }, effects);
        return output;
      }
      const there = await has(output);
      if (check && !there) {
        outdated += 1;
        turn.say(() => terminal.print(path.join(out, name)));
      }
      if (!check && !there) await files.replace(at(name), content);
      tell(name, turn);
      return output;
    },
  };
}
