// The floor of reading many region files: `yaml` alone, on a worker thread, and nothing made of it.
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { parseDocument } from 'yaml';

if (isMainThread) {
  // Usage: node bench/yaml-worker.mjs <list of files>: one path a line.
  const files = (await readFile(process.argv[2], 'utf8')).trim().split('\n');
  const count = cpus().length;
  await Promise.all(
    Array.from({ length: count }, (_, share) => {
      const mine = files.filter((_file, index) => index % count === share);
      const worker = new Worker(fileURLToPath(import.meta.url), {
        workerData: mine,
        resourceLimits: { maxYoungGenerationSizeMb: 192 },
      });
      return new Promise((resolve, reject) => worker.on('error', reject).on('exit', resolve));
    }),
  );
} else {
  for (const file of workerData) {
    const text = await readFile(file, 'utf8');
    parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false });
  }
}
