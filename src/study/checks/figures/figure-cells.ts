import type { Observation } from '../../../observations/observation.ts';
import { type SubjectPart, subjectKey } from '../../../observations/table.ts';

/** Figures alike in measure, source and all but the parts named. */
export function cellsBy(
  counts: readonly Observation[],
  except: readonly SubjectPart[],
): ReadonlyMap<string, readonly Observation[]> {
  const cells = new Map<string, Observation[]>();
  for (const count of counts) {
    const key = `${count.measure} ${count.source} ${subjectKey(count, except)}`;
    const cell = cells.get(key);
    if (cell) cell.push(count);
    else cells.set(key, [count]);
  }
  return cells;
}

/** The first figure of each key. */
export function firstBy(
  cell: readonly Observation[],
  key: (observation: Observation) => string,
): ReadonlyMap<string, Observation> {
  const found = new Map<string, Observation>();
  for (const observation of cell) if (!found.has(key(observation))) found.set(key(observation), observation);
  return found;
}
