import type { NetworkNode, NetworkSpec } from './chart-spec.ts';
import { aside, chartWidths } from './marks.ts';
import { markRadius, networkMark } from './network-marks.ts';
import { line, type Measure, smallSize, textBlock } from './svg.ts';
import { wrapEvenly } from './text-layout.ts';

const lineHeight = 13;
/** Distance of marks without names, in pixels. */
const pitch = 14;

/** Actors without ties: the named ones in columns, read along the rows in the order of the alphabet, the others as marks alone. */
export function drawIsolates(
  spec: NetworkSpec,
  isolates: readonly NetworkNode[],
  named: ReadonlySet<string>,
  at: { readonly top: number; readonly rule: boolean },
  measure: Measure,
): { readonly body: string; readonly bottom: number } {
  const width = chartWidths[spec.width];
  const columns = width > 500 ? 3 : 2;
  const wide = (width + 14) / columns;
  let y = at.top + (at.rule ? 14 : 0);
  let body = at.rule ? line(0, y, width, y, { paint: 'hairline' }) : '';
  y += at.rule ? 6 : 0;
  if (spec.legend.isolates !== '') {
    body += aside(0, y + 8, spec.legend.isolates);
    y += 20;
  }
  const sorted = [...isolates].sort((a, b) => a.label.localeCompare(b.label, spec.locale) || (a.id < b.id ? -1 : 1));
  const withNames = sorted.filter(({ id }) => named.has(id));
  for (let first = 0; first < withNames.length; first += columns) {
    const cells = withNames.slice(first, first + columns).map((node) => {
      const weight = node.marked ? 'semibold' : 'regular';
      return { node, weight, lines: wrapEvenly(node.label, wide - 37, measure, { size: smallSize, weight }) } as const;
    });
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * lineHeight + 5;
    cells.forEach(({ node, weight, lines }, column) => {
      const x = column * wide;
      const middle = y + (lines.length * lineHeight + 5) / 2;
      body += networkMark(
        x + 9,
        middle - ((lines.length - 1) * lineHeight) / 2,
        Math.min(node.marked ? 4 : 6.5, markRadius(node.size, true)),
        node,
      );
      body += textBlock(x + 21, middle, lines, { size: smallSize, weight });
    });
    y += height;
  }
  const rest = sorted.filter(({ id }) => !named.has(id));
  if (rest.length === 0) return { body, bottom: y };
  const perRow = Math.floor((width - 4) / pitch);
  rest.forEach((node, index) => {
    body += networkMark(8 + (index % perRow) * pitch, y + 10 + Math.floor(index / perRow) * pitch, 3, node);
  });
  return { body, bottom: y + 4 + Math.ceil(rest.length / perRow) * pitch };
}
