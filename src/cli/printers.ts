import type { Effects } from '../effects.ts';
import type { PrintPool } from '../print/print-pool.ts';
import { wrongUsage } from './failure.ts';

/** The browser of a run: started when it is asked for first, and never for nobody. */
export interface Printers {
  /** Starts the browser, so that it is there when the first page is. */
  readonly start: () => void;
  readonly pool: () => Promise<PrintPool>;
  /** Whether there is no browser that starts, so that nothing can be printed in this run. */
  readonly isLost: () => boolean;
  /** That nothing can be printed is said once. */
  readonly told: () => void;
  readonly wasTold: () => boolean;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a browser may take for each piece of its work: MILESTONE_PRINT_TIMEOUT, in seconds; `undefined` for the usual. */
function timeLimitOf({ env }: Effects): number | undefined {
  const said = env.MILESTONE_PRINT_TIMEOUT;
  if (said === undefined || said === '') return undefined;
  if (!/^[1-9]\d{0,4}$/.test(said))
    throw wrongUsage(
      `MILESTONE_PRINT_TIMEOUT is “${said}”, which is no number of seconds.`,
      'Write a whole number from 1 on, such as 300.',
    );
  return Number(said) * 1000;
}

/** What prints the reports of this run, so many pages at once. */
export function printersFor(path: string | null, pages: number, effects: Effects): Printers {
  const timeLimit = timeLimitOf(effects);
  let opened: Promise<PrintPool> | null = null;
  let pool: PrintPool | null = null;
  let told = false;
  const open = (): Promise<PrintPool> => {
    opened ??= Promise.all([import('../print/print-pool.ts'), import('../print/browser.ts')]).then(
      ([{ openPrintPool }, { openBrowser }]) => {
        const { env, platform, signal } = effects;
        pool = openPrintPool({
          pages,
          open: () =>
            openBrowser({
              ...{ env, platform, signal, browser: path ?? undefined },
              ...(timeLimit === undefined ? {} : { timeLimit }),
            }),
        });
        return pool;
      },
    );
    return opened;
  };
  return {
    // A failure is told where the browser is first needed.
    start: () => void open().catch(() => undefined),
    pool: open,
    isLost: () => pool?.isLost() ?? false,
    told: () => {
      told = true;
    },
    wasTold: () => told,
    close: async () => {
      const open = await opened?.catch(() => null);
      await open?.close();
    },
  };
}
