import type { Observation } from '../../../observations/observation.ts';
import type { ObservationRow } from '../../../observations/table.ts';
import { dust, firm, type Ranged, sumOf } from './figure-check.ts';
import { sums } from './labour-force.ts';

/**
 * Wholes that are, to the digit, the sum of rounded parts in their row, with the rounding of every part as theirs. Many
 * tables give the employed, the unemployed and the inactive alone; whoever adds them up writes a sum that may be off by
 * half a step for each, and not by half a step in all. One that is published and adds up by chance gets the same leeway,
 * which is no more than what its parts leave open.
 */
export function madeSums(rows: readonly ObservationRow[]): ReadonlyMap<Observation, Observation> {
  const made = new Map<Observation, Observation>();
  for (const { figures } of rows) {
    for (const { parts, whole } of sums) {
      const observation = figures.get(whole);
      if (!observation || made.has(observation)) continue;
      const total = firm(observation);
      const held = parts.map((part) => firm(figures.get(part))).filter((part): part is Ranged => part !== null);
      if (!total || held.length < parts.length) continue;
      const sum = sumOf(held);
      if (Math.abs(sum.value - total.value) > dust || sum.upper - sum.lower <= total.upper - total.lower) continue;
      made.set(observation, { ...observation, bounds: { lower: sum.lower, upper: sum.upper } });
    }
  }
  return made;
}
