import type { NetworkNode } from './chart-spec.ts';

/** With more actors than this only the most central are named at their marks. */
export const mostNamed = 60;
const namedOfMany = 30;

/** By code points, so that no language of the machine has a say. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * The actors that a network drawing names, by id, the most central (`size`) first and equal ones by id: all of up to sixty; the
 * thirty most central of more, so that the report can say which and list the others in a table. Every one of them is
 * named in the drawing, at its mark or, where there is no room, by a number and a key.
 */
export function namedActors(nodes: readonly NetworkNode[]): readonly string[] {
  const ordered = [...new Map([...nodes].reverse().map((node) => [node.id, node])).values()].sort(
    (a, b) => b.size - a.size || byId(a, b),
  );
  return (ordered.length > mostNamed ? ordered.slice(0, namedOfMany) : ordered).map(({ id }) => id);
}
