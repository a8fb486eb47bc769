import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { changesTo, type Pairing } from '../figures.ts';
import { indicatorName } from '../indicator-words.ts';
import { figureNotes } from '../notes.ts';
import { groupWords, periodWords, sentenceCase } from '../phrases.ts';
import type { Block } from '../report-model.ts';

/** A change begins at the break, if anywhere: the mark of its first year would mislead. */
const without = ['stand_in', 'break'] as const;

/** What has changed: to the latest figure from the earliest with no break between. */
export function changes(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const rows = pairings.flatMap((pairing) =>
    [pairing.focus, pairing.reference].flatMap((level) => {
      const change = level === null ? null : longest(changesTo(context.analysis, level));
      return level === null || change === null ? [] : [{ level, change }];
    }),
  );
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
          column(locale.t('changes.from'), 'end'),
          column(locale.t('changes.to'), 'end'),
          column(locale.t('changes.change'), 'end'),
        ],
        rows: rows.map(({ level, change }) => ({
          group: `${indicatorName(context, level.base)}${locale.t('list.comma')}${context.place(level.place)}`,
          cells: [
            textCell(sentenceCase(locale, groupWords(locale, level.concept, level.group, level.sex))),
            textCell(periodWords(locale, change.against?.period ?? '')),
            textCell(periodWords(locale, change.period)),
            figureCell(context, change, { without }),
          ],
        })),
      },
      notes: figureNotes(
        context,
        rows.map((row) => row.change),
        { without, unsaid: ['break_in_series'] },
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
