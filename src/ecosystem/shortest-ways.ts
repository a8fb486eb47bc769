import type { ActorGraph } from './actor-graph.ts';

/** Where one actor stands among the others by the shortest ways, 0 to 1. */
export interface Centrality {
  /** Wasserman and Faust 1994, page 201: nearness within its part, times the share of the others that it reaches at all. */
  readonly closeness: number;
  /** Share of the shortest ways between others that lead by it; 0 where there are fewer than three actors. */
  readonly betweenness: number;
}

/** Nodes by number, which is what the inner loops run on. */
type Numbered = readonly (readonly number[])[];

interface Reached {
  /** Nodes in the order in which they were reached, the start first. */
  readonly order: readonly number[];
  /** Edges from the start; -1 where there is no way. */
  readonly distance: Int32Array;
  /** How many shortest ways lead to a node. */
  readonly ways: Float64Array;
  /** For each node, those before it on a shortest way. */
  readonly before: readonly (readonly number[])[];
}

/**
 * Closeness and betweenness of every node, in time proportional to nodes times edges.
 *
 * Brandes 2001, A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2): one walk from each
 * node, whose shortest ways are then added up from the far end.
 */
export function centralities(graph: ActorGraph): ReadonlyMap<string, Centrality> {
  const number = new Map([...graph.keys()].map((id, index) => [id, index]));
  const edges: Numbered = [...graph.values()].map((next) => [...next].flatMap((id) => number.get(id) ?? []));
  const size = edges.length;
  const between = new Float64Array(size);
  const closeness = edges.map((_, start) => {
    const reached = walk(edges, start);
    addWays(reached, between);
    const others = reached.order.length - 1;
    const steps = reached.order.reduce((sum, node) => sum + (reached.distance[node] ?? 0), 0);
    return others === 0 ? 0 : (others / steps) * (others / (size - 1));
  });
  const scale = size > 2 ? 1 / ((size - 1) * (size - 2)) : 0;
  return new Map(
    [...graph.keys()].map((id, index) => [
      id,
      { closeness: closeness[index] ?? 0, betweenness: (between[index] ?? 0) * scale },
    ]),
  );
}

/** From one node along all shortest ways. */
function walk(edges: Numbered, start: number): Reached {
  const distance = new Int32Array(edges.length).fill(-1);
  const ways = new Float64Array(edges.length);
  const before: number[][] = edges.map(() => []);
  const order = [start];
  distance[start] = 0;
  ways[start] = 1;
  for (const node of order) {
    const next = (distance[node] ?? 0) + 1;
    for (const other of edges[node] ?? []) {
      if (distance[other] === -1) {
        distance[other] = next;
        order.push(other);
      }
      if (distance[other] !== next) continue;
      ways[other] = (ways[other] ?? 0) + (ways[node] ?? 0);
      before[other]?.push(node);
    }
  }
  return { order, distance, ways, before };
}

/** Adds to each node its share of the shortest ways from the start of the walk. */
function addWays({ order, ways, before }: Reached, between: Float64Array): void {
  const share = new Float64Array(between.length);
  for (const node of order.slice(1).reverse()) {
    const own = share[node] ?? 0;
    const each = (1 + own) / (ways[node] ?? 1);
    for (const earlier of before[node] ?? []) share[earlier] = (share[earlier] ?? 0) + (ways[earlier] ?? 0) * each;
    between[node] = (between[node] ?? 0) + own;
  }
}
