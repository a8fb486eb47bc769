import { type Quadrant, quadrants, type WeighingMethod, weighingMethods } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import { type Consistency, type Judgement, judge, mostInconsistent } from './judgements.ts';
import { impactAndCertainty, meanRatings, type Scores } from './scores.ts';

/** The weight of one SWOT item. */
export interface Priority {
  readonly id: string;
  readonly quadrant: Quadrant;
  /** Within its quadrant, 0 to 1; `null` where the method of its quadrant says nothing of it. Add up to 1 in a quadrant. */
  readonly local: number | null;
  /** Weight of the quadrant × `local`, 0 to 1; `null` where either is. Add up to 1 over all items. */
  readonly global: number | null;
  /** How its quadrant was weighed; `null` where it could not be, and of an item that is alone in it and needs no weighing. */
  readonly method: WeighingMethod | null;
}

export interface QuadrantWeighing {
  /** Of the quadrant among the quadrants, 0 to 1; `null` where it is empty, and where there are no weights between. */
  readonly weight: number | null;
  readonly method: WeighingMethod | null;
  /** Of the judgements; `null` for every other method. */
  readonly consistency: Consistency | null;
}

/** How the weights came about. */
export interface Weighing {
  readonly quadrants: Readonly<Record<Quadrant, QuadrantWeighing>>;
  /**
   * Between quadrants. `ratings` and `impact_certainty`: by the sum of the scores of their items, so that the global weight
   * of an item follows its score alone. `equal` where no method says anything. `null`: there are no weights between, because
   * a quadrant with items could not be weighed, and what is weighed is not all.
   */
  readonly between: { readonly method: WeighingMethod | 'equal' | null; readonly consistency: Consistency | null };
}

/** A list of judgements: of the items of a quadrant, or of the quadrants themselves. */
export type JudgementList = Quadrant | 'quadrants';

/** What was wrong with a method that was to be used, and what was done about it; worded in `analysis/findings`. */
export type WeighingProblem = {
  readonly list: JudgementList;
  /** The method taken instead; `null` where none was left. */
  readonly instead: WeighingMethod | 'equal' | null;
} & (
  | { readonly kind: 'missing_pairs'; readonly missing: readonly (readonly [string, string])[]; readonly pairs: number }
  | { readonly kind: 'too_many'; readonly items: number; readonly most: number }
  | { readonly kind: 'inconsistent'; readonly consistency: Consistency }
  /** `chosen`: the file asks for this method by name. */
  | {
      readonly kind: 'partly_scored';
      readonly method: 'ratings' | 'impact_certainty';
      readonly missing: readonly string[];
      readonly chosen: boolean;
    }
  /** Quadrants with items of which no method says anything, beside others that are weighed. */
  | { readonly kind: 'partly_between'; readonly unweighed: readonly Quadrant[] }
);

export interface WeighedSwot {
  /** By quadrant, in the order of the file; empty where there is no SWOT or nothing in it is weighed. */
  readonly priorities: readonly Priority[];
  readonly weighing: Weighing | null;
  readonly problems: readonly WeighingProblem[];
}

interface Ground {
  readonly order: readonly WeighingMethod[];
  readonly chosen: WeighingMethod | null;
  readonly judgements: Readonly<Record<JudgementList, readonly Judgement[]>>;
  readonly scores: Readonly<Record<'ratings' | 'impact_certainty', Scores>>;
}

interface Weighed {
  readonly method: WeighingMethod | null;
  readonly weights: ReadonlyMap<string, number>;
  readonly consistency: Consistency | null;
  readonly problems: readonly WeighingProblem[];
}

const noWeights: ReadonlyMap<string, number> = new Map();

/**
 * Weighs the SWOT items within and between the quadrants (A'WOT).
 *
 * Within a quadrant the first method counts that says something of every item: pairwise judgements (AHP), the mean of the
 * ratings, impact × certainty; `swot.priorities.method` is tried first where it is set. Where none says something of
 * every item, the first that says anything of any weighs those, and the others have no weight. An item that is alone in
 * its quadrant weighs 1 in it. Between the quadrants likewise, where all that have items are weighed; see
 * `Weighing.between`. Global is quadrant × local.
 *
 * Source: Kurttila, Pesonen, Kangas and Kajanus 2000, Forest Policy and Economics 1.
 */
export function weighSwot(region: RegionFile): WeighedSwot {
  const { swot } = region;
  if (!swot) return { priorities: [], weighing: null, problems: [] };
  const chosen = swot.priorities?.method ?? null;
  const none: readonly Judgement[] = [];
  const ground: Ground = {
    chosen,
    order: chosen === null ? weighingMethods : [chosen, ...weighingMethods.filter((method) => method !== chosen)],
    judgements: swot.judgements ?? {
      quadrants: none,
      strengths: none,
      weaknesses: none,
      opportunities: none,
      threats: none,
    },
    scores: { ratings: meanRatings(region), impact_certainty: impactAndCertainty(region) },
  };
  const within = ofEachQuadrant((quadrant) =>
    weighItems(
      quadrant,
      swot[quadrant].map(({ id }) => id),
      ground,
    ),
  );
  const given = quadrants.filter((quadrant) => swot[quadrant].length > 0);
  if (given.every((quadrant) => within[quadrant].method === null)) {
    return { priorities: [], weighing: null, problems: quadrants.flatMap((quadrant) => within[quadrant].problems) };
  }
  const between = weighQuadrants(given, within, ground);
  const weighing: Weighing = {
    quadrants: ofEachQuadrant((quadrant) => ({
      weight: between.weights.get(quadrant) ?? null,
      method: within[quadrant].method,
      consistency: within[quadrant].consistency,
    })),
    between: {
      method: between.weights.size === 0 ? null : (between.method ?? 'equal'),
      consistency: between.consistency,
    },
  };
  const priorities = quadrants.flatMap((quadrant) =>
    swot[quadrant].map(({ id }): Priority => {
      const local = within[quadrant].weights.get(id) ?? null;
      const weight = between.weights.get(quadrant) ?? null;
      const global = local === null || weight === null ? null : local * weight;
      return { id, quadrant, local, global, method: within[quadrant].method };
    }),
  );
  const problems = [...between.problems, ...quadrants.flatMap((quadrant) => within[quadrant].problems)];
  return { priorities, weighing, problems };
}

function ofEachQuadrant<T>(make: (quadrant: Quadrant) => T): Readonly<Record<Quadrant, T>> {
  return {
    strengths: make('strengths'),
    weaknesses: make('weaknesses'),
    opportunities: make('opportunities'),
    threats: make('threats'),
  };
}

type Attempt = { readonly weights: ReadonlyMap<string, number>; readonly consistency: Consistency | null };
type Problem = (instead: WeighingProblem['instead']) => WeighingProblem;

/** Tries the methods in their order; what stood in the way of one says what was taken instead. */
function firstThatWeighs(
  ground: Ground,
  attempt: (method: WeighingMethod) => Attempt | Problem | null,
  otherwise: () => { readonly method: WeighingMethod | null; readonly weights: ReadonlyMap<string, number> },
  nothing: 'equal' | null,
): Weighed {
  const failed: Problem[] = [];
  for (const method of ground.order) {
    const found = attempt(method);
    if (typeof found === 'function') failed.push(found);
    else if (found !== null) return { method, ...found, problems: failed.map((problem) => problem(method)) };
  }
  const { method, weights } = otherwise();
  return { method, weights, consistency: null, problems: failed.map((problem) => problem(method ?? nothing)) };
}

function weighItems(quadrant: Quadrant, ids: readonly string[], ground: Ground): Weighed {
  if (ids.length === 0) return { method: null, weights: noWeights, consistency: null, problems: [] };
  const weighed = firstThatWeighs(
    ground,
    (method) => {
      if (method === 'ahp') return judgedOr(quadrant, ids, ground);
      const scores = ground.scores[method];
      const missing = ids.filter((id) => !scores.has(id));
      if (missing.length === 0) return { weights: shares(ids, scores), consistency: null };
      if (missing.length === ids.length) return null;
      const isChosen = ground.chosen === method;
      return (instead) => ({ kind: 'partly_scored', list: quadrant, method, missing, chosen: isChosen, instead });
    },
    () => {
      const method = ground.order.find((each) => each !== 'ahp' && ids.some((id) => ground.scores[each].has(id)));
      if (method === undefined || method === 'ahp') return { method: null, weights: noWeights };
      return { method, weights: shares(ids, ground.scores[method]) };
    },
    null,
  );
  const [only] = ids;
  // Whatever it may be worth, it is all that there is.
  if (only !== undefined && ids.length === 1 && weighed.weights.size === 0) {
    return { ...weighed, weights: new Map([[only, 1]]) };
  }
  return { ...weighed, problems: [...weighed.problems, ...inconsistency(quadrant, weighed)] };
}

function weighQuadrants(
  active: readonly Quadrant[],
  within: Readonly<Record<Quadrant, Weighed>>,
  ground: Ground,
): Weighed {
  const partly = (unweighed: readonly Quadrant[]): Weighed => {
    const problems: readonly WeighingProblem[] = [
      { kind: 'partly_between', list: 'quadrants', unweighed, instead: null },
    ];
    return { method: null, weights: noWeights, consistency: null, problems };
  };
  const unweighed = active.filter((quadrant) => within[quadrant].weights.size === 0);
  if (unweighed.length > 0) return partly(unweighed);
  const even = new Map(active.map((quadrant) => [quadrant, 1 / active.length]));
  if (active.length === 1) return { method: null, weights: even, consistency: null, problems: [] };
  const weighed = firstThatWeighs(
    ground,
    (method) => {
      if (method === 'ahp') return judgedOr('quadrants', active, ground);
      const scores = ground.scores[method];
      const sums = new Map<string, number>();
      for (const quadrant of active) {
        const given = [...within[quadrant].weights.keys()].map((id) => scores.get(id));
        const known = given.filter((score) => score !== undefined);
        if (known.length < given.length) return null;
        sums.set(
          quadrant,
          known.reduce((sum, score) => sum + score, 0),
        );
      }
      return { weights: shares(active, sums), consistency: null };
    },
    () => ({ method: null, weights: even }),
    'equal',
  );
  // Equal shares would make an item of which nothing is known the heaviest of all.
  const alone = active.filter((quadrant) => within[quadrant].method === null);
  if (weighed.method === null && alone.length > 0) return partly(alone);
  return { ...weighed, problems: [...weighed.problems, ...inconsistency('quadrants', weighed)] };
}

/** One item alone needs no judgement, and none is no attempt. */
function judgedOr(list: JudgementList, ids: readonly string[], ground: Ground): Attempt | Problem | null {
  const judgements = ground.judgements[list];
  if (judgements.length === 0) return null;
  const judged = judge(ids, judgements);
  if (judged.kind === 'judged') return judged;
  return (instead) => ({ ...judged, list, instead });
}

function inconsistency(list: JudgementList, { consistency, method }: Weighed): readonly WeighingProblem[] {
  if (consistency === null || consistency.ratio <= mostInconsistent) return [];
  return [{ kind: 'inconsistent', list, consistency, instead: method }];
}

/** The scores of those that have one, as shares of their sum. */
function shares(ids: readonly string[], scores: Scores): ReadonlyMap<string, number> {
  const known = ids.flatMap((id) => {
    const score = scores.get(id);
    return score === undefined ? [] : [[id, score] as const];
  });
  const total = known.reduce((sum, [, score]) => sum + score, 0);
  return new Map(known.map(([id, score]) => [id, score / total]));
}
