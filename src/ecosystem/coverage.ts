import type { ServiceStage } from '../observations/code-lists.ts';

export type CoverageKind = 'gap' | 'single' | 'covered' | 'overlap';

/** Who offers what to whom, counted: the number of distinct providers for each service stage and target group. */
export interface Coverage {
  readonly stages: readonly ServiceStage[];
  /** Ids of the target groups, in the order of the file. */
  readonly groups: readonly string[];
  /** One a stage, then one a group. */
  readonly cells: readonly (readonly {
    readonly providers: readonly string[];
    readonly kind: CoverageKind;
  }[])[];
  /** Covered cells in percent of all cells, 0 to 100. */
  readonly coverage: number;
  /** Mean number of providers of the covered cells; `null` where no cell is covered. */
  readonly serviceRedundancy: number | null;
}
