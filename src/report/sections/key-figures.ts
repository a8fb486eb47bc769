import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { seriesOf } from '../../indicators/look-up.ts';
import { figureCell, figureWords } from '../cells.ts';
import { datum, unitSuffix } from '../chart-data.ts';
import { prose, type ReportContext } from '../context.ts';
import { breaksIn, noneAboutNonEu, type Pairing } from '../figures.ts';
import { indicatorName, indicatorSays } from '../indicator-words.ts';
import { markdown, noText } from '../markdown-text.ts';
import { isIllustrative } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { ageWords, groupWords, periodRange, periodWords, sentenceCase } from '../phrases.ts';
import { sourceOf } from '../provenance.ts';
import type { Block, KeyFigureRow } from '../report-model.ts';
import { shortCitation } from '../sources.ts';
import { labourPairings } from './labour-market.ts';

/** One page holds no more. */
const mostRows = 12;

/** Employment comes by sex, everything else for both sexes together where that is known. */
export function keyPairings(context: ReportContext): readonly Pairing[] {
  const all = labourPairings(context);
  const bases = [...new Set(all.map((pairing) => pairing.indicator))];
  const chosen = bases.flatMap((base) => {
    const found = all.filter((pairing) => pairing.indicator === base && pairing.reference !== null);
    if (base === 'employment_rate' || base === 'unemployment_rate') return found;
    return found.filter((pairing, index) => found.findIndex((other) => other.concept === pairing.concept) === index);
  });
  return chosen.slice(0, mostRows);
}

/** The page of key figures; a sentence where there is none. */
export function keyFigures(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const pairings = keyPairings(context);
  const { id, label } = pairings.length === 0 ? { id: '', label: '' } : context.numbering.next('table');
  if (pairings.length === 0) return [prose(markdown(locale.t('key.none')))];
  const values = pairings.flatMap(({ focus, reference, gap }) => [focus, reference, gap]);
  const places = [...new Set(pairings.map((pairing) => pairing.place))];
  const ordered = [
    ...places.filter((place) => pairings.some((one) => one.place === place && one.role === 'own')),
    ...places.filter((place) => pairings.some((one) => one.place === place && one.role === 'stand_in')),
  ];
  return [
    {
      kind: 'keyFigures',
      id,
      margin: [],
      label,
      title: locale.t('key.title', { region: context.ownName }),
      first: noneAboutNonEu(context.analysis, pairings) ? locale.t('key.no-non-eu') : '',
      heads: {
        indicator: locale.t('key.indicator'),
        focus: locale.t('key.focus'),
        reference: locale.t('key.reference'),
        gap: locale.t('key.gap'),
        trend: locale.t('key.trend'),
        source: locale.t('key.source'),
      },
      groups: ordered.map((place) => {
        const here = pairings.filter((pairing) => pairing.place === place);
        const standIn = here[0]?.role === 'stand_in';
        const name = context.place(place);
        return {
          title: standIn
            ? locale.t('key.stand-in', { place: name, region: context.ownName })
            : locale.t('key.own', { place: name }),
          standIn,
          rows: here.map((pairing) => row(context, id, pairing)),
        };
      }),
      notes: { ...figureNotes(context, values, { without: ['stand_in'] }), source: noText },
    },
  ];
}

function row(context: ReportContext, table: string, pairing: Pairing): KeyFigureRow {
  const { locale } = context;
  const { focus, reference, gap } = pairing;
  const key = `${table}-${pairing.indicator}-${pairing.concept}-${pairing.sex}`.replaceAll('_', '-');
  const sources = focus.sources.flatMap((source) => sourceOf(context, source) ?? []);
  const name = indicatorName(context, pairing.indicator);
  const age = ageWords(locale, pairing.age);
  const series = seriesOf(context.analysis, focus);
  const known = series.filter((value) => value.value !== null);
  return {
    name: age === '' ? name : `${name}${locale.t('list.comma')}${age}`,
    definition: indicatorSays(context, pairing.indicator),
    focus: figureCell(context, focus, { without: ['stand_in'] }),
    focusLabel: sentenceCase(locale, groupWords(locale, focus.concept, focus.group, focus.sex)),
    reference: figureCell(context, reference, { without: ['stand_in'] }),
    referenceLabel:
      reference === null
        ? ''
        : sentenceCase(locale, groupWords(locale, reference.concept, reference.group, reference.sex)),
    gap: figureCell(context, gap, { without: ['stand_in'] }),
    dumbbell: drawDumbbell(context, `${key}-gap`, pairing),
    trend: drawTrend(context, `${key}-trend`, series),
    trendWords:
      known.length < 3
        ? ''
        : periodRange(
            locale,
            known.map((value) => value.period),
          ),
    source: [...new Set(sources.map((source) => shortCitation(locale, source)))].join(locale.t('list.semicolon')),
    year: periodWords(locale, pairing.period),
    illustrative: [focus, reference, gap].some((value) => value !== null && isIllustrative(value)),
  };
}

function drawDumbbell(context: ReportContext, id: string, { focus, reference, gap }: Pairing): string {
  if (reference === null || reference.value === null || focus.value === null || focus.unit !== 'percent') return '';
  const { locale } = context;
  return context.chart(id, {
    kind: 'mini-dumbbell',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, focus.unit),
    alt: locale.t('alt.gap', {
      value: figureWords(locale, focus),
      reference: figureWords(locale, reference),
      gap: gap === null ? locale.t('missing.none') : figureWords(locale, gap),
    }),
    min: 0,
    max: 100,
    focus: datum(context, focus, 'focus'),
    reference: datum(context, reference, 'reference'),
  });
}

function drawTrend(context: ReportContext, id: string, series: readonly IndicatorValue[]): string {
  const { locale, analysis } = context;
  const known = series.filter((value) => value.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < 3) return '';
  const breaks = new Set(breaksIn(analysis, series));
  return context.chart(id, {
    kind: 'sparkline',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, last.unit),
    alt: locale.t('alt.line', {
      name: indicatorName(context, last.base),
      from: periodWords(locale, first.period),
      first: figureWords(locale, first),
      to: periodWords(locale, last.period),
      last: figureWords(locale, last),
    }),
    tone: 'focus',
    points: series.map((value) => ({ value: value.value, breakBefore: breaks.has(value.period) })),
  });
}
