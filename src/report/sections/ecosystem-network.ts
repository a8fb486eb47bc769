import type { NetworkLegend, NodeShape, Tone } from '../../charts/chart-spec.ts';
import type { Network } from '../../ecosystem/network.ts';
import type { ActorType } from '../../observations/code-lists.ts';
import { column, richCell, textCell } from '../cells.ts';
import { heading, missing, placed, prose, type ReportContext, reference } from '../context.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { actorNames } from '../names.ts';
import { textNotes } from '../provenance.ts';
import type { Block, ChartBlock, TableBody } from '../report-model.ts';
import { betweenOthers } from './ecosystem-between.ts';
import { agreedFrom, networkSentences } from './ecosystem-network-words.ts';

/** Who works with whom: sentences, the figure, and what the measures say of single organisations. */
export function network(context: ReportContext): readonly Block[] {
  const { locale } = context;
  const found = context.analysis.network;
  if (found === null) return [];
  const title = heading('network', locale.t('network.heading'));
  if (found.actors.length === 1) return [title, missing(context, 'network.one-actor')];
  if (found.ties.length === 0) return [title, missing(context, 'network.no-links')];
  const figure = networkFigure(context, found);
  const { parts, linkage } = networkSentences(context, found, escapeMarkdown);
  return placed(
    title,
    prose(markdown(`${parts} ${locale.t('network.lead', { ref: reference(figure) })}`)),
    // Before the figure, which is large: so it fills the page that the figure leaves.
    linkage === '' ? null : prose(markdown(linkage)),
    figure,
    betweenOthers(context, found),
  );
}

/** Kinds of organisation that are told apart by shape, with what each is drawn as. */
const kinds = ['service', 'authority', 'education', 'work', 'civil', 'other'] as const;
type Kind = (typeof kinds)[number];

const drawn: Readonly<Record<Kind, { readonly shape: NodeShape; readonly tone: Tone }>> = {
  service: { shape: 'circle', tone: 'focus' },
  authority: { shape: 'square', tone: 'third' },
  education: { shape: 'diamond', tone: 'fourth' },
  work: { shape: 'triangle', tone: 'fifth' },
  civil: { shape: 'hexagon', tone: 'sixth' },
  other: { shape: 'cross', tone: 'muted' },
};

const kindOf: Readonly<Record<ActorType, Kind>> = {
  one_stop_shop: 'service',
  public_employment_service: 'service',
  health_service: 'service',
  municipality: 'authority',
  region_authority: 'authority',
  national_authority: 'authority',
  agency: 'authority',
  education_provider: 'education',
  university: 'education',
  research_institute: 'education',
  employer: 'work',
  employers_association: 'work',
  chamber: 'work',
  trade_union: 'work',
  ngo: 'civil',
  migrant_association: 'civil',
  faith_organisation: 'civil',
  social_enterprise: 'civil',
  network: 'other',
  media: 'other',
  other: 'other',
};

function networkFigure(context: ReportContext, found: Network): ChartBlock {
  const { locale, region } = context;
  const { actors, links } = region.ecosystem;
  const { id, label } = context.numbering.next('figure');
  const between = found.actors.map((actor) => actor.betweenness ?? 0);
  const largest = Math.max(...between);
  const { parts, linkage } = networkSentences(context, found, (text) => text);
  const title = locale.t('network.finding', {
    region: context.ownPlace,
    n: found.articulation.length,
    ties: found.ties.length,
    actors: found.actors.length,
  });
  const alt = [`${title}.`, parts, linkage].filter((part) => part !== '').join(' ');
  const measures = new Map(found.actors.map((actor) => [actor.id, actor]));
  const nodes = actors.map((actor) => {
    const measured = measures.get(actor.id);
    return {
      id: actor.id,
      label: context.line(actor.name),
      ...drawn[kindOf[actor.type]],
      ring: actor.migrant_led,
      marked: measured?.articulation ?? false,
      size: largest === 0 ? 0 : (measured?.betweenness ?? 0) / largest,
    };
  });
  const chart = context.chart(id, {
    kind: 'network',
    width: 'full',
    locale: locale.lang,
    unitSuffix: '',
    alt,
    nodes,
    ties: found.ties.map((tie) => ({
      from: tie.a,
      to: tie.b,
      weight: tie.intensity === null ? 0.5 : (tie.intensity - 1) / 4,
      dashed: tie.formality !== null && tie.formality < agreedFrom,
      bridge: tie.bridge,
    })),
    legend: legend(context, found, largest > 0),
  });
  const informal = found.ties.some(({ formality }) => formality !== null && formality < agreedFrom);
  return {
    kind: 'chart',
    name: 'network',
    id,
    margin: [],
    width: 'full',
    label,
    title,
    subtitle: locale.t('network.subtitle', { actors: found.actors.length, ties: found.ties.length }),
    chart,
    alt,
    data: partners(context, found),
    dataIn: '',
    notes: textNotes(context, links, [
      ...(informal ? [locale.t('network.note.informal')] : []),
      locale.t('network.note.map'),
    ]),
  };
}

function legend({ locale, region }: ReportContext, found: Network, sized: boolean): NetworkLegend {
  const there = new Set(region.ecosystem.actors.map(({ type }) => kindOf[type]));
  const intensity = found.ties.some((tie) => tie.intensity !== null);
  return {
    shapes: kinds
      .filter((kind) => there.has(kind))
      .map((kind) => ({ ...drawn[kind], name: locale.t(`network.kind.${kind}`) })),
    ring: locale.t('network.legend.led'),
    marked: locale.t('network.legend.articulation'),
    size: sized ? locale.t('network.legend.size') : '',
    weight: intensity ? locale.t('network.legend.weight') : '',
    dashed: locale.t('network.legend.informal'),
    bridge: locale.t('network.legend.bridge'),
    isolates: locale.t('network.legend.isolates'),
  };
}

/** Each organisation with those that it works with. */
function partners(context: ReportContext, found: Network): TableBody {
  const { locale } = context;
  return {
    columns: [
      column(locale.t('ecosystem.actors.name')),
      column(locale.t('network.data.partners')),
      column(locale.t('network.data.count'), 'end'),
    ],
    rows: found.actors.map(({ id, neighbours }) => ({
      group: '',
      cells: [
        richCell(markdown(actorNames(context, [id]))),
        richCell(markdown(actorNames(context, neighbours))),
        { ...textCell(locale.number(neighbours.length)), sort: neighbours.length },
      ],
    })),
  };
}
