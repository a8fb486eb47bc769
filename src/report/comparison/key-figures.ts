import type { Comparability, Question, Standing } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { placed, prose, reference } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { periodWords, sentenceCase, whoWords } from '../phrases.ts';
import type { Block, Cell, TableBody } from '../report-model.ts';
import { type ComparisonContext, type ComparisonSection, standInName } from './comparison-context.ts';
import { fullTable, rowNotes } from './comparison-notes.ts';
import { inOrder, leadingQuestions, standingOf } from './leading.ts';
import { rowCell } from './row-cells.ts';
import { questionName, setWho, whoOf } from './row-words.ts';
import { reasonsWords } from './unlike-words.ts';

/** Beyond so many regions what each has of its own is in the CSV alone. */
const mostOwn = 40;

/** The main figures region by region: those of larger places that stand in apart from the regions' own. */
export const keyFiguresSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const questions = inOrder(leadingQuestions(comparison));
  const own = ownFigures(context, questions);
  if (questions.length === 0 && own.length === 0) return null;
  const territoriesWith = (has: (one: Comparability) => boolean): number =>
    context.territories(comparison.comparability.filter(has).map(({ region }) => region));
  const regions = territoriesWith(() => true);
  const withOwn = territoriesWith((one) => one.own > 0);
  const standIn = territoriesWith((one) => one.standIn > 0);
  return {
    id: 'comparison-figures',
    number: '',
    title: locale.t('comparison.figures.title'),
    answer: plain(
      locale.t('comparison.figures.answer', {
        all: withOwn === regions && standIn === regions ? 'yes' : 'no',
        regions,
        own: withOwn,
        standIn,
      }),
    ),
    blocks: placed(mainTable(context, questions), ownTable(context, own)),
  };
};

function mainTable(context: ComparisonContext, questions: readonly Question[]): readonly Block[] {
  const { locale, comparison, numbering, name } = context;
  const roles = ['own', 'stand_in'] as const;
  const rows = roles.flatMap((role) =>
    comparison.regions.flatMap(({ slug }): TableBody['rows'] => {
      const standings = questions.map((question) => {
        const standing = standingOf(question, slug);
        return standing?.figure.place_role === role ? standing : inSet(question, slug, role);
      });
      const first = standings.find((standing) => standing !== null);
      if (first === undefined || first === null) return [];
      const label = role === 'own' ? name(slug) : standInName(context, first.figure.place, [slug]);
      return [
        {
          group: locale.t(`comparison.figures.${role}`),
          cells: [
            textCell(label),
            ...standings.map((standing, index) => figure(context, questions[index], standing, first.figure.place)),
          ],
        },
      ];
    }),
  );
  if (rows.length === 0) return [];
  const table = numbering.next('table');
  const figures = questions.flatMap(({ standings }) => standings.map((standing) => standing.figure));
  return [
    prose(markdown(locale.t('comparison.figures.lead', { ref: reference(table) }))),
    fullTable(
      table,
      { title: locale.t('comparison.figures.table'), subtitle: locale.t('comparison.figures.subtitle') },
      [column(locale.t('comparison.head.region')), ...questions.map((question) => headOf(context, question))],
      rows,
      rowNotes(context, figures, [
        locale.t(figures.some(({ lower }) => lower !== null) ? 'notes.intervals.some' : 'notes.no-intervals'),
        locale.t('comparison.figures.note'),
      ]),
    ),
  ];
}

/** What stands for a region in a set of that role, where its own standing is of the other. */
function inSet(question: Question, region: string, role: 'own' | 'stand_in'): Standing | null {
  for (const { id, key, members } of question.sets) {
    const member = key.role === role ? members.find(({ regions }) => regions.includes(region)) : undefined;
    if (member !== undefined) return { region, figure: member.figure, gap: null, set: id, unlike: [], samePlaceAs: [] };
  }
  return null;
}

/** The figure, and whom the largest set is about. */
function headOf(context: ComparisonContext, question: Question) {
  const { locale } = context;
  const [set] = question.sets;
  const about =
    set === undefined
      ? ''
      : [setWho(context, question, set), periodWords(locale, set.period)].join(locale.t('list.comma'));
  return column(questionName(context, question), 'end', about);
}

/** A figure that stands apart says in what. */
function figure(
  context: ComparisonContext,
  question: Question | undefined,
  standing: Standing | null,
  usual: string,
): Cell {
  if (standing === null || question === undefined) return rowCell(context.locale, null);
  const apart = standing.set === question.sets[0]?.id ? '' : reasonsWords(context, standing);
  const place = standing.figure.place === usual ? '' : context.place(standing.figure.place);
  return rowCell(context.locale, standing.figure, [place, apart]);
}

interface OwnFigure {
  readonly region: string;
  readonly question: Question;
  readonly standing: Standing;
}

/** What regions know of themselves beyond the main table. */
function ownFigures({ comparison }: ComparisonContext, shown: readonly Question[]): readonly OwnFigure[] {
  if (comparison.regions.length > mostOwn) return [];
  return comparison.regions.flatMap(({ slug: region }) =>
    comparison.questions.flatMap((question) => {
      if (question.form !== 'level' || question.sex !== 'total' || shown.includes(question)) return [];
      const standing = standingOf(question, region);
      // What most regions have alike stands in the chapter on all figures.
      const set = question.sets.find(({ id }) => id === standing?.set);
      if (set !== undefined && set.members.length * 2 > comparison.regions.length) return [];
      return standing === null || standing.figure.place_role !== 'own' || standing.figure.value === null
        ? []
        : [{ region, question, standing }];
    }),
  );
}

function ownTable(context: ComparisonContext, own: readonly OwnFigure[]): readonly Block[] {
  const { locale, comparison, numbering } = context;
  if (comparison.regions.length > mostOwn) return [prose(plain(locale.t('comparison.own.many')))];
  if (own.length === 0) return [prose(plain(locale.t('comparison.own.none')))];
  const table = numbering.next('table');
  return [
    prose(markdown(locale.t('comparison.own.lead', { ref: reference(table) }))),
    fullTable(
      table,
      { title: locale.t('comparison.own.table'), subtitle: locale.t('comparison.own.subtitle') },
      [
        column(locale.t('comparison.head.figure')),
        column(locale.t('comparison.head.value'), 'end'),
        column(locale.t('comparison.head.period')),
        column(locale.t('comparison.head.beside')),
      ],
      own.map(({ region, question, standing }) => ({
        group: context.name(region),
        cells: [
          {
            ...textCell(questionName(context, question)),
            detail: plain(sentenceCase(whoWords(locale, whoOf(standing.figure)))),
          },
          rowCell(locale, standing.figure),
          textCell(periodWords(locale, standing.figure.period)),
          besideCell(context, question, standing),
        ],
      })),
      rowNotes(
        context,
        own.map(({ standing }) => standing.figure),
      ),
    ),
  ];
}

/** With how many others the figure may be held side by side. */
function besideCell({ locale }: ComparisonContext, question: Question, { set: id }: Standing): Cell {
  const set = question.sets.find((one) => one.id === id);
  if (set === undefined) return { ...textCell(locale.t('comparison.own.alone')), muted: true };
  return textCell(locale.t('comparison.own.beside', { n: set.members.length - 1 }));
}
