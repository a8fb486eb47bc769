import type { Interface } from 'node:readline';
import type { Effects } from '../effects.ts';

/** Questions on a terminal: what asks them, and what lets the terminal go again. */
export interface Asking {
  readonly ask: NonNullable<Effects['ask']>;
  readonly close: () => void;
}

/**
 * Asks on standard error, since standard output is for results. Lines that are typed ahead, or pasted, answer the next questions.
 * Ctrl-D ends the answers; Ctrl-C is told to the process, as it would be without.
 */
export function asking(
  { stdin, stderr }: { readonly stdin: NodeJS.ReadableStream; readonly stderr: NodeJS.WritableStream },
  interrupt: () => void,
): Asking {
  const typed: string[] = [];
  let waiting: ((answer: string | null) => void) | null = null;
  let lines: Interface | null = null;
  let ended = false;
  const answer = (line: string | null): void => {
    const waiter = waiting;
    waiting = null;
    if (waiter !== null) waiter(line);
    else if (line !== null) typed.push(line);
  };
  const open = async (): Promise<Interface> => {
    const { createInterface } = await import('node:readline');
    const made = createInterface({ input: stdin, output: stderr });
    made.on('line', answer);
    made.on('SIGINT', interrupt);
    made.on('close', () => {
      ended = true;
      answer(null);
    });
    return made;
  };
  return {
    ask: async (question) => {
      lines ??= await open();
      const ahead = typed.shift();
      if (ahead !== undefined || ended) {
        stderr.write(`${question}${ahead ?? ''}\n`);
        return ahead ?? null;
      }
      const next = new Promise<string | null>((resolve) => {
        waiting = resolve;
      });
      lines.setPrompt(question);
      lines.prompt();
      return next;
    },
    close: () => lines?.close(),
  };
}
