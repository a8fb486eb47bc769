import { zScores } from '../indicators/statistics/z-scores.ts';
import type { ComparableSet, HeatCell, HeatRow, Question } from './comparison.ts';
import { orderable } from './ranking.ts';

/** Of fewer places a distance from their mean says nothing. */
const fewest = 3;

/**
 * Indicators by regions, each value as its distance from the mean of its set. Of a question the largest set of own figures
 * and the largest of stand-ins, each a row; a set of fewer than three places, or of values all alike, is none. Missing stays
 * missing, and so does what is of low reliability or disputed.
 */
export function heatMapOf(questions: readonly Question[], regions: readonly string[]): readonly HeatRow[] {
  return questions.flatMap(({ id, polarity, sets }) =>
    (['own', 'stand_in'] as const).flatMap((role) => {
      const set = sets.find(({ key }) => key.role === role);
      const cells = set && cellsOf(set, polarity, regions);
      return set === undefined || !cells ? [] : [{ question: id, set: set.id, polarity, cells }];
    }),
  );
}

function cellsOf(
  { members, key }: ComparableSet,
  polarity: Question['polarity'],
  regions: readonly string[],
): HeatRow['cells'] | null {
  const known = orderable(members).flatMap(({ place, regions: of, figure: { value } }) =>
    value === null ? [] : [{ place, of, value }],
  );
  const values = known.map(({ value }) => value);
  if (known.length < fewest || values.every((value) => value === values[0])) return null;
  const scores = zScores(values);
  const cells = new Map<string, HeatCell>();
  known.forEach(({ place, of, value }, index) => {
    const z = scores[index];
    if (z === undefined) return;
    const better = polarity === 'neutral' ? null : polarity === 'higher' ? z : -z;
    for (const region of of) cells.set(region, { region, place, role: key.role, value, z, better });
  });
  return regions.map((region) => cells.get(region) ?? null);
}
