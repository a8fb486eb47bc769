import type { Analysis } from '../analysis/analysis.ts';
import { digestOf } from '../analysis/digest.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';
import { formatIndicatorsCsv, formatIndicatorsJson, indicatorRows } from '../indicators/rows.ts';
import { type PackedDigest, packDigest, unpackDigest, type Words } from './packed-digest.ts';

/** What can be made of a region file away from the main thread. */
interface TaskValues {
  /** What a comparison needs of it. */
  readonly digest: RegionDigest;
  /** Nothing but its diagnostics, each with the text for its code frame. */
  readonly check: true;
  /** Its indicators as lines of CSV without the header, and as items of a JSON array without the brackets. */
  readonly csv: string;
  readonly json: string;
}

/** The same as it goes from one thread to another. */
interface PackedValues extends Omit<TaskValues, 'digest'> {
  readonly digest: PackedDigest;
}

export type RegionTask = keyof TaskValues;
export type TaskValue<Task extends RegionTask> = TaskValues[Task];
export type PackedValue<Task extends RegionTask> = PackedValues[Task];

interface TaskSteps<Task extends RegionTask> {
  readonly make: (analysis: Analysis) => TaskValue<Task>;
  readonly pack: (value: TaskValue<Task>) => PackedValue<Task>;
  readonly unpack: (packed: PackedValue<Task>, words: Words) => TaskValue<Task>;
  /** What is handed over instead of copied. */
  readonly transfer: (packed: PackedValue<Task>) => readonly ArrayBuffer[];
  /** Which files' texts are kept for code frames: of those with an error, or of all that anything was found in. */
  readonly frames: 'errors' | 'all';
}

const plain = { pack: <Value>(value: Value) => value, unpack: <Value>(value: Value) => value, transfer: () => [] };

export const regionTasks: { readonly [Task in RegionTask]: TaskSteps<Task> } = {
  digest: {
    make: digestOf,
    pack: packDigest,
    unpack: unpackDigest,
    transfer: ({ codes, numbers }) => [codes.buffer, numbers.buffer],
    frames: 'errors',
  },
  check: { ...plain, make: () => true, frames: 'all' },
  csv: { ...plain, make: csvLines, frames: 'errors' },
  json: { ...plain, make: jsonItems, frames: 'errors' },
};

function csvLines(analysis: Analysis): string {
  const text = formatIndicatorsCsv(indicatorRows(analysis));
  return text.slice(text.indexOf('\n') + 1);
}

function jsonItems(analysis: Analysis): string {
  const rows = indicatorRows(analysis);
  return rows.length === 0 ? '' : formatIndicatorsJson(rows).slice('[\n'.length, -'\n]\n'.length);
}
