import { beside } from '../../indicators/look-up.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { prose, type ReportContext } from '../context.ts';
import type { Pairing } from '../figures.ts';
import { markdown } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import { groupWords, periodWords, sentenceCase, whoWords } from '../phrases.ts';
import type { Block } from '../report-model.ts';
import { figureLink } from '../say.ts';

/** How many more people would be in work at the reference group's rate, by sex as well as in total. Not vacancies. */
export function shortfall(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const rows = pairings.flatMap((pairing) => {
    const value = beside(context.analysis, pairing.focus, { form: 'shortfall' });
    return value === null || value.value === null ? [] : [{ pairing, value, amount: value.value }];
  });
  const first = rows.find((row) => row.pairing.sex === 'female') ?? rows[0];
  if (first === undefined) return [];
  const { id, label } = context.numbering.next('table');
  const { focus, reference } = first.pairing;
  const words = {
    table: `[${label}](#${id})`,
    place: context.place(first.pairing.place),
    period: periodWords(locale, first.pairing.period),
    who: whoWords(locale, focus),
    referenceOf: reference === null ? '' : groupWords(locale, reference.concept, reference.group, reference.sex, 'of'),
    value: figureLink(context, first.value),
  };
  return [
    prose(markdown(locale.t(first.amount < 0 ? 'shortfall.sentence.fewer' : 'shortfall.sentence', words))),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('shortfall.title', { place: words.place, period: words.period }),
      subtitle: locale.t('shortfall.subtitle'),
      body: {
        columns: [
          column(locale.t('labour.rates.group')),
          column(locale.t('labour.rates.focus'), 'end'),
          column(locale.t('labour.rates.reference'), 'end'),
          column(locale.t('shortfall.people'), 'end', locale.t('unit.head.persons')),
        ],
        rows: rows.map(({ pairing, value }) => ({
          group: '',
          cells: [
            textCell(
              sentenceCase(locale, groupWords(locale, pairing.focus.concept, pairing.focus.group, pairing.focus.sex)),
            ),
            figureCell(context, pairing.focus, { without: ['stand_in'] }),
            figureCell(context, pairing.reference, { without: ['stand_in'] }),
            figureCell(context, value, { without: ['stand_in'] }),
          ],
        })),
      },
      notes: figureNotes(
        context,
        rows.flatMap(({ pairing, value }) => [pairing.focus, pairing.reference, value]),
        {
          without: ['stand_in'],
          further: [locale.t('shortfall.note')],
        },
      ),
    },
  ];
}
