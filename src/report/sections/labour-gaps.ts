import type { BarsSpec, DotsSpec } from '../../charts/chart-spec.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { datum, unitSuffix } from '../chart-data.ts';
import type { ReportContext } from '../context.ts';
import type { Pairing } from '../figures.ts';
import { foremost, gapFinding } from '../finding-titles.ts';
import { indicatorOfAge } from '../indicator-words.ts';
import { wholeChart } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { figureName } from '../numbering.ts';
import { asPhrase, groupPhrase, groupWords, periodWords, sentenceCase } from '../phrases.ts';
import type { Block, TableBody } from '../report-model.ts';

type Rows = 'sexes' | 'indicators';

/** Focus and reference group as two dots on a line: one row a sex, or one an indicator. */
export function dumbbell(context: ReportContext, pairings: readonly Pairing[], rows: Rows = 'sexes'): readonly Block[] {
  const { locale } = context;
  const drawn = pairings.filter((pairing) => pairing.reference !== null);
  const first = drawn[0];
  if (first === undefined) return [];
  const { id, label } = context.numbering.next('figure');
  const words = describe(context, drawn, rows);
  const spec: DotsSpec = {
    kind: 'dots',
    connect: true,
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, first.focus.unit),
    alt: words.alt,
    series: seriesNames(context, drawn),
    rows: drawn.map((pairing) => ({
      label: rowLabel(context, pairing, rows),
      data: [datum(context, pairing.focus, 'focus'), datum(context, pairing.reference, 'reference')],
      end: pairing.gap === null ? '' : figureWords(locale, pairing.gap),
    })),
  };
  return [block(context, { id, label }, context.chart(id, spec), words, drawn, rows)];
}

/** Focus and reference group as bars from zero, one pair of bars a sex. */
export function bars(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale } = context;
  const first = pairings[0];
  if (first === undefined) return [];
  const { id, label } = context.numbering.next('figure');
  const words = describe(context, pairings, 'sexes');
  const spec: BarsSpec = {
    kind: 'bars',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, first.focus.unit),
    alt: words.alt,
    series: seriesNames(context, pairings),
    rows: pairings.map((pairing) => ({
      label: rowLabel(context, pairing, 'sexes'),
      data: [datum(context, pairing.focus, 'focus'), datum(context, pairing.reference, 'reference')],
    })),
    axisMax: null,
  };
  return [block(context, { id, label }, context.chart(id, spec), words, pairings, 'sexes')];
}

interface Description {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
}

function describe(context: ReportContext, pairings: readonly Pairing[], rows: Rows): Description {
  const { locale } = context;
  const first = pairings[0];
  const chosen = foremost(context, pairings);
  if (first === undefined || chosen === null) return { title: '', subtitle: '', alt: '' };
  const short = rows === 'sexes' && first.indicator === 'employment_rate';
  const title = gapFinding(context, chosen, short);
  const parts =
    rows === 'indicators'
      ? [locale.t('labour.others.subtitle')]
      : [indicatorOfAge(context, first.indicator, first.age)];
  const places = [...new Set(pairings.map((pairing) => context.place(pairing.place)))];
  const periods = [...new Set(pairings.map(({ period }) => period))]
    .sort()
    .map((period) => periodWords(locale, period));
  const subtitle = [...parts, locale.list(places), locale.list(periods)]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
  const sentences = pairings.map((pairing) =>
    locale.t('alt.pairing', {
      label: rowLabel(context, pairing, rows),
      focus: groupPhrase(locale, pairing.focus.concept, pairing.focus.group, pairing.focus.sex),
      value: figureWords(locale, pairing.focus),
      reference:
        pairing.reference === null
          ? asPhrase('')
          : groupPhrase(locale, pairing.reference.concept, pairing.reference.group, pairing.reference.sex),
      referenceValue: pairing.reference === null ? locale.t('missing.none') : figureWords(locale, pairing.reference),
    }),
  );
  return { title, subtitle, alt: `${title}. ${subtitle}. ${sentences.join(' ')}` };
}

function rowLabel(context: ReportContext, pairing: Pairing, rows: Rows): string {
  const { locale } = context;
  if (rows === 'indicators') return indicatorOfAge(context, pairing.indicator, pairing.age);
  return locale.t(`sex.${pairing.sex}`);
}

function seriesNames(context: ReportContext, pairings: readonly Pairing[]): BarsSpec['series'] {
  const { locale } = context;
  const groups = (pick: (pairing: Pairing) => string | null) => {
    const names = [...new Set(pairings.flatMap((pairing) => pick(pairing) ?? []))];
    return sentenceCase(names.join(' / '));
  };
  return [
    { name: groups(({ focus }) => groupWords(locale, focus.concept, focus.group, 'total')), tone: 'focus' },
    {
      name: groups(({ reference }) =>
        reference === null ? null : groupWords(locale, reference.concept, reference.group, 'total'),
      ),
      tone: 'reference',
    },
  ];
}

function block(
  context: ReportContext,
  placed: { readonly id: string; readonly label: string },
  chart: string,
  words: Description,
  pairings: readonly Pairing[],
  rows: Rows,
): Block {
  const values = pairings.flatMap(({ focus, reference, gap }) => [focus, reference, gap]);
  return {
    kind: 'chart',
    name: rows === 'indicators' ? 'other-rates' : figureName(pairings[0]?.indicator ?? '', 'gap'),
    ...placed,
    margin: [],
    width: 'column',
    title: words.title,
    subtitle: words.subtitle,
    chart,
    alt: words.alt,
    data: dataTable(context, pairings, rows),
    dataIn: '',
    notes: figureNotes(context, values, { without: wholeChart }),
  };
}

function dataTable(context: ReportContext, pairings: readonly Pairing[], rows: Rows): TableBody {
  const { locale } = context;
  const [focus, reference] = seriesNames(context, pairings);
  // Where nobody is compared with, there is no name to head a column with.
  const compared = pairings.some((pairing) => pairing.reference !== null);
  return {
    columns: [
      column(locale.t(rows === 'indicators' ? 'labour.indicator' : 'labour.rates.group')),
      column(focus?.name ?? '', 'end'),
      ...(compared ? [column(reference?.name ?? '', 'end'), column(locale.t('labour.rates.gap'), 'end')] : []),
    ],
    rows: pairings.map((pairing) => ({
      group: '',
      cells: [
        textCell(rowLabel(context, pairing, rows)),
        figureCell(context, pairing.focus, { without: wholeChart }),
        ...(compared ? [pairing.reference, pairing.gap] : []).map((value) =>
          figureCell(context, value, { without: wholeChart }),
        ),
      ],
    })),
  };
}
