import type { Typology } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { placed, prose, reference } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import type { Block } from '../report-model.ts';
import {
  type ComparisonContext,
  type ComparisonSection,
  regionNames,
  someOf,
  standInName,
} from './comparison-context.ts';
import { fullTable, rowNotes } from './comparison-notes.ts';
import { unitDecimals } from './row-cells.ts';
import { questionName, setWords } from './row-words.ts';

type Made = Extract<Typology, { kind: 'made' }>;

/** Regions of one type that are named; of more the first and how many. */
const mostNamed = 12;

/** Kinds of region by their context, with how well they hold together; or why none are made. */
export const typologySection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const { typology } = comparison;
  const chapter = { id: 'comparison-typology', number: '', title: locale.t('comparison.typology.title') };
  if (typology.kind === 'refused') {
    const { reason, regions, indicators } = typology;
    return {
      ...chapter,
      answer: plain(locale.t('comparison.typology.answer.none')),
      blocks: [prose(plain(locale.t(`comparison.typology.refused.${reason}`, { regions, indicators })))],
    };
  }
  const { types, structure, silhouette } = typology;
  return {
    ...chapter,
    answer: plain(
      locale.t('comparison.typology.answer', {
        n: types.length,
        of: typology.of,
        members: types.reduce((sum, { members }) => sum + members.length, 0),
        structure: locale.t(`comparison.structure.${structure}`),
        silhouette: locale.number(silhouette, 2),
      }),
    ),
    blocks: placed(typesTable(context, typology), prose(plain(method(context, typology)))),
  };
};

function typesTable(context: ComparisonContext, typology: Made): readonly Block[] {
  const { locale, comparison, numbering } = context;
  const table = numbering.next('table');
  const basis = typology.basis.flatMap(({ question: id, set: of }) => {
    const question = comparison.questions.find((one) => one.id === id);
    const set = question?.sets.find((one) => one.id === of);
    return question === undefined || set === undefined ? [] : [{ question, set }];
  });
  const label = (place: string, regions: readonly string[]): string =>
    typology.of === 'own' ? regionNames(context, regions) : standInName(context, place, regions);
  return [
    prose(markdown(locale.t('comparison.typology.lead', { ref: reference(table) }))),
    fullTable(
      table,
      {
        title: locale.t('comparison.typology.table', { n: typology.types.length }),
        subtitle: locale.t('comparison.typology.subtitle', {
          basis: locale.list(basis.map(({ question, set }) => setWords(context, question, set))),
        }),
      },
      [
        column(locale.t('comparison.head.type')),
        column(locale.t('comparison.head.members')),
        ...basis.map(({ question, set }) =>
          column(
            locale.t('comparison.typology.mean', { name: questionName(context, question) }),
            'end',
            unitOf(context, set.key.unit),
          ),
        ),
        column(locale.t('comparison.head.silhouette'), 'end'),
      ],
      typology.types.map(({ medoid, members, means }, index) => {
        const known = members.flatMap(({ silhouette }) => silhouette ?? []);
        const mean = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
        return {
          group: '',
          cells: [
            {
              ...textCell(locale.t('comparison.typology.type', { n: index + 1 })),
              detail: plain(locale.t('comparison.typology.medoid', { label: label(medoid.place, medoid.regions) })),
            },
            textCell(
              someOf(
                context,
                members.map(({ place, regions }) => label(place, regions)),
                mostNamed,
              ),
            ),
            ...means.map((value, at) => ({
              ...textCell(locale.number(value, unitDecimals(basis[at]?.set.key.unit ?? 'percent'))),
              sort: value,
            })),
            { ...textCell(mean === null ? locale.t('cell.not-given') : locale.number(mean, 2)), sort: mean },
          ],
        };
      }),
      rowNotes(
        context,
        basis.flatMap(({ set }) => set.members.map(({ figure }) => figure)),
        [locale.t('comparison.typology.note')],
      ),
    ),
  ];
}

function unitOf({ locale }: ComparisonContext, unit: string): string {
  const key = `unit.head.${unit}`;
  return locale.has(key) ? locale.t(key) : unit;
}

function method(context: ComparisonContext, { tried, types, leftOut, sampled }: Made): string {
  const { locale } = context;
  return [
    locale.t('comparison.typology.method', {
      k: types.length,
      tried: locale.list(
        tried.map(({ k, silhouette }) =>
          locale.t('comparison.typology.tried', { k, silhouette: locale.number(silhouette, 2) }),
        ),
      ),
    }),
    leftOut.length === 0
      ? ''
      : locale.t('comparison.typology.left-out', { regions: regionNames(context, leftOut), n: leftOut.length }),
    sampled === null ? '' : locale.t('comparison.typology.sampled', { n: sampled }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
