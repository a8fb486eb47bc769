import type { LinesSpec, Tone } from '../../charts/chart-spec.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { beside, seriesOf } from '../../indicators/look-up.ts';
import { comparePeriods } from '../../observations/period.ts';
import { column, figureCell, figureWords, textCell } from '../cells.ts';
import { unitSuffix } from '../chart-data.ts';
import type { ReportContext } from '../context.ts';
import { breaksIn, changesTo, type Pairing } from '../figures.ts';
import { indicatorNoun, indicatorOfAge } from '../indicator-words.ts';
import { markdown } from '../markdown-text.ts';
import { hasCaution, wholeChart } from '../marks.ts';
import { plainLine } from '../narrative.ts';
import { figureNotes } from '../notes.ts';
import { figureName } from '../numbering.ts';
import { groupPhrase, groupWords, periodRange, periodWords, sentenceCase } from '../phrases.ts';
import type { Block, TableBody } from '../report-model.ts';
import { changeWords } from '../say.ts';

interface Line {
  readonly name: string;
  readonly tone: Tone;
  readonly dashed: boolean;
  readonly values: readonly IndicatorValue[];
}

/** Focus and reference groups over time, by sex where that is known; cut at breaks. Nothing for a single period. */
export function trend(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { locale, analysis } = context;
  const lines = linesOf(context, pairings);
  const periods = filled(
    [...new Set(lines.flatMap((line) => line.values.map((value) => value.period)))].sort(comparePeriods),
  );
  const first = lines[0]?.values.at(-1);
  if (first === undefined || periods.length < 3) return [];
  const { id, label } = context.numbering.next('figure');
  const breaks = [...new Set(lines.flatMap((line) => breaksIn(analysis, line.values)))].sort();
  const title = finding(context, first, breaks);
  const subtitle = [
    indicatorOfAge(context, first.base, first.age),
    context.place(first.place),
    periodRange(locale, periods),
  ]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
  const spec: LinesSpec = {
    kind: 'lines',
    width: 'column',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, first.unit),
    alt: altText(context, lines, title, breaks),
    periods,
    series: lines.map((line) => ({
      name: line.name,
      tone: line.tone,
      dashed: line.dashed,
      points: periods.map((period) => {
        const value = line.values.find((candidate) => candidate.period === period);
        return {
          value: value?.value ?? null,
          unreliable: value !== undefined && hasCaution(value, 'low_reliability'),
        };
      }),
      endLabel: endLabel(context, line),
    })),
    breaks: breaks.map((period) => ({
      period,
      label: locale.t('trend.break', { period: periodWords(locale, period) }),
    })),
  };
  const values = lines.flatMap((line) => line.values);
  return [
    {
      kind: 'chart',
      name: figureName(first.base, 'trend'),
      id,
      margin: [],
      width: 'column',
      label,
      title,
      subtitle,
      chart: context.chart(id, spec),
      alt: spec.alt,
      data: dataTable(context, lines, periods),
      dataIn: '',
      notes: figureNotes(context, values, {
        without: [...wholeChart, 'break'],
        unsaid: ['break_in_series'],
        further:
          breaks.length === 0
            ? []
            : [locale.t('trend.breaks', { periods: locale.list(breaks.map((period) => periodWords(locale, period))) })],
      }),
    },
  ];
}

/** Women and men apart where both are there, else both together; each group beside its reference. */
function linesOf(context: ReportContext, pairings: readonly Pairing[]): readonly Line[] {
  const concept = pairings[0]?.concept;
  const alike = pairings.filter((pairing) => pairing.concept === concept);
  const sexed = alike.filter(
    (pairing) =>
      pairing.sex !== 'total' &&
      seriesOf(context.analysis, pairing.focus).filter(({ value }) => value !== null).length > 1,
  );
  const chosen = sexed.length >= 2 ? sexed : alike.slice(0, 1);
  const tones: readonly (readonly [Tone, Tone])[] = [
    ['focus', 'reference'],
    ['third', 'fourth'],
  ];
  const own = chosen.flatMap((pairing, index) => {
    const [focus, reference] = tones[index] ?? ['fifth', 'sixth'];
    return [
      line(context, pairing.focus, focus),
      ...(pairing.reference === null ? [] : [line(context, pairing.reference, reference)]),
    ];
  });
  // Beside the lines of women and men there is no room for more.
  const [only] = chosen;
  return only === undefined || chosen.length > 1 ? own : [...own, ...benchmarkLines(context, only.focus)];
}

function line(context: ReportContext, value: IndicatorValue, tone: Tone): Line {
  const { locale, analysis } = context;
  const name = sentenceCase(groupWords(locale, value.concept, value.group, value.sex));
  return { name, tone, dashed: false, values: seriesOf(analysis, value) };
}

/** The same group in at most two of the places that the study compares itself with. */
function benchmarkLines(context: ReportContext, focus: IndicatorValue): readonly Line[] {
  const { analysis, study } = context;
  const tones: readonly Tone[] = ['third', 'fourth'];
  return study.places.benchmarks
    .flatMap(({ code }) => {
      const found = code === focus.place ? null : beside(analysis, focus, { place: code });
      const values = found === null ? [] : seriesOf(analysis, found);
      return values.filter((value) => value.value !== null).length < 3 ? [] : [{ name: context.place(code), values }];
    })
    .slice(0, tones.length)
    .map((found, index) => ({ ...found, tone: tones[index] ?? 'third', dashed: true }));
}

/** Years without a figure keep their place, so that the axis is true to time. */
function filled(periods: readonly string[]): readonly string[] {
  const years = periods.map(Number);
  const from = years[0];
  const to = years.at(-1);
  if (from === undefined || to === undefined || !periods.every((period) => /^\d{4}$/.test(period))) return periods;
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function finding(context: ReportContext, last: IndicatorValue, breaks: readonly string[]): string {
  const { locale, analysis } = context;
  const values = {
    place: context.placeHead(last.place),
    period: periodWords(locale, last.period),
    group: groupPhrase(locale, last.concept, last.group, last.sex),
    noun: indicatorNoun(context, last.base),
    value: figureWords(locale, last),
  };
  const kind = last.base === 'employment_rate' ? 'short' : 'full';
  const changes = changesTo(analysis, last).filter((change) => change.value !== null);
  const longest = changes.reduce<IndicatorValue | null>(
    (best, one) => (best === null || (one.against?.period ?? '') < (best.against?.period ?? '') ? one : best),
    null,
  );
  if (longest !== null) {
    const change = plainLine(markdown(changeWords(context, longest)));
    return sentenceCase(locale.t(`finding.trend.${kind}`, { ...values, change }));
  }
  const at = breaks.at(-1);
  return sentenceCase(
    at === undefined
      ? locale.t('finding.level', values)
      : locale.t(`finding.trend.break.${kind}`, { ...values, at: periodWords(locale, at) }),
  );
}

function endLabel(context: ReportContext, line: Line): string {
  const last = [...line.values].reverse().find((value) => value.value !== null);
  return last === undefined ? line.name : `${line.name} ${figureWords(context.locale, last)}`;
}

function altText(context: ReportContext, lines: readonly Line[], title: string, breaks: readonly string[]): string {
  const { locale } = context;
  const sentences = lines.flatMap((one) => {
    const known = one.values.filter((value) => value.value !== null);
    const first = known[0];
    const last = known.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      locale.t('alt.line', {
        name: one.name,
        from: periodWords(locale, first.period),
        first: figureWords(locale, first),
        to: periodWords(locale, last.period),
        last: figureWords(locale, last),
      }),
    ];
  });
  const broken =
    breaks.length === 0
      ? ''
      : locale.t('trend.breaks', { periods: locale.list(breaks.map((period) => periodWords(locale, period))) });
  return [`${title}.`, ...sentences, broken].filter((part) => part !== '').join(' ');
}

function dataTable(context: ReportContext, lines: readonly Line[], periods: readonly string[]): TableBody {
  const { locale, register } = context;
  const shown = periods.filter((period) => lines.some((one) => one.values.some((value) => value.period === period)));
  const hrefs = lines.map((one) => register.citeSeries(one.values));
  return {
    columns: [column(locale.t('trend.period')), ...lines.map((one) => column(one.name, 'end'))],
    rows: shown.map((period) => ({
      group: '',
      cells: [
        textCell(periodWords(locale, period)),
        ...lines.map((one, index) => {
          const value = one.values.find((candidate) => candidate.period === period) ?? null;
          return figureCell(context, value, { href: hrefs[index] ?? '', without: wholeChart });
        }),
      ],
    })),
  };
}
