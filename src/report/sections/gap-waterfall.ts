import type { Datum, Tone, WaterfallSpec } from '../../charts/chart-spec.ts';
import { datumMarks, unitSuffix } from '../chart-data.ts';
import { byWords, comparedPhrase } from '../compared-groups.ts';
import type { ReportContext } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import { wholeChart } from '../marks.ts';
import { figureNotes } from '../notes.ts';
import { figureName } from '../numbering.ts';
import { ageWords, periodWords, sentenceCase } from '../phrases.ts';
import type { ChartBlock } from '../report-model.ts';
import { notedGap } from './gap-composition-tables.ts';
import { directionOf, pointsSize, type SplitGap, sameWay } from './split-gap.ts';

/** From the rate of the reference group by make-up and rates to the rate of the focus group. Its figures stand in a table. */
export function gapWaterfall(context: ReportContext, gap: SplitGap): ChartBlock {
  const { locale } = context;
  const { about, by, indicator, cautions } = gap.decomposition;
  const { result } = gap;
  const { id, label } = context.numbering.next('figure');
  const who = comparedPhrase(locale, about, 'focus');
  const other = comparedPhrase(locale, about, 'reference');
  const name = indicatorName(context, indicator);
  const marks = datumMarks({ cautions });
  const level = (value: number, tone: Tone): Datum => {
    return { value, label: locale.percent(value, 1), tone, marks, interval: null };
  };
  const step = (value: number, tone: Tone): Datum => {
    // The ring of a stand-in place and the dots of an illustrative one stand at the two levels.
    return { value, label: locale.points(value, 1), tone, marks: [], interval: null };
  };
  const steps = [
    {
      label: locale.t('composition.step.composition', { by: byWords(locale, by) }),
      datum: step(result.composition, 'third'),
    },
    {
      label: locale.t('composition.step.rate', { by: byWords(locale, by), direction: directionOf(result.rate) }),
      datum: step(result.rate, 'focus'),
    },
  ];
  const start = { label: sentenceCase(other('plain')), datum: level(result.referenceRate, 'reference') };
  const end = { label: sentenceCase(who('plain')), datum: level(result.focusRate, 'focus') };
  const alt = locale.t('composition.alt', {
    name,
    reference: other,
    start: start.datum.label,
    steps: steps
      .map((each) => locale.t('composition.alt.step', { label: each.label, value: each.datum.label }))
      .join(locale.t('list.semicolon')),
    who,
    end: end.datum.label,
  });
  const title = titleOf(context, gap);
  const age = ageWords(locale, about.age);
  const spec: WaterfallSpec = {
    kind: 'waterfall',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, 'percent'),
    alt: `${title}. ${alt}`,
    series: [],
    start,
    steps,
    end,
  };
  return {
    kind: 'chart',
    name: figureName(indicator, 'gap-by', by),
    id,
    margin: [],
    width: 'column',
    label,
    title,
    subtitle: locale.t(age === '' ? 'composition.subtitle.no-age' : 'composition.subtitle', {
      name,
      who,
      reference: other,
      age,
    }),
    chart: context.chart(id, spec),
    alt: spec.alt,
    data: null,
    dataIn: '',
    notes: figureNotes(context, [notedGap(gap)], { without: wholeChart }),
  };
}

function titleOf(context: ReportContext, { decomposition, result }: SplitGap): string {
  const { locale } = context;
  const { about, by } = decomposition;
  const words = {
    place: context.placeHead(about.place),
    period: periodWords(locale, about.period),
    by: byWords(locale, by),
    rate: pointsSize(context, result.rate),
    points: pointsSize(context, result.difference),
  };
  if (directionOf(result.difference) === 'equal') return locale.t('composition.title.level', words);
  return locale.t(sameWay(result) ? 'composition.title' : 'composition.title.against', words);
}
