import type { ChallengeProgress } from '../../analysis/progress/challenges.ts';
import { countsOf } from '../../analysis/progress/counts.ts';
import { column, textCell } from '../cells.ts';
import { leadTo, placed, type ReportContext } from '../context.ts';
import { plain } from '../markdown-text.ts';
import type { Cell } from '../report-model.ts';
import { fullTable, type ProgressContext, type ProgressSection, partNotes, titleOf } from './progress-context.ts';

const challengesOf = ({ region }: ReportContext) => region.challenges;

/** The challenges then and now: how severe, by what answered, which are new and which are named no more. */
export const challengesSection: ProgressSection = (context) => {
  const { locale, progress, before, now } = context;
  const { challenges } = progress;
  if (challenges.length === 0) return null;
  const table = now.numbering.next('table');
  const { milder, severer, answeredSince, gone, new: fresh } = countsOf(progress).challenges;
  return {
    id: 'progress-challenges',
    number: '',
    title: locale.t('progress.challenges.title'),
    answer: plain(
      locale.t('progress.challenges.answer', {
        n: challenges.length,
        milder,
        severer,
        answered: answeredSince,
        gone,
        fresh,
      }),
    ),
    blocks: placed(
      leadTo(now, 'progress.challenges.lead', table),
      fullTable(
        table,
        { title: locale.t('progress.challenges.table'), subtitle: locale.t('progress.challenges.subtitle') },
        [
          column(locale.t('progress.challenge')),
          column(locale.t('progress.before'), 'centre'),
          column(locale.t('progress.now'), 'centre'),
          column(locale.t('progress.answered-by')),
          column(locale.t('progress.state')),
        ],
        challenges.map((challenge) => ({
          group: '',
          cells: [
            { ...textCell(challengeTitle(context, challenge.id)), detail: plain(theme(context, challenge.id)) },
            severity(context, challenge.severity.before, challenge.state === 'new'),
            severity(context, challenge.severity.now, challenge.state === 'gone'),
            answers(context, challenge),
            textCell(stateOf(context, challenge)),
          ],
        })),
        partNotes(context, { before: before.region.challenges, now: now.region.challenges }, [
          locale.t('progress.challenges.note'),
        ]),
      ),
    ),
  };
};

function challengeTitle(context: ProgressContext, id: string): string {
  return titleOf(context, id, challengesOf, ({ title }) => title);
}

function theme(context: ProgressContext, id: string): string {
  const found = [context.now, context.before].flatMap((side) => challengesOf(side).find((one) => one.id === id) ?? []);
  return found[0] === undefined ? '' : context.locale.t(`theme.${found[0].theme}`);
}

function severity({ locale }: ProgressContext, value: number | null, absent: boolean): Cell {
  if (value === null) return { ...textCell(absent ? '' : locale.t('progress.not-rated')), muted: true };
  return { ...textCell(locale.number(value)), sort: value };
}

function answers(context: ProgressContext, { answeredBy, state }: ChallengeProgress): Cell {
  const { locale } = context;
  const ids = state === 'gone' ? answeredBy.before : answeredBy.now;
  if (ids.length === 0) return { ...textCell(locale.t('progress.answered.none')), muted: true };
  const titles = ids.map((id) =>
    titleOf(
      context,
      id,
      ({ region }) => region.improvements,
      ({ title }) => title,
    ),
  );
  return textCell(locale.list(titles));
}

/** Several things may have happened to one challenge: each in a word. */
function stateOf({ locale }: ProgressContext, challenge: ChallengeProgress): string {
  const { state, moved, answeredSince, answeredBy, done } = challenge;
  const parts = [
    state === 'kept' ? '' : locale.t(`progress.challenges.${state}`),
    moved === null || moved === 0
      ? ''
      : locale.t(moved < 0 ? 'progress.challenges.milder' : 'progress.challenges.severer'),
    answeredSince ? locale.t('progress.challenges.answered') : '',
    state === 'kept' && answeredBy.before.length > 0 && answeredBy.now.length === 0
      ? locale.t('progress.challenges.unanswered')
      : '',
    done.length > 0 ? locale.t('progress.challenges.done', { n: done.length }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? locale.t('progress.challenges.same') : parts.join(locale.t('list.semicolon'));
}
