import type { Coverage, CoverageCell } from '../ecosystem/coverage.ts';
import type { Network } from '../ecosystem/network.ts';
import type { Caution, IndicatorValue } from '../indicators/indicator-value.ts';
import type { Quadrant, Theme } from '../observations/code-lists.ts';
import type { ClaimGround, EvidenceEntry } from './evaluate-claims.ts';
import type { EvaluatedChallenge, EvaluatedClaim, EvaluatedItem } from './evidence.ts';

/** What a candidate is about; the words are made of it in `report`. */
export type SuggestionSubject =
  /** Between groups, against a benchmark, or since an earlier period. */
  | {
      readonly kind: 'gap' | 'benchmark' | 'trend';
      readonly figure: IndicatorValue;
      readonly comparison: IndicatorValue;
      readonly difference: number;
    }
  /** Cells of the coverage matrix without a service, in one hand, or in many. */
  | {
      readonly kind: 'service_gaps' | 'single_points' | 'overlaps';
      readonly cells: readonly CoverageCell[];
      readonly relevant: number;
    }
  /** Ids of actors without whom the network comes apart. */
  | { readonly kind: 'key_actors'; readonly actors: readonly string[] }
  /** Place of a severe challenge in the file. */
  | { readonly kind: 'challenge'; readonly index: number; readonly severity: number };

/** What candidates are found in: an analysis, with the ground that its claims were held against. */
export interface SuggestionGround {
  readonly ground: ClaimGround;
  readonly positions: readonly {
    readonly figure: IndicatorValue;
    readonly against: readonly {
      readonly benchmark: IndicatorValue;
      readonly difference: number | null;
      readonly apart: boolean | null;
      readonly cautions: readonly Caution[];
    }[];
  }[];
  readonly coverage: Coverage | null;
  readonly network: Network | null;
  readonly swot: Readonly<Record<Quadrant, readonly EvaluatedItem[]>> | null;
  readonly challenges: readonly EvaluatedChallenge[];
}

/** A candidate before it has an id of its own and is held against the figures. */
export interface Candidate {
  readonly quadrant: Quadrant;
  readonly name: string;
  readonly theme: Theme | null;
  readonly subject: SuggestionSubject;
  readonly evidence: readonly EvidenceEntry[];
}

/** A candidate for the SWOT analysis: an item that the figures carry and that the file does not have yet. */
export interface Suggestion {
  readonly quadrant: Quadrant;
  /** New in the file. */
  readonly id: string;
  readonly theme: Theme | null;
  readonly subject: SuggestionSubject;
  /** As the region file writes it. */
  readonly evidence: readonly EvidenceEntry[];
  /** The same, held against the figures of now; a claim among them holds. */
  readonly claims: readonly EvaluatedClaim[];
}

/** From how much on something is proposed; differences in percentage points. Stated beside the candidates. */
export const suggestionThresholds = {
  /** Between the focus group and its reference group. */
  gap: 5,
  /** Between the region, or the place that stands in for it, and a benchmark. */
  benchmark: 5,
  /** Since the earliest period with no break between. */
  trend: 3,
  /** Severity of a challenge, 1 to 5. */
  severity: 4,
} as const;
