import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../effects.ts';
import { readRegion, type StandardInput } from './read-region.ts';
import { type PackedValue, type RegionTask, regionTasks, type TaskValue } from './region-tasks.ts';

/** A region file to work on: `-` is standard input; what its output is called. */
export interface RegionInput {
  readonly file: string;
  readonly slug: string;
}

/** What a worker thread is asked. */
export interface WorkOrder<Task extends RegionTask> {
  readonly index: number;
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

/** An error as plain data, so far as anybody looks at it: the system's own ones carry a code, a path and a call. */
export interface PlainError {
  readonly message: string;
  readonly stack: string | null;
  readonly known: Readonly<Record<string, string>>;
}

export type WorkReply<Task extends RegionTask> =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'done';
      readonly index: number;
      readonly value: PackedValue<Task> | null;
      readonly findings: Findings;
    }
  | { readonly kind: 'failed'; readonly index: number; readonly error: PlainError };

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
  const texts = new Map<string, string>();
  if (steps.frames === 'all' || hasErrors(read.diagnostics)) {
    for (const { file } of read.diagnostics) {
      const text = texts.has(file) ? null : read.text(file);
      if (text !== null) texts.set(file, text);
    }
  }
  return { value, findings: { file: read.file, diagnostics: read.diagnostics, texts } };
}

const knownKeys = ['code', 'path', 'syscall'] as const;

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error), stack: null, known: {} };
  const known = knownKeys.flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return { message: error.message, stack: error.stack ?? null, known: Object.fromEntries(known) };
}

export function errorOf({ message, stack, known }: PlainError): Error {
  const error = Object.assign(new Error(message), known);
  if (stack !== null) error.stack = stack;
  return error;
}
