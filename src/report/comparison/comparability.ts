import type { Comparability, Question } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { placed, prose, reference } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { ageLabel, codeWords, inSentence, listPhrase, periodWords, sentenceCase } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';
import { setsTable } from './alike-sets.ts';
import type { ComparisonContext, ComparisonSection } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';
import { apartTable } from './stands-apart.ts';

/** First of all: what is like and what is not, region by region and question by question. */
export const comparabilitySection: ComparisonSection = (context) => {
  const { locale, comparison, territories } = context;
  const asked = comparison.questions.filter(isAsked);
  const regions = territories(comparison.regions.map(({ slug }) => slug));
  const ownMostly = comparison.comparability.filter(({ standIn, own }) => standIn <= own).map(({ region }) => region);
  const stand = regions - territories(ownMostly);
  return {
    id: 'comparison-comparability',
    number: '',
    title: locale.t('comparison.comparability.title'),
    answer: plain(
      locale.t('comparison.comparability.answer', {
        regions,
        questions: asked.length,
        together: asked.filter(({ sets }) => sets.some(({ members }) => members.length >= 3)).length,
        whole: stand === regions ? 'yes' : 'no',
        stand,
      }),
    ),
    blocks: placed(
      prose(markdown(locale.t('comparison.comparability.rule'))),
      regionsTable(context),
      setsTable(context),
      apartTable(context),
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
          textCell(agesWords(context, one)),
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
function aboutCell(context: ComparisonContext, { own, standIn, standIns }: Comparability): Cell {
  const { locale } = context;
  const places = listPhrase(
    locale,
    standIns.map(({ place }) => context.placeHead(place)),
  );
  const said = [
    own === 0 ? '' : locale.t('comparison.about.own', { n: own }),
    standIn === 0 ? '' : locale.t('comparison.about.stand-in', { n: standIn, places, places_n: standIns.length }),
  ].filter((part) => part !== '');
  if (said.length === 0) return { ...textCell(locale.t('missing.none')), muted: true };
  return textCell(sentenceCase(said.join(locale.t('list.semicolon'))));
}

function told({ locale }: ComparisonContext, { concepts, definitions }: Comparability): Cell {
  const cell = textCell(locale.list(concepts.map((concept) => codeWords(locale, 'concept', concept))));
  const measured = definitions.map((definition) => codeWords(locale, 'definition', definition));
  return measured.length === 0 ? cell : { ...cell, detail: plain(locale.list(measured)) };
}

function agesWords({ locale }: ComparisonContext, { ages }: Comparability): string {
  // That some figures do not say their ages matters where none does.
  const said = ages.filter((age) => age !== 'not_stated');
  const labels = (said.length > 0 ? said : ages).map((age) => inSentence(locale, ageLabel(locale, age)));
  return sentenceCase(locale.list(labels));
}

function periodsWords({ locale }: ComparisonContext, { periods }: Comparability): string {
  if (periods === null) return locale.t('missing.none');
  const { first, last } = periods;
  return first === last ? periodWords(locale, last) : `${periodWords(locale, first)}–${periodWords(locale, last)}`;
}
