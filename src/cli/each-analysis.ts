import type { Analysis } from '../analysis/analysis.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes, gravest } from './exit-codes.ts';
import type { Input } from './inputs.ts';
import { readInput } from './read-input.ts';
import { sayDiagnostics } from './say-diagnostics.ts';

/**
 * Hands the analysis of every region file without an error to `use`, in their order; what is wrong with the others is said,
 * and the gravest exit code returned.
 */
export async function eachAnalysis(
  inputs: readonly Input[],
  doing: string,
  effects: Effects,
  use: (analysis: Analysis, file: string) => void | Promise<void>,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  for (const [index, input] of inputs.entries()) {
    if (inputs.length > 3) effects.terminal.progress(`${doing} ${input.file} (${index + 1} of ${inputs.length})`);
    effects.signal.throwIfAborted();
    const read = await readInput(input, effects);
    if (read === null) {
      code = gravest([code, exitCodes.environment]);
      continue;
    }
    sayDiagnostics([read], effects, { errorsOnly: true });
    if (read.analysis === null) code = gravest([code, exitCodes.dataErrors]);
    else await use(read.analysis, read.file);
  }
  effects.terminal.progress('');
  return code;
}
