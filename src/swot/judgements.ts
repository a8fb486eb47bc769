import { ahp } from '../indicators/statistics/ahp.ts';

/** The first is so many times as important as the second, 1/9 to 9. */
export type Judgement = readonly [first: string, second: string, times: number];

/** How far judgements bear each other out. */
export interface Consistency {
  /** Saaty's consistency ratio; 0 for two items. Above `mostInconsistent` the judgements should be looked at again. */
  readonly ratio: number;
  readonly lambdaMax: number;
  readonly index: number;
  /** How many things were compared. */
  readonly items: number;
  /**
   * The judgement furthest from what the weights of the whole imply, and its place in its list; `null` where all agree.
   * `implied` is how many times the first outweighs the second by the weights.
   */
  readonly least: {
    readonly first: string;
    readonly second: string;
    readonly times: number;
    readonly implied: number;
    readonly index: number;
  } | null;
}

/** Weights from pairwise judgements, or why there are none. */
export type Judged =
  | { readonly kind: 'judged'; readonly weights: ReadonlyMap<string, number>; readonly consistency: Consistency }
  | { readonly kind: 'missing_pairs'; readonly missing: readonly (readonly [string, string])[]; readonly pairs: number }
  | { readonly kind: 'too_many'; readonly items: number; readonly most: number };

/** Saaty's limit for the consistency ratio. */
export const mostInconsistent = 0.1;

/** There is no accepted random index for more items than this (see `ahp`). */
const mostItems = 8;

/** Less than this in the ratio of judged to implied is rounding: `0.33` for a third. */
const agreement = 0.02;

/** Judgements that are apart but for the dust of floating point are alike (of three things, all are): the first is named. */
const alike = 1e-9;

/**
 * The weights that judgements imply for `ids`, adding up to 1. Every pair must be judged once, in either order; nothing is
 * filled in. A judgement about anything else is passed over, and of two about one pair the first counts.
 * Source: Saaty 2008 (see `ahp`).
 */
export function judge(ids: readonly string[], judgements: readonly Judgement[]): Judged {
  const pairs = (ids.length * (ids.length - 1)) / 2;
  if (ids.length > mostItems) return { kind: 'too_many', items: ids.length, most: mostItems };
  const known = new Map<string, number>();
  const kept = judgements.flatMap(([first, second, times], index) => {
    const isAbout = first !== second && ids.includes(first) && ids.includes(second);
    if (!isAbout || known.has(pairKey(first, second))) return [];
    known.set(pairKey(first, second), times);
    known.set(pairKey(second, first), 1 / times);
    return [{ first, second, times, index }];
  });
  const missing = ids.flatMap((first, at) =>
    ids.slice(at + 1).flatMap((second) => (known.has(pairKey(first, second)) ? [] : [[first, second] as const])),
  );
  if (missing.length > 0) return { kind: 'missing_pairs', missing, pairs };
  const found = ahp(ids.map((first) => ids.map((second) => known.get(pairKey(first, second)) ?? 1)));
  const weights = new Map(ids.map((id, at) => [id, found.weights[at] ?? 0]));
  const furthest = kept
    .map((each) => {
      const implied = (weights.get(each.first) ?? 1) / (weights.get(each.second) ?? 1);
      return { ...each, implied, apart: Math.abs(Math.log(each.times / implied)) };
    })
    .reduce<{ readonly apart: number; readonly least: Consistency['least'] }>(
      (worst, { apart, ...least }) => (apart > worst.apart + alike ? { apart, least } : worst),
      { apart: agreement, least: null },
    );
  return {
    kind: 'judged',
    weights,
    consistency: {
      ratio: found.consistencyRatio,
      lambdaMax: found.lambdaMax,
      index: found.consistencyIndex,
      items: ids.length,
      least: furthest.least,
    },
  };
}

function pairKey(first: string, second: string): string {
  return JSON.stringify([first, second]);
}
