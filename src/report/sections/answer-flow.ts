import { column, richCell, textCell } from '../cells.ts';
import { prose, type ReportContext, reference } from '../context.ts';
import type { Locale } from '../locale/locale.ts';
import { markdown } from '../markdown-text.ts';
import { challengeLinks, improvementLinks } from '../names.ts';
import { textNotes } from '../provenance.ts';
import type { Block, TableBody } from '../report-model.ts';
import { type Challenge, challengesInOrder, severeFrom } from './challenges.ts';

/** From challenge by strategy to improvement: what is answered and what is not. Nothing where one of the two ends is missing. */
export function answerFlow(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const { improvements } = region;
  const strategies = region.swot?.strategies ?? [];
  const challenges = challengesInOrder(context);
  if (challenges.length === 0 || improvements.length === 0) return [];
  const { id, label } = context.numbering.next('figure');
  const open = challenges.filter((challenge) => answersTo(context, challenge).length === 0);
  const severe = open.filter(({ severity }) => (severity ?? 0) >= severeFrom);
  const title = locale.t('flow.finding', {
    region: context.ownPlace,
    all: challenges.length,
    open: open.length,
    answered: challenges.length - open.length,
    severe: severe.length,
  });
  const idle = strategies.filter((strategy) => !improvements.some(({ follows }) => follows.includes(strategy.id)));
  const alt = [
    `${title}.`,
    ...challenges.map((challenge) => {
      const answers = answersTo(context, challenge).map((one) => context.line(one.title));
      const challengeTitle = context.line(challenge.title);
      return answers.length === 0
        ? locale.t('flow.alt.open', { challenge: challengeTitle })
        : locale.t('flow.alt', { challenge: challengeTitle, improvements: locale.list(answers) });
    }),
  ].join(' ');
  const chart = context.chart(id, {
    kind: 'answer-flow',
    width: 'full',
    locale: locale.lang,
    unitSuffix: '',
    alt,
    heads: {
      challenges: locale.t('flow.challenges'),
      strategies: locale.t('flow.strategies'),
      improvements: locale.t('flow.improvements'),
    },
    challenges: challenges.map((challenge) => ({
      id: challenge.id,
      label: context.line(challenge.title),
      theme: locale.t(`theme.${challenge.theme}`),
      severity: challenge.severity ?? null,
    })),
    strategies: strategies.map((strategy) => ({
      id: strategy.id,
      code: locale.t(`strategy-type.${strategy.type}`),
      label: context.line(strategy.text),
    })),
    improvements: improvements.map((improvement) => ({
      id: improvement.id,
      label: context.line(improvement.title),
      detail: [
        improvement.owner === undefined ? '' : context.line(improvement.owner),
        improvement.due === undefined ? '' : onOneLine(locale, locale.date(improvement.due)),
      ]
        .filter((part) => part !== '')
        .join(locale.t('list.comma')),
    })),
    answers: improvements.flatMap(({ id: improvement, answers, follows }) =>
      (answers.length === 0 ? [null] : answers).map((challenge) => ({ challenge, via: follows, improvement })),
    ),
    words: {
      unanswered: locale.t('flow.unanswered'),
      unused: locale.t('flow.unused'),
      answersNothing: locale.t('flow.answers-nothing'),
      severity: locale.t('flow.severity'),
    },
  });
  const sentences = [
    locale.t(strategies.length === 0 ? 'flow.lead.direct' : 'flow.lead', { ref: reference({ id, label }) }),
    ...(severe.length > 0
      ? [
          locale.t('flow.severe', {
            n: severe.length,
            titles: challengeLinks(
              context,
              severe.slice(0, 3).map((challenge) => challenge.id),
            ),
            more: Math.max(0, severe.length - 3),
          }),
        ]
      : []),
    ...(idle.length > 0 ? [locale.t('flow.idle', { n: idle.length })] : []),
  ];
  return [
    prose(markdown(sentences.join(' '))),
    {
      kind: 'chart',
      name: 'challenges-and-improvements',
      id,
      margin: [],
      width: 'full',
      label,
      title,
      subtitle: locale.t(strategies.length === 0 ? 'flow.subtitle.direct' : 'flow.subtitle'),
      chart,
      alt,
      data: answersBody(context, challenges),
      dataIn: '',
      notes: textNotes(context, [...challenges, ...improvements]),
    },
  ];
}

function answersTo(context: ReportContext, challenge: Challenge) {
  return context.region.improvements.filter((improvement) => improvement.answers.includes(challenge.id));
}

function answersBody(context: ReportContext, challenges: readonly Challenge[]): TableBody {
  const { locale } = context;
  return {
    columns: [
      column(locale.t('challenges.column.challenge')),
      column(locale.t('challenges.column.rating'), 'end'),
      column(locale.t('flow.improvements')),
    ],
    rows: challenges.map((challenge) => {
      const answers = answersTo(context, challenge).map(({ id }) => id);
      return {
        group: '',
        cells: [
          richCell(markdown(challengeLinks(context, [challenge.id]))),
          challenge.severity === undefined
            ? { ...textCell(locale.t('cell.not-given')), muted: true }
            : { ...textCell(locale.number(challenge.severity)), sort: challenge.severity },
          answers.length === 0
            ? { ...textCell(locale.t('flow.unanswered')), muted: true }
            : richCell(markdown(improvementLinks(context, answers))),
        ],
      };
    }),
  };
}

/** The most letters that a line of the drawing holds for certain. */
const oneLine = 28;

/** By when, as words that no line parts; of a long one the date alone. */
function onOneLine(locale: Locale, date: string): string {
  const bound = (words: string) => words.replaceAll(' ', '\u00a0');
  const words = locale.t('needs.due', { date: bound(date) });
  return words.length > oneLine ? words : bound(words);
}
