import { countsOf } from '../../analysis/progress/counts.ts';
import type { ImprovementProgress, RecommendationProgress } from '../../analysis/progress/improvements.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, leadTo, placed, type ReportContext } from '../context.ts';
import { noText, plain } from '../markdown-text.ts';
import { regionPhrase } from '../names.ts';
import type { Block, Cell } from '../report-model.ts';
import { fullTable, type ProgressContext, type ProgressSection, partNotes, titleOf } from './progress-context.ts';

const improvementsOf = ({ region }: ReportContext) => region.improvements;
const titleFor = (context: ProgressContext, id: string): string =>
  titleOf(context, id, improvementsOf, ({ title }) => title);

/** What was done of what was proposed, and which recommendations of the peers are still open. */
export const improvementsSection: ProgressSection = (context) => {
  const { locale, progress } = context;
  const { improvements, recommendations } = progress;
  if (improvements.length === 0 && recommendations.length === 0) return null;
  const { all, done, underWay, overdue, new: fresh } = countsOf(progress).improvements;
  return {
    id: 'progress-improvements',
    number: '',
    title: locale.t('progress.improvements.title'),
    answer: plain(locale.t('progress.improvements.answer', { n: all, done, way: underWay, overdue, fresh })),
    blocks: placed(
      improvements.length === 0 ? null : improvementsTable(context, improvements),
      recommendations.length === 0 ? null : recommendationsTable(context, recommendations),
    ),
  };
};

function improvementsTable(context: ProgressContext, improvements: readonly ImprovementProgress[]): readonly Block[] {
  const { locale, before, now } = context;
  const table = now.numbering.next('table');
  return [
    leadTo(now, 'progress.improvements.lead', table),
    fullTable(
      table,
      { title: locale.t('progress.improvements.table'), subtitle: '' },
      ['improvement', 'due', 'before', 'now'].map((head) => column(locale.t(`progress.${head}`))),
      improvements.map((improvement) => ({
        group: '',
        cells: [
          titleCell(context, improvement.id),
          dueCell(context, improvement),
          improvement.state === 'new'
            ? { ...textCell(''), muted: true }
            : statusCell(context, improvement.status.before),
          nowCell(context, improvement),
        ],
      })),
      partNotes(context, { before: before.region.improvements, now: now.region.improvements }),
    ),
  ];
}

function titleCell(context: ProgressContext, id: string): Cell {
  const owner = [context.now, context.before].flatMap((side) => {
    const found = improvementsOf(side).find((one) => one.id === id)?.owner;
    return found === undefined ? [] : [side.line(found)];
  })[0];
  return { ...textCell(titleFor(context, id)), detail: owner === undefined ? noText : plain(owner) };
}

function dueCell({ locale }: ProgressContext, { due, overdue }: ImprovementProgress): Cell {
  if (due === null) return { ...textCell(locale.t('progress.due.none')), muted: true };
  const cell = textCell(locale.date(due));
  return overdue ? { ...cell, detail: plain(locale.t('progress.due.overdue')) } : cell;
}

function statusCell({ locale }: ProgressContext, status: ImprovementProgress['status']['now']): Cell {
  if (status === null) return { ...textCell(locale.t('progress.status.not-said')), muted: true };
  return textCell(locale.t(`progress.status.${status}`));
}

function nowCell(context: ProgressContext, { id, state, status }: ImprovementProgress): Cell {
  const { locale, now } = context;
  if (state === 'gone') return textCell(locale.t('progress.status.gone'));
  const note = improvementsOf(now).find((one) => one.id === id)?.note;
  const cell = statusCell(context, status.now);
  const said = [state === 'new' ? locale.t('progress.status.new') : '', note === undefined ? '' : now.line(note)];
  const detail = said.filter((part) => part !== '').join(' ');
  return detail === '' ? cell : { ...cell, detail: plain(detail) };
}

function recommendationsTable(
  context: ProgressContext,
  recommendations: readonly RecommendationProgress[],
): readonly Block[] {
  const { locale, now } = context;
  const open = recommendations.filter(({ state }) => state === 'open').length;
  const title = heading('progress-recommendations', locale.t('progress.recommendations.heading'));
  const table = now.numbering.next('table');
  return [
    title,
    leadTo(now, 'progress.recommendations.lead', table),
    fullTable(
      table,
      { title: locale.t('progress.recommendations.table', { open, n: recommendations.length }), subtitle: '' },
      ['recommendation', 'answered-by', 'state'].map((head) => column(locale.t(`progress.${head}`))),
      recommendations.map((recommendation) => ({
        group: locale.t('peers.by', {
          region: regionPhrase(now, recommendation.review.by),
          date: locale.date(recommendation.review.date),
        }),
        cells: [
          findingCell(context, recommendation),
          textCell(locale.list(recommendation.answeredBy.now.map((id) => titleFor(context, id)))),
          textCell(locale.t(`progress.recommendations.${recommendation.state}`)),
        ],
      })),
      { source: noText, lines: [], illustrative: false },
    ),
  ];
}

function findingCell({ before, now }: ProgressContext, { path: [at, index], in: where }: RecommendationProgress): Cell {
  const side = where === 'baseline' ? before : now;
  const finding = side.region.peer_reviews[at]?.findings[index];
  if (finding === undefined) return textCell('');
  const done = finding.done === undefined ? {} : { detail: side.rich(finding.done) };
  return { ...richCell(side.rich(finding.text)), ...done };
}
