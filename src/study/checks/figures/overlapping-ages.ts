import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { agesOverlap, ageWithin, compareAges, parseAge } from '../../../observations/age.ts';
import type { Observation } from '../../../observations/observation.ts';
import { subjectKey } from '../../../observations/table.ts';
import { at, type FigureCheck, whereabouts } from './figure-check.ts';

/** Bands of more years than this are headlines. */
const widest = 31;

/**
 * Age bands of one table that overlap without one holding the other (15–29 and 25–54): `data/ages-overlap`, a warning, once
 * a table. They cannot be added up to a wider band, and no gap can be told apart by them. Bands that nest (20–64 in 15–64)
 * are as usual, and so is a wide band beside narrow ones (20–64 and 15–24), which is a headline and no part of anything.
 */
export const overlappingAges: FigureCheck = (observations, context) => {
  const tables = new Map<number, Map<string, Map<string, Observation>>>();
  for (const observation of observations) {
    if (observation.unit !== 'persons' || !isNarrow(observation.age)) continue;
    const lines = tables.get(observation.row.table) ?? new Map<string, Map<string, Observation>>();
    const key = `${observation.measure} ${observation.source ?? ''} ${subjectKey(observation, ['age'])}`;
    const line = lines.get(key) ?? new Map<string, Observation>();
    if (!line.has(observation.age)) line.set(observation.age, observation);
    lines.set(key, line);
    tables.set(observation.row.table, lines);
  }
  return [...tables.values()].flatMap((lines): Diagnostic[] => {
    for (const line of lines.values()) {
      const pair = overlapping([...line.keys()]);
      const [first, second] = [pair && line.get(pair[0]), pair && line.get(pair[1])];
      if (!pair || !first || !second) continue;
      return [
        at(
          second,
          context,
          'warning',
          'data/ages-overlap',
          `The age bands ${pair[0]} (${whereabouts(first, context)}) and ${pair[1]} of \`${second.measure}\` overlap, so that people in both would be counted twice: the bands are not added up, and no gap is told apart by them.`,
          'Bands that follow on each other without gap or overlap are expected, such as 15-24, 25-54, 55-64, beside the whole that they make; put others into a table of their own.',
        ),
      ];
    }
    return [];
  });
};

function overlapping(ages: readonly string[]): readonly [string, string] | null {
  if (ages.length < 2) return null;
  const ordered = [...ages].sort(compareAges);
  for (const [index, age] of ordered.entries()) {
    for (const later of ordered.slice(index + 1)) {
      if (agesOverlap(age, later) && !ageWithin(age, later) && !ageWithin(later, age)) return [age, later];
    }
  }
  return null;
}

function isNarrow(text: string): boolean {
  const age = parseAge(text);
  return age?.kind === 'band' && age.to !== null && age.to - age.from < widest;
}
