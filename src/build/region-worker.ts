import { parentPort, workerData } from 'node:worker_threads';
import { noInput } from './read-region.ts';
import { type RegionTask, regionTasks } from './region-tasks.ts';
import { plainError, type WorkOrder, type WorkReply, work } from './region-work.ts';
import { nodeFiles } from './write-files.ts';

// The program of a worker thread: one file after another, in the order in which they are asked for, so that whoever asked
// knows which one it was at if it dies.
const port = parentPort;
const cwd: unknown = workerData;
if (port === null || typeof cwd !== 'string') throw new Error('This file is run by the program itself, as a worker.');

const effects = { files: nodeFiles(), cwd };
const say = <Task extends RegionTask>(reply: WorkReply<Task>, transfer: readonly ArrayBuffer[] = []) =>
  port.postMessage(reply, transfer);

async function done<Task extends RegionTask>({ index, input, task }: WorkOrder<Task>): Promise<void> {
  try {
    const { value, findings } = await work(input, task, effects, noInput);
    const steps = regionTasks[task];
    const packed = value === null ? null : steps.pack(value);
    say({ kind: 'done', index, value: packed, findings }, packed === null ? [] : steps.transfer(packed));
  } catch (error) {
    say({ kind: 'failed', index, error: plainError(error) });
  }
}

let last: Promise<void> = Promise.resolve();
port.on('message', (order: WorkOrder<RegionTask>) => {
  last = last.then(() => done(order));
});
say({ kind: 'ready' });
