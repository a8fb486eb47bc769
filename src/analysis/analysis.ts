import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Coverage } from '../ecosystem/coverage.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import type { Study } from '../study/study.ts';
import type { EvaluatedItem } from '../swot/evidence.ts';
import type { Priority } from '../swot/priorities.ts';

/** Everything that is computed from a study, and nothing that is worded. */
export interface Analysis {
  readonly study: Study;
  /** Levels and derived figures of every place, in a stable order: indicator, concept, place, group, sex, age, period. */
  readonly values: readonly IndicatorValue[];
  /** Figures that lost against a preferred source for the same subject; listed in the annex. */
  readonly alternatives: readonly IndicatorValue[];
  /** `null` where the file has no services or no target groups. */
  readonly coverage: Coverage | null;
  /** SWOT items with their evidence checked, by quadrant, in the order of the file. */
  readonly swot: {
    readonly strengths: readonly EvaluatedItem[];
    readonly weaknesses: readonly EvaluatedItem[];
    readonly opportunities: readonly EvaluatedItem[];
    readonly threats: readonly EvaluatedItem[];
  } | null;
  /** Weights of the SWOT items by impact × certainty; empty where there is nothing to weigh. */
  readonly priorities: readonly Priority[];
  /** Claims that no longer hold, targets no better than their baseline, placeholders without a figure … */
  readonly diagnostics: readonly Diagnostic[];
}
