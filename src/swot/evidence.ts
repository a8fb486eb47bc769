import type { IndicatorValue } from '../indicators/indicator-value.ts';
import type { Quadrant } from '../observations/code-lists.ts';

/** `source_only`: the evidence names sources and claims nothing that figures could bear out. `none`: no evidence at all. */
export type ClaimState = 'holds' | 'does_not_hold' | 'cannot_be_judged' | 'source_only' | 'none';

/** One piece of evidence at a SWOT item, as the figures of this build bear it out. */
export interface EvaluatedClaim {
  readonly state: ClaimState;
  /** Why it cannot be judged; `null` otherwise. */
  readonly reason:
    | 'no_figure'
    | 'no_comparison_figure'
    | 'other_season'
    | 'break_in_series'
    | 'unlike'
    | 'unknown_metric'
    | null;
  /** The figure of the claim and what it is held against; `null` where there is none. */
  readonly figure: IndicatorValue | null;
  readonly comparison: IndicatorValue | number | null;
  /** Figure minus comparison, in the indicator's unit; `null` where it cannot be had. */
  readonly difference: number | null;
  readonly relation: 'above' | 'below' | 'near' | 'rising' | 'falling' | null;
  readonly by: number | null;
  /** Set for a claim about the ecosystem: `service_redundancy`, `coverage`. */
  readonly metric: { readonly name: string; readonly value: number | null } | null;
  /** Id of the source for evidence that only cites. */
  readonly source: string | null;
  /** The place whose figures bore it out, where it is not the study's own. */
  readonly standIn: string | null;
  /** True where the only support is a figure flagged `u`. */
  readonly unreliable: boolean;
}

export interface EvaluatedItem {
  readonly id: string;
  readonly quadrant: Quadrant;
  /** Place in its list in the region file. */
  readonly index: number;
  readonly claims: readonly EvaluatedClaim[];
  /** The worst of its claims: one that does not hold outweighs all others. */
  readonly state: ClaimState;
}

/** A challenge with its evidence, as that of a SWOT item. */
export type EvaluatedChallenge = Omit<EvaluatedItem, 'quadrant'>;
