import { workerData } from 'node:worker_threads';
import type { Kept } from './cache/stages.ts';
import { forgetful, openStore } from './cache/store.ts';
import { resourcesFrom } from './make-report.ts';
import { noInput } from './read-region.ts';
import { makeRegionReports } from './region-reports.ts';
import type { RegionInput } from './region-work.ts';
import type { MakerSetting } from './report-makers.ts';
import { answerOrders } from './worker-messages.ts';
import { nodeFiles } from './write-files.ts';

// The program of a worker thread that makes the reports of regions.
const setting: MakerSetting = workerData;
const { cwd, documents, wanted, cache } = setting;

const files = nodeFiles();
const kept = cache === null ? null : keptIn(cache);
// As they were read by whoever started this thread: a template that is saved meanwhile is for the next run.
const loading = resourcesFrom(files).then((complete) => documents.map((parts) => ({ resources: complete(parts) })));
loading.catch(() => undefined);

function keptIn({ folder, limit, fingerprint, forget }: NonNullable<MakerSetting['cache']>): Kept {
  const store = openStore({ folder, limit });
  return { store: forget ? forgetful(store) : store, fingerprint };
}

answerOrders(async (input: RegionInput) => ({
  value: await makeRegionReports(input, wanted, await loading, { files, cwd }, kept, { stdin: noInput }),
}));
