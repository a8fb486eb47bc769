import type { Effects } from '../effects.ts';
import type { PrintBrowser } from '../print/browser.ts';

/** The browser of a run: started while other work is done, started again where it died, never for nobody. */
export interface Printer {
  /** Rejects with a `PrintFailure`. */
  readonly browser: () => Promise<PrintBrowser>;
  /** Whether there is no browser that starts, so that nothing can be printed in this run. */
  readonly isLost: () => boolean;
  /** After a failed print: the next report gets a browser of its own. */
  readonly giveUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the browser that prints the reports of this run. */
export function startPrinter(path: string | null, effects: Effects): Printer {
  const open = () => {
    const opening = import('../print/browser.ts').then(({ openBrowser }) =>
      openBrowser({
        env: effects.env,
        platform: effects.platform,
        signal: effects.signal,
        browser: path ?? undefined,
      }),
    );
    // A failure is told where the browser is first needed; until then it must not end the program.
    opening.catch(() => undefined);
    return opening;
  };
  let opening: Promise<PrintBrowser> | null = open();
  let lost = false;
  let said = false;
  const close = async () => {
    const browser = await opening?.catch(() => null);
    await browser?.close();
  };
  return {
    browser: async () => {
      opening ??= open();
      try {
        const browser = await opening;
        effects.signal.throwIfAborted();
        if (!said) for (const note of browser.notes) effects.terminal.say(note);
        said = true;
        return browser;
      } catch (error) {
        lost = true;
        throw error;
      }
    },
    isLost: () => lost,
    giveUp: async () => {
      await close();
      opening = null;
    },
    close,
  };
}
