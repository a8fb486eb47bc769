import type { Comparability, ComparableSet, Question } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { placed, prose, reference } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { ageLabel, codeWords, periodWords, sentenceCase } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';
import { type ComparisonContext, type ComparisonSection, memberName, regionNames } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';
import { keyWords, questionWords, roleWords, setWho } from './row-words.ts';
import { reasonsWords } from './unlike-words.ts';

/** First of all: what is like and what is not, region by region and question by question. */
export const comparabilitySection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const { regions, questions } = comparison;
  const asked = questions.filter(isAsked);
  return {
    id: 'comparison-comparability',
    number: '',
    title: locale.t('comparison.comparability.title'),
    answer: plain(
      locale.t('comparison.comparability.answer', {
        regions: regions.length,
        questions: asked.length,
        together: asked.filter(({ sets }) => sets.some(({ members }) => members.length >= 3)).length,
        stand: comparison.comparability.filter(({ standIn, own }) => standIn > own).length,
      }),
    ),
    blocks: placed(
      prose(markdown(locale.t('comparison.comparability.rule'))),
      regionsTable(context),
      setsTable(context),
    ),
  };
};

/** What the studies are about: levels of their own groups. Gaps and the other sides of the same figures are told with them. */
export function isAsked({ side, form, standings }: Question): boolean {
  return side === 'focus' && form === 'level' && standings.length > 0;
}

function regionsTable(context: ComparisonContext): readonly Block[] {
  const { locale, comparison, numbering, region, name } = context;
  const table = numbering.next('table');
  const heads = ['region', 'about', 'concept', 'ages', 'periods', 'together'] as const;
  return [
    prose(markdown(locale.t('comparison.comparability.lead', { ref: reference(table) }))),
    fullTable(
      table,
      {
        title: locale.t('comparison.comparability.table'),
        subtitle: locale.t('comparison.comparability.subtitle'),
      },
      heads.map((head) => column(locale.t(`comparison.head.${head}`), head === 'together' ? 'end' : 'start')),
      comparison.comparability.map((one) => ({
        group: '',
        cells: [
          { ...textCell(name(one.region)), detail: plain(regionDetail(context, one.region)) },
          aboutCell(context, one),
          told(context, one),
          textCell(locale.list(one.ages.map((age) => ageLabel(locale, age)))),
          textCell(periodsWords(context, one)),
          {
            ...textCell(locale.t('comparison.of', { n: one.inSets, all: one.inSets + one.apart })),
            sort: one.inSets,
          },
        ],
      })),
      filesNotes(context, [
        locale.t('comparison.comparability.together.note'),
        comparison.regions.some(({ partial }) => partial) ? locale.t('comparison.partial.note') : '',
      ]),
    ),
  ];

  function regionDetail({ locale: words }: ComparisonContext, slug: string): string {
    const { typology, partial, country } = region(slug);
    return [
      country,
      typology === null ? '' : words.t(`comparison.typology.${typology}`),
      partial ? words.t('comparison.partial') : '',
    ]
      .filter((part) => part !== '')
      .join(words.t('list.comma'));
  }
}

/** `Its own`, `Finland stands in`, and for how many of the questions. */
function aboutCell(context: ComparisonContext, { own, standIn, standIns, missing }: Comparability): Cell {
  const { locale } = context;
  const places = locale.list(standIns.map(({ place }) => context.place(place)));
  const said = [
    own === 0 ? '' : locale.t('comparison.about.own', { n: own }),
    standIn === 0 ? '' : locale.t('comparison.about.stand-in', { n: standIn, places, places_n: standIns.length }),
  ].filter((part) => part !== '');
  const none = missing === 0 ? '' : locale.t('comparison.about.missing', { n: missing });
  if (said.length === 0) return { ...textCell(locale.t('missing.none')), muted: true, detail: plain(none) };
  const cell = textCell(sentenceCase(locale, said.join(locale.t('list.semicolon'))));
  return none === '' ? cell : { ...cell, detail: plain(none) };
}

function told({ locale }: ComparisonContext, { concepts, definitions }: Comparability): Cell {
  const cell = textCell(locale.list(concepts.map((concept) => codeWords(locale, 'concept', concept))));
  const measured = definitions.map((definition) => codeWords(locale, 'definition', definition));
  return measured.length === 0 ? cell : { ...cell, detail: plain(locale.list(measured)) };
}

function periodsWords({ locale }: ComparisonContext, { periods }: Comparability): string {
  if (periods === null) return locale.t('missing.none');
  const { first, last } = periods;
  return first === last ? periodWords(locale, last) : `${periodWords(locale, first)}–${periodWords(locale, last)}`;
}

/** Sets of a question to show: beyond these the CSV has them. */
const mostSets = 3;

function setsTable(context: ComparisonContext): readonly Block[] {
  const { locale, comparison, numbering } = context;
  const rows = comparison.questions
    .filter(isAsked)
    .flatMap((question) =>
      question.sets.length === 0
        ? [apartRow(context, question)]
        : question.sets.slice(0, mostSets).map((set, index) => setRow(context, question, set, index === 0)),
    );
  if (rows.length === 0) return [prose(markdown(locale.t('comparison.sets.none')))];
  const table = numbering.next('table');
  return [
    prose(markdown(locale.t('comparison.sets.lead', { ref: reference(table) }))),
    fullTable(
      table,
      { title: locale.t('comparison.sets.table'), subtitle: locale.t('comparison.sets.subtitle') },
      ['alike', 'places', 'apart'].map((head) => column(locale.t(`comparison.head.${head}`))),
      rows,
      filesNotes(context, [locale.t('comparison.sets.note')]),
    ),
  ];
}

function setRow(context: ComparisonContext, question: Question, set: ComparableSet, first: boolean) {
  const { locale } = context;
  const who = sentenceCase(locale, setWho(context, question, set));
  const measured = [roleWords(context, set.key), periodWords(locale, set.period), keyWords(context, set.key)];
  return {
    group: questionWords(context, question),
    cells: [
      { ...textCell(who), detail: plain(measured.filter((part) => part !== '').join(locale.t('list.comma'))) },
      placesCell(context, set),
      // What stands apart is said once a question, beside its largest set.
      first ? apartCell(context, question) : textCell(''),
    ],
  };
}

function apartRow(context: ComparisonContext, question: Question) {
  const { locale } = context;
  const standing = question.standings.map(({ region }) => region);
  return {
    group: questionWords(context, question),
    cells: [
      { ...textCell(locale.t('comparison.sets.nothing')), muted: true },
      textCell(regionNames(context, standing)),
      { ...textCell(locale.t('comparison.sets.all-apart', { n: standing.length })), muted: true },
    ],
  };
}

/** Places by name while they are few. */
function placesCell(context: ComparisonContext, set: ComparableSet): Cell {
  const { locale } = context;
  const regions = new Set(set.members.flatMap((member) => member.regions)).size;
  const names =
    set.members.length > 10
      ? locale.t('comparison.sets.places', { n: set.members.length, regions })
      : set.members.map((member) => memberName(context, set, member)).join(locale.t('list.semicolon'));
  const others = set.otherPeriods.length;
  const detail = others === 0 ? '' : locale.t('comparison.sets.other-periods', { n: others });
  return { ...textCell(names), sort: set.members.length, ...(detail === '' ? {} : { detail: plain(detail) }) };
}

/** Which regions stand apart, and in what: "Postojna (other definition)". */
function apartCell(context: ComparisonContext, { standings, sets }: Question): Cell {
  const { locale } = context;
  const apart = standings.filter(({ set }) => set !== sets[0]?.id);
  if (apart.length === 0) return { ...textCell(locale.t('comparison.sets.none-apart')), muted: true };
  const reasons = new Map<string, string[]>();
  for (const standing of apart) {
    const why = reasonsWords(context, standing);
    reasons.set(why, [...(reasons.get(why) ?? []), standing.region]);
  }
  const said = [...reasons].map(([why, regions]) => {
    const names = regionNames(context, regions);
    return why === '' ? names : locale.t('comparison.sets.apart', { names, why });
  });
  return { ...textCell(said.join(locale.t('list.semicolon'))), sort: apart.length };
}
