import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileDiagnostics } from '../diagnostics/file-diagnostics.ts';
import { formatJson } from '../diagnostics/formats/json.ts';
import { formatPretty } from '../diagnostics/formats/pretty.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { resolveInputs } from './inputs.ts';
import { readInput } from './read-input.ts';
import { refusedByStrict, underStrict } from './strict.ts';

export interface ValidateOptions {
  readonly format: 'pretty' | 'json';
  readonly strict: boolean;
}

/** `milestone validate`: what is wrong with region files, in file order, to standard output. */
export async function validate(args: readonly string[], options: ValidateOptions, effects: Effects): Promise<ExitCode> {
  const inputs = await resolveInputs(args, effects, { uniqueSlugs: false });
  const results: FileDiagnostics[] = [];
  let unread = false;
  for (const [index, input] of inputs.entries()) {
    if (inputs.length > 3) effects.terminal.progress(`Checking ${input.file} (${index + 1} of ${inputs.length})`);
    effects.signal.throwIfAborted();
    const read = await readInput(input, effects);
    if (read === null) {
      unread = true;
      continue;
    }
    const diagnostics = options.strict ? underStrict(read.diagnostics) : read.diagnostics;
    results.push({ file: read.file, valid: !hasErrors(diagnostics), diagnostics, text: read.text });
  }
  effects.terminal.progress('');
  const text =
    options.format === 'json'
      ? formatJson(results)
      : formatPretty(results, { colour: effects.terminal.colour.stdout, width: effects.terminal.columns });
  if (text !== '') effects.terminal.print(text);
  if (unread) return exitCodes.environment;
  const failing = results.some((result) => !result.valid || (options.strict && refusedByStrict(result.diagnostics)));
  return failing ? exitCodes.dataErrors : exitCodes.done;
}
