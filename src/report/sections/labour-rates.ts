import type { IndicatorValue, PlaceRole } from '../../indicators/indicator-value.ts';
import { column, figureCell, richCell, textCell } from '../cells.ts';
import { leadTo, type ReportContext } from '../context.ts';
import type { Pairing } from '../figures.ts';
import { indicatorOfAge } from '../indicator-words.ts';
import { plain } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import { groupWords, periodWords, sentenceCase } from '../phrases.ts';
import { mayBeSampled } from '../provenance.ts';
import type { Block, Cell, TableBody } from '../report-model.ts';

/**
 * All rates of the focus group beside the reference group, by indicator and sex, own figures before those of stand-ins; at
 * the end those of all residents.
 */
export function ratesTable(
  context: ReportContext,
  pairings: readonly Pairing[],
  everybody: readonly IndicatorValue[] = [],
): readonly Block[] {
  const { locale } = context;
  const { id, label } = context.numbering.next('table');
  const ordered = [...pairings].sort((a, b) => Number(a.role === 'stand_in') - Number(b.role === 'stand_in'));
  const compared = ordered.flatMap(({ focus, reference, gap }) => [focus, reference, gap]);
  const values = [...compared, ...everybody];
  const intervals = values.some((value) => value !== null && value.lower !== null);
  return [
    leadTo(context, 'labour.rates.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('labour.rates.title'),
      subtitle: locale.t('labour.rates.subtitle'),
      body: body(context, ordered, everybody, intervals),
      notes: figureNotes(context, values, {
        without: ['stand_in'],
        further: [
          ...(ordered.some(({ reference }) => reference === null) ? [locale.t('labour.rates.no-reference')] : []),
          ...(intervals || !mayBeSampled(context, values) ? [] : [locale.t('notes.no-intervals')]),
        ],
      }),
    },
  ];
}

function body(
  context: ReportContext,
  pairings: readonly Pairing[],
  everybody: readonly IndicatorValue[],
  intervals: boolean,
): TableBody {
  const { locale } = context;
  const rows = pairings.map((pairing) => pairingRow(context, pairing, intervals));
  const empty = Array.from({ length: intervals ? 4 : 3 }, () => textCell(''));
  const further = everybody.map((value) => ({
    group: groupTitle(context, { ...value, indicator: value.base, role: value.placeRole }),
    cells: [
      textCell(sentenceCase(groupWords(locale, value.concept, value.group, value.sex))),
      figureCell(context, value, { without: ['stand_in'] }),
      ...empty,
    ],
  }));
  return {
    columns: [
      column(locale.t('labour.rates.group')),
      column(locale.t('labour.rates.focus'), 'end'),
      column(locale.t('labour.rates.reference-group')),
      column(locale.t('labour.rates.reference'), 'end'),
      column(locale.t('labour.rates.gap'), 'end'),
      ...(intervals ? [column(locale.t('labour.rates.interval'), 'end')] : []),
    ],
    rows: [...rows, ...further],
  };
}

function pairingRow(context: ReportContext, pairing: Pairing, intervals: boolean): TableBody['rows'][number] {
  const { locale } = context;
  const { focus, reference, gap } = pairing;
  const other =
    reference === null ? '' : sentenceCase(groupWords(locale, reference.concept, reference.group, reference.sex));
  const range =
    gap?.lower == null || gap.upper == null
      ? ''
      : locale.t('range.to', { from: locale.points(gap.lower), to: locale.points(gap.upper) });
  return {
    group: groupTitle(context, pairing),
    cells: [
      richCell(plain(sentenceCase(groupWords(locale, focus.concept, focus.group, focus.sex)))),
      figureCell(context, focus, { without: ['stand_in'] }),
      other === '' ? none(context) : textCell(other),
      reference === null ? none(context) : figureCell(context, reference, { without: ['stand_in'] }),
      gap === null ? none(context) : figureCell(context, gap, { without: ['stand_in'] }),
      ...(intervals ? [textCell(range)] : []),
    ],
  };
}

/** An en dash, explained once under the table. */
function none(context: ReportContext): Cell {
  return { ...textCell(context.locale.t('cell.not-given')), muted: true };
}

function groupTitle(
  context: ReportContext,
  pairing: Pick<Pairing, 'indicator' | 'age' | 'place' | 'period'> & { readonly role: PlaceRole | null },
): string {
  const { locale } = context;
  const parts = [
    indicatorOfAge(context, pairing.indicator, pairing.age),
    locale.t(pairing.role === 'stand_in' ? 'place.stand-in' : 'place.own', { place: context.placeHead(pairing.place) }),
    periodWords(locale, pairing.period),
  ];
  return parts.filter((part) => part !== '').join(locale.t('list.comma'));
}
