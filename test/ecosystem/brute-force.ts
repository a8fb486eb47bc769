type Ties = readonly (readonly [string, string])[];

/** Distances and numbers of shortest ways between all, the plain way (Floyd and Warshall). */
function distances(ids: readonly string[], ties: Ties): (a: string, b: string) => number {
  const place = new Map(ids.map((id, index) => [id, index]));
  const n = ids.length;
  const table = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 0 : Infinity)));
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  const put = (i: number, j: number, value: number) => {
    const row = table[i];
    if (row !== undefined) row[j] = value;
  };
  for (const [a, b] of ties) {
    const [i, j] = [place.get(a) ?? -1, place.get(b) ?? -1];
    if (i === j) continue;
    put(i, j, 1);
    put(j, i, 1);
  }
  for (let k = 0; k < n; k += 1)
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) if (at(i, k) + at(k, j) < at(i, j)) put(i, j, at(i, k) + at(k, j));
  return (a, b) => at(place.get(a) ?? -1, place.get(b) ?? -1);
}

function neighbours(ties: Ties, id: string): readonly string[] {
  return [...new Set(ties.flatMap(([a, b]) => (a === id && b !== id ? [b] : b === id && a !== id ? [a] : [])))];
}

/** Betweenness by counting the shortest ways between every pair, and those of them that lead by the actor. */
export function betweennessByCounting(ids: readonly string[], ties: Ties): ReadonlyMap<string, number> {
  const distance = distances(ids, ties);
  const ways = (from: string, to: string): number =>
    from === to
      ? 1
      : neighbours(ties, to)
          .filter((before) => distance(from, before) === distance(from, to) - 1)
          .reduce((sum, before) => sum + ways(from, before), 0);
  const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));
  return new Map(
    ids.map((id) => {
      const sum = pairs
        .filter(([a, b]) => a !== id && b !== id && Number.isFinite(distance(a, b)))
        .filter(([a, b]) => distance(a, id) + distance(id, b) === distance(a, b))
        .reduce((total, [a, b]) => total + (ways(a, id) * ways(id, b)) / ways(a, b), 0);
      return [id, sum / (((ids.length - 1) * (ids.length - 2)) / 2)];
    }),
  );
}

/** Closeness by its definition: reached ÷ (n − 1) × reached ÷ sum of distances. */
export function closenessByDefinition(ids: readonly string[], ties: Ties): ReadonlyMap<string, number> {
  const distance = distances(ids, ties);
  return new Map(
    ids.map((id) => {
      const reached = ids
        .filter((other) => other !== id)
        .flatMap((other) => {
          const far = distance(id, other);
          return Number.isFinite(far) ? [far] : [];
        });
      const sum = reached.reduce((total, far) => total + far, 0);
      return [id, reached.length === 0 ? 0 : (reached.length / (ids.length - 1)) * (reached.length / sum)];
    }),
  );
}

/** The parts of a network, each with its members in order. */
export function partsOf(ids: readonly string[], ties: Ties): readonly (readonly string[])[] {
  const distance = distances(ids, ties);
  const parts = ids.map((id) => ids.filter((other) => Number.isFinite(distance(id, other))));
  return parts.filter((part, index) => ids.indexOf(part[0] ?? '') === index);
}

/** Actors without whom there are more parts than before, found by taking each away. */
export function articulationByRemoval(ids: readonly string[], ties: Ties): readonly string[] {
  const before = partsOf(ids, ties).length;
  return ids.filter((id) => {
    const rest = ids.filter((other) => other !== id);
    const restTies = ties.filter(([a, b]) => a !== id && b !== id);
    const alone = neighbours(ties, id).length === 0;
    return partsOf(rest, restTies).length > before - (alone ? 1 : 0);
  });
}

/** Redundancy by its definition: of all pairs of what a node is linked to, those that another node is linked to as well. */
export function redundancyByDefinition(links: ReadonlyMap<string, readonly string[]>, top: string): number | null {
  const own = [...new Set(links.get(top) ?? [])];
  const pairs = own.flatMap((first, index) => own.slice(index + 1).map((second) => [first, second] as const));
  if (pairs.length === 0) return null;
  const others = [...links].filter(([other]) => other !== top).map(([, bottoms]) => bottoms);
  const kept = pairs.filter(([first, second]) =>
    others.some((other) => other.includes(first) && other.includes(second)),
  );
  return kept.length / pairs.length;
}
