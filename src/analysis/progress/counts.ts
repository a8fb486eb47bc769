import type { Progress } from '../progress.ts';
import type { TargetState } from './targets.ts';

/** How many of each: what a reader wants to know first. */
export interface ProgressCounts {
  readonly targets: Readonly<Record<TargetState, number>> & { readonly all: number; readonly overdue: number };
  readonly figures: {
    readonly compared: number;
    readonly better: number;
    readonly worse: number;
    readonly narrower: number;
    readonly wider: number;
    /** Moved, of an indicator that has no better side. */
    readonly moved: number;
    /** No change, or none that rounding and interval leave open to see. */
    readonly unchanged: number;
    readonly notCompared: number;
    readonly revised: number;
  };
  readonly coverage: { readonly closed: number; readonly opened: number };
  readonly challenges: {
    readonly all: number;
    readonly answeredSince: number;
    readonly gone: number;
    readonly new: number;
    readonly milder: number;
    readonly severer: number;
  };
  readonly swot: { readonly all: number; readonly noLongerHolds: number; readonly gone: number; readonly new: number };
  readonly improvements: {
    /** Of the baseline. */
    readonly all: number;
    readonly done: number;
    readonly underWay: number;
    readonly planned: number;
    readonly dropped: number;
    /** Gone from the later study without a word. */
    readonly gone: number;
    readonly notSaid: number;
    readonly overdue: number;
    readonly new: number;
  };
  readonly recommendations: { readonly all: number; readonly open: number };
}

/** Counts what has become of everything. Numbers of things, never of persons. */
export function countsOf(progress: Progress): ProgressCounts {
  const { targets, figures, challenges, swot, improvements, recommendations } = progress;
  const state = (wanted: TargetState): number => count(targets, (target) => target.state === wanted);
  const compared = figures.filter(({ movement }) => movement !== null);
  const judged = (wanted: string): number => count(compared, ({ movement }) => movement?.judgement === wanted);
  const known = improvements.filter(({ state: of }) => of !== 'new');
  const kept = known.filter(({ state: of }) => of === 'kept');
  const said = (wanted: string): number => count(kept, ({ status }) => status.now === wanted);
  const moves = (direction: string): boolean => direction === 'up' || direction === 'down';
  return {
    targets: {
      all: targets.length,
      reached: state('reached'),
      on_the_way: state('on_the_way'),
      no_movement: state('no_movement'),
      moved_away: state('moved_away'),
      cannot_be_judged: state('cannot_be_judged'),
      overdue: count(targets, ({ timing }) => timing === 'overdue'),
    },
    figures: {
      compared: compared.length,
      better: judged('better'),
      worse: judged('worse'),
      narrower: judged('narrower'),
      wider: judged('wider'),
      moved: count(compared, ({ movement }) => movement?.judgement === null && moves(movement.direction)),
      unchanged: count(compared, ({ movement }) => movement !== null && !moves(movement.direction)),
      notCompared: figures.length - compared.length,
      revised: count(figures, ({ revised }) => revised !== null),
    },
    coverage: {
      closed: progress.ecosystem.coverage?.closed ?? 0,
      opened: progress.ecosystem.coverage?.opened ?? 0,
    },
    challenges: {
      all: count(challenges, ({ state: of }) => of !== 'new'),
      answeredSince: count(challenges, ({ answeredSince }) => answeredSince),
      gone: count(challenges, ({ state: of }) => of === 'gone'),
      new: count(challenges, ({ state: of }) => of === 'new'),
      milder: count(challenges, ({ moved }) => moved !== null && moved < 0),
      severer: count(challenges, ({ moved }) => moved !== null && moved > 0),
    },
    swot: {
      all: count(swot, ({ state: of }) => of !== 'new'),
      noLongerHolds: count(swot, ({ noLongerHolds }) => noLongerHolds),
      gone: count(swot, ({ state: of }) => of === 'gone'),
      new: count(swot, ({ state: of }) => of === 'new'),
    },
    improvements: {
      all: known.length,
      done: said('done'),
      underWay: said('under_way'),
      planned: said('planned'),
      dropped: said('dropped'),
      gone: known.length - kept.length,
      notSaid: count(kept, ({ status }) => status.now === null),
      overdue: count(known, ({ overdue }) => overdue),
      new: improvements.length - known.length,
    },
    recommendations: {
      all: recommendations.length,
      open: count(recommendations, ({ state: of }) => of === 'open'),
    },
  };
}

function count<T>(list: readonly T[], is: (item: T) => boolean): number {
  return list.filter(is).length;
}
