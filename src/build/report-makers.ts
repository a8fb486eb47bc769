import { setTimeout } from 'node:timers/promises';
import type { DocumentParts } from './make-report.ts';
import type { RegionReports, ReportsWanted } from './region-reports.ts';
import type { RegionInput } from './region-work.ts';
import { bundledWorker, openPool, type Pool } from './worker-pool.ts';

/** All that a worker thread has to know to make reports. */
export interface MakerSetting {
  readonly cwd: string;
  /** In the order in which they were asked for. */
  readonly documents: readonly DocumentParts[];
  readonly wanted: ReportsWanted;
  readonly cache: {
    readonly folder: string;
    readonly limit: number;
    readonly fingerprint: string;
    readonly forget: boolean;
  } | null;
}

/** Whoever makes the reports of regions: worker threads, or this one. */
export interface Makers {
  /** Rejects as `makeRegionReports` does. */
  readonly make: (input: RegionInput) => Promise<RegionReports>;
  readonly close: () => Promise<void>;
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
  worker: URL | null = bundledWorker('report-worker.js'),
): Makers {
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  const inTurn = (input: RegionInput): Promise<RegionReports> => {
    const made = last.then(() => here(input));
    last = made.catch(() => undefined);
    return made;
  };
  if (threads < 1 || worker === null) return { make: inTurn, close: async () => undefined };

  const file = worker;
  let pool: Pool<RegionInput, RegionReports> | null = null;
  let anotherCame: () => void = () => undefined;
  const another = new Promise<void>((resolve) => {
    anotherCame = resolve;
  });

  async function make(input: RegionInput): Promise<RegionReports> {
    if (underWay > 1) anotherCame();
    if (pool === null) await Promise.race([another, setTimeout(aMoment)]);
    if (pool === null && underWay === 1) return inTurn(input);
    pool ??= openPool({ file, workers: threads, workerData: setting, young });
    const answer = await pool.ask(input);
    if (answer.kind === 'failed') throw answer.error;
    return answer.kind === 'done' ? answer.value : inTurn(input);
  }

  return {
    make: (input) => {
      // Standard input is this process's own.
      if (input.file === '-') return inTurn(input);
      underWay += 1;
      return make(input).finally(() => {
        underWay -= 1;
      });
    },
    close: async () => {
      await pool?.close();
    },
  };
}
