import type { Reads } from '../build/cache/recording.ts';
import { lookAt, watchFiles } from '../build/watch.ts';
import { counted } from '../diagnostics/counted.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Failure, sayFailure, systemFailure } from './failure.ts';

/** What a build came to, and everything that was read or looked for on the way, with what was found. */
export interface WatchedBuild {
  readonly code: ExitCode;
  readonly reads: Reads;
}

/**
 * Builds, then watches all that was read and builds again what has changed, until it is interrupted. `build` is told what
 * has changed, `null` the first time, and says itself what is wrong: what an earlier build wrote stays. What is handed to it
 * keeps back the words that the build before has said already; errors are said every time. A failure of a later build (a file
 * that was removed, a full disk) is said, and the watching goes on. `folders`: of which every file counts, new ones too, as a
 * user's own templates.
 */
export async function watchReports(
  build: (changed: ReadonlySet<string> | null, effects: Effects) => Promise<WatchedBuild>,
  effects: Effects,
  folders: ReadonlySet<string> = new Set(),
): Promise<ExitCode> {
  const { terminal, signal, files } = effects;
  const seen = new Map<string, string | null>();
  const look = (at: string) => lookAt(at, folders, files);

  let saidBefore = new Set<string>();
  let said = new Set<string>();

  function newsOnly(): Effects {
    saidBefore = said;
    said = new Set();
    const say = (text: string) => {
      if (!saidBefore.has(text)) terminal.say(text);
      said.add(text);
    };
    return { ...effects, terminal: { ...terminal, say } };
  }

  /** Keeps in mind what was found where. */
  async function take(reads: Reads): Promise<void> {
    // A region file that was removed may come back, as where a branch is changed.
    for (const at of seen.keys()) if (!folders.has(at) && !reads.has(at) && (await look(at)) !== null) seen.delete(at);
    for (const [at, found] of reads) seen.set(at, found);
  }

  async function once(changed: ReadonlySet<string> | null): Promise<void> {
    const began = effects.elapsed();
    // A change that comes while it is built is a change to what was there before.
    for (const at of [...(changed ?? []), ...folders]) seen.set(at, await look(at));
    const { code, reads } = await build(changed, newsOnly());
    await take(reads);
    if (signal.aborted) return;
    terminal.progress('');
    const seconds = ((effects.elapsed() - began) / 1000).toFixed(1);
    terminal.say(
      code === exitCodes.done
        ? `Built in ${seconds} s. Watching ${counted(seen.size, 'file')}; Ctrl-C ends.`
        : `Not everything was built (${seconds} s); what was written before stays. Watching ${counted(seen.size, 'file')}; Ctrl-C ends.`,
    );
  }

  await once(null);
  if (signal.aborted) return exitCodes.interrupted;
  return new Promise((resolve, reject) => {
    const watcher = watchFiles(seen, effects, {
      folders,
      note: (sentence) => terminal.say(sentence),
      changed: async (changed) => {
        try {
          await once(changed);
        } catch (error) {
          const failure = error instanceof Failure ? error : systemFailure(error);
          if (signal.aborted) return;
          if (failure === null) {
            await end();
            reject(error);
            return;
          }
          terminal.progress('');
          sayFailure(failure, effects);
        }
        watcher.follow(seen);
      },
    });
    const end = () => watcher.close().catch(() => undefined);
    signal.addEventListener('abort', () => void end().then(() => resolve(exitCodes.interrupted)), { once: true });
  });
}
