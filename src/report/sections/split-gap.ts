import type { Decomposition } from '../../analysis/composition/decompositions.ts';
import type { StandardisedRate } from '../../analysis/composition/standardised-rates.ts';
import type { ReportContext } from '../context.ts';
import { isNought } from '../finding-titles.ts';

/** A gap that could be split, with what became of the rate at equal composition. */
export interface SplitGap {
  readonly decomposition: Decomposition;
  readonly result: NonNullable<Decomposition['result']>;
  readonly standardised: StandardisedRate | null;
}

/** `3.1`: the size of a part, without its sign. */
export function pointsSize(context: Pick<ReportContext, 'locale'>, points: number): string {
  return context.locale.number(Math.abs(points), 1);
}

/** Which way a part goes; `equal` where it is nought once rounded. */
export function directionOf(points: number): 'lower' | 'higher' | 'equal' {
  if (isNought(points, 1)) return 'equal';
  return points < 0 ? 'lower' : 'higher';
}

/** True where make-up and rates work the same way, or one of them not at all. */
export function sameWay({ difference, composition, rate }: SplitGap['result']): boolean {
  const against = (part: number) => directionOf(part) !== 'equal' && part < 0 !== difference < 0;
  return !against(composition) && !against(rate);
}
