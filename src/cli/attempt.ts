import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { PrintFailure } from '../print/print-failure.ts';
import { TemplateMistake } from '../render/template-mistake.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, sayFailure, systemFailure } from './failure.ts';
import { staleBuild } from './stale-build.ts';

/** Does a piece of work; where it fails for a reason that the user can mend, says so, and the rest of the run goes on. */
export async function attempt(
  work: () => Promise<ExitCode>,
  effects: Effects,
  sayMistake: (mistake: Diagnostic) => void = () => undefined,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (effects.signal.aborted) return exitCodes.interrupted;
    effects.terminal.progress('');
    if (error instanceof TemplateMistake) return afterMistake(() => sayMistake(error.diagnostic), effects);
    const failure = error instanceof PrintFailure || error instanceof Failure ? error : systemFailure(error);
    if (failure === null) throw error;
    sayFailure(failure, effects);
    // A document that does not fit its pages is the text's doing, not the browser's.
    if (error instanceof PrintFailure && error.code === 'does_not_fit') return exitCodes.dataErrors;
    return failure instanceof Failure ? failure.exitCode : exitCodes.environment;
  }
}

/** Says a mistake of a template, and what it really comes from where the program is older than its templates. */
export async function afterMistake(say: () => void, effects: Effects): Promise<ExitCode> {
  say();
  const stale = await staleBuild(effects);
  if (stale === null) return exitCodes.dataErrors;
  sayFailure(stale, effects);
  return stale.exitCode;
}
