import { CommanderError } from 'commander';
import { nodeNetwork } from '../build/network.ts';
import { nodeFiles, removeTemporaries } from '../build/write-files.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, sayFailure, sayFault, systemFailure } from './failure.ts';
import { makeProgram, versionAsked } from './program.ts';
import { staleBuild } from './stale-build.ts';
import { makeTerminal } from './terminal.ts';

/** Where options are wanted before the command line is read: they shape the terminal itself. */
function earlyOption(argv: readonly string[], names: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? argv.length : end).some((argument) => names.includes(argument));
}

/** The day on which the program runs, where nothing fixes another. https://reproducible-builds.org/specs/source-date-epoch/ */
function today(epoch: string | undefined): string {
  const fixed = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return fixed.toISOString().slice(0, 10);
}

function realEffects(quiet: boolean, signal: AbortSignal): Effects {
  const started = performance.now();
  const { platform } = process;
  return {
    files: nodeFiles(),
    terminal: makeTerminal({ stdout: process.stdout, stderr: process.stderr }, process.env, quiet),
    env: process.env,
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    cwd: process.cwd(),
    elapsed: () => performance.now() - started,
    today: () => today(process.env.SOURCE_DATE_EPOCH),
    network: nodeNetwork(),
    signal,
  };
}

async function report(error: unknown, effects: Effects, verbose: boolean): Promise<ExitCode> {
  const failure = error instanceof Failure ? error : (systemFailure(error) ?? (await staleBuild(effects)));
  if (failure !== null) {
    sayFailure(failure, effects);
    return failure.exitCode;
  }
  sayFault(error instanceof Error ? error.message : String(error), error, effects, verbose);
  return exitCodes.fault;
}

/** Resolves when everything that was written has left the program, or never will. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded) resolve();
    else stream.write('', () => resolve());
  });
}

/** How long the browser and what is being written have to end by themselves after Ctrl-C, in milliseconds. */
const patience = 800;

/**
 * Runs the program and gives its exit code, once all of its output has left. Never throws, never leaves a half-written
 * file. Whoever calls it ends the process then: what still waits (a browser that never answered) must not hold it up.
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const interruption = new AbortController();
  const effects = realEffects(earlyOption(argv, ['--quiet', '-q']), interruption.signal);
  const stop = (signal: NodeJS.Signals) => {
    // Whoever presses twice does not want to wait.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
    effects.terminal.progress('');
    removeTemporaries();
    if (signal === 'SIGINT') effects.terminal.alert('Interrupted. Nothing half written is left.');
    setTimeout(() => process.exit(exitCodes.interrupted), patience).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  process.once('exit', removeTemporaries);

  let unwritten: Error | null = null;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes away (`| head`) is no fault; a disk without room is.
    if (error.code !== 'EPIPE') unwritten ??= error;
  });
  process.stderr.on('error', () => {
    // Nobody is left to be told.
  });

  let code: ExitCode = exitCodes.done;
  try {
    const finish = (result: ExitCode) => {
      code = result;
    };
    const program = makeProgram(effects, finish, await documentsFor(argv, effects));
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (interruption.signal.aborted) code = exitCodes.interrupted;
    else if (versionAsked(error)) code = await sayVersion(effects);
    else if (error instanceof CommanderError) code = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    else code = await report(error, effects, earlyOption(argv, ['--verbose']));
  }
  await drained(process.stdout);
  if (unwritten !== null && code === exitCodes.done) code = await report(unwritten, effects, false);
  await drained(process.stderr);
  return interruption.signal.aborted ? exitCodes.interrupted : code;
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
