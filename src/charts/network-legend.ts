import type { NetworkSpec } from './chart-spec.ts';
import { networkMark } from './network-marks.ts';
import { line, type Measure, smallSize, textBlock } from './svg.ts';
import { widest, wrap } from './text-layout.ts';

interface Entry {
  /** Width of the sample, in pixels. */
  readonly room: number;
  readonly sample: (x: number, y: number) => string;
  readonly words: string;
}

/** Samples of the marks that the drawing holds, with their words, in as many lines as they need. Nothing for what is not drawn. */
export function drawNetworkLegend(
  spec: NetworkSpec,
  width: number,
  top: number,
  measure: Measure,
): { readonly body: string; readonly bottom: number } {
  const entries = entriesOf(spec).filter(({ words }) => words !== '');
  if (entries.length === 0) return { body: '', bottom: top - 8 };
  let body = line(0, top, width, top, { paint: 'hairline' });
  let [x, y, tall] = [0, top + 15, 1];
  for (const { room, sample, words } of entries) {
    const lines = wrap(words, width - room - 6, measure, { size: smallSize });
    const wide = room + 5 + widest(lines, measure, { size: smallSize });
    if (x > 0 && x + wide > width) [x, y, tall] = [0, y + 16 + (tall - 1) * 13, 1];
    body +=
      sample(x, y) +
      textBlock(x + room + 5, y + ((lines.length - 1) * 13) / 2, lines, { size: smallSize, paint: 'muted' });
    tall = Math.max(tall, lines.length);
    x += wide + 16;
  }
  return { body, bottom: y + 10 + (tall - 1) * 13 };
}

const plain = { shape: 'circle', tone: 'muted', ring: false, marked: false } as const;

function entriesOf({ nodes, ties, legend }: NetworkSpec): readonly Entry[] {
  const stroke = (x: number, y: number, width: number, dash?: string): string =>
    line(x, y, x + 20, y, { paint: 'tone-reference', width, ...(dash === undefined ? {} : { dash }) });
  const shapes = legend.shapes
    .filter((entry) => nodes.some(({ shape, tone }) => shape === entry.shape && tone === entry.tone))
    .map(
      ({ shape, tone, name }): Entry => ({
        room: 11,
        sample: (x, y) => networkMark(x + 6, y, 5, { ...plain, shape, tone }),
        words: name,
      }),
    );
  const has = (there: boolean, entry: Entry): readonly Entry[] => (there ? [entry] : []);
  return [
    ...shapes,
    ...has(
      nodes.some(({ ring }) => ring),
      {
        room: 12,
        sample: (x, y) => networkMark(x + 6, y, 5.5, { ...plain, ring: true }),
        words: legend.ring,
      },
    ),
    ...has(
      nodes.some(({ marked }) => marked),
      {
        room: 16,
        sample: (x, y) => networkMark(x + 8, y, 4.5, { ...plain, marked: true }),
        words: legend.marked,
      },
    ),
    ...has(new Set(nodes.map(({ size }) => size)).size > 1, {
      room: 22,
      sample: (x, y) => networkMark(x + 4, y, 3.6, plain) + networkMark(x + 15, y, 7, plain),
      words: legend.size,
    }),
    ...has(new Set(ties.map(({ weight }) => weight)).size > 1, {
      room: 20,
      sample: (x, y) => stroke(x, y - 3, 0.8) + stroke(x, y + 3, 2.8),
      words: legend.weight,
    }),
    ...has(
      ties.some(({ dashed }) => dashed),
      { room: 20, sample: (x, y) => stroke(x, y, 1.6, '5 3'), words: legend.dashed },
    ),
    ...has(
      ties.some(({ bridge }) => bridge),
      {
        room: 20,
        sample: (x, y) =>
          line(x, y, x + 20, y, { paint: 'ink', width: 1.6 }) +
          line(x + 10, y - 4.5, x + 10, y + 4.5, { paint: 'ink', width: 1.6 }),
        words: legend.bridge,
      },
    ),
  ];
}
