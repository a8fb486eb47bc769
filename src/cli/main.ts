import { CommanderError } from 'commander';
import { paint } from '../diagnostics/paint.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, systemFailure } from './failure.ts';
import { makeProgram } from './program.ts';
import { makeTerminal } from './terminal.ts';

const faultHelp =
  'This is a fault of the program, not of your data. Please report it with the command and the region file:\nhttps://github.com/milestone-baseline/milestone/issues';

/** Where options are wanted before the command line is read: they shape the terminal itself. */
function earlyOption(argv: readonly string[], names: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).some((argument) => names.includes(argument));
}

async function realEffects(quiet: boolean, signal: AbortSignal): Promise<Effects> {
  const { nodeFiles } = await import('../build/write-files.ts');
  const started = performance.now();
  const { platform } = process;
  return {
    files: nodeFiles(),
    terminal: makeTerminal({ stdout: process.stdout, stderr: process.stderr }, process.env, quiet),
    env: process.env,
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    cwd: process.cwd(),
    elapsed: () => performance.now() - started,
    signal,
  };
}

function report(error: unknown, effects: Effects, verbose: boolean): ExitCode {
  const ink = paint(effects.terminal.colour.stderr);
  const say = effects.terminal.alert;
  const failure = error instanceof Failure ? error : systemFailure(error);
  if (failure !== null) {
    say(`${ink.error('error:')} ${failure.message}`);
    if (failure.hint !== null) say(`${ink.quiet('hint:')} ${failure.hint}`);
    return failure.exitCode;
  }
  say(`${ink.error('fault:')} ${error instanceof Error ? error.message : String(error)}\n${faultHelp}`);
  if (verbose && error instanceof Error && error.stack !== undefined) say(error.stack);
  else say('With --verbose the place in the program is shown.');
  return exitCodes.fault;
}

/** Runs the program and gives its exit code. Never throws, never leaves a half-written file. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const interruption = new AbortController();
  const effects = await realEffects(earlyOption(argv, ['--quiet', '-q']), interruption.signal);
  const stop = (signal: NodeJS.Signals) => {
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
    effects.terminal.progress('');
    void import('../build/write-files.ts').then(({ removeTemporaries }) => {
      removeTemporaries();
      if (signal === 'SIGINT') process.stderr.write('Interrupted. Nothing half written is left.\n');
      process.exitCode = exitCodes.interrupted;
      // The browser and the workers end with the process; a second later at most.
      setTimeout(() => process.exit(exitCodes.interrupted), 800).unref();
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A reader that goes away (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
  });
  try {
    let code: ExitCode = exitCodes.done;
    const program = makeProgram(effects, (result) => {
      code = result;
    });
    await program.parseAsync(argv, { from: 'user' });
    return interruption.signal.aborted ? exitCodes.interrupted : code;
  } catch (error) {
    if (interruption.signal.aborted) return exitCodes.interrupted;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    return report(error, effects, earlyOption(argv, ['--verbose']));
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
