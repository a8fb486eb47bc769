import type { Caution } from '../../indicators/indicator-value.ts';
import { column, figureCell, textCell } from '../cells.ts';
import { byWords, categoryWords, comparedPhrase, levelOfCategory } from '../compared-groups.ts';
import { leadTo, type ReportContext } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import { plain } from '../markdown-text.ts';
import { hasCaution, marksOf } from '../marks.ts';
import { figureNotes, type NotedFigure } from '../notes.ts';
import { periodWords, sentenceCase } from '../phrases.ts';
import type { Block, Cell, TableBlock } from '../report-model.ts';
import type { SplitGap } from './split-gap.ts';

/** Shares, rates and both parts of the gap by category, the reference group first; the last row is over all. */
export function categoryTable(context: ReportContext, gap: SplitGap): TableBlock {
  const { locale } = context;
  const { about, by, indicator } = gap.decomposition;
  const { result } = gap;
  const { id, label } = context.numbering.next('table');
  const who = comparedPhrase(locale, about, 'focus');
  const reference = comparedPhrase(locale, about, 'reference');
  const percent = locale.t('unit.head.percent');
  const points = locale.t('unit.head.pp');
  const head = (key: string, unit: string) =>
    column(locale.t(`composition.table.${key}`, { who, reference }), 'end', unit);
  return {
    kind: 'table',
    id,
    margin: [],
    width: 'full',
    label,
    title: locale.t('composition.table.title', {
      place: context.placeHead(about.place),
      period: periodWords(locale, about.period),
      by: byWords(locale, by),
    }),
    subtitle: locale.t('composition.table.subtitle', { name: indicatorName(context, indicator), who, reference }),
    body: {
      columns: [
        column(sentenceCase(byWords(locale, by))),
        head('share-reference', percent),
        head('share-focus', percent),
        head('rate-reference', percent),
        head('rate-focus', percent),
        head('composition', points),
        head('rate', points),
      ],
      rows: [
        ...result.categories.map((each) => ({
          group: '',
          cells: [
            textCell(categoryWords(locale, by, each.category)),
            numberCell(context, each.referenceShare),
            numberCell(context, each.focusShare),
            rateCell(context, gap, each.category, 'reference', each.referenceRate),
            rateCell(context, gap, each.category, 'focus', each.focusRate),
            pointsCell(context, each.composition),
            pointsCell(context, each.rate),
          ],
        })),
        {
          group: '',
          cells: [
            textCell(locale.t('composition.table.all')),
            numberCell(context, 100),
            numberCell(context, 100),
            numberCell(context, result.referenceRate),
            numberCell(context, result.focusRate),
            pointsCell(context, result.composition),
            pointsCell(context, result.rate),
          ],
        },
      ],
    },
    notes: figureNotes(context, [notedGap(gap)], {
      without: ['stand_in', 'substituted'],
      further: [
        locale.t('composition.note.method'),
        locale.t('composition.note.categories', { by: byWords(locale, by) }),
        ...(addsUp(gap) ? [] : [locale.t('composition.note.rounding')]),
      ],
    }),
  };
}

/** One row a sex and way of telling apart; nothing where there is only one, which the text has said. */
export function overviewTable(context: ReportContext, gaps: readonly SplitGap[]): readonly Block[] {
  const { locale } = context;
  const [first] = gaps;
  if (first === undefined || gaps.length < 2) return [];
  const { id, label } = context.numbering.next('table');
  const { about, indicator } = first.decomposition;
  const percent = locale.t('unit.head.percent');
  const points = locale.t('unit.head.pp');
  const bare = gaps.filter(({ standardised }) => standardised?.value != null && standardised.lower === null);
  const unsampled = [...new Set(bare.map(({ decomposition }) => byWords(locale, decomposition.by)))];
  return [
    leadTo(context, 'composition.overview.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('composition.overview.title'),
      subtitle: locale.t('composition.overview.subtitle', {
        name: indicatorName(context, indicator),
        place: context.placeHead(about.place),
        period: periodWords(locale, about.period),
      }),
      body: {
        columns: [
          column(locale.t('composition.overview.who')),
          column(locale.t('labour.rates.reference-group'), 'end', percent),
          column(locale.t('composition.overview.rate'), 'end', percent),
          column(locale.t('labour.rates.gap'), 'end', points),
          column(locale.t('composition.table.composition'), 'end', points),
          column(locale.t('composition.table.rate'), 'end', points),
          column(locale.t('composition.overview.standardised'), 'end', percent),
        ],
        rows: gaps.map((gap) => ({ group: '', cells: overviewCells(context, gap) })),
      },
      notes: figureNotes(context, gaps.map(notedGap), {
        without: ['stand_in', 'substituted'],
        further: [
          locale.t('composition.overview.note'),
          ...unsampled.map((by) => locale.t('composition.no-interval', { by })),
        ],
      }),
    },
  ];
}

/** A split gap as the notes under it see it. */
export function notedGap({ decomposition, result, standardised }: SplitGap): NotedFigure {
  const { about, cautions, sources } = decomposition;
  return {
    value: result.difference,
    // Only the interval of the standardised rate can be too narrow.
    cautions: [
      ...cautions,
      ...(standardised?.cautions.filter((caution) => !hasCaution({ cautions }, caution.code)) ?? []),
    ],
    sources,
    concept: about.concept,
    group: about.focus,
    place: about.place,
    period: about.period,
  };
}

function overviewCells(context: ReportContext, { decomposition, result, standardised }: SplitGap): readonly Cell[] {
  const { locale } = context;
  const { about, by } = decomposition;
  const who = comparedPhrase(locale, about, 'focus');
  return [
    textCell(sentenceCase(locale.t('composition.overview.row', { who, by: byWords(locale, by) }))),
    numberCell(context, result.referenceRate),
    numberCell(context, result.focusRate),
    withMarks(context, pointsCell(context, result.difference), decomposition.cautions),
    pointsCell(context, result.composition),
    pointsCell(context, result.rate),
    standardised?.value == null
      ? { ...textCell(locale.t('missing.none')), muted: true }
      : withRange(context, numberCell(context, standardised.value), standardised.lower, standardised.upper),
  ];
}

/** A cell in grey and with its mark where what it rests on is of low reliability. */
function withMarks(context: ReportContext, cell: Cell, cautions: readonly Caution[]): Cell {
  const marks = marksOf(context.locale, cautions).filter(
    ({ code }) => code === 'unreliable' || code === 'illustrative',
  );
  return { ...cell, marks, muted: hasCaution({ cautions }, 'low_reliability') };
}

/** A cell with its interval in small figures below. */
export function withRange(
  context: Pick<ReportContext, 'locale'>,
  cell: Cell,
  lower: number | null,
  upper: number | null,
): Cell {
  const { locale } = context;
  if (lower === null || upper === null) return cell;
  const range = locale.t('range.to', { from: locale.number(lower, 1), to: locale.number(upper, 1) });
  return { ...cell, detail: plain(range) };
}

function numberCell({ locale }: Pick<ReportContext, 'locale'>, value: number, decimals = 1): Cell {
  return { ...textCell(locale.number(value, decimals)), sort: value };
}

/** Signed, without the unit, which the head of the column says. */
export function pointsCell({ locale }: Pick<ReportContext, 'locale'>, value: number): Cell {
  const words = locale.number(value, 1);
  return { ...textCell(value >= 0.05 ? `+${words}` : words), sort: value };
}

function rateCell(
  context: ReportContext,
  { decomposition }: SplitGap,
  category: string,
  side: 'focus' | 'reference',
  value: number,
): Cell {
  const { indicator, about, by } = decomposition;
  const level = levelOfCategory(context, { indicator, about, side, by, category, value });
  return level === null
    ? numberCell(context, value)
    : figureCell(context, level, { bare: true, without: ['stand_in', 'substituted'] });
}

/** True where the parts add up to the difference as they are printed. */
function addsUp({ result }: SplitGap): boolean {
  const tenths = (value: number) => Math.round(value * 10);
  const sum = (pick: (category: SplitGap['result']['categories'][number]) => number) =>
    result.categories.reduce((whole, category) => whole + tenths(pick(category)), 0);
  return (
    tenths(result.composition) + tenths(result.rate) === tenths(result.difference) &&
    sum(({ composition }) => composition) === tenths(result.composition) &&
    sum(({ rate }) => rate) === tenths(result.rate)
  );
}
