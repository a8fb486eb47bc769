import { once } from 'node:events';
import { nodeNetwork } from '../build/network.ts';
import { today } from '../build/source-date-epoch.ts';
import { nodeFiles, removeTemporaries } from '../build/write-files.ts';
import type { Effects, FileContent } from '../effects.ts';
import { asking } from './asking.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { earlyOption, runProgram, sayError } from './run-program.ts';
import { makeTerminal } from './terminal.ts';

function realEffects(quiet: boolean, signal: AbortSignal, ask: NonNullable<Effects['ask']>): Effects {
  const started = performance.now();
  const { platform } = process;
  return {
    files: nodeFiles(),
    terminal: makeTerminal({ stdout: process.stdout, stderr: process.stderr }, process.env, quiet),
    env: process.env,
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    cwd: process.cwd(),
    elapsed: () => performance.now() - started,
    today: () => today(process),
    network: nodeNetwork(),
    stdin: process.stdin,
    stdout: (content) => pour(content, process.stdout),
    signal,
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  };
}

/** Piece by piece, and no faster than whoever reads takes it; no further where the reader has gone away (`| head`). */
async function pour(content: FileContent, stream: NodeJS.WriteStream): Promise<void> {
  const whole = typeof content === 'string' || content instanceof Uint8Array;
  for await (const piece of whole ? [content] : content) {
    if (stream.destroyed) return;
    // What went wrong otherwise is told at the end of the program, which hears of it too.
    if (!stream.write(piece) && !whole && !stream.destroyed) await once(stream, 'drain').catch(() => undefined);
  }
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
  const questions = asking(process, () => process.kill(process.pid, 'SIGINT'));
  const effects = realEffects(earlyOption(argv, ['--quiet', '-q']), interruption.signal, questions.ask);
  const stop = (signal: NodeJS.Signals) => {
    // Whoever presses twice does not want to wait.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
    questions.close();
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

  let code = await runProgram(argv, effects);
  questions.close();
  await drained(process.stdout);
  if (unwritten !== null && code === exitCodes.done) code = await sayError(unwritten, effects, false);
  await drained(process.stderr);
  return interruption.signal.aborted ? exitCodes.interrupted : code;
}
