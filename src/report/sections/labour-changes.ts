import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { changesTo, type Pairing } from '../figures.ts';
import { indicatorName } from '../indicator-words.ts';
import { figureNotes } from '../notes.ts';
import { groupWords, periodRange, sentenceCase } from '../phrases.ts';
import type { Block } from '../report-model.ts';

/** A change begins at the break, if anywhere: the mark of its first year would mislead. */
const without = ['stand_in', 'break'] as const;

/** What has changed: to the latest figure from the earliest with no break between, the reference group over the same years. */
export function changes(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const rows = pairings.flatMap((pairing) => {
    const focus = longest(changesTo(context.analysis, pairing.focus));
    if (focus === null) return [];
    const level = pairing.reference;
    const alike = level === null ? [] : changesTo(context.analysis, level);
    const reference = longest(alike.filter((change) => change.against?.period === focus.against?.period));
    return [{ pairing, focus, reference }];
  });
  if (rows.length === 0) return [];
  const { id, label } = context.numbering.next('table');
  return [
    heading('changes', locale.t('changes.heading')),
    leadTo(context, 'changes.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('changes.title'),
      subtitle: locale.t('changes.subtitle'),
      body: {
        columns: [
          column(locale.t('labour.rates.group')),
          column(locale.t('changes.span')),
          column(locale.t('changes.focus'), 'end'),
          column(locale.t('changes.reference'), 'end'),
        ],
        rows: rows.map(({ pairing: { focus: level, place }, focus, reference }) => ({
          group: `${indicatorName(context, level.base)}${locale.t('list.comma')}${context.place(place)}`,
          cells: [
            textCell(sentenceCase(groupWords(locale, level.concept, level.group, level.sex))),
            textCell(periodRange(locale, [focus.against?.period ?? focus.period, focus.period])),
            figureCell(context, focus, { without }),
            reference === null
              ? { ...textCell(locale.t('cell.not-given')), muted: true }
              : figureCell(context, reference, { without }),
          ],
        })),
      },
      notes: figureNotes(
        context,
        rows.flatMap(({ focus, reference }) => [focus, reference]),
        {
          without,
          unsaid: ['break_in_series'],
          further: rows.some(({ reference }) => reference === null) ? [locale.t('labour.rates.no-reference')] : [],
        },
      ),
    },
  ];
}

function longest(found: readonly IndicatorValue[]): IndicatorValue | null {
  return found
    .filter((change) => change.value !== null)
    .reduce<IndicatorValue | null>(
      (best, one) => (best === null || (one.against?.period ?? '') < (best.against?.period ?? '') ? one : best),
      null,
    );
}
