import { workerData } from 'node:worker_threads';
import { noInput } from './read-region.ts';
import { type RegionTask, regionTasks } from './region-tasks.ts';
import { type WorkDone, type WorkOrder, work } from './region-work.ts';
import { answerOrders } from './worker-messages.ts';
import { nodeFiles } from './write-files.ts';

// The program of a worker thread that does one task for many region files.
const cwd: unknown = workerData;
if (typeof cwd !== 'string') throw new Error('This file is run by the program itself, as a worker.');
const effects = { files: nodeFiles(), cwd };

async function done<Task extends RegionTask>({ input, task }: WorkOrder<Task>) {
  const { value, findings } = await work(input, task, effects, noInput);
  const { pack, transfer } = regionTasks[task];
  const packed = value === null ? null : pack(value);
  const done: WorkDone<Task> = { packed, findings };
  return { value: done, handed: packed === null ? [] : transfer(packed) };
}

answerOrders((order: WorkOrder<RegionTask>) => done(order));
