import type { NetworkNode, NetworkTie } from './chart-spec.ts';
import { byId } from './network-names.ts';

/** A tie between two nodes by their places in the list of nodes. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly dashed: boolean;
  readonly bridge: boolean;
}

/** A part of a network that hangs together. */
export interface Component {
  /** By id. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly Edge[];
}

export interface NetworkParts {
  /** Of two actors and more, the largest first. */
  readonly components: readonly Component[];
  readonly isolates: readonly NetworkNode[];
}

/**
 * Takes a network apart into what hangs together. The order of nodes and ties in the spec has no part in the outcome; double
 * ids, ties to nobody and to oneself are passed over, ties between the same two become one.
 */
export function networkParts(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): NetworkParts {
  const byName = new Map([...nodes].reverse().map((node) => [node.id, node]));
  const edges = mergedTies(ties, byName);
  const neighbours = new Map<string, string[]>([...byName.keys()].map((id) => [id, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const groups = [...byName.values()].sort(byId).flatMap((node): readonly (readonly NetworkNode[])[] => {
    if (seen.has(node.id)) return [];
    seen.add(node.id);
    const reached = [node.id];
    for (const id of reached) {
      for (const next of neighbours.get(id) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          reached.push(next);
        }
      }
    }
    return [reached.flatMap((id) => byName.get(id) ?? []).sort(byId)];
  });
  const components = groups
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((group): Component => {
      const index = new Map(group.map(({ id }, place) => [id, place]));
      const own = edges.flatMap((tie): readonly Edge[] => {
        const [from, to] = [index.get(tie.from), index.get(tie.to)];
        return from === undefined || to === undefined ? [] : [{ ...tie, from, to }];
      });
      return { nodes: group, edges: own };
    });
  return { components, isolates: groups.flatMap((group) => (group.length === 1 ? group : [])) };
}

/** One tie a pair, in the order of ids, the lesser id first. */
function mergedTies(ties: readonly NetworkTie[], known: ReadonlyMap<string, NetworkNode>): readonly NetworkTie[] {
  const merged = new Map<string, NetworkTie>();
  for (const tie of ties) {
    if (tie.from === tie.to || !known.has(tie.from) || !known.has(tie.to)) continue;
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const pair = `${from}\n${to}`;
    const before = merged.get(pair);
    merged.set(pair, {
      from,
      to,
      weight: Math.max(tie.weight, before?.weight ?? 0),
      dashed: tie.dashed && (before?.dashed ?? true),
      bridge: tie.bridge || (before?.bridge ?? false),
    });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, tie]) => tie);
}
