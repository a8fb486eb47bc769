import type { IndexedPractice, PracticeIndex, PreparedChallenge } from './prepare.ts';
import { groupsScore, halfScore } from './score.ts';

/** How near a practice comes to the target groups of a challenge. */
export interface GroupScore {
  /** As `groupsScore`. */
  readonly of: (practice: IndexedPractice) => number;
  /** Whether it serves one of the very groups. */
  readonly servesSame: (practice: IndexedPractice) => boolean;
}

/** A number holds so many groups, a bit each. */
const mostBits = 30;

/**
 * `groupsScore` for one challenge and many practices: which keys stand for which of its groups is noted once, so that a
 * practice is scored by a look at each of its keys. The same numbers, many times as fast. One challenge at a time: the
 * notes are shared.
 */
export function groupScorer({
  numberOf,
}: Pick<PracticeIndex, 'numberOf'>): (challenge: PreparedChallenge) => GroupScore {
  const same = new Int32Array(numberOf.size);
  const near = new Int32Array(numberOf.size);
  return ({ groups }) => {
    if (groups.length > mostBits) return slowly(groups);
    same.fill(0);
    near.fill(0);
    groups.forEach((group, index) => {
      note(same, group.keys, index);
      note(near, group.near, index);
    });
    const marks = (table: Int32Array, { keys }: IndexedPractice) => {
      let found = 0;
      for (const key of keys) found |= table[key] ?? 0;
      return found;
    };
    return {
      of: (practice) => {
        if (groups.length === 0 || practice.keys.length === 0) return halfScore;
        const exact = marks(same, practice);
        const alike = marks(near, practice) & ~exact;
        return (bits(exact) + halfScore * bits(alike)) / groups.length;
      },
      servesSame: (practice) => marks(same, practice) !== 0,
    };
  };

  function note(table: Int32Array, keys: readonly string[], group: number): void {
    for (const key of keys) {
      const number = numberOf.get(key);
      if (number !== undefined) table[number] = (table[number] ?? 0) | (1 << group);
    }
  }
}

function slowly(groups: PreparedChallenge['groups']): GroupScore {
  return {
    of: ({ prepared }) => groupsScore(groups, prepared.served),
    servesSame: ({ prepared }) => groups.some(({ keys }) => keys.some((key) => prepared.served.has(key))),
  };
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
