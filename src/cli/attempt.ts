import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { PrintFailure } from '../print/print-failure.ts';
import { TemplateMistake } from '../render/template-mistake.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, sayFailure, systemFailure } from './failure.ts';
import type { Printer } from './printer.ts';
import { staleBuild } from './stale-build.ts';

/** Does a piece of work; where it fails for a reason that the user can mend, says so, and the rest of the run goes on. */
export async function attempt(
  work: () => Promise<ExitCode>,
  printer: Printer | null,
  effects: Effects,
  sayMistake: (mistake: Diagnostic) => void = () => undefined,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (effects.signal.aborted) return exitCodes.interrupted;
    if (error instanceof TemplateMistake) {
      effects.terminal.progress('');
      sayMistake(error.diagnostic);
      const stale = await staleBuild(effects);
      if (stale === null) return exitCodes.dataErrors;
      sayFailure(stale, effects);
      return stale.exitCode;
    }
    const printing = error instanceof PrintFailure;
    const failure = printing || error instanceof Failure ? error : systemFailure(error);
    if (failure === null) throw error;
    effects.terminal.progress('');
    sayFailure(failure, effects);
    // A document that does not fit its pages is the text's doing, not the browser's.
    if (printing && error.code === 'does_not_fit') return exitCodes.dataErrors;
    if (printing) await printer?.giveUp();
    return printing || !(failure instanceof Failure) ? exitCodes.environment : failure.exitCode;
  }
}
