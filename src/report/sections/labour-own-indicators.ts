import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { beside, inAnySeason } from '../../indicators/look-up.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, richCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { formulaWords, indicatorName } from '../indicator-words.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import { periodWords, sentenceCase, whoPhrase } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';
import { figureLink } from '../say.ts';

interface Row {
  readonly focus: IndicatorValue;
  readonly reference: IndicatorValue | null;
  readonly gap: IndicatorValue | null;
  /** Earlier figures of the same group, the latest first; the first of a long series at the end. */
  readonly earlier: readonly IndicatorValue[];
}

/** Earlier figures beside a latest one; of more than that, these many and the first. */
const mostEarlier = 4;

/**
 * The indicators that the region has defined for itself, each with its formula in words, which side is better, and its
 * latest figures by group with the earlier ones; a group that is compared stands beside its reference. Nothing where there
 * are none.
 */
export function ownIndicatorsTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const found = region.data.indicators.flatMap(({ id, formula, polarity }) => {
    const rows = rowsOf(context, id);
    if (rows.length === 0) return [];
    // A measure that is taken as it is would only be named twice.
    const isMeasure = /^\w+$/.test(formula.trim());
    const head = locale.t(isMeasure ? 'own.head.measure' : 'own.head', {
      name: indicatorName(context, id),
      formula: formulaWords(context, formula),
      polarity: locale.t(`polarity.${polarity}`),
    });
    return [{ head, rows }];
  });
  if (found.length === 0) return [];
  const { id, label } = context.numbering.next('table');
  const compared = found.some(({ rows }) => rows.some((row) => row.reference !== null));
  const hasEarlier = found.some(({ rows }) => rows.some((row) => row.earlier.length > 0));
  const values = found.flatMap(({ rows }) =>
    rows.flatMap((row) => [row.focus, row.reference, row.gap, ...row.earlier]),
  );
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
          ...(hasEarlier ? [column(locale.t('own.earlier'))] : []),
        ],
        rows: found.flatMap(({ head, rows }) =>
          rows.map((row) => ({
            group: head,
            cells: [
              textCell(rowWords(context, row.focus)),
              figureCell(context, row.focus),
              ...(compared ? [optional(context, row.reference), optional(context, row.gap)] : []),
              ...(hasEarlier ? [earlierCell(context, row)] : []),
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
    const earlier = earlierOf(context, focus);
    const comparison = analysis.study.comparisons.find(({ concept }) => concept === focus.concept);
    if (comparison === undefined || !comparison.focus.includes(focus.group))
      return { focus, reference: null, gap: null, earlier };
    return {
      focus,
      reference: beside(analysis, focus, { group: comparison.reference }),
      gap: beside(analysis, focus, { form: 'gap' }),
      earlier,
    };
  });
  const references = new Set(rows.map((row) => row.reference));
  return rows.filter((row) => !references.has(row.focus));
}

/** Months of another season stand here too: each carries its month, and none is drawn beside another. */
function earlierOf({ analysis }: ReportContext, focus: IndicatorValue): readonly IndicatorValue[] {
  const all = inAnySeason(analysis, focus)
    .filter(({ period, value }) => value !== null && comparePeriods(period, focus.period) < 0)
    .reverse();
  return all.length <= mostEarlier ? all : [...all.slice(0, mostEarlier - 1), ...all.slice(-1)];
}

function earlierCell(context: ReportContext, { earlier }: Row): Cell {
  const { locale } = context;
  if (earlier.length === 0) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const words = earlier.map((value) =>
    locale.t('own.earlier.one', {
      value: figureLink(context, value),
      period: escapeMarkdown(periodWords(locale, value.period)),
    }),
  );
  return richCell(markdown(words.join(locale.t('list.semicolon'))));
}

function rowWords(context: ReportContext, value: IndicatorValue): string {
  const { locale } = context;
  const who = whoPhrase(locale, value);
  const period = periodWords(locale, value.period);
  if (value.placeRole === 'own') return sentenceCase(locale.t('own.row.own', { who, period }));
  return sentenceCase(locale.t('own.row', { who, place: context.placeHead(value.place), period }));
}

function optional(context: ReportContext, value: IndicatorValue | null): Cell {
  return value === null ? { ...textCell(context.locale.t('cell.not-given')), muted: true } : figureCell(context, value);
}
