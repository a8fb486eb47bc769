import type { ColumnHead } from './comparison-specs.ts';
import { element, type Measure, short, text, textBlock } from './svg.ts';
import { widest, wrap, wrapEvenly } from './text-layout.ts';

const headSize = 10.4;
const headLine = 12.5;
const slant = 52;
const sine = Math.sin((slant * Math.PI) / 180);
const cosine = Math.cos((slant * Math.PI) / 180);
/** Of a slanted head, in pixels along its line. */
const longest = 118;

export interface ColumnHeads {
  readonly height: number;
  /** What the last slanted head reaches beyond its column. */
  readonly beyond: number;
  /** Draws the heads with their feet at `y`, over columns of equal width from `x`. */
  readonly draw: (x: number, y: number) => string;
}

/** Heads upright over their columns where every one fits there unbroken; else all slanted, wrapped to two lines. */
export function columnHeads(columns: readonly ColumnHead[], width: number, measure: Measure): ColumnHeads {
  const style = { size: headSize };
  const upright = columns.map(({ label }) => wrapEvenly(label, width - 5, measure, style));
  const fits = upright.every(
    (lines) =>
      lines.length <= 4 && !lines.some((words) => words.endsWith('-')) && widest(lines, measure, style) <= width - 3,
  );
  if (fits) {
    const most = upright.reduce((count, lines) => Math.max(count, lines.length), 1);
    return {
      height: most * headLine + 6,
      beyond: 0,
      draw: (x, y) =>
        upright
          .map((lines, index) =>
            textBlock(x + (index + 0.5) * width, y - 4 - (lines.length * headLine) / 2, lines, {
              anchor: 'middle',
              size: headSize,
            }),
          )
          .join(''),
    };
  }
  const slanted = columns.map(({ label }) => wrap(label, longest, measure, style));
  const reach = slanted.map((lines) => widest(lines, measure, style));
  return {
    height: Math.max(0, ...reach) * sine + headLine,
    beyond: Math.max(0, ...reach.map((length, index) => length * cosine - (columns.length - index - 0.5) * width)) + 4,
    draw: (x, y) =>
      slanted
        .map((lines, index) => {
          const foot = x + (index + 0.5) * width + 3;
          const body = lines
            .map((words, row) => text(row * headLine * 0.45, (row - (lines.length - 1) / 2) * headLine, words, style))
            .join('');
          return element('g', { transform: `translate(${short(foot)} ${short(y - 5)}) rotate(-${slant})` }, body);
        })
        .join(''),
  };
}
