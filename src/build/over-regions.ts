import { availableParallelism } from 'node:os';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { noWords } from './packed-digest.ts';
import { noInput, type StandardInput } from './read-region.ts';
import { type RegionTask, regionTasks, type TaskValue } from './region-tasks.ts';
import { type Findings, type RegionInput, type WorkDone, type WorkOrder, work } from './region-work.ts';
import { type Answer, bundledWorker, openPool } from './worker-pool.ts';

export type { RegionInput } from './region-work.ts';

/** What became of one region file. */
export interface RegionResult<Value> {
  readonly input: RegionInput;
  /** As it is shown to the user. */
  readonly file: string;
  /** `null` where the file has an error, or could not be read. */
  readonly value: Value | null;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that an error names, for its code frame (of one that any diagnostic names, where files are only checked); else `null`. */
  readonly text: (file: string) => string | null;
  /** The system's own error where the file could not be read (`code`, `path`), or a fault of the program at this file. */
  readonly error: Error | null;
}

export interface OverRegionsOptions {
  /** How many files are worked on at once; the number of cores where it is not said. */
  readonly jobs?: number;
  /** Called whenever a file is done, in the order of the inputs. */
  readonly progress?: (done: number, all: number, file: string) => void;
  readonly stdin?: StandardInput;
  /** The program of a worker thread; `null` to do everything here. That of the bundle where it is not said. */
  readonly worker?: URL | null;
}

/** Below this, starting worker threads takes longer than they save. */
const fewest = 8;

/** How many files may be done ahead of the one that everybody waits for: memory stays bounded whatever takes long. */
const ahead = 64;

function failed(input: RegionInput, error: Error): RegionResult<never> {
  return { input, file: input.file, value: null, diagnostics: [], text: () => null, error };
}

function made<Value>(input: RegionInput, value: Value | null, findings: Findings): RegionResult<Value> {
  const { file, diagnostics, texts } = findings;
  return { input, file, value, diagnostics, text: (name) => texts.get(name) ?? null, error: null };
}

/**
 * Does one task for many region files, over the cores where there are many, and gives the results in the order of the
 * inputs, whatever takes how long. A file that cannot be read, or at which the program fails, is told by its `error`; the
 * others go on. Throws where the run is interrupted.
 */
export async function* overRegions<Task extends RegionTask>(
  inputs: readonly RegionInput[],
  task: Task,
  effects: Effects,
  options: OverRegionsOptions = {},
): AsyncGenerator<RegionResult<TaskValue<Task>>> {
  const stdin: StandardInput = options.stdin ?? noInput;
  const here = async (input: RegionInput): Promise<RegionResult<TaskValue<Task>>> => {
    try {
      const { value, findings } = await work(input, task, effects, stdin);
      return made(input, value, findings);
    } catch (error) {
      if (effects.signal.aborted) throw error;
      return failed(input, error instanceof Error ? error : new Error(String(error)));
    }
  };
  const jobs = Math.min(options.jobs ?? availableParallelism(), inputs.length);
  const worker = options.worker === undefined ? bundledWorker('region-worker.js') : options.worker;
  const there =
    jobs > 1 && inputs.length >= fewest && worker !== null ? elsewhere(inputs, task, worker, jobs, effects) : null;
  try {
    for (const [index, input] of inputs.entries()) {
      effects.signal.throwIfAborted();
      const result = (input.file === '-' ? null : await there?.result(index)) ?? (await here(input));
      options.progress?.(index + 1, inputs.length, result.file);
      yield result;
    }
  } finally {
    await there?.close();
  }
}

interface Elsewhere<Value> {
  /** Results are asked for in order; `null` where no worker is left to make it. */
  readonly result: (index: number) => Promise<RegionResult<Value> | null>;
  readonly close: () => Promise<void>;
}

function elsewhere<Task extends RegionTask>(
  inputs: readonly RegionInput[],
  task: Task,
  worker: URL,
  jobs: number,
  { cwd, signal }: Effects,
): Elsewhere<TaskValue<Task>> {
  const pool = openPool<WorkOrder<Task>, WorkDone<Task>>({ file: worker, workers: jobs, workerData: cwd, signal });
  const words = noWords();
  const asked: (Promise<Answer<WorkDone<Task>>> | null)[] = [];

  async function result(index: number): Promise<RegionResult<TaskValue<Task>> | null> {
    for (const input of inputs.slice(asked.length, index + ahead))
      asked.push(input.file === '-' ? null : pool.ask({ input, task }));
    const input = inputs[index];
    const answer = await asked[index];
    // What has been taken is not held any longer.
    asked[index] = null;
    signal.throwIfAborted();
    if (input === undefined || answer == null || answer.kind === 'lost') return null;
    if (answer.kind === 'failed') return failed(input, answer.error);
    const { packed, findings } = answer.value;
    return made(input, packed === null ? null : regionTasks[task].unpack(packed, words), findings);
  }

  return { result, close: pool.close };
}
