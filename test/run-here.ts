import { fileURLToPath } from 'node:url';
import { nodeNetwork, noNetwork } from '../src/build/network.ts';
import { today } from '../src/build/source-date-epoch.ts';
import { nodeFiles } from '../src/build/write-files.ts';
import { earlyOption, runProgram } from '../src/cli/run-program.ts';
import { makeTerminal } from '../src/cli/terminal.ts';
import type { FileContent, Files } from '../src/effects.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a run of the program said, and what it ended with. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/**
 * Runs the program in this process, as `bin/milestone.js` runs it in one of its own: the same command line, files and words, a
 * tenth of the time. What belongs to a process alone (signals, pipes, the bundle) is tested by `cli/fixtures/run.ts`.
 */
export async function runHere(
  args: readonly string[],
  options: {
    /** The root of the repository where left out. */
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string | Uint8Array;
    readonly network?: boolean;
    /** What somebody at the terminal answers, question by question; then no more. Left out: nobody sits there. */
    readonly answers?: readonly string[];
    readonly files?: Files;
    readonly signal?: AbortSignal;
  } = {},
): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
  });
  const env: Readonly<Record<string, string | undefined>> = { ...process.env, NO_COLOR: '1', ...options.env };
  const terminal = makeTerminal(
    { stdout: stream('stdout'), stderr: stream('stderr') },
    env,
    earlyOption(args, ['--quiet', '-q']),
  );
  async function* stdin(): AsyncGenerator<Uint8Array> {
    if (options.input !== undefined) yield Buffer.from(options.input);
  }
  const answers = [...(options.answers ?? [])];
  const ask = async (question: string) => {
    said.stderr += question;
    return answers.shift() ?? null;
  };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const stdout = async (content: FileContent) => {
    for await (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content)
      said.stdout += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  };
  const exit = await runProgram(args, {
    ...{
      files: options.files ?? nodeFiles(),
      terminal,
      env,
      platform: 'linux',
      cwd: options.cwd ?? root,
      stdin: stdin(),
      stdout,
    },
    network: options.network === true ? nodeNetwork() : noNetwork,
    elapsed: () => performance.now(),
    today: () => today({ env }),
    signal: options.signal ?? new AbortController().signal,
    ...(options.answers === undefined ? {} : { ask }),
  });
  return { ...said, exit };
}
