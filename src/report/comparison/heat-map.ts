import type { HeatMapSpec } from '../../charts/chart-spec.ts';
import type { ComparableSet, HeatRow, Question } from '../../comparison/comparison.ts';
import { column, textCell } from '../cells.ts';
import { plain } from '../markdown-text.ts';
import { periodWords, sentenceCase } from '../phrases.ts';
import type { Block, TableBody } from '../report-model.ts';
import type { ComparisonContext, ComparisonSection } from './comparison-context.ts';
import { rowNotes } from './comparison-notes.ts';
import { inParts } from './leading.ts';
import { unitDecimals } from './row-cells.ts';
import { keyWords, questionName, roleWords, setWho } from './row-words.ts';

/** Columns of one drawing; more regions stand in rows instead. */
const mostColumns = 12;
/** Regions of one drawing with regions in rows, figures of it, and drawings. */
const mostRegions = 26;
const mostFigures = 9;
const mostParts = 4;

interface Shown {
  readonly row: HeatRow;
  readonly question: Question;
  readonly set: ComparableSet;
}

/** All figures at a glance: what lies how far to its better or worse side, set by set. */
export const heatMapSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const shown = rowsShown(context);
  if (shown.length === 0) return null;
  const { regions } = comparison;
  // What is made up never colours what is known.
  const parts = [false, true].map((illustrative) => shown.filter(({ set }) => set.key.illustrative === illustrative));
  const blocks = parts.flatMap((part) => {
    if (part.length === 0) return [];
    return regions.length <= mostColumns ? [acrossChart(context, part)] : downCharts(context, part);
  });
  return {
    id: 'comparison-heat-map',
    number: '',
    title: locale.t('comparison.heat.title'),
    answer: plain(locale.t('comparison.heat.answer', { n: shown.length, regions: regions.length })),
    blocks,
  };
};

/** What is about the focus groups first; what is about everybody after. The groups it is measured against stand in the gaps. */
function rowsShown({ comparison }: ComparisonContext): readonly Shown[] {
  const questions = new Map(comparison.questions.map((question) => [question.id, question]));
  const sides = ['focus', 'total'];
  return comparison.heatMap
    .flatMap((row): readonly Shown[] => {
      const question = questions.get(row.question);
      const set = question?.sets.find(({ id }) => id === row.set);
      if (question === undefined || set === undefined || !sides.includes(question.side)) return [];
      // The share that is left over to a hundred would say the same again.
      if (question.base === 'inactivity_rate' || question.form === 'gender_gap') return [];
      return [{ row, question, set }];
    })
    .sort((a, b) => sides.indexOf(a.question.side) - sides.indexOf(b.question.side));
}

/** Steps of half a standard deviation, from half of one on. */
function stepOf(better: number | null): number | null {
  if (better === null) return null;
  return Math.sign(better) * Math.min(3, Math.floor(Math.abs(better) * 2));
}

function legendOf({ locale }: ComparisonContext): HeatMapSpec['legend'] {
  return {
    worse: locale.t('comparison.heat.worse'),
    better: locale.t('comparison.heat.better'),
    missing: locale.t('comparison.heat.missing'),
    neutral: locale.t('comparison.heat.neutral'),
  };
}

function figureName(context: ComparisonContext, question: Question): string {
  const { locale } = context;
  const name = questionName(context, { ...question, form: 'level' });
  const form = question.form === 'level' ? '' : locale.t(`comparison.form.${question.form}`);
  const sex =
    question.sex === 'total' || question.form === 'gender_gap' ? '' : locale.t(`comparison.sex.${question.sex}`);
  return [name, sex, form].filter((part) => part !== '').join(locale.t('list.comma'));
}

/** What the rows of a group have in common, women and men together. */
function groupOf(context: ComparisonContext, { question, set }: Shown): string {
  const { locale } = context;
  return sentenceCase(
    [
      setWho(context, { ...question, sex: 'total' }, set),
      periodWords(locale, set.period),
      roleWords(context, set.key),
      keyWords(context, set.key),
    ]
      .filter((part) => part !== '')
      .join(locale.t('list.comma')),
  );
}

function valueWords({ locale }: ComparisonContext, { set }: Shown, value: number): string {
  return locale.number(value, unitDecimals(set.key.unit));
}

/** Regions across, figures down, sets under heads of their own. */
function acrossChart(context: ComparisonContext, shown: readonly Shown[]): Block {
  const { locale, comparison, name } = context;
  const heads = [...new Set(shown.map((one) => groupOf(context, one)))];
  return chartOf(context, shown, {
    title: locale.t('comparison.heat.chart', {
      n: shown.length,
      regions: context.territories(comparison.regions.map(({ slug }) => slug)),
    }),
    columns: comparison.regions.map(({ slug }) => ({ label: name(slug) })),
    groups: heads.map((heading) => ({
      heading,
      rows: shown
        .filter((one) => groupOf(context, one) === heading)
        .map((one) => ({
          label: figureName(context, one.question),
          detail: '',
          cells: one.row.cells.map((cell) =>
            cell === null ? null : { label: valueWords(context, one, cell.value), step: stepOf(cell.better) },
          ),
        })),
    })),
    further: [],
  });
}

/** Regions down, figures across, in parts of a page. */
function downCharts(context: ComparisonContext, shown: readonly Shown[]): readonly Block[] {
  const { locale, comparison, name } = context;
  const figures = [...shown].sort((a, b) => known(b) - known(a)).slice(0, mostFigures);
  const indexes = comparison.regions.flatMap((_, index) =>
    figures.some(({ row }) => (row.cells[index] ?? null) !== null) ? [index] : [],
  );
  // Parts of about one length, so that the last is no remnant.
  const parts = inParts(indexes, Math.ceil(indexes.length / Math.ceil(indexes.length / mostRegions)));
  const kept = parts.slice(0, mostParts);
  const headings = [...new Set(figures.map((one) => groupOf(context, one)))];
  return kept.map((part, page) =>
    chartOf(context, figures, {
      title: locale.t('comparison.heat.chart.part', {
        n: figures.length,
        from: name(comparison.regions[part[0] ?? 0]?.slug ?? ''),
        to: name(comparison.regions[part.at(-1) ?? 0]?.slug ?? ''),
      }),
      columns: figures.map(({ question, set }) => ({
        label: [figureName(context, question), periodWords(locale, set.period)].join(locale.t('list.comma')),
      })),
      groups: [
        {
          heading: '',
          rows: part.map((index) => ({
            label: name(comparison.regions[index]?.slug ?? ''),
            detail: '',
            cells: figures.map((one) => {
              const cell = one.row.cells[index] ?? null;
              return cell === null ? null : { label: valueWords(context, one, cell.value), step: stepOf(cell.better) };
            }),
          })),
        },
      ],
      further: [
        page === 0 ? locale.t('comparison.heat.sets', { sets: headings.join(locale.t('list.semicolon')) }) : '',
        page === 0 && parts.length > kept.length
          ? locale.t('comparison.left-out', { shown: mostRegions * mostParts, all: indexes.length })
          : '',
        page === 0 && figures.length < shown.length
          ? locale.t('comparison.heat.figures-left', { shown: figures.length, all: shown.length })
          : '',
      ].filter((line) => line !== ''),
    }),
  );

  function known({ row }: Shown): number {
    return row.cells.filter((cell) => cell !== null).length;
  }
}

function chartOf(
  context: ComparisonContext,
  shown: readonly Shown[],
  parts: Pick<HeatMapSpec, 'columns' | 'groups'> & { readonly title: string; readonly further: readonly string[] },
): Block {
  const { locale, numbering } = context;
  const { id, label } = numbering.next('figure');
  const { title, columns, groups } = parts;
  const alt = locale.t('comparison.heat.alt', {
    title,
    rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    columns: columns.length,
  });
  const spec: HeatMapSpec = {
    kind: 'heat-map',
    width: 'full',
    locale: locale.lang,
    unitSuffix: '',
    alt,
    columns,
    groups,
    legend: legendOf(context),
  };
  return {
    kind: 'chart',
    name: 'heat-map',
    id,
    label,
    margin: [],
    width: 'full',
    title,
    subtitle: locale.t('comparison.heat.subtitle'),
    chart: context.chart(id, spec),
    alt,
    data: dataOf(context, spec),
    dataIn: '',
    notes: rowNotes(
      context,
      shown.flatMap(({ set }) => set.members.map(({ figure }) => figure)),
      [locale.t('comparison.heat.note'), ...parts.further],
    ),
  };
}

function dataOf({ locale }: ComparisonContext, { columns, groups }: HeatMapSpec): TableBody {
  return {
    columns: [column(locale.t('comparison.head.row')), ...columns.map(({ label }) => column(label, 'end'))],
    rows: groups.flatMap(({ heading, rows }) =>
      rows.map((row) => ({
        group: heading,
        cells: [
          textCell(row.label),
          ...row.cells.map((cell) =>
            cell === null ? { ...textCell(locale.t('cell.not-given')), muted: true } : textCell(cell.label),
          ),
        ],
      })),
    ),
  };
}
