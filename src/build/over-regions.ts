import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { type ReadRegion, readRegion, type StandardInput } from './read-region.ts';
import { type RegionTask, regionTasks, type TaskValue } from './region-tasks.ts';

/** A region file to work on: `-` is standard input; what its output is called. */
export interface RegionInput {
  readonly file: string;
  readonly slug: string;
}

/** What became of one region file. */
export interface RegionResult<Value> {
  readonly input: RegionInput;
  /** As it is shown to the user. */
  readonly file: string;
  /** `null` where the file has an error, or could not be read. */
  readonly value: Value | null;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a diagnostic names, for its code frame; `null` where it could not be read. */
  readonly text: (file: string) => string | null;
  /** The system's own error where the file could not be read (`code`, `path`), or a fault of the program at this file. */
  readonly error: Error | null;
}

export interface OverRegionsOptions {
  /** How many files are worked on at once; the number of cores where it is not said. */
  readonly jobs?: number;
  /** Called after each file, in no order. */
  readonly progress?: (done: number, all: number, file: string) => void;
  readonly stdin?: StandardInput;
}

async function readHere<Task extends RegionTask>(
  input: RegionInput,
  task: Task,
  effects: Effects,
  stdin: StandardInput,
): Promise<RegionResult<TaskValue<Task>>> {
  let read: ReadRegion;
  try {
    read = await readRegion(input, effects, stdin);
    const value = read.analysis === null ? null : regionTasks[task](read.analysis);
    return { input, file: read.file, value, diagnostics: read.diagnostics, text: read.text, error: null };
  } catch (error) {
    if (effects.signal.aborted) throw error;
    return {
      input,
      file: input.file,
      value: null,
      diagnostics: [],
      text: () => null,
      error: error instanceof Error ? error : new Error(String(error)),
    };
  }
}

/** Does one task for many region files, and gives the results in the order of the inputs. */
export async function* overRegions<Task extends RegionTask>(
  inputs: readonly RegionInput[],
  task: Task,
  effects: Effects,
  options: OverRegionsOptions = {},
): AsyncGenerator<RegionResult<TaskValue<Task>>> {
  const stdin: StandardInput = options.stdin ?? (async () => new Uint8Array());
  for (const [index, input] of inputs.entries()) {
    effects.signal.throwIfAborted();
    const result = await readHere(input, task, effects, stdin);
    options.progress?.(index + 1, inputs.length, result.file);
    yield result;
  }
}
