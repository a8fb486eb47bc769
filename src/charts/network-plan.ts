import type { NetworkNode, NetworkSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { type Component, networkParts } from './network-graph.ts';
import { namedActors } from './network-names.ts';
import {
  type Caption,
  captionOf,
  isTooLong,
  type Layouts,
  type PlacedPart,
  placePart,
  roomOf,
} from './network-part.ts';
import type { Measure } from './svg.ts';

/** The tallest that the tied part of a network may be, in pixels, so that the figure stands on a page of A4. */
const mostHeight = 690;
const between = 16;

/** A part and where its upper left corner stands. */
export interface PackedPart {
  readonly part: PlacedPart;
  readonly x: number;
  readonly y: number;
}

export interface NetworkPlan {
  readonly parts: readonly PackedPart[];
  readonly height: number;
  readonly isolates: readonly NetworkNode[];
  readonly named: ReadonlySet<string>;
  /** Names that stand in the key, in the order of their numbers. */
  readonly numbered: readonly NetworkNode[];
}

/**
 * Places all parts of a network within the width of the figure. Names that are too long, and where the drawing would be taller than a
 * page those of the least central actors, give way to numbers.
 */
export function planNetwork(spec: NetworkSpec, measure: Measure): NetworkPlan {
  const width = chartWidths[spec.width];
  const { components, isolates } = networkParts(spec.nodes, spec.ties);
  const tied = components.flatMap(({ nodes }) => nodes);
  const order = namedActors(spec.nodes);
  const named = new Set(order);
  const full = new Map(
    tied.map((node) => [node.id, captionOf(named.has(node.id) ? node.label : '', node.marked, measure)]),
  );
  const byCentrality = order.filter((id) => full.has(id));
  const numbers = new Set(byCentrality.filter((id) => isTooLong(full.get(id) ?? captionOf('', false, measure))));
  const layouts: Layouts = new Map();
  for (;;) {
    const numbered = tied.filter(({ id }) => numbers.has(id)).sort(alphabetically(spec.locale));
    const captions = new Map(full);
    numbered.forEach((node, index) => {
      captions.set(node.id, captionOf(String(index + 1), true, measure));
    });
    const packed = pack(components, captions, named, width, layouts);
    const left = byCentrality.filter((id) => !numbers.has(id));
    if (packed.height <= mostHeight || left.length === 0) return { ...packed, isolates, named, numbered };
    for (const id of left.slice(-Math.ceil(left.length / 4))) numbers.add(id);
  }
}

const alphabetically =
  (locale: string) =>
  (a: NetworkNode, b: NetworkNode): number =>
    a.label.localeCompare(b.label, locale) || (a.id < b.id ? -1 : 1);

/** Parts in rows, side by side while they fit; the first takes the whole width if it needs most of it. */
function pack(
  components: readonly Component[],
  captions: ReadonlyMap<string, Caption>,
  named: ReadonlySet<string>,
  width: number,
  layouts: Layouts,
): { readonly parts: readonly PackedPart[]; readonly height: number } {
  const parts: PackedPart[] = [];
  let [x, y, tallest] = [0, 0, 0];
  let row: PackedPart[] = [];
  const close = (): void => {
    const wide = row.reduce((most, { x: left, part }) => Math.max(most, left + part.width), 0);
    // A row that does not fill the width stands in its middle, its parts at one height.
    for (const { part, x: left, y: top } of row)
      parts.push({ part, x: left + (width - wide) / 2, y: top + (tallest - part.height) / 2 });
    row = [];
  };
  for (const component of components) {
    const part = placePart(component, captions, named, shape(roomOf(component, captions, named), width), layouts);
    if (x > 0 && x + part.width > width) {
      close();
      [x, y, tallest] = [0, y + tallest + between, 0];
    }
    row.push({ part, x, y });
    x += part.width + between;
    tallest = Math.max(tallest, part.height);
  }
  close();
  return { parts, height: parts.length === 0 ? 0 : y + tallest };
}

/** A little wider than high; the whole width from about two thirds on. */
function shape(room: number, width: number): { readonly width: number; readonly height: number } {
  const natural = Math.max(130, Math.sqrt(room * 1.35));
  const wide = natural > width * 0.62 ? width : natural;
  return { width: wide, height: Math.max(90, room / wide) };
}
