import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { browserArguments } from './browser-arguments.ts';
import { died, launchFailure, startedNot, tookTooLong, tooOld } from './browser-failures.ts';
import { unpackBrowser } from './bundled-browser.ts';
import { type FoundBrowser, findBrowser, findBrowsers, type Surroundings } from './find-browser.ts';
import { PrintFailure } from './print-failure.ts';
import { reasonsAgainstSandbox, type SandboxSurroundings, sandboxSurroundings } from './sandbox.ts';
import { type StartedProgram, startProgram } from './start-program.ts';
import { surroundingsOf, userCacheFolder } from './surroundings.ts';

/** A browser that only prints. It has no script, no network and no profile of the user. */
export interface PrintBrowser {
  /** For example `147.0.7727.15`. */
  readonly version: string;
  readonly found: FoundBrowser;
  /** What the user should be told once, each a sentence: that the sandbox is off and why, that another browser was passed over. */
  readonly notes: readonly string[];
  readonly openPage: () => Promise<PrintPage>;
  /** Ends the browser and removes its profile. Never rejects. */
  readonly close: () => Promise<void>;
}

/** One empty page and the protocol that drives it. */
export interface PrintPage {
  readonly session: CDPSession;
  /**
   * Waits for a piece of work on this page. Rejects with a `PrintFailure` when the page or the browser dies or the time
   * is over, with the signal's reason when the run is interrupted. `what` ends the sentence "took longer than … seconds".
   */
  readonly within: <T>(work: Promise<T>, what: string) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: Surroundings['platform'];
  readonly signal: AbortSignal;
  /** The path that `--browser` names. */
  readonly browser?: string | undefined;
  /** Milliseconds for the start, and for each piece of work after it; two minutes where not said. */
  readonly timeLimit?: number;
  readonly surroundings?: Surroundings;
  readonly sandbox?: SandboxSurroundings;
  /** Where the carried browser is unpacked; the user's cache folder where not said. */
  readonly cache?: string;
}

/**
 * Starts the best browser that is there (see `findBrowsers`). One that was not asked for by name and is too old or does
 * not start gives way to the next. Rejects with a `PrintFailure`; with the signal's reason when interrupted.
 * Can be called before there is anything to print, so that the start costs no time.
 */
export async function openBrowser(options: LaunchOptions): Promise<PrintBrowser> {
  const around = options.surroundings ?? surroundingsOf(options);
  const candidates = findBrowsers(around, options.browser);
  let first: unknown = null;
  for (const found of candidates) {
    try {
      const browser = await launchBrowser(found, options);
      if (!(first instanceof PrintFailure)) return browser;
      return { ...browser, notes: [`${first.message} Printed with ${found.why} instead.`, ...browser.notes] };
    } catch (error) {
      if (!(error instanceof PrintFailure)) throw error;
      first ??= error;
    }
  }
  throw first ?? findBrowser(around, options.browser);
}

/** Starts this browser. Rejects as `openBrowser` does. */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<PrintBrowser> {
  const { env, platform, signal, timeLimit = 120_000 } = options;
  signal.throwIfAborted();
  const unpacked =
    found.kind === 'bundled'
      ? await unpackBrowser(found.path, options.cache ?? userCacheFolder(options))
      : { program: found.path, env: {} };
  const reasons = reasonsAgainstSandbox(options.sandbox ?? sandboxSurroundings(env, platform), found.kind);
  const program = startProgram(
    unpacked.program,
    reasons.length > 0 ? [...browserArguments, '--no-sandbox'] : browserArguments,
    // Its clock and its language are the same everywhere, as far as they can reach a page.
    { ...env, TZ: 'UTC', LC_ALL: undefined, LANGUAGE: undefined, LANG: 'C.UTF-8', ...unpacked.env },
  );
  const notes =
    reasons.length === 0 ? [] : [`The browser that prints runs without its sandbox: ${reasons.join('; ')}.`];
  try {
    const { browser, version } = await firstWords(program, found, signal, timeLimit);
    return await makePrintBrowser({ browser, program, version, found, notes, signal, timeLimit });
  } catch (error) {
    await program.end(0);
    throw error;
  }
}

/** Speaks to a browser that was just started, and asks its version. */
async function firstWords(
  program: StartedProgram,
  found: FoundBrowser,
  signal: AbortSignal,
  timeLimit: number,
): Promise<{ readonly browser: Browser; readonly version: string }> {
  const [failed, fail] = lastWord();
  const timer = setTimeout(() => fail(startedNot(found, timeLimit)), timeLimit);
  const onAbort = () => fail(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  void program.exited.then(() => fail(launchFailure(program.said(), found)));
  const speak = async () => {
    const { connect } = await import('puppeteer-core');
    const browser = await connect({ transport: program.transport, defaultViewport: null });
    return { browser, version: (await browser.version()).replace(/^.*\//, '') };
  };
  try {
    const spoken = await Promise.race([speak().catch((error: unknown) => explained(error, [failed])), failed]);
    const old = tooOld(spoken.version, found);
    if (old !== null) throw old;
    return spoken;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

interface Launched {
  readonly browser: Browser;
  readonly program: StartedProgram;
  readonly version: string;
  readonly found: FoundBrowser;
  readonly notes: readonly string[];
  readonly signal: AbortSignal;
  readonly timeLimit: number;
}

async function makePrintBrowser(launched: Launched): Promise<PrintBrowser> {
  const { browser, program, version, found, notes, signal, timeLimit } = launched;
  // Asked politely; where that takes too long, by force.
  const close = async () => {
    browser.close().catch(() => {});
    await program.end(3000);
  };
  const [stopped, stop] = lastWord();
  browser.once('disconnected', () => stop(died()));
  const onAbort = () => {
    stop(signal.reason);
    void close();
  };
  signal.addEventListener('abort', onAbort, { once: true });

  const within = async <T>(work: Promise<T>, what: string, ended: readonly Promise<never>[] = []): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const failure = tookTooLong(what, timeLimit);
        reject(failure);
        // Whatever else it was printing is not what took so long.
        stop(died(failure));
        void close();
      }, timeLimit);
    });
    const ends = [...ended, stopped];
    try {
      return await Promise.race([work.catch((error: unknown) => explained(error, ends)), ...ends, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };

  // The page that the browser opens by itself serves the first report. Every report has a new one: in a page that has
  // printed before, the same report comes out with other bytes. From the second on, the next is opened in advance.
  let opened = 0;
  let next: Promise<Page> | undefined;
  const openNext = () => {
    const page = browser.newPage();
    page.catch(() => {});
    return page;
  };
  const firstPage = (await browser.pages())[0];
  if (firstPage !== undefined) next = Promise.resolve(firstPage);
  return {
    version,
    found,
    notes,
    openPage: async () => {
      // Taken before anything is waited for: two reports at once must not get the same one.
      const taken = next ?? openNext();
      next = opened++ > 0 ? openNext() : undefined;
      const page = await within(taken, 'to open a page');
      const session = await within(page.createCDPSession(), 'to open a page');
      const [crashed, crash] = lastWord();
      session.once('Inspector.targetCrashed', () => crash(died()));
      return {
        session,
        within: (work, what) => within(work, what, [crashed]),
        close: () => page.close().catch(() => {}),
      };
    },
    close: async () => {
      signal.removeEventListener('abort', onAbort);
      await close();
    },
  };
}

/** A promise that only ever fails, and what makes it fail. Nobody may be waiting when it does; who waits later still hears. */
function lastWord(): readonly [Promise<never>, (reason: unknown) => void] {
  let say: (reason: unknown) => void = () => {};
  const said = new Promise<never>((_, reject) => {
    say = reject;
  });
  said.catch(() => {});
  return [said, (reason) => say(reason)];
}

/**
 * When the browser dies, the calls that wait for it fail with an error of the protocol a moment before the death is
 * known: gives the better name a chance to arrive.
 */
async function explained(error: unknown, ends: readonly Promise<never>[]): Promise<never> {
  await Promise.race([...ends, new Promise((resolve) => setTimeout(resolve, 200))]);
  const closed = error instanceof Error && /TargetClose|ConnectionClosed/.test(error.name);
  throw closed ? died(error) : error;
}
