import { CommanderError } from 'commander';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, sayFailure, sayFault, systemFailure } from './failure.ts';
import { makeProgram, versionAsked } from './program.ts';
import { staleBuild } from './stale-build.ts';

/** Where options are wanted before the command line is read: they shape the terminal itself. */
export function earlyOption(argv: readonly string[], names: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).some((argument) => names.includes(argument));
}

/**
 * Does what a command line asks for and gives the exit code. Never throws: what fails is said. Knows no process: the world is
 * in `effects` alone.
 */
export async function runProgram(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const finish = (result: ExitCode) => {
    code = result;
  };
  try {
    const program = makeProgram(effects, finish, await documentsFor(argv, effects));
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (effects.signal.aborted) return exitCodes.interrupted;
    if (versionAsked(error)) return sayVersion(effects);
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    return sayError(error, effects, earlyOption(argv, ['--verbose']));
  }
}

/** Says why a run ended, in the words of whoever can do something about it. */
export async function sayError(error: unknown, effects: Effects, verbose: boolean): Promise<ExitCode> {
  const failure = error instanceof Failure ? error : (systemFailure(error) ?? (await staleBuild(effects)));
  if (failure !== null) {
    sayFailure(failure, effects);
    return failure.exitCode;
  }
  sayFault(error instanceof Error ? error.message : String(error), error, effects, verbose);
  return exitCodes.fault;
}

/** The documents that there are, where the help of the command that makes them is asked for. */
async function documentsFor(argv: readonly string[], effects: Effects): Promise<string> {
  const asked = argv.includes('build-report') && earlyOption(argv, ['--help', '-h', 'help']);
  if (!asked) return '';
  const { documentLines } = await import('../build/documents.ts');
  return documentLines(effects.files, 'study');
}

async function sayVersion(effects: Effects): Promise<ExitCode> {
  const { toolVersion } = await import('../build/resources.ts');
  effects.terminal.print(await toolVersion(effects.files));
  return exitCodes.done;
}
