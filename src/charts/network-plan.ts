import type { NetworkNode, NetworkSpec } from './chart-spec.ts';
import { chartWidths } from './marks.ts';
import { networkParts } from './network-graph.ts';
import { stressLayout } from './network-layout.ts';
import { mostNamed, namedActors } from './network-names.ts';
import { captionOf, finishPart, isTooLong, type PlacedPart, spacePart } from './network-part.ts';
import type { Measure } from './svg.ts';

/** The tallest that a figure may be with all that stands below the network, in pixels, so that it stands on a page of A4 with its caption. */
const mostHeight = 800;
const between = 16;
/** How closely names may be set before some give way to numbers; many marks without names need their own room. */
const closestOf = (actors: number): number => (actors > mostNamed ? 0.5 : 0.7);

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
 * Places all parts of a network within the width of the figure: airy where there are few actors, closer where there are many. Names
 * that are too long go to a key, and where the figure would be taller than a page those of the least central actors do too.
 * `below` says how much room, in pixels, what stands below the network takes.
 */
export function planNetwork(
  spec: NetworkSpec,
  measure: Measure,
  below: (rest: Pick<NetworkPlan, 'isolates' | 'numbered' | 'named'>) => number,
): NetworkPlan {
  const width = chartWidths[spec.width];
  const { components, isolates } = networkParts(spec.nodes, spec.ties);
  const layouts = components.map(({ nodes, edges }) => stressLayout(nodes.length, edges));
  const tied = components.flatMap(({ nodes }) => nodes);
  const order = namedActors(spec.nodes);
  const named = new Set(order);
  const names = new Map(
    tied.map((node) => [node.id, captionOf(named.has(node.id) ? node.label : '', node.marked, measure)]),
  );
  const byCentrality = order.filter((id) => names.has(id));
  const numbers = new Set([...names].flatMap(([id, caption]) => (isTooLong(caption) ? [id] : [])));
  const closest = closestOf(tied.length);
  let fill = tied.length <= 12 ? 0.24 : tied.length <= 24 ? 0.3 : 0.4;
  for (;;) {
    const numbered = tied.filter(({ id }) => numbers.has(id)).sort(alphabetically(spec.locale));
    const captions = new Map(names);
    numbered.forEach((node, index) => {
      captions.set(node.id, captionOf(String(index + 1), true, measure));
    });
    const setting = { captions, named, fill };
    const spaced = components.map((component, index) => spacePart(component, layouts[index] ?? [], setting, width));
    const left = byCentrality.filter((id) => !numbers.has(id));
    const fits = inRows(spaced, width).height + below({ isolates, numbered, named }) <= mostHeight;
    if (fits || (left.length === 0 && fill >= closest)) {
      const parts = spaced.map((part) => finishPart(part, setting));
      const { places, height } = inRows(parts, width);
      const packed = parts.map((part, index): PackedPart => ({ part, ...(places[index] ?? { x: 0, y: 0 }) }));
      return { parts: packed, height, isolates, named, numbered };
    }
    if (fill < closest) fill = Math.min(closest, fill + 0.15);
    else for (const id of left.slice(tied.length > mostNamed ? 0 : -Math.ceil(left.length / 12))) numbers.add(id);
  }
}

const alphabetically =
  (locale: string) =>
  (a: NetworkNode, b: NetworkNode): number =>
    a.label.localeCompare(b.label, locale) || (a.id < b.id ? -1 : 1);

/** Places of frames in rows, side by side while they fit; a row stands in the middle of the width, its frames at one height. */
function inRows(
  frames: readonly { readonly width: number; readonly height: number }[],
  width: number,
): { readonly places: readonly { readonly x: number; readonly y: number }[]; readonly height: number } {
  const rows: { frames: typeof frames; wide: number; tall: number }[] = [];
  for (const frame of frames) {
    const row = rows.at(-1);
    if (row !== undefined && row.wide + between + frame.width <= width + 0.5) {
      row.frames = [...row.frames, frame];
      row.wide += between + frame.width;
      row.tall = Math.max(row.tall, frame.height);
    } else rows.push({ frames: [frame], wide: frame.width, tall: frame.height });
  }
  let top = 0;
  const places = rows.flatMap((row, index) => {
    const y = top + (index > 0 ? between : 0);
    top = y + row.tall;
    // What a row leaves over stands between its frames as well as at its edges.
    const air = Math.min(60, (width - row.wide) / (row.frames.length + 1));
    let x = (width - row.wide - air * (row.frames.length - 1)) / 2;
    return row.frames.map((frame) => {
      const place = { x, y: y + (row.tall - frame.height) / 2 };
      x += frame.width + between + air;
      return place;
    });
  });
  return { places, height: top };
}
