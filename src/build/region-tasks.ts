import type { Analysis } from '../analysis/analysis.ts';
import { digestOf } from '../analysis/digest.ts';
import type { RegionDigest } from '../comparison/region-digest.ts';

/** What can be made of a region file away from the main thread, and comes back as plain data. */
interface TaskValues {
  readonly digest: RegionDigest;
}

export type RegionTask = keyof TaskValues;
export type TaskValue<Task extends RegionTask> = TaskValues[Task];

export const regionTasks: { readonly [Task in RegionTask]: (analysis: Analysis) => TaskValue<Task> } = {
  digest: digestOf,
};
