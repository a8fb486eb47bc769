import type { Position, Positions } from '../../analysis/positions.ts';
import type { DotsSpec } from '../../charts/chart-spec.ts';
import { cellKey } from '../../indicators/figure-key.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { beside } from '../../indicators/look-up.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { datum, unitSuffix } from '../chart-data.ts';
import { leadTo, prose, type ReportContext, reference } from '../context.ts';
import type { Pairing } from '../figures.ts';
import { isNought } from '../finding-titles.ts';
import { indicatorName } from '../indicator-words.ts';
import type { Phrase } from '../locale/locale.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { wholeChart } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import type { Label } from '../numbering.ts';
import { figureName } from '../numbering.ts';
import { ageWords, changed, groupPhrase, groupWords, listPhrase, periodWords, sentenceCase } from '../phrases.ts';
import type { Block, Cell } from '../report-model.ts';
import { pointsCell, withRange } from './gap-composition-tables.ts';

interface Row {
  readonly place: string;
  readonly focus: IndicatorValue;
  readonly reference: IndicatorValue | null;
  readonly gap: IndicatorValue | null;
  /** What lies between the region and this place; `null` for the region itself and for a place that is no benchmark. */
  readonly position: Position | null;
}

/** The same group, age and year elsewhere: dots on one scale, in the order of the figures and never as ranks. */
export function benchmarks(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const women = pairings.filter((pairing) => pairing.sex === 'female');
  const chosen = [...women, ...pairings].find((pairing) => elsewhere(context, pairing).length > 0);
  if (chosen === undefined) return [];
  const { place, focus, gap } = chosen;
  const first: Row = { place, focus, reference: chosen.reference, gap, position: null };
  const all: readonly Row[] = [first, ...elsewhere(context, chosen)];
  const ordered = all
    .filter((row) => isOrdered(context, row))
    .sort((a, b) => (b.focus.value ?? -Infinity) - (a.focus.value ?? -Infinity));
  const unordered = all.filter((row) => !ordered.includes(row));
  const rows = [...ordered, ...unordered];
  const { id, label } = context.numbering.next('figure');
  const group = groupPhrase(locale, chosen.focus.concept, chosen.focus.group, chosen.focus.sex);
  const own = context.placeHead(place);
  const title = sentenceCase(
    locale.t('finding.benchmark', {
      place: own,
      period: periodWords(locale, chosen.period),
      group,
      value: figureWords(locale, chosen.focus),
      position: position(context, chosen, ordered),
    }),
  );
  const subtitle = [
    indicatorName(context, chosen.indicator),
    group('plain'),
    ageWords(locale, chosen.age),
    periodWords(locale, chosen.period),
  ]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
  const alt = `${title}. ${rows.map((row) => altOf(context, row)).join(' ')}`;
  const names = seriesNames(context, chosen);
  const spec: DotsSpec = {
    kind: 'dots',
    connect: true,
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, chosen.focus.unit),
    alt,
    series: [
      { name: names[0], tone: 'focus' },
      { name: names[1], tone: 'reference' },
    ],
    rows: rows.map((row) => ({
      label: context.place(row.place),
      data: [datum(context, row.focus, 'focus'), datum(context, row.reference, 'reference')],
      end: row.gap === null ? '' : figureWords(locale, row.gap),
    })),
  };
  return [
    lead(context, { id, label }, context.placePhrase(place), ordered),
    {
      kind: 'chart',
      name: figureName(chosen.indicator, 'elsewhere'),
      id,
      margin: [],
      width: 'column',
      label,
      title,
      subtitle,
      chart: context.chart(id, spec),
      alt,
      data: {
        columns: [
          column(locale.t('place.head')),
          column(names[0], 'end'),
          column(names[1], 'end'),
          column(locale.t('labour.rates.gap'), 'end'),
          column(locale.t('labour.benchmarks.difference.head', { place: own }), 'end', locale.t('unit.head.pp')),
        ],
        rows: rows.map((row) => ({
          group: '',
          cells: [
            textCell(context.place(row.place)),
            figureCell(context, row.focus, { without: wholeChart }),
            figureCell(context, row.reference, { without: wholeChart }),
            figureCell(context, row.gap, { without: wholeChart }),
            differenceCell(context, row),
          ],
        })),
      },
      dataIn: '',
      notes: figureNotes(
        context,
        rows.flatMap((row) => [row.focus, row.reference, row.gap]),
        {
          without: wholeChart,
          further: [
            locale.t('notes.order-no-rank'),
            ...(unordered.length === 0
              ? []
              : [
                  locale.t('labour.benchmarks.unordered', {
                    places: listPhrase(
                      locale,
                      unordered.map((row) => context.placePhrase(row.place)),
                    ),
                  }),
                ]),
          ],
        },
      ),
    },
  ];
}

function positionOf({ analysis }: ReportContext, focus: IndicatorValue): Positions | null {
  const key = cellKey(focus);
  return analysis.positions.find(({ figure }) => figure.base === focus.base && cellKey(figure) === key) ?? null;
}

/** A figure of low reliability, or one that is not alike, has no place in the order. */
function isOrdered(context: ReportContext, { place, focus, position: found }: Row): boolean {
  if (focus.flags.includes('u')) return false;
  if (found === null) return true;
  return context.analysis.positions.some(({ against, order }) => against.includes(found) && order.includes(place));
}

/** The first sentence: how far the region lies from each place, and whether that may be chance. */
function lead(context: ReportContext, { id, label }: Label, own: Phrase, rows: readonly Row[]): Block {
  const { locale } = context;
  const differences = rows.flatMap(({ place, position: found }) => {
    if (found === null || found.difference === null) return [];
    const direction = isNought(found.difference, 1) ? 'equal' : found.difference < 0 ? 'lower' : 'higher';
    const words = {
      place: context.placePhrase(place),
      points: locale.number(Math.abs(found.difference), 1),
      direction,
    };
    if (direction === 'equal') return [locale.t('labour.benchmarks.difference.equal', words)];
    return [locale.t(`labour.benchmarks.difference${found.apart === false ? '.chance' : ''}`, words)];
  });
  if (differences.length === 0 || differences.length > 4 || rows[0]?.focus.unit !== 'percent')
    return leadTo(context, 'labour.benchmarks.lead', { id, label });
  return prose(
    markdown(
      locale.t('labour.benchmarks.differences', {
        place: changed(own, escapeMarkdown),
        differences: escapeMarkdown(locale.list(differences)),
        ref: reference({ id, label }),
      }),
    ),
  );
}

function differenceCell(context: ReportContext, { position: found }: Row): Cell {
  if (found === null || found.difference === null)
    return { ...textCell(context.locale.t('cell.not-given')), muted: true };
  return withRange(context, pointsCell(context, found.difference), found.lower, found.upper);
}

/** Where the figure lies among the others, by name while they are few. */
function position(context: ReportContext, chosen: Pairing, rows: readonly Row[]): string {
  const { locale } = context;
  const others = rows.filter((row) => row.place !== chosen.place);
  const own = chosen.focus.value ?? 0;
  const words = (kind: 'below' | 'above', found: readonly Row[]) =>
    found.length === 0
      ? []
      : [
          found.length === others.length && found.length > 1
            ? locale.t(`finding.benchmark.${kind}.all`, { all: others.length })
            : found.length <= 3
              ? locale.t(`finding.benchmark.${kind}`, {
                  places: listPhrase(
                    locale,
                    found.map((row) => context.placePhrase(row.place)),
                  ),
                })
              : locale.t(`finding.benchmark.${kind}.many`, { n: found.length, all: others.length }),
        ];
  const above = others.filter((row) => (row.focus.value ?? 0) > own);
  const below = others.filter((row) => (row.focus.value ?? 0) < own);
  return locale.list([...words('below', above), ...words('above', below)]);
}

function elsewhere(context: ReportContext, chosen: Pairing): readonly Row[] {
  const { study } = context.analysis;
  const codes = [...study.places.standIns, ...study.places.benchmarks].map((place) => place.code);
  return [...new Set(codes)].flatMap((place): readonly Row[] => {
    if (place === chosen.place) return [];
    const focus = beside(context.analysis, chosen.focus, { place });
    if (focus === null || focus.value === null) return [];
    const { reference } = chosen;
    return [
      {
        place,
        focus,
        reference: reference === null ? null : beside(context.analysis, reference, { place }),
        gap: beside(context.analysis, focus, { form: 'gap' }),
        position: positionOf(context, chosen.focus)?.against.find(({ benchmark }) => benchmark.place === place) ?? null,
      },
    ];
  });
}

function seriesNames(context: ReportContext, { focus, reference }: Pairing): readonly [string, string] {
  const { locale } = context;
  const name = (value: IndicatorValue) => sentenceCase(groupWords(locale, value.concept, value.group, value.sex));
  return [name(focus), reference === null ? '' : name(reference)];
}

function altOf(context: ReportContext, row: Row): string {
  const { locale } = context;
  return locale.t('alt.place', {
    place: context.placeHead(row.place),
    value: figureWords(locale, row.focus),
    referenceValue: row.reference === null ? locale.t('missing.none') : figureWords(locale, row.reference),
  });
}
