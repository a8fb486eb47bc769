import { parentPort, workerData } from 'node:worker_threads';
import type { Kept } from './cache/stages.ts';
import { forgetful, openStore } from './cache/store.ts';
import { loadDocuments } from './load-documents.ts';
import { noInput } from './read-region.ts';
import { makeRegionReports } from './region-reports.ts';
import { plainError } from './region-work.ts';
import type { MakerSetting, ReportOrder, ReportReply } from './report-makers.ts';
import { nodeFiles } from './write-files.ts';

// The program of a worker thread that makes reports: one region after another, in the order in which they are asked for.
const port = parentPort;
if (port === null) throw new Error('This file is run by the program itself, as a worker.');
const setting: MakerSetting = workerData;
const { cwd, names, template, wanted, cache } = setting;

const files = nodeFiles();
const kept = cache === null ? null : keptIn(cache);
const loading = loadDocuments(names, template, files);
loading.catch(() => undefined);
const say = (reply: ReportReply) => port.postMessage(reply);

function keptIn({ folder, limit, fingerprint, forget }: NonNullable<MakerSetting['cache']>): Kept {
  const store = openStore({ folder, limit });
  return { store: forget ? forgetful(store) : store, fingerprint };
}

async function done({ index, input }: ReportOrder): Promise<void> {
  try {
    const documents = await loading;
    const made = await makeRegionReports(input, wanted, documents, { files, cwd }, kept, { stdin: noInput });
    say({ kind: 'done', index, made });
  } catch (error) {
    say({ kind: 'failed', index, error: plainError(error) });
  }
}

let last: Promise<void> = Promise.resolve();
port.on('message', (order: ReportOrder) => {
  last = last.then(() => done(order));
});
say({ kind: 'ready' });
