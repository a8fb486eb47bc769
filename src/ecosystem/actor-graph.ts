import graphology from 'graphology';
import type { LinkKind } from '../observations/code-lists.ts';
import type { RegionFile } from '../study/schema/region-file.ts';

/** One link of the region file, as it is written there: for drawing its direction. */
export interface DirectedLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** Place in `ecosystem.links`. */
  readonly index: number;
}

/** Two actors who work together, however many links say so and in whichever direction. */
export interface Tie {
  /** The one of the two that stands first in the file. */
  readonly a: string;
  readonly b: string;
  /** Distinct, in the order of the file. */
  readonly kinds: readonly LinkKind[];
  /** Mean of the links that say it, 1 to 5; `null` where none does. */
  readonly formality: number | null;
  readonly intensity: number | null;
  readonly trust: number | null;
  readonly links: readonly DirectedLink[];
}

export type ActorGraph = InstanceType<typeof graphology.UndirectedGraph>;

/**
 * The ties between the actors of a region file, in the order of their first links. A link of an actor to itself or to an
 * actor that is not listed makes no tie; both are errors of the file.
 */
export function tiesOf({ ecosystem }: RegionFile): readonly Tie[] {
  const place = new Map(ecosystem.actors.map(({ id }, index) => [id, index]));
  const held = new Map<string, number[]>();
  ecosystem.links.forEach(({ from, to }, index) => {
    const [first, second] = [place.get(from), place.get(to)];
    if (first === undefined || second === undefined || first === second) return;
    const key = `${Math.min(first, second)} ${Math.max(first, second)}`;
    const links = held.get(key) ?? [];
    links.push(index);
    held.set(key, links);
  });
  return [...held].map(([key, indices]) => {
    const [a = '', b = ''] = key.split(' ').map((index) => ecosystem.actors[Number(index)]?.id);
    const links = indices.flatMap((index) => {
      const link = ecosystem.links[index];
      return link === undefined ? [] : [{ ...link, index }];
    });
    return {
      a,
      b,
      kinds: [...new Set(links.map(({ kind }) => kind))],
      formality: meanOf(links.map(({ formality }) => formality)),
      intensity: meanOf(links.map(({ intensity }) => intensity)),
      trust: meanOf(links.map(({ trust }) => trust)),
      links: links.map(({ from, to, kind, index }) => ({ from, to, kind, index })),
    };
  });
}

/** The simple undirected graph of actors and ties. */
export function actorGraph(actors: readonly string[], ties: readonly Pick<Tie, 'a' | 'b'>[]): ActorGraph {
  const graph = new graphology.UndirectedGraph({ allowSelfLoops: false });
  for (const id of actors) graph.mergeNode(id);
  for (const { a, b } of ties) graph.addEdge(a, b);
  return graph;
}

/** The mean of what is given; `null` where nothing is. */
export function meanOf(values: readonly (number | undefined)[]): number | null {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
}
