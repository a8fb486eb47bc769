import type { FigureProgress } from '../../analysis/progress/key-figures.ts';
import type { Movement } from '../../analysis/progress/movement.ts';
import { column, figureCell, figureWords, shownDecimals, textCell } from '../cells.ts';
import { leadTo, placed, prose } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import { markdown, plain } from '../markdown-text.ts';
import { periodWords } from '../phrases.ts';
import type { Cell, TableBody } from '../report-model.ts';
import {
  bothNotes,
  figureLabel,
  fullTable,
  type ProgressContext,
  type ProgressSection,
  subject,
} from './progress-context.ts';
import { dated } from './targets.ts';

/** The key figures that can be compared, then and now, and those that the sources have revised. */
export const figuresSection: ProgressSection = (context) => {
  const { locale, progress } = context;
  const { figures } = progress;
  if (figures.length === 0) return null;
  const compared = figures.filter(({ movement }) => movement !== null);
  const chapter = { id: 'progress-figures', number: '', title: locale.t('progress.figures.title') };
  const answer = plain(locale.t('progress.figures.answer', { n: compared.length, all: figures.length }));
  const interval = compared.some(({ movement }) => movement?.interval != null);
  const without = locale.t(interval ? 'progress.figures.intervals.some' : 'progress.figures.intervals.none');
  const revised = figures.filter((figure) => figure.revised !== null);
  return {
    ...chapter,
    answer,
    blocks: placed(
      compared.length === 0
        ? prose(markdown(locale.t('progress.figures.none')))
        : comparedTable(context, compared, without),
      revised.length === 0 ? null : revisedTable(context, revised),
    ),
  };
};

function comparedTable(context: ProgressContext, compared: readonly FigureProgress[], without: string) {
  const { locale } = context;
  const table = context.now.numbering.next('table');
  const heads = ['who', 'before', 'now', 'change', 'meaning'] as const;
  return [
    leadTo(context.now, 'progress.figures.lead', table),
    fullTable(
      table,
      { title: locale.t('progress.figures.table'), subtitle: locale.t('progress.figures.subtitle') },
      heads.map((head, index) => column(locale.t(`progress.${head}`), index === 0 || index === 4 ? 'start' : 'end')),
      compared.map((figure) => row(context, figure, periodsOf(compared, figure.indicator))),
      bothNotes(context, { before: compared.map(({ before }) => before), now: compared.map(({ now }) => now) }, [
        without,
        locale.t('progress.figures.polarity'),
      ]),
    ),
  ];
}

interface Periods {
  readonly before: string;
  readonly now: string;
}

/** The two periods that all figures of an indicator share, which are then said once above them; `null` where they differ. */
function periodsOf(figures: readonly FigureProgress[], indicator: string): Periods | null {
  const same = figures.filter((figure) => figure.indicator === indicator);
  const [earlier, later] = [same.map(({ before }) => before?.period), same.map(({ now }) => now?.period)];
  const [before, now] = [earlier[0], later[0]];
  if (before === undefined || now === undefined) return null;
  return new Set(earlier).size === 1 && new Set(later).size === 1 ? { before, now } : null;
}

function row(context: ProgressContext, figure: FigureProgress, periods: Periods | null): TableBody['rows'][number] {
  const { locale } = context;
  const { before, now, revised, movement, indicator } = figure;
  const shown = now ?? before;
  const name = indicatorName(context.now, indicator);
  const ofPeriod = (cell: Cell, period: string | undefined): Cell =>
    periods === null ? dated(context, cell, period) : cell;
  return {
    group:
      periods === null
        ? name
        : locale.t('progress.figures.group', {
            name,
            before: periodWords(locale, periods.before),
            now: periodWords(locale, periods.now),
          }),
    cells: [
      textCell(shown === null ? '' : subject(context, shown)),
      revised === null
        ? ofPeriod(figureCell(context.before, before), before?.period)
        : { ...figureCell(context.before, before), detail: plain(revisedDetail(context, figure)) },
      ofPeriod(figureCell(context.now, now), now?.period),
      movement === null || now === null ? textCell('') : changeCell(context, figure, movement),
      textCell(movement === null ? '' : meaning(context, movement)),
    ],
  };
}

function revisedDetail({ locale }: ProgressContext, { revised }: FigureProgress): string {
  return locale.t('progress.revised.detail', {
    value: revised === null ? '' : figureWords(locale, revised),
  });
}

function changeCell({ locale }: ProgressContext, { now }: FigureProgress, movement: Movement): Cell {
  const decimals = now === null ? 1 : shownDecimals(now);
  const points = (value: number): string =>
    now?.unit === 'percent' || now?.unit === 'pp'
      ? locale.points(value, decimals)
      : locale.value(value, now?.unit ?? '', decimals);
  const { interval } = movement;
  const detail =
    interval === null
      ? {}
      : { detail: plain(locale.t('progress.interval', { from: points(interval.lower), to: points(interval.upper) })) };
  return { ...textCell(points(movement.change)), sort: movement.change, ...detail };
}

function meaning({ locale }: ProgressContext, { direction, judgement }: Movement): string {
  return locale.t(judgement === null ? `progress.direction.${direction}` : `progress.judgement.${judgement}`);
}

function revisedTable(context: ProgressContext, revised: readonly FigureProgress[]) {
  const { locale } = context;
  const table = context.now.numbering.next('table');
  const heads = ['figure-head', 'given', 'revised'] as const;
  return [
    leadTo(context.now, 'progress.revised.lead', table),
    fullTable(
      table,
      { title: locale.t('progress.revised.table'), subtitle: '' },
      heads.map((head, index) => column(locale.t(`progress.${head}`), index === 0 ? 'start' : 'end')),
      revised.map((figure) => ({
        group: '',
        cells: [
          textCell(figure.before === null ? '' : figureLabel(context, figure.before)),
          dated(context, figureCell(context.before, figure.before), figure.before?.period),
          dated(context, figureCell(context.now, figure.revised), figure.revised?.period),
        ],
      })),
      bothNotes(context, { before: revised.map(({ before }) => before), now: revised.map((figure) => figure.revised) }),
    ),
  ];
}
