import { type Quadrant, quadrants, type StrategyType } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import type { Priority } from './priorities.ts';

/** A TOWS strategy held against the items that it joins. */
export interface EvaluatedStrategy {
  readonly id: string;
  readonly type: StrategyType;
  /** Place in the list of the region file. */
  readonly index: number;
  readonly uses: readonly { readonly id: string; readonly quadrant: Quadrant }[];
  /** Quadrants that its type joins and that it uses no item of; empty where it fits. */
  readonly lacks: readonly Quadrant[];
  /** Sum of the global weights of the items that it uses, each once, 0 to 1; `null` where none of them is weighed. */
  readonly weight: number | null;
}

export interface Tows {
  readonly strategies: readonly EvaluatedStrategy[];
  /** Items that no strategy uses, the heaviest first; those without a weight last, in the order of the file. */
  readonly unused: readonly Priority[];
  /** Of each quadrant the item that weighs most there, where no strategy uses it or one that weighs as much. */
  readonly topUnused: readonly Priority[];
}

/** What each type joins (Weihrich 1982): one quadrant inside, one outside. */
export const joinedBy: Readonly<Record<StrategyType, readonly [inside: Quadrant, outside: Quadrant]>> = {
  SO: ['strengths', 'opportunities'],
  WO: ['weaknesses', 'opportunities'],
  ST: ['strengths', 'threats'],
  WT: ['weaknesses', 'threats'],
};

/** Less than this between two weights is floating point. */
const dust = 1e-9;

/**
 * Holds the strategies against the items that they use, and the items against the strategies; `null` where the file has no
 * strategies. Source: Weihrich 1982, Long Range Planning 15.
 */
export function evaluateTows(region: RegionFile, priorities: readonly Priority[]): Tows | null {
  const { swot } = region;
  if (!swot || swot.strategies.length === 0) return null;
  const unweighed = quadrants.flatMap((quadrant) =>
    swot[quadrant].map(({ id }): Priority => ({ id, quadrant, local: null, global: null, method: null })),
  );
  const items = priorities.length > 0 ? priorities : unweighed;
  const byId = new Map(items.map((item) => [item.id, item]));
  const used = new Set(swot.strategies.flatMap(({ uses }) => uses));
  const strategies = swot.strategies.map(({ id, type, uses }, index): EvaluatedStrategy => {
    const joined = [...new Set(uses)].flatMap((use) => byId.get(use) ?? []);
    const weights = joined.flatMap(({ global }) => global ?? []);
    return {
      id,
      type,
      index,
      uses: joined.map((item) => ({ id: item.id, quadrant: item.quadrant })),
      lacks: joinedBy[type].filter((quadrant) => !joined.some((item) => item.quadrant === quadrant)),
      weight: weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0),
    };
  });
  const unused = items.filter(({ id }) => !used.has(id)).toSorted((a, b) => (b.global ?? -1) - (a.global ?? -1));
  const topUnused = quadrants.flatMap((quadrant) => {
    const weighed = items.filter((item) => item.quadrant === quadrant && item.local !== null && item.method !== null);
    const heaviest = Math.max(...weighed.map(({ local }) => local ?? 0));
    const top = weighed.filter(({ local }) => (local ?? 0) >= heaviest - dust);
    const [first] = top;
    return first === undefined || top.some(({ id }) => used.has(id)) ? [] : [first];
  });
  return { strategies, unused, topUnused };
}
