import { column, textCell } from '../cells.ts';
import { prose, reference } from '../context.ts';
import { markdown, plain } from '../markdown-text.ts';
import { periodWords, sentenceCase, whoWords } from '../phrases.ts';
import type { Block } from '../report-model.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';
import { measureName, whoOf } from './row-words.ts';
import { reasonsWords } from './unlike-words.ts';

/** Rows of the table of what stands apart: beyond these only their number is said. */
const mostApart = 24;

/** Which figures stand apart from all others, and in what. */
export function apartTable(context: ComparisonContext): readonly Block[] {
  const { locale, comparison, numbering, name } = context;
  const asked = comparison.questions.filter(({ form, side }) => form === 'level' && side !== 'reference');
  const apart = asked.flatMap((question) =>
    question.standings
      .filter(({ set }) => set === null || (question.sets.length > 0 && set !== question.sets[0]?.id))
      .map((standing) => ({ question, standing })),
  );
  if (apart.length === 0) return [];
  const table = numbering.next('table');
  return [
    prose(markdown(locale.t('comparison.apart.lead', { ref: reference(table), n: apart.length }))),
    fullTable(
      table,
      { title: locale.t('comparison.apart.table', { n: apart.length }), subtitle: '' },
      ['region', 'figure', 'why'].map((head) => column(locale.t(`comparison.head.${head}`))),
      apart.slice(0, mostApart).map(({ question, standing }) => {
        const why = reasonsWords(context, standing);
        return {
          group: '',
          cells: [
            textCell(name(standing.region)),
            {
              ...textCell(measureName(context, question.base)),
              detail: plain(
                [whoWords(locale, whoOf(standing.figure)), periodWords(locale, standing.figure.period)].join(
                  locale.t('list.comma'),
                ),
              ),
            },
            textCell(
              sentenceCase(why === '' ? locale.t('comparison.apart.alone', { n: question.standings.length - 1 }) : why),
            ),
          ],
        };
      }),
      filesNotes(context, [
        apart.length > mostApart ? locale.t('comparison.left-out', { shown: mostApart, all: apart.length }) : '',
      ]),
    ),
  ];
}
