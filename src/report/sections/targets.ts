import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import { column, figureCell, richCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { someOf } from '../count-words.ts';
import { indicatorName } from '../indicator-words.ts';
import { link, markdown, plain } from '../markdown-text.ts';
import { figureNotes } from '../notes.ts';
import { periodWords, whoWords } from '../phrases.ts';
import { illustrativeMarks, restsOnIllustrative } from '../provenance.ts';
import { levelOf } from '../queries.ts';
import type { Block, Cell } from '../report-model.ts';

type Improvement = ReportContext['region']['improvements'][number];

/** Today's figure of a target; `null` where there is none. */
export function baselineOf(context: ReportContext, target: Improvement['targets'][number]): IndicatorValue | null {
  const { indicator, of, place } = target;
  return levelOf(context, indicator, { ...of, ...(place === undefined ? {} : { place }) });
}

/** What is to be reached: the baseline as the figures give it, the target, and how far it is from the one to the other. */
export function targetsTable(context: ReportContext): readonly Block[] {
  const { locale, region } = context;
  const rows = region.improvements.flatMap((improvement) =>
    improvement.targets.map((target) => ({ improvement, target, baseline: baselineOf(context, target) })),
  );
  if (rows.length === 0) return [];
  const { id, label } = context.numbering.next('table');
  const illustrative = rows.some((row) => restsOnIllustrative(context, row.improvement));
  const notes = figureNotes(
    context,
    rows.map((row) => row.baseline),
    {
      further: [
        ...(rows.some(({ baseline }) => baseline?.placeRole === 'stand_in') ? [locale.t('targets.note')] : []),
        ...without(context),
      ],
    },
  );
  return [
    heading('targets', locale.t('targets.heading')),
    leadTo(context, 'targets.lead', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('targets.title'),
      subtitle: '',
      body: {
        columns: [
          column(locale.t('targets.improvement')),
          column(locale.t('targets.indicator')),
          column(locale.t('place.head')),
          column(locale.t('targets.baseline'), 'end'),
          column(locale.t('targets.target'), 'end'),
          column(locale.t('targets.by'), 'end'),
          column(locale.t('targets.to-go'), 'end'),
        ],
        rows: rows.map(({ improvement, target, baseline }) => {
          const unit = baseline?.unit ?? 'percent';
          const decimals = Number.isInteger(target.target) ? 0 : 1;
          const what =
            baseline === null
              ? indicatorName(context, target.indicator)
              : `${indicatorName(context, target.indicator)}${locale.t('list.comma')}${whoWords(locale, baseline)}`;
          const standIn = baseline?.placeRole === 'stand_in';
          return {
            group: '',
            cells: [
              {
                ...richCell(markdown(link(context.line(improvement.title), `#improvement-${improvement.id}`))),
                ...ownerAndDate(context, improvement),
                marks: illustrativeMarks(context, restsOnIllustrative(context, improvement)),
              },
              textCell(what),
              textCell(
                baseline === null
                  ? ''
                  : locale.t(standIn ? 'targets.place.stand-in' : 'targets.place', {
                      place: context.placeHead(baseline.place),
                      period: periodWords(locale, baseline.period),
                    }),
              ),
              figureCell(context, baseline),
              { ...textCell(locale.value(target.target, unit, decimals)), sort: target.target },
              textCell(periodWords(locale, target.period)),
              toGo(context, baseline?.value ?? null, target.target, unit),
            ],
          };
        }),
      },
      notes: { ...notes, illustrative: notes.illustrative || illustrative },
    },
  ];
}

/** Who sees to it and by when, small under the name. */
function ownerAndDate(context: ReportContext, { owner, due }: Improvement): Pick<Cell, 'detail'> {
  if (owner === undefined && due === undefined) return {};
  const words = context.locale.t('targets.owner', {
    owner: owner === undefined ? 'none' : context.line(owner),
    due: due === undefined ? 'none' : context.locale.date(due),
  });
  return { detail: plain(words) };
}

/** Improvements by which nothing could be seen; nothing where each has a target. */
function without(context: ReportContext): readonly string[] {
  const { locale, region } = context;
  const found = region.improvements.filter(({ targets }) => targets.length === 0);
  if (found.length === 0) return [];
  const titles = found.map(({ title }) => context.line(title));
  return [
    locale.t('targets.without', {
      n: found.length,
      names: someOf(locale, titles, 4),
    }),
  ];
}

/** How far it is from the baseline to a target. */
export function toGo(context: ReportContext, baseline: number | null, target: number, unit: string): Cell {
  const { locale } = context;
  if (baseline === null) return { ...textCell(locale.t('targets.no-baseline')), muted: true };
  const distance = target - baseline;
  const words = unit === 'percent' ? locale.points(distance) : locale.value(distance, unit);
  return { ...textCell(words), sort: distance };
}
