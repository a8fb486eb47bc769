import { moreWords } from '../borrowed.ts';
import { column, figureWords, richCell, textCell } from '../cells.ts';
import { missing, type ReportContext, type Section } from '../context.ts';
import { indicatorName } from '../indicator-words.ts';
import { noText } from '../markdown-text.ts';
import { periodWords, whoPhrase } from '../phrases.ts';
import { illustrativeMarks, restsOnIllustrative } from '../provenance.ts';
import { levelOf } from '../queries.ts';
import type { Cell } from '../report-model.ts';

type Improvement = ReportContext['region']['improvements'][number];

const most = 7;

/** What should change: by whom, by when, at what cost, and how it will be seen. What answers the severest comes first. */
export const briefImprovements: Section = (context) => {
  const { locale, region } = context;
  const chapter = { id: 'brief-improvements', number: '', title: locale.t('brief.improvements'), answer: noText };
  const all = region.improvements;
  if (all.length === 0) return { ...chapter, blocks: [missing(context, 'needs.missing')] };
  const severity = new Map(region.challenges.map((challenge) => [challenge.id, challenge.severity ?? 0]));
  const worst = ({ answers }: Improvement) => Math.max(0, ...answers.map((id) => severity.get(id) ?? 0));
  const shown = [...all].sort((one, other) => worst(other) - worst(one)).slice(0, most);
  return {
    ...chapter,
    blocks: [
      {
        kind: 'table',
        id: 'brief-improvements-table',
        margin: [],
        width: 'full',
        label: '',
        title: locale.t('brief.improvements'),
        subtitle: '',
        body: {
          columns: ['what', 'owner', 'due', 'cost', 'target'].map((key) =>
            column(locale.t(`brief.improvements.${key}`)),
          ),
          rows: shown.map((improvement) => ({ group: '', cells: cells(context, improvement) })),
        },
        notes: { source: noText, lines: [], illustrative: false },
        more: moreWords(context, 'brief.improvements.more', all.length - shown.length, shown.length),
      },
    ],
  };
};

function cells(context: ReportContext, improvement: Improvement): readonly Cell[] {
  const { locale } = context;
  const { owner, due, cost } = improvement;
  const none = { ...textCell(locale.t('cell.not-given')), muted: true };
  return [
    {
      ...richCell(context.rich(improvement.title)),
      marks: illustrativeMarks(context, restsOnIllustrative(context, improvement)),
    },
    owner === undefined ? { ...textCell(locale.t('needs.owner.none')), muted: true } : richCell(context.rich(owner)),
    due === undefined ? none : textCell(locale.date(due)),
    cost === undefined ? none : textCell(locale.t(`cost.${cost}`)),
    improvement.targets.length === 0 ? none : textCell(targets(context, improvement).join(locale.t('list.semicolon'))),
  ];
}

/** `Employment rate, foreign women, Finland: 51.3% to 60% by 2027`, at most two. */
function targets(context: ReportContext, improvement: Improvement): readonly string[] {
  const { locale } = context;
  return improvement.targets.slice(0, 2).map((target) => {
    const { of, place } = target;
    const baseline = levelOf(context, target.indicator, { ...of, ...(place === undefined ? {} : { place }) });
    const name = indicatorName(context, target.indicator);
    const period = periodWords(locale, target.period);
    const decimals = Number.isInteger(target.target) ? 0 : 1;
    const value = locale.value(target.target, baseline?.unit ?? 'percent', decimals);
    if (baseline === null) return locale.t('brief.target.no-baseline', { name, target: value, period });
    return locale.t('brief.target', {
      name,
      who: whoPhrase(locale, baseline),
      place: context.placeHead(baseline.place),
      away: baseline.placeRole === 'own' ? 0 : 1,
      baseline: figureWords(locale, baseline),
      target: value,
      period,
    });
  });
}
