/** A line between two things of neighbouring columns, by their places in the lists of these columns. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Columns from left to right: how many things each holds, and the lines from each to the next. */
export interface Layers {
  readonly counts: readonly number[];
  /** One list fewer than there are columns. */
  readonly segments: readonly (readonly Segment[])[];
}

const sweeps = 12;

/**
 * Orders the things of each column from top to bottom so that few lines cross: each to the mean place of its neighbours, to and fro
 * (barycentre method: Sugiyama, Tagawa and Toda 1981), the best order met being kept. What is equal keeps the order given, and what
 * has no line stands at the foot. Returns the list of places for each column: the first is the one at the top.
 */
export function orderLayers({ counts, segments }: Layers): readonly (readonly number[])[] {
  const loose = counts.map((count, column) =>
    Array.from(
      { length: count },
      (_, index) =>
        !(segments[column] ?? []).some(({ from }) => from === index) &&
        !(segments[column - 1] ?? []).some(({ to }) => to === index),
    ),
  );
  let orders = counts.map((count, column) =>
    Array.from({ length: count }, (_, index) => index).sort(
      (a, b) => Number(loose[column]?.[a] ?? false) - Number(loose[column]?.[b] ?? false) || a - b,
    ),
  );
  let best = { orders, crossed: crossings(orders, segments) };
  for (let sweep = 0; sweep < sweeps && best.crossed > 0; sweep += 1) {
    const right = sweep % 2 === 0;
    const columns = counts.map((_, column) => column);
    const next = [...orders];
    for (const column of right ? columns.slice(1) : columns.slice(0, -1).reverse()) {
      const neighbours = right
        ? (segments[column - 1] ?? []).map(({ from, to }) => ({ own: to, other: from }))
        : (segments[column] ?? []).map(({ from, to }) => ({ own: from, other: to }));
      const places = placesOf(next[right ? column - 1 : column + 1] ?? []);
      next[column] = byMean(next[column] ?? [], neighbours, places, loose[column] ?? []);
    }
    orders = next;
    const crossed = crossings(orders, segments);
    if (crossed < best.crossed) best = { orders, crossed };
  }
  return best.orders;
}

const placesOf = (order: readonly number[]): ReadonlyMap<number, number> =>
  new Map(order.map((index, place) => [index, place]));

function byMean(
  order: readonly number[],
  neighbours: readonly { readonly own: number; readonly other: number }[],
  places: ReadonlyMap<number, number>,
  loose: readonly boolean[],
): number[] {
  const means = new Map(
    order.map((index, place) => {
      const own = neighbours.filter((pair) => pair.own === index).map(({ other }) => places.get(other) ?? 0);
      return [index, own.length === 0 ? place : own.reduce((sum, at) => sum + at, 0) / own.length];
    }),
  );
  return order
    .map((index, place) => ({ index, place }))
    .sort(
      (a, b) =>
        Number(loose[a.index] ?? false) - Number(loose[b.index] ?? false) ||
        (means.get(a.index) ?? 0) - (means.get(b.index) ?? 0) ||
        a.place - b.place,
    )
    .map(({ index }) => index);
}

/** How many pairs of lines between the same two columns cross. */
export function crossings(orders: readonly (readonly number[])[], segments: readonly (readonly Segment[])[]): number {
  return segments.reduce((sum, between, column) => {
    const [left, right] = [placesOf(orders[column] ?? []), placesOf(orders[column + 1] ?? [])];
    const lines = between.map(({ from, to }) => [left.get(from) ?? 0, right.get(to) ?? 0] as const);
    return (
      sum +
      lines.reduce(
        (own, [a, b], index) => own + lines.slice(0, index).filter(([c, d]) => (a - c) * (b - d) < 0).length,
        0,
      )
    );
  }, 0);
}
