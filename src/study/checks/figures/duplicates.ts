import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Observation } from '../../../observations/observation.ts';
import { subjectKey } from '../../../observations/table.ts';
import { at, type FigureCheck, rowWords, whereabouts, written } from './figure-check.ts';

/**
 * The same figure of the same source twice: a warning where both say the same (`data/duplicate`), an error where they
 * contradict each other (`data/contradicting-duplicate`), for nobody could tell which of them the report rests on.
 */
export const duplicates: FigureCheck = (observations, context) => {
  const seen = new Map<string, Observation>();
  return observations.flatMap((observation): Diagnostic[] => {
    const key = `${observation.measure} ${observation.source ?? ''} ${subjectKey(observation)}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, observation);
      return [];
    }
    const what = `\`${observation.measure}\` (${rowWords(observation)})`;
    const there = whereabouts(first, context);
    if (first.unit === observation.unit && (first.value === observation.value || agreeAsShare(first, observation))) {
      return [
        at(
          observation,
          context,
          'warning',
          'data/duplicate',
          `${what} is there twice: first in ${there}.`,
          'Remove one of them.',
        ),
      ];
    }
    const difference =
      first.value === null || observation.value === null
        ? ''
        : `, a difference of ${written(Math.abs(first.value - observation.value))}`;
    return [
      at(
        observation,
        context,
        'error',
        'data/contradicting-duplicate',
        `${what} is ${words(observation)} here and ${words(first)} in ${there}${difference}.`,
        'Keep the right one; if they are from two tables or editions, give each a source of its own; if they are about different things, say in which dimension they differ.',
      ),
    ];
  });
};

/** A count and a share of the total say the same where they meet within what the share's rounding leaves open. */
function agreeAsShare(one: Observation, other: Observation): boolean {
  if (!(one.derivedFromShare || other.derivedFromShare) || one.bounds === null || other.bounds === null) return false;
  return one.bounds.lower <= other.bounds.upper && other.bounds.lower <= one.bounds.upper;
}

function words({ value, missing }: Observation): string {
  if (value !== null) return written(value);
  return missing === 'suppressed' ? 'suppressed' : 'not available';
}
