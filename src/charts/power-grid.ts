import type { PowerInterestSpec } from './chart-spec.ts';
import type { Box } from './label-placement.ts';
import { aside } from './marks.ts';
import { cssVariable } from './palette.ts';
import { element, line, type Measure, polyline, rect, short, smallSize, textBlock } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

/** The field inside the axes, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The middle of each step of both axes, 1 to 5, in pixels, and where low ends and high begins: between 2 and 3. */
export interface Steps {
  readonly across: readonly number[];
  readonly up: readonly number[];
  readonly divide: readonly [number, number];
}

/** Steps of one size. */
export function evenSteps({ left, top, right, bottom }: Plot): Steps {
  const at = (share: number): readonly [number, number] => [
    left + share * (right - left),
    bottom - share * (bottom - top),
  ];
  const middles = [0.1, 0.3, 0.5, 0.7, 0.9].map(at);
  return { across: middles.map(([x]) => x), up: middles.map(([, y]) => y), divide: at(0.4) };
}

/** Fields, their names in the corners, axes and their titles; `taken` is where no label may stand. */
export function drawGrid(
  spec: PowerInterestSpec,
  plot: Plot,
  steps: Steps,
  measure: Measure,
): { readonly body: string; readonly taken: readonly Box[] } {
  const { left, top, right, bottom } = plot;
  const [middleX, middleY] = steps.divide;
  let body = rect(middleX, top, right - middleX, middleY - top, cssVariable('wash'));
  body += rect(left, top, right - left, bottom - top, 'none', { paint: 'hairline' });
  body +=
    line(middleX, top, middleX, bottom, { paint: 'hairline' }) +
    line(left, middleY, right, middleY, { paint: 'hairline' });
  const taken: Box[] = [];
  const [upperLeft, upperRight, lowerRight, lowerLeft] = spec.corners;
  const corner = (words: string, x: number, y: number, anchor: 'start' | 'end', down: 1 | -1): void => {
    const lines = wrapEvenly(words, (right - left) / 2 - 16, measure, { size: smallSize, weight: 'semibold' });
    const [wide, tall] = [widest(lines, measure, { size: smallSize, weight: 'semibold' }), lines.length * 13];
    body += textBlock(x, y + (down * tall) / 2, lines, { anchor, paint: 'muted', size: smallSize, weight: 'semibold' });
    taken.push({ x: anchor === 'start' ? x : x - wide, y: down > 0 ? y : y - tall, width: wide, height: tall });
  };
  corner(upperLeft, left + 7, top + 5, 'start', 1);
  corner(upperRight, right - 7, top + 5, 'end', 1);
  corner(lowerRight, right - 7, bottom - 5, 'end', -1);
  corner(lowerLeft, left + 7, bottom - 5, 'start', -1);
  steps.across.forEach((x, step) => {
    body += aside(x, bottom + 9, String(step + 1), 'middle');
  });
  steps.up.forEach((y, step) => {
    body += aside(left - 6, y, String(step + 1), 'end');
  });
  body += axisTitle((left + right) / 2, bottom + 24, spec.xTitle, measure);
  body += element(
    'g',
    { transform: `rotate(-90 8 ${short((top + bottom) / 2)})` },
    axisTitle(8, (top + bottom) / 2, spec.yTitle, measure),
  );
  return { body, taken };
}

/** The title of an axis and an arrow towards more of it; drawn, since not every font has one. */
function axisTitle(x: number, y: number, title: string, measure: Measure): string {
  const from = x + measure(title) / 2 + 6;
  const head: readonly (readonly [number, number])[] = [
    [from + 9, y - 3],
    [from + 12, y],
    [from + 9, y + 3],
  ];
  const stroke = { paint: 'muted', width: 1.1 } as const;
  return textBlock(x, y, [title], { anchor: 'middle' }) + line(from, y, from + 12, y, stroke) + polyline(head, stroke);
}
