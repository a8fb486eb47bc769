import type { DotsSpec } from '../../charts/chart-spec.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { beside } from '../../indicators/look-up.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { datum, unitSuffix } from '../chart-data.ts';
import { leadTo, type ReportContext } from '../context.ts';
import type { Pairing } from '../figures.ts';
import { indicatorName } from '../indicator-words.ts';
import { wholeChart } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { ageWords, groupWords, periodWords, sentenceCase } from '../phrases.ts';
import type { Block } from '../report-model.ts';

interface Row {
  readonly place: string;
  readonly focus: IndicatorValue;
  readonly reference: IndicatorValue | null;
  readonly gap: IndicatorValue | null;
}

/** The same group, age and year elsewhere: dots on one scale, in the order of the figures and never as ranks. */
export function benchmarks(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const chosen = pairings.find((pairing) => pairing.sex === 'female') ?? pairings[0];
  if (chosen === undefined) return [];
  const rows = [chosen, ...elsewhere(context, chosen)]
    .map(({ place, focus, reference, gap }) => ({ place, focus, reference, gap }))
    .sort((a, b) => (b.focus.value ?? -Infinity) - (a.focus.value ?? -Infinity));
  if (rows.length < 2) return [];
  const { id, label } = context.numbering.next('figure');
  const group = groupWords(locale, chosen.focus.concept, chosen.focus.group, chosen.focus.sex);
  const own = context.place(chosen.place);
  const title = sentenceCase(
    locale,
    locale.t('finding.benchmark', {
      place: own,
      period: periodWords(locale, chosen.period),
      group,
      value: figureWords(locale, chosen.focus),
      position: position(context, chosen, rows),
    }),
  );
  const subtitle = [
    indicatorName(context, chosen.indicator),
    sentenceCase(locale, group),
    ageWords(locale, chosen.age),
    periodWords(locale, chosen.period),
  ]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
  const alt = `${title}. ${rows.map((row) => altOf(context, row)).join(' ')}`;
  const names = seriesNames(context, chosen);
  const spec: DotsSpec = {
    kind: 'dots',
    connect: false,
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
    leadTo(context, 'labour.benchmarks.lead', { id, label }),
    {
      kind: 'chart',
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
        ],
        rows: rows.map((row) => ({
          group: '',
          cells: [
            textCell(context.place(row.place)),
            figureCell(context, row.focus, { without: wholeChart }),
            figureCell(context, row.reference, { without: wholeChart }),
            figureCell(context, row.gap, { without: wholeChart }),
          ],
        })),
      },
      dataIn: '',
      notes: figureNotes(
        context,
        rows.flatMap((row) => [row.focus, row.reference, row.gap]),
        {
          without: wholeChart,
          further: [locale.t('notes.order-no-rank')],
        },
      ),
    },
  ];
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
                  places: locale.list(found.map((row) => context.place(row.place))),
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
      },
    ];
  });
}

function seriesNames(context: ReportContext, { focus, reference }: Pairing): readonly [string, string] {
  const { locale } = context;
  const name = (value: IndicatorValue) =>
    sentenceCase(locale, groupWords(locale, value.concept, value.group, value.sex));
  return [name(focus), reference === null ? '' : name(reference)];
}

function altOf(context: ReportContext, row: Row): string {
  const { locale } = context;
  return locale.t('alt.place', {
    place: context.place(row.place),
    value: figureWords(locale, row.focus),
    reference: row.reference === null ? locale.t('missing.none') : figureWords(locale, row.reference),
  });
}
