import { column, richCell, textCell } from '../cells.ts';
import { prose, type ReportContext, type Section } from '../context.ts';
import { link, markdown, plain } from '../markdown-text.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative } from '../provenance.ts';
import type { Cell, Chapter, RichText } from '../report-model.ts';
import { callout, decidable, decisionId } from './draft-decision.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** What is put up for decision in one table, and what is still missing before it can be decided. */
export const decisionsOverview: Section = (context): Chapter => {
  const { locale } = context;
  const all = decidable(context);
  const chapter = { id: 'decisions', number: '', title: locale.t('decision.overview.title') };
  if (all.length === 0) {
    return {
      ...chapter,
      answer: plain(locale.t('decision.overview.none')),
      blocks: [callout('missing', locale.t('missing.title'), locale.t('decision.overview.missing'))],
    };
  }
  const { id, label } = context.numbering.next('table');
  const columns = ['number', 'title', 'owner', 'due', 'cost'] as const;
  return {
    ...chapter,
    answer: answer(context, all),
    blocks: [
      {
        kind: 'table',
        id,
        margin: [],
        width: 'full',
        label,
        title: locale.t('decision.overview.table', { n: all.length }),
        subtitle: '',
        body: {
          columns: columns.map((key) => column(locale.t(`decision.${key}`))),
          rows: all.map((improvement, index) => ({ group: '', cells: cells(context, improvement, index) })),
        },
        notes: markedNotes(context, all),
      },
      prose(plain(locale.t('decision.overview.figures', { date: locale.date(context.region.study.date) }))),
    ],
  };
};

function cells(context: ReportContext, improvement: Improvement, index: number): readonly Cell[] {
  const { locale, region } = context;
  const { owner, due, cost, answers } = improvement;
  const notGiven: Cell = { ...textCell(locale.t('decision.not-given')), muted: true };
  const challenges = region.challenges.filter(({ id }) => answers.includes(id));
  const names = locale.list(challenges.map(({ title }) => context.line(title)));
  const title: Cell = {
    ...richCell(markdown(link(context.line(improvement.title), `#${decisionId(improvement)}`))),
    marks: illustrativeMarks(context, restsOnIllustrative(context, improvement)),
  };
  return [
    { ...textCell(locale.number(index + 1)), sort: index + 1 },
    names === '' ? title : { ...title, detail: plain(locale.t('decision.overview.answers', { names })) },
    owner === undefined ? notGiven : richCell(context.rich(owner)),
    due === undefined ? notGiven : textCell(locale.date(due)),
    cost === undefined ? notGiven : textCell(locale.t(`cost.${cost}`)),
  ];
}

function answer(context: ReportContext, all: readonly Improvement[]): RichText {
  const { locale } = context;
  const without = (is: (improvement: Improvement) => boolean) => all.filter(is).length;
  const counts = [
    ['owner', without(({ owner }) => owner === undefined)],
    ['due', without(({ due }) => due === undefined)],
    ['budget', without(({ budget, cost }) => budget === undefined && cost === undefined)],
    ['targets', without(({ targets }) => targets.length === 0)],
  ] as const;
  const open = counts.filter(([, n]) => n > 0).map(([key, n]) => locale.t(`decision.overview.without.${key}`, { n }));
  const first = locale.t('decision.overview.answer', { n: all.length });
  if (open.length === 0) return plain(first);
  return plain(`${first} ${locale.t('decision.overview.open', { parts: locale.list(open) })}`);
}
