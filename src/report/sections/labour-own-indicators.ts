import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { beside } from '../../indicators/look-up.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { formulaWords, indicatorName } from '../indicator-words.ts';
import { figureNotes } from '../notes.ts';
import { periodWords, sentenceCase, whoWords } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';

interface Row {
  readonly focus: IndicatorValue;
  readonly reference: IndicatorValue | null;
  readonly gap: IndicatorValue | null;
}

/**
 * The indicators that the region has defined for itself, each with its formula in words, which side is better, and its
 * latest figures by group; a group that is compared stands beside its reference. Nothing where there are none.
 */
export function ownIndicatorsTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const found = region.data.indicators.flatMap(({ id, formula, polarity }) => {
    const rows = rowsOf(context, id);
    if (rows.length === 0) return [];
    const head = locale.t('own.head', {
      name: indicatorName(context, id),
      formula: formulaWords(context, formula),
      polarity: locale.t(`polarity.${polarity}`),
    });
    return [{ head, rows }];
  });
  if (found.length === 0) return [];
  const { id, label } = context.numbering.next('table');
  const compared = found.some(({ rows }) => rows.some((row) => row.reference !== null));
  const values = found.flatMap(({ rows }) => rows.flatMap((row) => [row.focus, row.reference, row.gap]));
  return [
    heading('own-indicators', locale.t('own.heading')),
    leadTo(context, 'own.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'column',
      label,
      title: locale.t('own.title'),
      subtitle: compared ? locale.t('own.subtitle') : '',
      body: {
        columns: [
          column(locale.t('own.group')),
          column(locale.t('own.value'), 'end'),
          ...(compared ? [column(locale.t('own.reference'), 'end'), column(locale.t('labour.rates.gap'), 'end')] : []),
        ],
        rows: found.flatMap(({ head, rows }) =>
          rows.map((row) => ({
            group: head,
            cells: [
              textCell(rowWords(context, row.focus)),
              figureCell(context, row.focus),
              ...(compared ? [optional(context, row.reference), optional(context, row.gap)] : []),
            ],
          })),
        ),
      },
      notes: figureNotes(context, values),
    },
  ];
}

function rowsOf(context: ReportContext, id: string): readonly Row[] {
  const { analysis } = context;
  const latest = new Map<string, IndicatorValue>();
  for (const value of analysis.values) {
    if (value.base !== id || value.form !== 'level') continue;
    if (value.placeRole !== 'own' && value.placeRole !== 'stand_in') continue;
    const { concept, group, sex, age, education, breakdown, place } = value;
    const key = JSON.stringify([concept, group, sex, age, education, breakdown, place]);
    const held = latest.get(key);
    if (held === undefined || comparePeriods(value.period, held.period) > 0) latest.set(key, value);
  }
  const rows = [...latest.values()].map((focus): Row => {
    const comparison = analysis.study.comparisons.find(({ concept }) => concept === focus.concept);
    if (comparison === undefined || !comparison.focus.includes(focus.group))
      return { focus, reference: null, gap: null };
    return {
      focus,
      reference: beside(analysis, focus, { group: comparison.reference }),
      gap: beside(analysis, focus, { form: 'gap' }),
    };
  });
  const references = new Set(rows.map((row) => row.reference));
  return rows.filter((row) => !references.has(row.focus));
}

function rowWords(context: ReportContext, value: IndicatorValue): string {
  const { locale } = context;
  const who = sentenceCase(locale, whoWords(locale, value));
  const period = periodWords(locale, value.period);
  if (value.placeRole === 'own') return locale.t('own.row.own', { who, period });
  return locale.t('own.row', { who, place: context.place(value.place), period });
}

function optional(context: ReportContext, value: IndicatorValue | null): Cell {
  return value === null ? { ...textCell(context.locale.t('cell.not-given')), muted: true } : figureCell(context, value);
}
