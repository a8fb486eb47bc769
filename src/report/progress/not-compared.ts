import type { FigureProgress } from '../../analysis/progress/key-figures.ts';
import type { TargetProgress } from '../../analysis/progress/targets.ts';
import type { Reason } from '../../analysis/progress/unlike.ts';
import { cellKey } from '../../indicators/figure-key.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { leadTo, placed, prose } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { bothNotes, figureLabel, fullTable, type ProgressContext, type ProgressSection } from './progress-context.ts';
import { reasonsWords } from './reasons.ts';
import { dated, whatFor } from './targets.ts';

interface Uncompared {
  readonly label: string;
  readonly before: IndicatorValue | null;
  readonly now: IndicatorValue | null;
  readonly reasons: readonly Reason[];
  readonly isTarget: boolean;
}

/** Everything that is not held against each other, with both figures side by side and the reason why. */
export const notComparedSection: ProgressSection = (context) => {
  const { locale, now } = context;
  const all = uncompared(context);
  const chapter = { id: 'progress-not-compared', number: '', title: locale.t('progress.not-compared.title') };
  if (all.length === 0) {
    const nothing = locale.t('progress.not-compared.answer.none');
    return { ...chapter, answer: plain(nothing), blocks: [prose(markdown(locale.t('progress.not-compared.rule')))] };
  }
  const table = now.numbering.next('table');
  return {
    ...chapter,
    answer: plain(locale.t('progress.not-compared.answer', { n: all.length })),
    blocks: placed(
      prose(markdown(locale.t('progress.not-compared.rule'))),
      leadTo(now, 'progress.not-compared.lead', table),
      fullTable(
        table,
        { title: locale.t('progress.not-compared.table'), subtitle: '' },
        [
          column(locale.t('progress.figure-head')),
          column(locale.t('progress.before'), 'end'),
          column(locale.t('progress.now'), 'end'),
          column(locale.t('progress.why')),
        ],
        all.map(({ label, before, now: later, reasons, isTarget }) => ({
          group: locale.t(isTarget ? 'progress.not-compared.targets' : 'progress.not-compared.figures'),
          cells: [
            textCell(label),
            dated(context, figureCell(context.before, before), before?.period),
            dated(context, figureCell(now, later), later?.period),
            textCell(reasonsWords(context, reasons)),
          ],
        })),
        bothNotes(context, { before: all.map(({ before }) => before), now: all.map((one) => one.now) }),
      ),
    ),
  };
};

/** Targets first; a key figure that is a target's own stands there once. */
export function uncompared(context: ProgressContext): readonly Uncompared[] {
  const { targets, figures } = context.progress;
  const judgedTargets = targets.filter(({ state }) => state === 'cannot_be_judged');
  const named = new Set(judgedTargets.map(keyOf));
  return [
    ...judgedTargets.map((target) => ({ ...sides(target), label: whatFor(context, target), isTarget: true })),
    ...figures
      .filter((figure) => figure.movement === null && !named.has(keyOf(figure)))
      .map((figure) => {
        const shown = figure.before ?? figure.now;
        return { ...sides(figure), label: shown === null ? '' : figureLabel(context, shown), isTarget: false };
      }),
  ];
}

function sides({ before, now, reasons }: FigureProgress | TargetProgress) {
  return { before, now, reasons };
}

function keyOf({ before, now }: FigureProgress | TargetProgress): string {
  const figure = before ?? now;
  return figure === null ? '' : `${figure.indicator} ${cellKey({ ...figure, period: '' })}`;
}
