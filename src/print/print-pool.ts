import type { PrintBrowser } from './browser.ts';
import { PrintFailure } from './print-failure.ts';
import { type Printed, type PrintOptions, printPage } from './print-pdf.ts';

/** Browsers that print for a whole run: as few as will do, as many pages at once as are wanted. */
export interface PrintPool {
  /** Of the browser that prints; starts it where none has been started. Rejects with a `PrintFailure`. */
  readonly version: () => Promise<string>;
  /**
   * Prints a page as `printPage` does, once there is room for it. Where the browser dies, another is started and the page
   * printed once more, alone: if it takes that one along too, it is what they die of, and its failure is told.
   */
  readonly print: (html: string, options: Pick<PrintOptions, 'pages' | 'title' | 'timing'>) => Promise<Printed>;
  /** What the user should be told once about the browser, each a sentence; those that were given before are not among them. */
  readonly notes: () => readonly string[];
  /** Whether there is no browser that starts, so that nothing can be printed in this run. */
  readonly isLost: () => boolean;
  /** Ends every browser. Never rejects. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly open: () => Promise<PrintBrowser>;
  /** How many pages are printed at once. */
  readonly pages: number;
  /** After so many pages a browser gives way to a fresh one: what it keeps of each would add up. */
  readonly pagesEach?: number;
  /** How a page is printed; a test hands in its own. */
  readonly printPage?: typeof printPage;
}

/** One browser of the run, and how many pages are with it. */
interface Member {
  readonly opening: Promise<PrintBrowser>;
  under: number;
  done: number;
  /** Takes no page any more, and ends with the last that it has. */
  retired: boolean;
}

/** Makes a pool. The browser is started at once, so that its start costs no time, unless `pages` is 0. */
export function openPrintPool({ open, pages, pagesEach = 300, printPage: print = printPage }: PoolOptions): PrintPool {
  const members = new Set<Member>();
  const waiting: (() => void)[] = [];
  const told = new Set<string>();
  const untold: string[] = [];
  let under = 0;
  let alone = false;
  /** Why no browser starts; `null` while there is hope. */
  let lost: { readonly reason: unknown } | null = null;
  /** Browsers that are ending by themselves. */
  const ending = new Set<Promise<void>>();
  let current: Member | null = null;

  function start(): Member {
    const opening = open();
    const member: Member = { opening, under: 0, done: 0, retired: false };
    // A failure is told where the browser is first needed; until then it must not end the program.
    opening.then(
      ({ notes }) => {
        for (const note of notes) {
          if (!told.has(note)) untold.push(note);
          told.add(note);
        }
      },
      (reason: unknown) => {
        lost ??= { reason };
      },
    );
    members.add(member);
    return member;
  }

  function member(): Member {
    if (current === null || current.retired) current = start();
    return current;
  }

  function retire(one: Member): void {
    one.retired = true;
    if (one.under > 0) return;
    members.delete(one);
    const end = one.opening.then(
      (browser) => browser.close(),
      () => undefined,
    );
    ending.add(end);
    void end.then(() => ending.delete(end));
  }

  /** Waits for room; a page that is printed alone waits until no other is under way, and lets none in. */
  async function enter(byItself: boolean): Promise<void> {
    while (alone || under >= Math.max(1, pages) || (byItself && under > 0)) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    under += 1;
    alone = byItself;
  }

  function leave(): void {
    under -= 1;
    alone = false;
    for (const wake of waiting.splice(0)) wake();
  }

  async function once(
    html: string,
    options: Pick<PrintOptions, 'pages' | 'title' | 'timing'>,
    byItself: boolean,
  ): Promise<Printed> {
    await enter(byItself);
    if (lost !== null) {
      leave();
      // Whoever waited for room does not wait for another browser that does not start.
      throw lost.reason;
    }
    const one = member();
    one.under += 1;
    try {
      return await print(await one.opening, html, options);
    } catch (error) {
      // After a failure nobody knows what state the browser is in; those who are with it may finish. That a text does not
      // fit its pages is no failure of the browser.
      if (!(error instanceof PrintFailure) || error.code !== 'does_not_fit') one.retired = true;
      throw error;
    } finally {
      one.under -= 1;
      one.done += 1;
      if (one.retired || one.done >= pagesEach) retire(one);
      leave();
    }
  }

  if (pages > 0) member();
  return {
    version: async () => (await member().opening).version,
    print: async (html, options) => {
      try {
        return await once(html, options, false);
      } catch (error) {
        if (!(error instanceof PrintFailure) || error.code !== 'died' || lost !== null) throw error;
        return once(html, options, true);
      }
    },
    notes: () => untold.splice(0),
    isLost: () => lost !== null,
    close: async () => {
      await Promise.all(
        [...members].map(async ({ opening }) => {
          const browser = await opening.catch(() => null);
          await browser?.close();
        }),
      );
      await Promise.all(ending);
    },
  };
}
