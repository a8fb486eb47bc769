import { connectedComponents } from 'graphology-components';
import { betweenness, closeness } from 'graphology-metrics/centrality/index.js';
import { type LinkKind, linkKinds } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';
import { type ActorGraph, actorGraph, meanOf, type Tie, tiesOf } from './actor-graph.ts';
import { bipartiteRedundancy } from './bipartite-redundancy.ts';
import { servedNeeds } from './coverage.ts';
import { cutPoints } from './cut-points.ts';

/** One actor as the ties place it. Shares and centralities are from 0 to 1. */
export interface NetworkActor {
  readonly id: string;
  /** Ids of those it has a tie with, in the order of the file. */
  readonly neighbours: readonly string[];
  /** Share of the other actors that it has a tie with (Freeman 1979); `null` where it is the only actor. */
  readonly degree: number | null;
  /**
   * How near the others are: 1 where it has a tie with all of them. Where the network is in several parts, the value within
   * its part times the share of the others that it reaches at all (Wasserman and Faust 1994, page 201), so that a pair apart
   * from the rest is not the most central; 0 for one without a tie. `null` where it is the only actor.
   */
  readonly closeness: number | null;
  /** Share of the shortest ways between others that lead by it (Freeman 1977), 0 to 1; `null` where there are fewer than three actors. */
  readonly betweenness: number | null;
  /** Which of `components` it is in. */
  readonly component: number;
  /** True where its part of the network would come apart without it. */
  readonly articulation: boolean;
  /** Who would lose touch with the largest rest of its part; empty unless it is an articulation actor. */
  readonly cutsOff: readonly string[];
  /** True where it has no tie. */
  readonly isolated: boolean;
  /** Share of the pairs of needs that it serves which another actor serves as well; see `bipartiteRedundancy`. `null` where it serves fewer than two. */
  readonly redundancy: number | null;
}

export interface NetworkTie extends Tie {
  /** True where its part of the network would come apart without it. */
  readonly bridge: boolean;
}

/** Means of the links that say it, 1 to 5; `null` where none does. */
export interface LinkMeans {
  readonly links: number;
  readonly formality: number | null;
  readonly intensity: number | null;
  readonly trust: number | null;
}

/** Who works with whom: actors, the ties between them, and what these add up to. */
export interface Network {
  /** In the order of the file. */
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  /** Ties in proportion to what there could be, 0 to 1. */
  readonly density: number | null;
  /** How much it is one actor's network: 0 where all have as many ties, 1 where all have theirs with one (Freeman 1979, degree). */
  readonly centralisation: number | null;
  /** How often two who have a tie with a third have one with each other, 0 to 1; `null` where nobody has two ties. */
  readonly transitivity: number | null;
  /** Ids of the actors of each part, the largest first. */
  readonly components: readonly (readonly string[])[];
  /** Ids of the actors without a tie. */
  readonly isolates: readonly string[];
  /** Ids of the actors without whom the network comes apart. */
  readonly articulation: readonly string[];
  readonly means: {
    readonly overall: LinkMeans;
    /** The kinds that occur, in the order of the code list. */
    readonly byKind: readonly (LinkMeans & { readonly kind: LinkKind })[];
  };
}

/**
 * The network of a region's actors, as an undirected simple graph: several links between two actors are one tie, and the
 * direction of a link says nothing about who may reach whom.
 *
 * `null` where the file lists no actors. Where it lists no ties at all, density, centralisation, transitivity and the
 * centralities are `null`: nothing was recorded, which is not the same as nought.
 */
export function networkOf(region: RegionFile): Network | null {
  const ids = region.ecosystem.actors.map(({ id }) => id);
  if (ids.length === 0) return null;
  const ties = tiesOf(region);
  const graph = actorGraph(ids, ties);
  const recorded = ties.length > 0;
  const cuts = cutPoints(graph);
  const components = orderedComponents(graph, ids);
  const component = new Map(components.flatMap((members, index) => members.map((id) => [id, index])));
  const nearness = recorded ? closeness(graph, { wassermanFaust: true }) : {};
  const between = recorded && ids.length > 2 ? betweenness(graph, { normalized: true, getEdgeWeight: null }) : {};
  const redundancy = bipartiteRedundancy(servedNeeds(region));
  const inOrder = new Map(ids.map((id, index) => [id, index]));
  const actors = ids.map((id): NetworkActor => {
    const neighbours = graph.neighbors(id).sort((a, b) => (inOrder.get(a) ?? 0) - (inOrder.get(b) ?? 0));
    const articulation = cuts.nodes.has(id);
    const part = component.get(id) ?? 0;
    return {
      id,
      neighbours,
      degree: recorded ? neighbours.length / (ids.length - 1) : null,
      closeness: nearness[id] ?? null,
      betweenness: between[id] ?? null,
      component: part,
      articulation,
      cutsOff: articulation ? cutOffBy(graph, id, components[part] ?? []) : [],
      isolated: neighbours.length === 0,
      redundancy: redundancy.get(id) ?? null,
    };
  });
  return {
    actors,
    ties: ties.map((tie) => ({ ...tie, bridge: cuts.isBridge(tie.a, tie.b) })),
    density: recorded ? ties.length / pairs(ids.length) : null,
    centralisation: recorded ? degreeCentralisation(actors) : null,
    transitivity: transitivity(graph),
    components,
    isolates: actors.filter(({ isolated }) => isolated).map(({ id }) => id),
    articulation: actors.filter(({ articulation }) => articulation).map(({ id }) => id),
    means: meansOf(region.ecosystem.links),
  };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

/** Largest first, then in the order of the file; the members of each likewise. */
function orderedComponents(graph: ActorGraph, ids: readonly string[]): readonly (readonly string[])[] {
  const order = new Map(ids.map((id, index) => [id, index]));
  const place = (id: string | undefined) => order.get(id ?? '') ?? 0;
  return connectedComponents(graph)
    .map((members) => members.sort((a, b) => place(a) - place(b)))
    .sort((a, b) => b.length - a.length || place(a[0]) - place(b[0]));
}

/** The members of a part who would no longer reach its largest rest (the first in the file where two are alike) without the actor. */
function cutOffBy(graph: ActorGraph, actor: string, members: readonly string[]): readonly string[] {
  const rest = new Map<string, number>();
  const sizes: number[] = [];
  for (const start of members) {
    if (start === actor || rest.has(start)) continue;
    const piece = sizes.length;
    const queue = [start];
    rest.set(start, piece);
    for (const id of queue) {
      for (const next of graph.neighbors(id)) {
        if (next === actor || rest.has(next)) continue;
        rest.set(next, piece);
        queue.push(next);
      }
    }
    sizes.push(queue.length);
  }
  const largest = sizes.indexOf(Math.max(...sizes));
  return members.filter((id) => id !== actor && rest.get(id) !== largest);
}

/**
 * Freeman 1979, Centrality in social networks: conceptual clarification. Social Networks 1(3): how far the degrees of all
 * lie below the largest, in proportion to a star, where it is (n − 1)(n − 2). `null` for fewer than three actors.
 */
function degreeCentralisation(actors: readonly NetworkActor[]): number | null {
  if (actors.length < 3) return null;
  const degrees = actors.map(({ neighbours }) => neighbours.length);
  const largest = Math.max(...degrees);
  const below = degrees.reduce((sum, degree) => sum + largest - degree, 0);
  return below / ((actors.length - 1) * (actors.length - 2));
}

/** Three times the triangles over the pairs of ties that meet in an actor (Wasserman and Faust 1994, section 6.7). */
function transitivity(graph: ActorGraph): number | null {
  let closed = 0;
  let open = 0;
  graph.forEachNode((node) => {
    const neighbours = graph.neighbors(node);
    open += pairs(neighbours.length);
    neighbours.forEach((first, index) => {
      for (const second of neighbours.slice(index + 1)) if (graph.hasEdge(first, second)) closed += 1;
    });
  });
  return open === 0 ? null : closed / open;
}

function meansOf(links: RegionFile['ecosystem']['links']): Network['means'] {
  const means = (some: typeof links): LinkMeans => ({
    links: some.length,
    formality: meanOf(some.map(({ formality }) => formality)),
    intensity: meanOf(some.map(({ intensity }) => intensity)),
    trust: meanOf(some.map(({ trust }) => trust)),
  });
  return {
    overall: means(links),
    byKind: linkKinds.flatMap((kind) => {
      const some = links.filter((link) => link.kind === kind);
      return some.length === 0 ? [] : [{ kind, ...means(some) }];
    }),
  };
}
