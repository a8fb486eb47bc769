import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Coverage } from '../ecosystem/coverage.ts';
import type { EcosystemMetrics } from '../ecosystem/metrics.ts';
import type { Network } from '../ecosystem/network.ts';
import type { Stakeholders } from '../ecosystem/stakeholders.ts';
import type { WithheldCount } from '../indicators/compute.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import type { Study } from '../study/study.ts';
import type { Agreement, ItemRatings } from '../swot/agreement.ts';
import type { EvaluatedChallenge, EvaluatedItem } from '../swot/evidence.ts';
import type { Priority, Weighing } from '../swot/priorities.ts';
import type { Tows } from '../swot/tows.ts';
import type { Decomposition } from './composition/decompositions.ts';
import type { Shortfall } from './composition/shortfalls.ts';
import type { StandardisedRate } from './composition/standardised-rates.ts';
import type { Positions } from './positions.ts';
import type { LocationQuotients, Segregation } from './segregation.ts';

/** Everything that is computed from a study, and nothing that is worded. */
export interface Analysis {
  /** Its observations are without the numbers of withheld counts; its text and tables are still as they were read. */
  readonly study: Study;
  /** Levels and derived figures of every place, in a stable order: indicator, concept, place, group, sex, age, period. */
  readonly values: readonly IndicatorValue[];
  /** The counts of the tables, each with its measure as indicator: for placeholders, tables and charts; in the same order. */
  readonly counts: readonly IndicatorValue[];
  /** Figures that lost against a preferred source for the same subject; listed in the annex. */
  readonly alternatives: readonly IndicatorValue[];
  /** Counts that are not to be printed, by where they stand, so that what leaves the house can be redacted. */
  readonly withheld: readonly WithheldCount[];
  /** Gaps of the own and stand-in places split by age, education or a breakdown (Kitagawa); see `ComparedGroups` for about whom. */
  readonly decompositions: readonly Decomposition[];
  /** Rates of the focus groups at the composition of their reference groups. */
  readonly standardised: readonly StandardisedRate[];
  /** Dissimilarity of focus and reference groups over sectors and occupations. */
  readonly segregation: readonly Segregation[];
  /** How strongly the focus groups are concentrated in sectors and occupations. */
  readonly locationQuotients: readonly LocationQuotients[];
  /** Employment shortfalls by sex, as they are and at equal composition. */
  readonly shortfalls: readonly Shortfall[];
  /** The region's latest figures beside those of its benchmarks. */
  readonly positions: readonly Positions[];
  /** `null` where the file has no services or no target groups. */
  readonly coverage: Coverage | null;
  /** `null` where the file lists no actors. */
  readonly network: Network | null;
  /** The power–interest grid; `null` where the file lists no actors. */
  readonly stakeholders: Stakeholders | null;
  /** The measures of the ecosystem that a SWOT claim may rest on. */
  readonly ecosystemMetrics: EcosystemMetrics;
  /** SWOT items with their evidence checked, by quadrant, in the order of the file. */
  readonly swot: {
    readonly strengths: readonly EvaluatedItem[];
    readonly weaknesses: readonly EvaluatedItem[];
    readonly opportunities: readonly EvaluatedItem[];
    readonly threats: readonly EvaluatedItem[];
  } | null;
  /** Challenges with their evidence checked, in the order of the file. */
  readonly challenges: readonly EvaluatedChallenge[];
  /** Weights of the SWOT items within and between the quadrants, in the order of the file; empty where nothing is weighed. */
  readonly priorities: readonly Priority[];
  /** How those weights came about; `null` where there are none. */
  readonly weighing: Weighing | null;
  /** The strategies held against the items that they use; `null` where there are none. */
  readonly tows: Tows | null;
  /** How far the raters of the consultation agree, by scope; empty where nothing was rated. */
  readonly agreement: readonly Agreement[];
  /** What the raters gave each item that somebody rated. */
  readonly itemRatings: readonly ItemRatings[];
  /** Claims that no longer hold, targets no better than their baseline, placeholders without a figure … */
  readonly diagnostics: readonly Diagnostic[];
}
