import { column, richCell, statusColumn, textCell } from '../cells.ts';
import { prose, type ReportContext, reference } from '../context.ts';
import { stateWords } from '../evidence-words.ts';
import { link, markdown } from '../markdown-text.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative } from '../provenance.ts';
import type { Block, Cell } from '../report-model.ts';
import { type Challenge, severeFrom } from './challenges.ts';

/** All challenges in one look: how severe, whom they concern, what bears them out, how many improvements answer them. */
export function challengesTable(context: ReportContext, ordered: readonly Challenge[]): readonly Block[] {
  const { locale, region } = context;
  const { id, label } = context.numbering.next('table');
  const severe = ordered.filter(({ severity }) => (severity ?? 0) >= severeFrom);
  const rated = ordered.some(({ severity }) => severity !== undefined);
  const answers = (challenge: Challenge) =>
    region.improvements.filter((improvement) => improvement.answers.includes(challenge.id)).length;
  const columns = ['challenge', 'theme', 'rating', 'groups', 'state', 'answers'] as const;
  return [
    prose(markdown(locale.t('challenges.lead', { ref: reference({ id, label }) }))),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: rated
        ? locale.t('challenges.table', {
            region: context.ownPlace,
            all: ordered.length,
            severe: severe.length,
            open: severe.filter((challenge) => answers(challenge) === 0).length,
          })
        : locale.t('challenges.table.unrated', { region: context.ownPlace, all: ordered.length }),
      subtitle: rated ? locale.t('challenges.scale') : '',
      body: {
        columns: columns.map((key) =>
          key === 'state'
            ? statusColumn(locale.t('challenges.column.state'))
            : column(locale.t(`challenges.column.${key}`), key === 'rating' || key === 'answers' ? 'end' : 'start'),
        ),
        rows: ordered.map((challenge) => ({
          group: '',
          cells: [
            {
              ...richCell(markdown(link(context.line(challenge.title), `#challenge-${challenge.id}`))),
              marks: illustrativeMarks(context, restsOnIllustrative(context, challenge)),
            },
            textCell(locale.t(`theme.${challenge.theme}`)),
            challenge.severity === undefined
              ? { ...textCell(locale.t('cell.not-given')), muted: true }
              : { ...textCell(locale.number(challenge.severity)), sort: challenge.severity },
            groupsCell(context, challenge),
            stateCell(context, challenge),
            { ...textCell(locale.number(answers(challenge))), sort: answers(challenge) },
          ],
        })),
      },
      notes: markedNotes(
        context,
        ordered.filter((challenge) => restsOnIllustrative(context, challenge)),
      ),
    },
  ];
}

function groupsCell(context: ReportContext, { target_groups }: Challenge): Cell {
  const { locale, region } = context;
  if (target_groups.length === 0) return { ...textCell(locale.t('cell.not-given')), muted: true };
  const all = region.target_groups.length;
  return {
    ...textCell(
      locale.t('challenges.groups', {
        n: target_groups.length,
        all,
        whole: target_groups.length === all ? 'yes' : 'no',
      }),
    ),
    sort: target_groups.length,
  };
}

function stateCell(context: ReportContext, challenge: Challenge): Cell {
  const { locale, analysis } = context;
  const found = analysis.challenges.find(({ id }) => id === challenge.id);
  if (found === undefined || found.state === 'none') return { ...textCell(locale.t('state.none')), muted: true };
  return textCell(stateWords(context, found));
}
