import type { ActorGraph } from './actor-graph.ts';

/** Where a graph comes apart. */
export interface CutPoints {
  /** Nodes without which what they join falls into more parts. */
  readonly nodes: ReadonlySet<string>;
  /** Edges without which it does, by their two ends, joined by a blank in the order in which they were met. */
  readonly isBridge: (a: string, b: string) => boolean;
}

interface Visit {
  readonly node: string;
  readonly parent: string | null;
  readonly order: number;
  readonly neighbours: readonly string[];
  next: number;
  /** The earliest node that this one and those below it reach without the way they came. */
  low: number;
  children: number;
}

/**
 * Finds the articulation points and the bridges of an undirected simple graph, in time proportional to nodes and edges:
 * one depth-first walk that notes how far back each branch reaches. Written as a loop, so that a chain of any length is
 * no matter.
 *
 * Hopcroft and Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation. Communications of the ACM 16(6);
 * bridges: Tarjan 1974, A note on finding the bridges of a graph. Information Processing Letters 2(6).
 */
export function cutPoints(graph: ActorGraph): CutPoints {
  const orders = new Map<string, number>();
  const nodes = new Set<string>();
  const bridges = new Set<string>();
  for (const root of graph.nodes()) {
    if (orders.has(root)) continue;
    const path = [enter(graph, orders, root, null)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const neighbour = visit.neighbours[visit.next];
      if (neighbour !== undefined) {
        visit.next += 1;
        const seen = orders.get(neighbour);
        if (seen === undefined) {
          visit.children += 1;
          path.push(enter(graph, orders, neighbour, visit.node));
        } else if (neighbour !== visit.parent) {
          visit.low = Math.min(visit.low, seen);
        }
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above === undefined) {
        // The root joins its branches only where it has several.
        if (visit.children > 1) nodes.add(visit.node);
        continue;
      }
      above.low = Math.min(above.low, visit.low);
      if (above.parent !== null && visit.low >= above.order) nodes.add(above.node);
      if (visit.low > above.order) bridges.add(`${above.node} ${visit.node}`);
    }
  }
  return { nodes, isBridge: (a, b) => bridges.has(`${a} ${b}`) || bridges.has(`${b} ${a}`) };
}

function enter(graph: ActorGraph, orders: Map<string, number>, node: string, parent: string | null): Visit {
  const order = orders.size;
  orders.set(node, order);
  return { node, parent, order, neighbours: graph.neighbors(node), next: 0, low: order, children: 0 };
}
