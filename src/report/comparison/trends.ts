import type { SmallPanel } from '../../charts/chart-spec.ts';
import type { ComparableSet, Question, Trend, TrendPoint } from '../../comparison/comparison.ts';
import { comparePeriods } from '../../observations/period.ts';
import { unitSuffix } from '../chart-data.ts';
import { placed } from '../context.ts';
import { plain } from '../markdown-text.ts';
import { groupWords, periodRange, periodWords, sentenceCase } from '../phrases.ts';
import type { Block } from '../report-model.ts';
import { type ComparisonContext, type ComparisonSection, regionNames } from './comparison-context.ts';
import { rowNotes } from './comparison-notes.ts';
import { leadingQuestions } from './leading.ts';
import { unitDecimals } from './row-cells.ts';
import { conceptOf, questionName, setPhrase, sexOf } from './row-words.ts';
import { trendTable } from './trend-data.ts';

type Series = Trend['series'][number];

/** Panels of one page, and pages of one figure: of more regions the rest stand in the CSV. */
const mostPanels = 12;
const mostPages = 3;

interface Drawn {
  readonly question: Question;
  readonly set: ComparableSet;
  readonly focus: readonly Series[];
  readonly reference: Trend | null;
  readonly periods: readonly string[];
}

/** The leading levels over time, a panel a place, the reference group beside. */
export const trendsSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const drawn = leadingQuestions(comparison).levels.flatMap((question) => drawable(context, question));
  const [first] = drawn;
  if (first === undefined) return null;
  return {
    id: 'comparison-trends',
    number: '',
    title: locale.t('comparison.trends.title'),
    answer: plain(answer(context, first)),
    blocks: placed(...drawn.map((one) => trendCharts(context, one))),
  };
};

function drawable({ comparison }: ComparisonContext, question: Question): readonly Drawn[] {
  const [set] = question.sets;
  const trend = comparison.trends.find((one) => one.question === question.id && one.set === set?.id);
  if (set === undefined || trend === undefined) return [];
  const focus = trend.series.filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
  const against = comparison.questions.find(
    (one) => one.side === 'reference' && one.base === question.base && one.form === 'level' && one.sex === question.sex,
  );
  const alike = against?.sets.find(
    ({ key }) =>
      key.role === set.key.role &&
      key.concept === set.key.concept &&
      key.age === set.key.age &&
      key.level === set.key.level,
  );
  const reference = comparison.trends.find((one) => one.question === against?.id && one.set === alike?.id) ?? null;
  const periods = filled(focus.flatMap(({ points }) => points.map(({ period }) => period)));
  return focus.length < 2 || periods.length < 3 ? [] : [{ question, set, focus, reference, periods }];
}

/** Years without holes; periods of another kind as they are. */
function filled(periods: readonly string[]): readonly string[] {
  const known = [...new Set(periods)].sort(comparePeriods);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || !known.every((period) => /^\d{4}$/.test(period))) return known;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

/** Which way the lines go, each since it last broke. */
function answer(context: ComparisonContext, { question, set, focus, periods }: Drawn): string {
  const { locale } = context;
  const moves = focus.map(({ points }) => movement(points));
  return locale.t('comparison.trends.answer', {
    name: questionName(context, question),
    who: setPhrase(context, question, set),
    span: periodRange(locale, periods),
    all: focus.length,
    up: moves.filter((move) => move === 'up').length,
    down: moves.filter((move) => move === 'down').length,
    broken: focus.some(({ points }) => points.slice(1).some(({ breakBefore }) => breakBefore)) ? 'yes' : 'no',
  });
}

/** From the first value since the last break to the last value; `null` without two of them. */
function movement(points: readonly TrendPoint[]): 'up' | 'down' | 'same' | null {
  const since = points.slice(
    Math.max(
      0,
      points.findLastIndex(({ breakBefore }) => breakBefore),
    ),
  );
  const known = since.flatMap(({ value }) => value ?? []);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return null;
  return last > first ? 'up' : last < first ? 'down' : 'same';
}

function trendCharts(context: ComparisonContext, drawn: Drawn): readonly Block[] {
  const shown = drawn.focus.slice(0, mostPanels * mostPages);
  const pages = Math.ceil(shown.length / mostPanels);
  return Array.from({ length: pages }, (_, page) =>
    trendChart(context, drawn, shown.slice(page * mostPanels, (page + 1) * mostPanels), page === 0, shown.length),
  );
}

function trendChart(
  context: ComparisonContext,
  drawn: Drawn,
  focus: readonly Series[],
  first: boolean,
  shown: number,
): Block {
  const { locale, numbering } = context;
  const { question, set, reference, periods } = drawn;
  const { id, label } = numbering.next('figure');
  const unit = set.key.unit;
  const concept = conceptOf(set.key.concept);
  const referenceGroup = reference === null ? null : referenceKey(context, drawn);
  const panels = focus.map((series) => panelOf(context, drawn, series));
  const breaks = focus.flatMap(({ points }) =>
    points.filter(({ breakBefore }) => breakBefore).map(({ period }) => period),
  );
  const values = {
    name: questionName(context, question),
    who: setPhrase(context, question, set),
    n: focus.length,
    span: periodRange(locale, periods),
  };
  const title = locale.t(first ? 'comparison.trends.chart' : 'comparison.trends.chart.more', values);
  const rows = focus.map((series) => told(context, series, unit));
  const alt = `${title}. ${rows.join(' ')}`;
  const sexed = (group: string) => sentenceCase(groupWords(locale, concept, group, sexOf(question.sex)));
  return {
    kind: 'chart',
    name: 'trends',
    id,
    label,
    margin: [],
    width: 'full',
    title,
    subtitle: locale.t('comparison.trends.subtitle'),
    chart: context.chart(id, {
      kind: 'small-multiples',
      width: 'full',
      locale: locale.lang,
      unitSuffix: unitSuffix(context, unit),
      alt,
      periods,
      series: [
        { name: sexed(set.key.group), tone: 'focus' },
        ...(referenceGroup === null ? [] : [{ name: sexed(referenceGroup), tone: 'reference' as const }]),
      ],
      panels,
    }),
    alt,
    data: trendTable(context, focus, periods, unit),
    dataIn: '',
    notes: rowNotes(
      context,
      set.members.map(({ figure }) => figure),
      [
        breaks.length === 0
          ? ''
          : locale.t('comparison.trends.breaks', {
              periods: locale.list([...new Set(breaks)].sort().map((period) => periodWords(locale, period))),
            }),
        shown < drawn.focus.length ? locale.t('comparison.left-out', { shown, all: drawn.focus.length }) : '',
      ].filter((line) => line !== ''),
    ),
  };
}

function referenceKey({ comparison }: ComparisonContext, { reference }: Drawn): string | null {
  const question = comparison.questions.find(({ id }) => id === reference?.question);
  return question?.sets.find(({ id }) => id === reference?.set)?.key.group ?? null;
}

function panelOf(context: ComparisonContext, { set, reference, periods }: Drawn, series: Series): SmallPanel {
  const { locale, place } = context;
  const { unit, role } = set.key;
  const names = regionNames(context, series.regions, 2);
  const beside = reference?.series.find((one) => one.place === series.place);
  const line = (points: readonly TrendPoint[], tone: 'focus' | 'reference') => ({
    tone,
    dashed: false,
    points: periods.map((period) => {
      const found = points.find((one) => one.period === period);
      return {
        value: found?.value ?? null,
        breakBefore: found?.breakBefore ?? false,
        unreliable: found?.flags?.includes('u') ?? false,
      };
    }),
    end: lastOf(context, points, unit),
  });
  return {
    label: role === 'own' ? names : place(series.place),
    detail: role === 'own' ? '' : locale.t('comparison.trends.for', { regions: names }),
    lines: [line(series.points, 'focus'), ...(beside === undefined ? [] : [line(beside.points, 'reference')])],
  };
}

function lastOf({ locale }: ComparisonContext, points: readonly TrendPoint[], unit: string): string {
  const value = points.findLast((point) => point.value !== null)?.value ?? null;
  return value === null ? '' : locale.value(value, unit, unitDecimals(unit));
}

/** First and last value of a place, for readers who do not see the lines. */
function told(context: ComparisonContext, { place, points }: Series, unit: string): string {
  const { locale } = context;
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  return locale.t('comparison.trends.row', {
    place: context.placeHead(place),
    from: locale.value(first.value ?? 0, unit, unitDecimals(unit)),
    start: periodWords(locale, first.period),
    to: locale.value(last.value ?? 0, unit, unitDecimals(unit)),
    end: periodWords(locale, last.period),
  });
}
