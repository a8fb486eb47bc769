import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { readRegion, type StandardInput, textsFound } from './read-region.ts';
import { type PackedValue, type RegionTask, regionTasks, type TaskValue } from './region-tasks.ts';

/** A region file to work on: `-` is standard input; what its output is called. */
export interface RegionInput {
  readonly file: string;
  readonly slug: string;
}

/** What a worker thread is asked. */
export interface WorkOrder<Task extends RegionTask> {
  readonly input: RegionInput;
  readonly task: Task;
}

/** What is known of a file once it was worked on, besides its value. Plain data. */
export interface Findings {
  /** As it is shown to the user. */
  readonly file: string;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that code frames are cut from, by file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What it answers: the value as it travels, `null` where the file has an error. */
export interface WorkDone<Task extends RegionTask> {
  readonly packed: PackedValue<Task> | null;
  readonly findings: Findings;
}

/** Reads one file and does the task. Rejects as `readRegion` does. */
export async function work<Task extends RegionTask>(
  input: RegionInput,
  task: Task,
  effects: Pick<Effects, 'files' | 'cwd'>,
  stdin: StandardInput,
): Promise<{ readonly value: TaskValue<Task> | null; readonly findings: Findings }> {
  const read = await readRegion(input, effects, stdin);
  const steps = regionTasks[task];
  const value = read.analysis === null ? null : steps.make(read.analysis);
  const texts = steps.frames === 'all' || hasErrors(read.diagnostics) ? textsFound(read) : new Map<string, string>();
  return { value, findings: { file: read.file, diagnostics: read.diagnostics, texts } };
}
