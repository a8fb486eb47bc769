import type { HeatMapSpec } from '../../charts/chart-spec.ts';
import type { CoverageBeside } from '../../comparison/comparison.ts';
import { serviceStages } from '../../observations/code-lists.ts';
import { column, textCell } from '../cells.ts';
import { placed } from '../context.ts';
import { plain } from '../markdown-text.ts';
import type { Block } from '../report-model.ts';
import type { ComparisonContext, ComparisonSection } from './comparison-context.ts';
import { filesNotes, fullTable } from './comparison-notes.ts';
import { inParts } from './leading.ts';

/** Regions of one drawing; of more the table alone stands. */
const mostDrawn = 30;

/** Which stages are covered for how many of the groups that need them, region by region. */
export const servicesSection: ComparisonSection = (context) => {
  const { locale, comparison } = context;
  const { coverage } = comparison;
  if (coverage.length === 0) return null;
  return {
    id: 'comparison-services',
    number: '',
    title: locale.t('comparison.services.title'),
    answer: plain(answer(context, coverage)),
    blocks: placed(
      coverage.length <= mostDrawn ? stagesChart(context, coverage) : null,
      coverage.length <= mostDrawn ? null : tables(context, coverage),
    ),
  };
};

/** The stage that is least covered over all, and how far the regions lie apart. */
function answer(context: ComparisonContext, coverage: readonly CoverageBeside[]): string {
  const { locale } = context;
  const weakest = serviceStages
    .map((stage) => ({
      stage,
      full: placesOf(
        context,
        coverage.filter(({ byStage }) =>
          byStage.some((one) => one.stage === stage && one.relevant > 0 && one.covered === one.relevant),
        ),
      ),
    }))
    .sort((a, b) => a.full - b.full)[0];
  const shares = coverage.map((one) => one.coverage);
  return locale.t('comparison.services.answer', {
    n: placesOf(context, coverage),
    low: locale.percent(Math.min(...shares), 0),
    high: locale.percent(Math.max(...shares), 0),
    stage: weakest === undefined ? '' : locale.t(`stage.in-text.${weakest.stage}`),
    full: weakest?.full ?? 0,
  });
}

function placesOf({ territories }: ComparisonContext, coverage: readonly CoverageBeside[]): number {
  return territories(coverage.map(({ region }) => region));
}

/** Gaps of all places; of two studies of one place those of the first. */
function gapsOf({ region }: ComparisonContext, coverage: readonly CoverageBeside[]): number {
  const first = new Map(coverage.toReversed().map((one) => [region(one.region).territory, one.gaps]));
  return [...first.values()].reduce((sum, gaps) => sum + gaps, 0);
}

function stagesChart(context: ComparisonContext, coverage: readonly CoverageBeside[]): Block {
  const { locale, numbering, name } = context;
  const { id, label } = numbering.next('figure');
  const groups: HeatMapSpec['groups'] = [
    {
      heading: '',
      rows: coverage.map((one) => ({
        label: name(one.region),
        detail: '',
        cells: [
          ...serviceStages.map((stage) => {
            const found = one.byStage.find((each) => each.stage === stage);
            if (found === undefined || found.relevant === 0) return null;
            const { covered, relevant } = found;
            return {
              label: locale.t('comparison.services.cell', { n: covered, all: relevant }),
              step: stepOf(covered, relevant),
            };
          }),
          { label: locale.percent(one.coverage, 0), step: null },
        ],
      })),
    },
  ];
  const title = locale.t('comparison.services.chart', {
    n: placesOf(context, coverage),
    gaps: gapsOf(context, coverage),
  });
  const alt = locale.t('comparison.matrix.alt', {
    title,
    rows: coverage
      .map((one) =>
        locale.t('comparison.dots.row', { label: name(one.region), value: locale.percent(one.coverage, 0) }),
      )
      .join(' '),
  });
  return {
    kind: 'chart',
    name: 'services',
    id,
    label,
    margin: [],
    width: 'full',
    title,
    subtitle: locale.t('comparison.services.subtitle'),
    chart: context.chart(id, {
      kind: 'heat-map',
      width: 'full',
      locale: locale.lang,
      unitSuffix: '',
      alt,
      columns: [
        ...serviceStages.map((stage) => ({ label: locale.t(`stage.${stage}`) })),
        { label: locale.t('comparison.head.covered') },
      ],
      groups,
      legend: {
        worse: locale.t('comparison.services.nobody'),
        better: locale.t('comparison.services.everybody'),
        missing: locale.t('comparison.services.not-needed'),
        neutral: locale.t('comparison.services.share'),
      },
    }),
    alt,
    data: { columns: columns(context), rows: coverage.map((one) => row(context, one)) },
    dataIn: '',
    notes: filesNotes(context, [locale.t('comparison.services.note')]),
  };
}

/** Everybody served is the best, nobody the worst; between them it counts whether most are. */
function stepOf(covered: number, relevant: number): number {
  if (covered === 0) return -3;
  if (covered === relevant) return 3;
  return covered * 2 >= relevant ? 1 : -1;
}

function columns({ locale }: ComparisonContext) {
  return [
    column(locale.t('comparison.head.region')),
    ...serviceStages.map((stage) => column(locale.t(`stage.${stage}`), 'centre')),
    column(locale.t('comparison.head.covered'), 'end'),
    column(locale.t('comparison.head.gaps'), 'end'),
    column(locale.t('comparison.head.single'), 'end'),
  ];
}

function row({ locale, name }: ComparisonContext, one: CoverageBeside) {
  return {
    group: '',
    cells: [
      textCell(name(one.region)),
      ...serviceStages.map((stage) => {
        const found = one.byStage.find((each) => each.stage === stage);
        if (found === undefined || found.relevant === 0)
          return { ...textCell(locale.t('cell.not-given')), muted: true };
        return {
          ...textCell(locale.t('comparison.services.cell', { n: found.covered, all: found.relevant })),
          sort: found.coverage,
        };
      }),
      { ...textCell(locale.percent(one.coverage, 0)), sort: one.coverage },
      { ...textCell(locale.number(one.gaps)), sort: one.gaps },
      { ...textCell(locale.number(one.singlePoints)), sort: one.singlePoints },
    ],
  };
}

function tables(context: ComparisonContext, coverage: readonly CoverageBeside[]): readonly Block[] {
  const { locale, numbering } = context;
  return inParts(coverage, 1000).map((part) =>
    fullTable(
      numbering.next('table'),
      {
        title: locale.t('comparison.services.chart', {
          n: placesOf(context, part),
          gaps: gapsOf(context, part),
        }),
        subtitle: locale.t('comparison.services.subtitle.table'),
      },
      columns(context),
      part.map((one) => row(context, one)),
      filesNotes(context, [locale.t('comparison.services.note')]),
    ),
  );
}
