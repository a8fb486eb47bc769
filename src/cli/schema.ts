import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** `milestone schema`: the JSON Schema of the region file, to standard output. */
export async function schema(effects: Effects): Promise<ExitCode> {
  const { regionJsonSchema } = await import('../study/json-schema.ts');
  effects.terminal.print(JSON.stringify(regionJsonSchema(), null, 2));
  return exitCodes.done;
}
