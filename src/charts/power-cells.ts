import type { PowerInterestSpec } from './chart-spec.ts';
import { chartWidths, point } from './marks.ts';
import { drawGrid, type Plot } from './power-grid.ts';
import { type Drawing, line, type Measure, smallSize, textBlock } from './svg.ts';
import { wrapEvenly } from './text-layout.ts';

type Actor = PowerInterestSpec['actors'][number];

const lineHeight = 12.4;
const between = 4;
/** The highest that the field may be, in pixels, so that the figure stands on a page. */
const mostHeight = 740;
/** Room for the names of the fields, at the top and at the foot. */
const strip = 20;
const leastRow = 44;

/**
 * The grid with the actors of each step listed in its cell, mark and name; a row is as high as its fullest cell needs. `null` where an
 * actor stands between two steps or the lists are too high for a page.
 */
export function drawPowerCells(spec: PowerInterestSpec, measure: Measure): Drawing | null {
  const steps = [1, 2, 3, 4, 5];
  const whole = spec.actors.every(({ interest, influence }) => steps.includes(interest) && steps.includes(influence));
  if (!whole) return null;
  const width = chartWidths[spec.width];
  const [left, right, top] = [30, width - 1, 1];
  const cell = (right - left) / 5;
  const listed = (
    interest: number,
    influence: number,
  ): readonly { readonly actor: Actor; readonly lines: readonly string[] }[] =>
    spec.actors
      .filter((actor) => actor.interest === interest && actor.influence === influence)
      .map((actor) => ({ actor, lines: wrapEvenly(actor.label, cell - 26, measure, { size: smallSize }) }));
  const heightOf = (list: readonly { readonly lines: readonly string[] }[]): number =>
    list.reduce((sum, { lines }) => sum + lines.length * lineHeight + between, 0);
  const rows = steps.map((influence) =>
    Math.max(leastRow, ...steps.map((interest) => heightOf(listed(interest, influence)) + 12)),
  );
  const tall = rows.reduce((sum, row) => sum + row, 0) + 2 * strip;
  if (tall > mostHeight) return null;
  const plot: Plot = { left, top, right, bottom: top + tall };
  const floors = rows.map((_, index) => plot.bottom - strip - rows.slice(0, index).reduce((sum, row) => sum + row, 0));
  const up = rows.map((row, index) => (floors[index] ?? 0) - row / 2);
  const across = steps.map((step) => left + (step - 0.5) * cell);
  const { body: grid } = drawGrid(spec, plot, { across, up, divide: [left + 2 * cell, floors[2] ?? 0] }, measure);
  const rule = { paint: 'hairline', dash: '1 3' } as const;
  let body = grid;
  for (const index of [1, 3, 4]) {
    body += line(left + index * cell, top + strip, left + index * cell, plot.bottom - strip, rule);
    body += line(left, floors[index] ?? 0, right, floors[index] ?? 0, rule);
  }
  for (const influence of steps) {
    for (const interest of steps) {
      const list = listed(interest, influence);
      const x = left + (interest - 1) * cell;
      let y = (up[influence - 1] ?? 0) - heightOf(list) / 2;
      for (const { actor, lines } of list) {
        const height = lines.length * lineHeight + between;
        body += point(x + 11, y + between / 2 + lineHeight / 2, actor.tone);
        body += lines
          .map((words, index) =>
            textBlock(x + 20, y + between / 2 + (index + 0.5) * lineHeight, [words], { size: smallSize }),
          )
          .join('');
        y += height;
      }
    }
  }
  return { width, height: plot.bottom + 34, body };
}
