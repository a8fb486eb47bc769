import { existsSync } from 'node:fs';
import type { NamedFolder } from './load-documents.ts';
import type { RegionReports, ReportsWanted } from './region-reports.ts';
import { errorOf, type PlainError } from './region-work.ts';
import { openPool, type Pool } from './worker-pool.ts';

type RegionInput = { readonly file: string; readonly slug: string };

/** All that a worker thread has to know to make reports. */
export interface MakerSetting {
  readonly cwd: string;
  /** Documents, in the order in which they were asked for. */
  readonly names: readonly string[];
  readonly template: NamedFolder | null;
  readonly wanted: ReportsWanted;
  readonly cache: {
    readonly folder: string;
    readonly limit: number;
    readonly fingerprint: string;
    readonly forget: boolean;
  } | null;
}

export interface ReportOrder {
  readonly index: number;
  readonly input: RegionInput;
}

export type ReportReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly index: number; readonly made: RegionReports }
  | { readonly kind: 'failed'; readonly index: number; readonly error: PlainError };

/** Whoever makes the reports of regions: worker threads, or this one. */
export interface Makers {
  /** Rejects as `makeRegionReports` does. */
  readonly make: (input: RegionInput) => Promise<RegionReports>;
  readonly close: () => Promise<void>;
}

/** Lies beside the bundle; from the sources there is none, and everything is made here. */
function bundledWorker(): URL | null {
  const file = new URL('report-worker.js', import.meta.url);
  return import.meta.url.endsWith('.js') && existsSync(file) ? file : null;
}

/** A report is made of few large things: room for many small ones would be memory for nothing. */
const young = 32;

/** Milliseconds that a region waits for others before threads are started: where it is the only one, it is made here sooner. */
const aMoment = 30;

/**
 * Makers of reports over so many threads; what they cannot take (or where there are none) is made `here`, one region at a
 * time. No thread is started before there are two regions to make. One that dies over a region fails that region alone.
 */
export function openMakers(
  setting: MakerSetting,
  threads: number,
  here: (input: RegionInput) => Promise<RegionReports>,
  worker: URL | null = bundledWorker(),
): Makers {
  let last: Promise<unknown> = Promise.resolve();
  let underWayHere = 0;
  const inTurn = (input: RegionInput): Promise<RegionReports> => {
    underWayHere += 1;
    const made = last.then(() => here(input)).finally(() => (underWayHere -= 1));
    last = made.catch(() => undefined);
    return made;
  };
  if (threads < 1 || worker === null) return { make: inTurn, close: async () => undefined };

  interface Waiting {
    readonly input: RegionInput;
    readonly resolve: (made: RegionReports | Promise<RegionReports>) => void;
    readonly reject: (error: Error) => void;
  }
  const waiting = new Map<number, Waiting>();
  const queue: number[] = [];
  let next = 0;
  let opened: Pool<ReportOrder, ReportReply> | null = null;
  let moment: NodeJS.Timeout | undefined;
  const file = worker;
  const threadsOf = () => {
    opened ??= openPool({ ...{ file, workers: threads, workerData: setting, young, changed } });
    return opened;
  };

  function changed(): void {
    const pool = threadsOf();
    for (const [index, { input, resolve, reject }] of waiting) {
      const answer = pool.take(index);
      if (answer === null) continue;
      waiting.delete(index);
      if (answer.kind === 'died') reject(answer.error);
      else if (answer.reply.kind === 'done') resolve(answer.reply.made);
      else if (answer.reply.kind === 'failed') reject(errorOf(answer.reply.error));
      else resolve(inTurn(input));
    }
    queue.unshift(...pool.returned().filter((index) => waiting.has(index)));
    giveOut();
  }

  /** Everything that waits is made here. */
  function makeHere(): void {
    for (const { input, resolve } of waiting.values()) resolve(inTurn(input));
    waiting.clear();
    queue.length = 0;
  }

  function giveOut(): void {
    clearTimeout(moment);
    const pool = threadsOf();
    if (!pool.alive()) makeHere();
    while (queue.length > 0 && pool.room() > 0) {
      const index = queue.shift();
      const order = index === undefined ? undefined : waiting.get(index);
      if (index !== undefined && order !== undefined) pool.give(index, { index, input: order.input });
    }
  }

  return {
    make: (input) => {
      // Standard input is this process's own.
      if (input.file === '-') return inTurn(input);
      return new Promise((resolve, reject) => {
        const index = next++;
        waiting.set(index, { input, resolve, reject });
        queue.push(index);
        if (opened !== null || queue.length > 1 || underWayHere > 0) giveOut();
        else moment = setTimeout(makeHere, aMoment);
      });
    },
    close: async () => {
      clearTimeout(moment);
      await opened?.close();
    },
  };
}
