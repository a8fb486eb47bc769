import type { LinkMeans } from '../../ecosystem/network.ts';
import { column, richCell, scaleCell, textCell } from '../cells.ts';
import { heading, leadTo, type ReportContext } from '../context.ts';
import { markdown } from '../markdown-text.ts';
import { actorNames } from '../names.ts';
import { illustrativeMarks, markedNotes, restsOnIllustrative, textNotes } from '../provenance.ts';
import type { Block, Cell } from '../report-model.ts';

/** More links than these are summed up by kind: nobody reads a table of hundreds. */
const mostListed = 60;

/** The links between organisations as they are rated, by kind; nothing where there are none. */
export function links(context: ReportContext): readonly Block[] {
  const { locale, region, analysis } = context;
  const all = region.ecosystem.links;
  const found = analysis.network;
  if (all.length === 0 || found === null || found.ties.length === 0) return [];
  const listed = all.length <= mostListed;
  const { id, label } = context.numbering.next('table');
  return [
    heading('links', locale.t('ecosystem.links'), 3),
    leadTo(context, listed ? 'ecosystem.links.lead' : 'ecosystem.links.lead.kinds', { id, label }),
    {
      kind: 'table',
      id,
      margin: [],
      width: 'full',
      label,
      title: locale.t('ecosystem.links.table', { n: all.length, kinds: found.means.byKind.length }),
      subtitle: locale.t('ecosystem.links.subtitle'),
      body: listed ? listOfLinks(context) : meansByKind(context, found.means.byKind),
      notes: listed
        ? markedNotes(context, all)
        : textNotes(context, all, [locale.t('ecosystem.links.note.kinds', { most: mostListed })]),
    },
  ];
}

function scales(context: ReportContext) {
  return (['formality', 'intensity', 'trust'] as const).map((key) =>
    column(context.locale.t(`ecosystem.links.${key}`), 'end'),
  );
}

function listOfLinks(context: ReportContext) {
  const { locale, region, analysis } = context;
  const kinds = analysis.network?.means.byKind ?? [];
  return {
    columns: [
      column(locale.t('ecosystem.links.kind')),
      column(locale.t('ecosystem.links.from')),
      column(locale.t('ecosystem.links.to')),
      ...scales(context),
    ],
    rows: kinds.flatMap(({ kind }) =>
      region.ecosystem.links
        .filter((link) => link.kind === kind)
        .map((link) => ({
          group: '',
          cells: [
            {
              ...textCell(locale.t(`link-kind.${kind}`)),
              marks: illustrativeMarks(context, restsOnIllustrative(context, link)),
            },
            richCell(markdown(actorNames(context, [link.from]))),
            richCell(markdown(actorNames(context, [link.to]))),
            scaleCell(locale, link.formality),
            scaleCell(locale, link.intensity),
            scaleCell(locale, link.trust),
          ],
        })),
    ),
  };
}

function meansByKind(context: ReportContext, byKind: readonly (LinkMeans & { readonly kind: string })[]) {
  const { locale } = context;
  const mean = (value: number | null): Cell =>
    value === null
      ? { ...textCell(locale.t('cell.not-given')), muted: true }
      : { ...textCell(locale.number(value, 1)), sort: value };
  return {
    columns: [
      column(locale.t('ecosystem.links.kind')),
      column(locale.t('ecosystem.links.count'), 'end'),
      ...scales(context),
    ],
    rows: byKind.map((means) => ({
      group: '',
      cells: [
        textCell(locale.t(`link-kind.${means.kind}`)),
        { ...textCell(locale.number(means.links)), sort: means.links },
        mean(means.formality),
        mean(means.intensity),
        mean(means.trust),
      ],
    })),
  };
}
