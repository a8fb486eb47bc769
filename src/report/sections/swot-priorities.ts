import type { Tone } from '../../charts/chart-spec.ts';
import { type Quadrant, quadrants } from '../../observations/code-lists.ts';
import type { Priority } from '../../swot/priorities.ts';
import { column, richCell, textCell } from '../cells.ts';
import { unitSuffix } from '../chart-data.ts';
import { heading, prose, type ReportContext, reference } from '../context.ts';
import { markdown, noText } from '../markdown-text.ts';
import { swotLabels } from '../names.ts';
import type { Label } from '../numbering.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative } from '../provenance.ts';
import type { Block, Cell, ChartBlock, Column, TableBlock } from '../report-model.ts';

import { howWeighed } from './swot-weighing.ts';

const tones: Readonly<Record<Quadrant, Tone>> = {
  strengths: 'strength',
  weaknesses: 'weakness',
  opportunities: 'opportunity',
  threats: 'threat',
};

type Item = NonNullable<ReportContext['region']['swot']>['strengths'][number];

/** How the items were weighed, and what came of it; nothing where nothing is weighed. */
export function priorities(context: ReportContext): readonly Block[] {
  const { locale, analysis } = context;
  if (analysis.weighing === null) return [];
  const weighed = analysis.priorities.filter(({ global }) => global !== null);
  const how = context.numbering.next('table');
  const head = heading('swot-priorities', locale.t('swot.priorities'));
  if (weighed.length === 0) {
    const within = context.numbering.next('table');
    const refs = { how: reference(how), table: reference(within) };
    const lead = prose(markdown(locale.t('swot.priorities.lead.within', refs)));
    return [head, lead, howWeighed(context, how), itemsTable(context, within)];
  }
  const figure = context.numbering.next('figure');
  const table = context.numbering.next('table');
  const refs = { how: reference(how), figure: reference(figure), table: reference(table) };
  return [
    head,
    prose(markdown(locale.t('swot.priorities.lead', refs))),
    howWeighed(context, how),
    chart(context, figure, table, weighed),
    itemsTable(context, table),
  ];
}

function byGlobal(a: Priority, b: Priority): number {
  return (b.global ?? -1) - (a.global ?? -1) || (b.local ?? -1) - (a.local ?? -1);
}

function itemsById(context: ReportContext): ReadonlyMap<string, Item> {
  const items = quadrants.flatMap((quadrant) => context.region.swot?.[quadrant] ?? []);
  return new Map(items.map((item) => [item.id, item]));
}

/** A figure stands on one page. */
const mostBars = 30;

/** The weighed items, the heaviest first; of very many the heaviest alone, since the table has them all. */
function chart(context: ReportContext, { id, label }: Label, table: Label, weighed: readonly Priority[]): ChartBlock {
  const { locale } = context;
  const labels = swotLabels(context);
  const items = itemsById(context);
  const sorted = weighed.toSorted(byGlobal).slice(0, mostBars);
  const percent = (share: number) => locale.percent(share * 100, 1);
  const top = sorted.slice(0, 3).map((each) =>
    locale.t('swot.chart.alt.item', {
      label: labels.get(each.id) ?? '',
      share: percent(each.global ?? 0),
      text: lineOf(context, items.get(each.id)),
    }),
  );
  const [first] = sorted;
  const name = {
    n: weighed.length,
    label: labels.get(first?.id ?? '') ?? '',
    share: percent(first?.global ?? 0),
  };
  const alt = locale.t('swot.chart.alt', { n: weighed.length, top: top.join(locale.t('list.semicolon')) });
  const drawn = context.chart(id, {
    kind: 'ranked-bars',
    width: 'full',
    locale: locale.lang,
    unitSuffix: unitSuffix(context, 'percent'),
    alt,
    groups: [
      {
        heading: '',
        tone: 'muted',
        end: '',
        rows: sorted.map((each) => {
          const item = items.get(each.id);
          return {
            code: labels.get(each.id) ?? '',
            label: lineOf(context, item),
            datum: {
              value: (each.global ?? 0) * 100,
              label: percent(each.global ?? 0),
              tone: tones[each.quadrant],
              marks: [],
              interval: null,
            },
          };
        }),
      },
    ],
    legend: quadrants
      .filter((quadrant) => sorted.some((each) => each.quadrant === quadrant))
      .map((quadrant) => ({
        code: locale.t(`quadrant.letter.${quadrant}`),
        name: locale.t(`quadrant.${quadrant}`),
        tone: tones[quadrant],
      })),
    axisMax: null,
  });
  return {
    kind: 'chart',
    name: 'swot-priorities',
    id,
    margin: [],
    width: 'full',
    label,
    title: locale.t('swot.chart.title', name),
    subtitle:
      sorted.length < weighed.length
        ? locale.t('swot.chart.subtitle.heaviest', { shown: sorted.length, n: weighed.length })
        : locale.t('swot.chart.subtitle'),
    chart: drawn,
    alt,
    data: null,
    dataIn: locale.t('swot.priorities.data-in', { table: reference(table) }),
    notes: { source: noText, lines: [], illustrative: false },
  };
}

function lineOf(context: ReportContext, item: Item | undefined): string {
  return item === undefined ? '' : context.line(item.text);
}

/** Every item with its scores and both its weights, by quadrant, the heaviest first. */
function itemsTable(context: ReportContext, { id, label }: Label): TableBlock {
  const { locale, analysis } = context;
  const labels = swotLabels(context);
  const items = itemsById(context);
  const means = new Map(analysis.itemRatings.map((rated) => [rated.id, rated]));
  const all = [...items.values()];
  const withScales = all.some(({ impact, certainty }) => impact !== undefined || certainty !== undefined);
  const withRatings = all.some((item) => means.has(item.id));
  const columns: Column[] = [column(locale.t('swot.evidence.label')), column(locale.t('swot.evidence.item'))];
  if (withScales) columns.push(column(locale.t('swot.impact'), 'end'), column(locale.t('swot.certainty'), 'end'));
  if (withRatings) columns.push(column(locale.t('swot.rating'), 'end', locale.t('swot.rating.unit')));
  const withGlobal = analysis.priorities.some(({ global }) => global !== null);
  columns.push(column(locale.t('swot.local'), 'end'));
  if (withGlobal) columns.push(column(locale.t('swot.global'), 'end'));
  const rows = quadrants.flatMap((quadrant) =>
    analysis.priorities
      .filter((priority) => priority.quadrant === quadrant)
      .toSorted(byGlobal)
      .flatMap((priority) => {
        const item = items.get(priority.id);
        if (item === undefined) return [];
        const cells: Cell[] = [
          {
            ...textCell(labels.get(item.id) ?? ''),
            marks: illustrativeMarks(context, restsOnIllustrative(context, item)),
          },
          richCell(context.rich(item.text)),
        ];
        if (withScales) cells.push(number(context, item.impact ?? null, 0), number(context, item.certainty ?? null, 0));
        if (withRatings) cells.push(number(context, means.get(item.id)?.mean ?? null, 1));
        cells.push(share(context, priority.local, 0));
        if (withGlobal) cells.push(share(context, priority.global, 1));
        return [{ group: groupHead(context, quadrant), cells }];
      }),
  );
  return {
    kind: 'table',
    id,
    margin: [],
    width: 'full',
    label,
    title: locale.t(withGlobal ? 'swot.priorities.table' : 'swot.priorities.table.within'),
    subtitle: locale.t(withRatings ? 'swot.priorities.subtitle.rated' : 'swot.priorities.subtitle'),
    body: { columns, rows },
    notes: markedNotes(
      context,
      all.filter((item) => restsOnIllustrative(context, item)),
      withGlobal ? [locale.t('swot.priorities.note')] : [],
    ),
  };
}

/** `Strengths · 24% of all weight`. */
function groupHead(context: ReportContext, quadrant: Quadrant): string {
  const { locale, analysis } = context;
  const name = locale.t(`quadrant.${quadrant}`);
  const weight = analysis.weighing?.quadrants[quadrant].weight ?? null;
  if (weight === null) return name;
  return locale.t('swot.priorities.group', { quadrant: name, share: locale.percent(weight * 100, 0) });
}

function number(context: ReportContext, value: number | null, decimals: number): Cell {
  if (value === null) return { ...textCell(context.locale.t('cell.not-given')), muted: true };
  return { ...textCell(context.locale.number(value, decimals)), sort: value };
}

function share(context: ReportContext, value: number | null, decimals: number): Cell {
  if (value === null) return { ...textCell(context.locale.t('cell.not-given')), muted: true };
  return { ...textCell(context.locale.percent(value * 100, decimals)), sort: value };
}
