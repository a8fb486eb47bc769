/**
 * The redundancy coefficient of each top node of a two-mode network, 0 to 1: of all pairs among what it is linked to, the
 * share that would stay joined by another top node if this one left. 1 is wholly replaceable, 0 not at all.
 *
 * `null` where a node is linked to fewer than two, since there is no pair then. Takes what each top node is linked to; an
 * entry that is there twice counts once. Ids hold no line break.
 *
 * Latapy, Magnien and Del Vecchio 2008, Basic notions for the analysis of large two-mode networks. Social Networks 30(1),
 * section 6.
 */
export function bipartiteRedundancy(links: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number | null> {
  const numbers = new Map<string, number>();
  for (const bottom of [...links.values()].flat()) if (!numbers.has(bottom)) numbers.set(bottom, numbers.size);
  const width = numbers.size;
  const pairs = new Map(
    [...links].map(([top, bottoms]): [string, readonly number[]] => {
      const own = [...new Set(bottoms.map((bottom) => numbers.get(bottom) ?? 0))].sort((a, b) => a - b);
      return [top, own.flatMap((first, index) => own.slice(index + 1).map((second) => first * width + second))];
    }),
  );
  const joinedBy = new Map<number, number>();
  for (const own of pairs.values()) for (const pair of own) joinedBy.set(pair, (joinedBy.get(pair) ?? 0) + 1);
  return new Map(
    [...pairs].map(([top, own]): [string, number | null] => {
      const kept = own.filter((pair) => (joinedBy.get(pair) ?? 0) > 1);
      return [top, own.length === 0 ? null : kept.length / own.length];
    }),
  );
}
