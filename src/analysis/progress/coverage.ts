import type { CoverageCell, CoverageKind } from '../../ecosystem/coverage.ts';
import type { ServiceStage } from '../../observations/code-lists.ts';
import type { Sides } from './unlike.ts';

/** What has become of one cell of the coverage matrix. */
export interface CellProgress {
  readonly stage: ServiceStage;
  /** Id of the target group, which both studies have. */
  readonly group: string;
  /** Ids of the providers. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  readonly kindBefore: CoverageKind;
  readonly kindNow: CoverageKind;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /**
   * `closed`: a gap then and none now; `opened`: the other way; `changed`: as many came as went; `not_relevant`: one of
   * the studies says that the group does not need this stage, so that nothing is closed or opened.
   */
  readonly change: 'closed' | 'opened' | 'more' | 'fewer' | 'changed' | 'same' | 'not_relevant';
}

/** What both studies say of one list: ids that came, went and stayed, in the order of their files. */
export interface ListProgress {
  readonly come: readonly string[];
  readonly gone: readonly string[];
  readonly kept: readonly string[];
}

export interface CoverageProgress {
  readonly stages: readonly ServiceStage[];
  /** Ids of the target groups that both studies have, in the order of the baseline. */
  readonly groups: readonly string[];
  /** Target groups of one study alone: their cells are not compared. */
  readonly otherGroups: ListProgress;
  /** One a stage, then one a group. */
  readonly cells: readonly (readonly CellProgress[])[];
  /** True where both matrices are about the same groups, relevant cells and thresholds, so that their own measures compare. */
  readonly likeCells: boolean;
  readonly closed: number;
  readonly opened: number;
  /** Covered cells in percent, of the cells that are relevant in both studies; `null` where there are none. */
  readonly coverage: { readonly before: number | null; readonly now: number | null };
  /** Mean number of providers of the covered cells, of the same cells. */
  readonly redundancy: { readonly before: number | null; readonly now: number | null };
}

/** The coverage matrices of the two studies, cell by cell; `null` where either has none. */
export function coverageProgress({ baseline, now }: Sides): CoverageProgress | null {
  const [earlier, after] = [baseline.coverage, now.coverage];
  if (!earlier || !after) return null;
  const otherGroups = listProgress(earlier.groups, after.groups);
  const groups = otherGroups.kept;
  const stages = earlier.stages.filter((stage) => after.stages.includes(stage));
  const cells = stages.map((stage) =>
    groups.flatMap((group): readonly CellProgress[] => {
      const before = earlier.cells[earlier.stages.indexOf(stage)]?.[earlier.groups.indexOf(group)];
      const later = after.cells[after.stages.indexOf(stage)]?.[after.groups.indexOf(group)];
      if (!before || !later) return [];
      const { come, gone } = listProgress(before.providers, later.providers);
      const cell = { stage, group, before: before.providers, now: later.providers };
      return [
        {
          ...cell,
          kindBefore: before.kind,
          kindNow: later.kind,
          gained: come,
          lost: gone,
          change: changeOf(before, later, come.length > 0),
        },
      ];
    }),
  );
  // Cells that count in both studies: a share of other cells would move though nothing has.
  const all = cells.flat().filter(({ change }) => change !== 'not_relevant');
  return {
    stages,
    groups,
    otherGroups,
    cells,
    likeCells:
      otherGroups.come.length === 0 &&
      otherGroups.gone.length === 0 &&
      earlier.thresholds.singleUpTo === after.thresholds.singleUpTo &&
      earlier.thresholds.overlapFrom === after.thresholds.overlapFrom &&
      cells.flat().every((cell) => (cell.kindBefore === 'not_relevant') === (cell.kindNow === 'not_relevant')),
    closed: all.filter(({ change }) => change === 'closed').length,
    opened: all.filter(({ change }) => change === 'opened').length,
    coverage: { before: coveredShare(all, 'before'), now: coveredShare(all, 'now') },
    redundancy: { before: meanProviders(all, 'before'), now: meanProviders(all, 'now') },
  };
}

/** What came, went and stayed between two lists of ids. */
export function listProgress(before: readonly string[], now: readonly string[]): ListProgress {
  return {
    come: now.filter((id) => !before.includes(id)),
    gone: before.filter((id) => !now.includes(id)),
    kept: before.filter((id) => now.includes(id)),
  };
}

function changeOf(earlier: CoverageCell, after: CoverageCell, others: boolean): CellProgress['change'] {
  if (earlier.kind === 'not_relevant' || after.kind === 'not_relevant') return 'not_relevant';
  const [before, now] = [earlier.providers.length, after.providers.length];
  if (before === 0 && now > 0) return 'closed';
  if (before > 0 && now === 0) return 'opened';
  if (before !== now) return now > before ? 'more' : 'fewer';
  return others ? 'changed' : 'same';
}

function coveredShare(cells: readonly CellProgress[], side: 'before' | 'now'): number | null {
  if (cells.length === 0) return null;
  return (cells.filter((cell) => cell[side].length > 0).length / cells.length) * 100;
}

function meanProviders(cells: readonly CellProgress[], side: 'before' | 'now'): number | null {
  const covered = cells.filter((cell) => cell[side].length > 0);
  if (covered.length === 0) return null;
  return covered.reduce((sum, cell) => sum + cell[side].length, 0) / covered.length;
}
