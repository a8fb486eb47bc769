import type { TargetProgress } from '../../analysis/progress/targets.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { leadTo, placed } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import { periodWords } from '../phrases.ts';
import type { Cell } from '../report-model.ts';
import {
  bothNotes,
  fullTable,
  type ProgressContext,
  type ProgressSection,
  targetName,
  titleOf,
} from './progress-context.ts';
import { reasonsWords } from './reasons.ts';

/** Every target with its baseline, what it is now, and what has become of it; grouped by the improvement that set it. */
export const targetsSection: ProgressSection = (context) => {
  const { locale, progress } = context;
  const { targets } = progress;
  if (targets.length === 0) return null;
  const table = context.now.numbering.next('table');
  const rows = targets.map((target) => ({
    group: titleOf(
      context,
      target.improvement,
      ({ region }) => region.improvements,
      ({ title }) => title,
    ),
    cells: [
      textCell(whatFor(context, target)),
      dated(context, figureCell(context.before, target.before), target.before?.period),
      dated(context, figureCell(context.now, target.now), target.now?.period),
      goalCell(context, target),
      stateCell(context, target),
    ],
  }));
  const heads = ['indicator', 'before', 'now', 'target', 'state'] as const;
  const revised = targets.filter((target) => target.revised !== null && target.state !== 'cannot_be_judged');
  return {
    id: 'progress-targets',
    number: '',
    title: locale.t('progress.targets.title'),
    answer: plain(targetsAnswer(context)),
    blocks: placed(
      leadTo(context.now, 'progress.targets.lead', table),
      fullTable(
        table,
        { title: locale.t('progress.targets.table'), subtitle: locale.t('progress.targets.subtitle') },
        heads.map((head, index) => column(locale.t(`progress.${head}`), index === 0 || index === 4 ? 'start' : 'end')),
        rows,
        bothNotes(context, { before: targets.map(({ before }) => before), now: targets.map(({ now }) => now) }, [
          locale.t('progress.targets.note'),
          ...(revised.length > 0 ? [locale.t('progress.targets.revised', { n: revised.length })] : []),
        ]),
      ),
    ),
  };
};

/** "Of 14 targets 1 is reached and 2 are on the way." */
export function targetsAnswer(context: ProgressContext): string {
  const { targets } = context.progress;
  const count = (state: TargetProgress['state']) => targets.filter((target) => target.state === state).length;
  return context.locale.t('progress.targets.answer', {
    n: targets.length,
    reached: count('reached'),
    way: count('on_the_way'),
    still: count('no_movement'),
    away: count('moved_away'),
    unjudged: count('cannot_be_judged'),
  });
}

/** The indicator and group of a target, also where neither study has a figure of it. */
export function whatFor(context: ProgressContext, { before, now, target }: TargetProgress): string {
  const figure = before ?? now;
  return figure === null ? indicatorName(context.now, target.indicator) : targetName(context, figure);
}

/** A cell of a figure with the period under it. */
export function dated(context: ProgressContext, cell: Cell, period: string | undefined): Cell {
  if (period === undefined) return cell;
  return { ...cell, detail: plain(periodWords(context.locale, period)) };
}

function goalCell(context: ProgressContext, { target, before, now }: TargetProgress): Cell {
  const { locale } = context;
  const unit = before?.unit ?? now?.unit ?? 'percent';
  const by = locale.t('progress.target.by', { period: periodWords(locale, target.period) });
  return { ...textCell(goalWords(context, target.target, unit)), sort: target.target, detail: plain(by) };
}

function stateCell(context: ProgressContext, target: TargetProgress): Cell {
  const { locale } = context;
  const { targetNow, gone, state, timing, reasons, share } = target;
  const unit = target.before?.unit ?? target.now?.unit ?? 'percent';
  const said = [
    state === 'cannot_be_judged'
      ? reasonsWords(context, reasons)
      : locale.has(`progress.timing.${timing}`)
        ? locale.t(`progress.timing.${timing}`)
        : '',
    targetNow === null
      ? ''
      : locale.t('progress.target.now', {
          value: goalWords(context, targetNow.target, unit),
          period: periodWords(locale, targetNow.period),
        }),
    gone ? locale.t('progress.target.gone') : '',
  ];
  return {
    text: markdown(`**${stateWords(context, target)}**`),
    detail: plain(said.filter((part) => part !== '').join(' ')),
    href: '',
    marks: [],
    muted: state === 'cannot_be_judged',
    sort: share,
    chart: '',
  };
}

/** What is to be reached, in the unit of the figure, no finer than it is set. */
export function goalWords({ locale }: ProgressContext, value: number, unit: string): string {
  return locale.value(value, unit, Number.isInteger(value) ? 0 : 1);
}

/** `Reached`, `66% of the way`, `Moved away`. */
export function stateWords({ locale }: ProgressContext, { state, share }: TargetProgress): string {
  return locale.t(`progress.state.${state}`, { share: share === null ? '' : locale.percent(Math.abs(share), 0) });
}
