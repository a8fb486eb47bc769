import type { Reads } from './cache/recording.ts';

/** Time, as far as waiting for files to settle needs it. A test hands in its own. */
export interface Clock {
  /** Milliseconds since an arbitrary start. */
  readonly now: () => number;
  /** Runs something later; what comes back calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const machineClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface ChangeOptions {
  /** What is at a path now: the hash of its content, `null` where there is no file. */
  readonly look: (path: string) => Promise<string | null>;
  /** Called with what has changed, never again before it is done; what changes meanwhile is told once, after. Does not reject. */
  readonly changed: (paths: ReadonlySet<string>) => Promise<void>;
  /** The hash of a file without content, which is how a file looks that an editor has only begun to write. */
  readonly empty: string;
  readonly clock?: Clock;
}

export interface Changes {
  /** Something was heard of this path; one that is not followed is passed over. */
  readonly touched: (path: string) => void;
  /** From now on these are followed, and a change is what is not as it was seen here. */
  readonly follow: (seen: Reads) => void;
  readonly close: () => void;
}

/** After the last event of a burst, in milliseconds; and how long a burst may go on before it is looked at all the same. */
const quiet = 20;
const longest = 200;
/** For how long what was found must stay as it is. */
const tick = 10;
/** How long a file may be empty or gone, as it is while some editors save, before that counts. */
const patience = 160;

/**
 * Makes changes out of what is heard about files: a burst of saves is one change, a save that changes nothing is none, a
 * file that is being written is waited for. Holds one timer and each followed path at most once, however much is heard.
 */
export function gatherChanges({ look, changed, empty, clock = machineClock }: ChangeOptions): Changes {
  let known = new Map<string, string | null>();
  let heard = new Set<string>();
  /** Since when a path that held something holds nothing. */
  const gone = new Map<string, number>();
  let first = 0;
  let last = 0;
  let callOff: (() => void) | null = null;
  let underWay = false;
  let closed = false;

  function hear(path: string): void {
    last = clock.now();
    if (heard.size === 0) first = last;
    heard.add(path);
  }

  const due = () => Math.min(last + quiet, first + longest);

  function arm(): void {
    if (closed || underWay || callOff !== null || heard.size === 0) return;
    callOff = clock.after(Math.max(0, due() - clock.now()), () => {
      callOff = null;
      if (clock.now() < due()) arm();
      else void settle();
    });
  }

  async function settle(): Promise<void> {
    underWay = true;
    const paths = heard;
    heard = new Set();
    try {
      const news = await different(paths);
      if (news.size > 0 && !closed) await changed(news);
    } finally {
      underWay = false;
      arm();
    }
  }

  /** What is no longer as it was seen. Nothing yet where one of the files is still being written: then all are heard again. */
  async function different(paths: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const began = first;
    const found = await lookAll([...paths].filter((path) => known.has(path)));
    const news = [...found.keys()].filter((path) => found.get(path) !== known.get(path));
    for (const path of paths) if (!news.includes(path)) gone.delete(path);
    if (news.length === 0) return new Set();
    await new Promise<void>((resolve) => clock.after(tick, resolve));
    const hurried = clock.now() - began >= longest;
    const still = [...(await lookAll(news))].filter(([path, hash]) => known.has(path) && hash !== known.get(path));
    const unsettled = still.filter(([path, hash]) => isMissed(path, hash) || (!hurried && hash !== found.get(path)));
    if (unsettled.length > 0) {
      for (const path of news) hear(path);
      first = began;
      return new Set();
    }
    for (const path of news) gone.delete(path);
    for (const [path, hash] of still) known.set(path, hash);
    return new Set(still.map(([path]) => path));
  }

  function isMissed(path: string, hash: string | null): boolean {
    if (hash !== null && hash !== empty) return false;
    const since = gone.get(path) ?? clock.now();
    gone.set(path, since);
    return clock.now() - since < patience;
  }

  async function lookAll(paths: readonly string[]): Promise<Map<string, string | null>> {
    return new Map(await Promise.all(paths.map(async (path) => [path, await look(path)] as const)));
  }

  return {
    touched: (path) => {
      if (closed || !known.has(path)) return;
      hear(path);
      arm();
    },
    follow: (seen) => {
      known = new Map(seen);
      for (const path of gone.keys()) if (!known.has(path)) gone.delete(path);
      // Between its reading and now a file may have changed with nobody listening.
      for (const path of known.keys()) hear(path);
      arm();
    },
    close: () => {
      closed = true;
      callOff?.();
      callOff = null;
    },
  };
}
