import type { Network } from '../../ecosystem/network.ts';
import { column, richCell, textCell } from '../cells.ts';
import { prose, type ReportContext, reference } from '../context.ts';
import { markdown } from '../markdown-text.ts';
import { actorNames } from '../names.ts';
import { textNotes } from '../provenance.ts';
import type { Block, Cell } from '../report-model.ts';

/** So many rows stay together on a page. */
const mostRows = 8;

/**
 * The organisations by which most ways between others lead, with what each measure means and what none of them says.
 * Nothing where nobody stands between others.
 */
export function betweenOthers(context: ReportContext, found: Network): readonly Block[] {
  const { locale, region } = context;
  const shown = found.actors
    .filter(({ betweenness, articulation }) => (betweenness ?? 0) > 0 || articulation)
    .sort((a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0))
    .slice(0, mostRows);
  const first = shown[0];
  if (first === undefined) return [];
  const { id, label } = context.numbering.next('table');
  const others = found.actors.length - 1;
  const columns = ['name', 'neighbours', 'between', 'holds', 'replaceable'] as const;
  const serves = shown.some(({ redundancy }) => redundancy !== null);
  const firstActor = region.ecosystem.actors.find((actor) => actor.id === first.id);
  return [
    prose(markdown(locale.t('between.lead', { ref: reference({ id, label }) }))),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('between.title', {
        region: context.ownPlace,
        share: locale.percent((first.betweenness ?? 0) * 100, 0),
        actor: firstActor === undefined ? first.id : context.line(firstActor.name),
      }),
      subtitle: locale.t('between.subtitle', { n: shown.length, all: found.actors.length }),
      body: {
        columns: columns.map((key) => column(locale.t(`between.column.${key}`), key === 'name' ? 'start' : 'end')),
        rows: shown.map((actor) => ({
          group: '',
          cells: [
            richCell(markdown(actorNames(context, [actor.id]))),
            {
              ...textCell(locale.t('between.neighbours', { n: actor.neighbours.length, all: others })),
              sort: actor.neighbours.length,
            },
            shareCell(context, actor.betweenness),
            holdsCell(context, actor),
            shareCell(context, actor.redundancy),
          ],
        })),
      },
      notes: textNotes(context, region.ecosystem.links, [
        locale.t('between.note.between'),
        locale.t('between.note.holds'),
        ...(serves ? [locale.t('between.note.replaceable')] : []),
      ]),
    },
    prose(markdown(locale.t('between.limits'))),
  ];
}

function shareCell({ locale }: ReportContext, share: number | null): Cell {
  if (share === null) return { ...textCell(locale.t('cell.not-given')), muted: true };
  return { ...textCell(locale.percent(share * 100, 0)), sort: share };
}

function holdsCell({ locale }: ReportContext, { cutsOff }: Network['actors'][number]): Cell {
  return { ...textCell(locale.number(cutsOff.length)), sort: cutsOff.length, muted: cutsOff.length === 0 };
}
