import type { RegionDotsSpec } from '../../charts/chart-spec.ts';
import type { ComparableSet, Member, Question } from '../../comparison/comparison.ts';
import type { IndicatorRow } from '../../indicators/indicator-row.ts';
import { column, textCell } from '../cells.ts';
import { unitSuffix } from '../chart-data.ts';
import type { Phrase } from '../locale/locale.ts';
import { hasCaution } from '../marks.ts';
import { listPhrase, periodWords, sentenceCase } from '../phrases.ts';
import { placePhrase } from '../place-words.ts';
import type { Block, TableBody } from '../report-model.ts';
import { type ComparisonContext, memberName, regionNames } from './comparison-context.ts';
import { rowNotes } from './comparison-notes.ts';
import { orderedMembers, rowsOf } from './leading.ts';
import { cautionsOf, rowCell, rowDatum, rowWords } from './row-cells.ts';
import { keyWords, questionName, roleWords, setPhrase, setWho } from './row-words.ts';

/** Sets of one question in one drawing, and rows of one set: more than these nobody reads. */
const mostSets = 3;
const mostRows = 30;
const mostBenchmarks = 12;

/** One question: every place on one scale, with intervals where there are any; with the places that studies compare themselves with, if so asked. */
export function dotPlot(context: ComparisonContext, question: Question, benchmarks: boolean): readonly Block[] {
  const { locale, numbering } = context;
  const sets = question.sets.slice(0, mostSets);
  const [first] = sets;
  if (first === undefined) return [];
  const { id, label } = numbering.next('figure');
  const drawn = sets.map((set) => ({ set, rows: rowsShown(context, set, benchmarks) }));
  const title = finding(context, question, first);
  const words = drawn.flatMap(({ rows }) =>
    rows.map((row) => locale.t('comparison.dots.row', { label: row.label, value: rowWords(locale, row.figure) })),
  );
  const alt = `${title}. ${words.join(' ')}`;
  const spec: RegionDotsSpec = {
    kind: 'region-dots',
    width: 'full',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, first.key.unit),
    alt,
    sets: drawn.map(({ set, rows }) => ({
      heading: sets.length === 1 ? '' : sentenceCase(headingOf(context, question, set)),
      rows: rows.map((row) => ({
        label: row.label,
        datum: rowDatum(locale, row.figure, row.benchmark ? 'reference' : 'focus'),
      })),
      guides: guidesOf(context, set),
    })),
  };
  return [
    {
      kind: 'chart',
      name: 'regions',
      id,
      label,
      margin: [],
      width: 'full',
      title,
      subtitle: [
        headingOf(context, question, first),
        drawn.some(({ rows }) => rows.some((row) => row.benchmark)) ? locale.t('comparison.dots.squares') : '',
      ]
        .filter((part) => part !== '')
        .map((part) => sentenceCase(part))
        .join(locale.t('list.dot')),
      chart: context.chart(id, spec),
      alt,
      data: dataOf(context, drawn),
      dataIn: '',
      notes: rowNotes(
        context,
        drawn.flatMap(({ set }) => rowsOf(set)),
        notesOf(context, question, drawn),
      ),
    },
  ];
}

interface Row {
  readonly label: string;
  readonly figure: IndicatorRow;
  readonly benchmark: boolean;
}

/** Members and benchmarks from the highest value to the lowest; of very many places the highest and the lowest. */
function rowsShown(context: ComparisonContext, set: ComparableSet, benchmarks: boolean): readonly Row[] {
  const members = orderedMembers(set).map(
    (member): Row => ({
      label: memberName(context, set, member),
      figure: member.figure,
      benchmark: false,
    }),
  );
  if (members.length > mostRows) {
    const known = members.filter(({ figure }) => figure.value !== null);
    return [...known.slice(0, mostRows / 2), ...known.slice(-mostRows / 2)];
  }
  const others = set.benchmarks
    .filter(({ figure }) => figure.value !== null && !isAggregate(figure.place))
    .map(({ place, figure }): Row => ({ label: context.place(place), figure, benchmark: true }));
  const shown = benchmarks && members.length <= 20 && others.length <= mostBenchmarks ? others : [];
  return [...members, ...shown].sort((a, b) => (b.figure.value ?? -Infinity) - (a.figure.value ?? -Infinity));
}

/** The European Union and the like: a line through all rows. */
const isAggregate = (place: string): boolean => /^(EU|EA|EEA|EFTA)\d*(_\d+)?$/.test(place);

function guidesOf(context: ComparisonContext, { benchmarks, median, key, members }: ComparableSet) {
  const { locale } = context;
  const wide = benchmarks.flatMap(({ place, figure }) =>
    figure.value !== null && isAggregate(place)
      ? [{ value: figure.value, label: `${context.place(place)} ${rowWords(locale, figure)}` }]
      : [],
  );
  if (median === null) return wide;
  const words = rowWords(locale, { value: median, unit: key.unit, caution: [] });
  return [...wide, { value: median, label: locale.t('comparison.dots.median', { n: members.length, value: words }) }];
}

/** From where to where the values reach, with the places at both ends. */
function finding(context: ComparisonContext, question: Question, set: ComparableSet): string {
  const { locale } = context;
  const known = orderedMembers(set).filter(
    (member) => member.figure.value !== null && !hasCaution({ cautions: cautionsOf(member.figure) }, 'low_reliability'),
  );
  const [highest, lowest] = [known[0], known.at(-1)];
  const values = {
    name: questionName(context, question),
    who: setPhrase(context, question, set),
    period: periodWords(locale, set.period),
  };
  if (highest === undefined || lowest === undefined || highest === lowest)
    return locale.t('comparison.dots.title.plain', values);
  return locale.t(question.form === 'level' ? 'comparison.dots.title' : 'comparison.dots.title.gap', {
    ...values,
    low: rowWords(locale, lowest.figure),
    lowPlace: placeOf(lowest),
    high: rowWords(locale, highest.figure),
    highPlace: placeOf(highest),
  });

  function placeOf(member: Member): Phrase {
    if (set.key.role !== 'own') return context.placePhrase(member.place);
    return placePhrase(locale, member.place, memberName(context, set, member));
  }
}

/** What the values of a set have in common: whom, when, how measured, and whether they stand in. */
function headingOf(context: ComparisonContext, question: Question, set: ComparableSet): string {
  const { locale } = context;
  return [
    setWho(context, question, set),
    periodWords(locale, set.period),
    roleWords(context, set.key),
    keyWords(context, set.key),
  ]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
}

function notesOf(
  context: ComparisonContext,
  question: Question,
  drawn: readonly { readonly set: ComparableSet; readonly rows: readonly Row[] }[],
): readonly string[] {
  const { locale } = context;
  const shown = new Set(drawn.map(({ set }) => set.id));
  const apart = question.standings.filter(({ set }) => set === null || !shown.has(set)).map(({ region }) => region);
  const disputed = drawn.flatMap(({ set }) => set.members.filter((member) => member.disputed !== null));
  const intervals = drawn.some(({ set }) => set.members.some(({ figure }) => figure.lower !== null));
  const [first] = drawn;
  const left = first !== undefined && first.set.members.length > mostRows ? first.set.members.length : 0;
  return [
    locale.t('notes.order-no-rank'),
    intervals ? '' : locale.t('notes.no-intervals'),
    left > 0 ? locale.t('comparison.dots.left-out', { shown: mostRows, all: left, half: mostRows / 2 }) : '',
    drawn.length > 1 ? locale.t('comparison.dots.apart-sets') : '',
    apart.length > 0
      ? locale.t('comparison.dots.apart', { regions: regionNames(context, apart), n: apart.length })
      : '',
    disputed.length > 0
      ? locale.t('comparison.dots.disputed', {
          places: listPhrase(
            locale,
            disputed.map(({ place }) => context.placePhrase(place)),
          ),
        })
      : '',
  ].filter((line) => line !== '');
}

function dataOf(
  context: ComparisonContext,
  drawn: readonly { readonly set: ComparableSet; readonly rows: readonly Row[] }[],
): TableBody {
  const { locale } = context;
  return {
    columns: [column(locale.t('comparison.head.place')), column(locale.t('comparison.head.value'), 'end')],
    rows: drawn.flatMap(({ set, rows }) =>
      rows.map((row) => ({
        group: drawn.length === 1 ? '' : sentenceCase(roleWords(context, set.key)),
        cells: [textCell(row.label), rowCell(locale, row.figure)],
      })),
    ),
  };
}
