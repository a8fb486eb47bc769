import { readSchema } from '../build/resources.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** `milestone schema`: the JSON Schema of the region file, to standard output. Written when the program is built. */
export async function schema(effects: Effects): Promise<ExitCode> {
  const bytes = await readSchema(effects.files);
  effects.terminal.print(new TextDecoder().decode(bytes).trimEnd());
  return exitCodes.done;
}
