import { element, escapeText, type Measure, smallSize } from './svg.ts';
import { wrapEvenly } from './text-layout.ts';

/** Numbers and names in columns, read downwards, from `top`; the numbers are those that stand in the drawing. */
export function drawKey(
  entries: readonly { readonly number: string; readonly label: string }[],
  width: number,
  top: number,
  measure: Measure,
): { readonly body: string; readonly bottom: number } {
  const columns = width > 500 ? 3 : 2;
  const wide = (width + 14) / columns - 14;
  const labels = entries.map(({ label }) => wrapEvenly(label, wide - 22, measure, { size: smallSize }));
  const heights = labels.map((lines) => lines.length * 13 + 3);
  const perColumn = heights.reduce((sum, height) => sum + height, 0) / columns;
  let [column, y, lowest, numbers, names] = [0, top, top, '', ''];
  labels.forEach((lines, index) => {
    const height = heights[index] ?? 0;
    if (column < columns - 1 && y - top + height / 2 > perColumn) [column, y] = [column + 1, top];
    const x = column * (wide + 14);
    numbers += element('text', { x: x + 15, y: y + 10 }, entries[index]?.number);
    lines.forEach((words, line) => {
      names += element('text', { x: x + 21, y: y + 10 + line * 13 }, escapeText(words));
    });
    y += height;
    lowest = Math.max(lowest, y);
  });
  const body =
    element('g', { 'font-size': smallSize, 'font-weight': 600, 'text-anchor': 'end' }, numbers) +
    element('g', { 'font-size': smallSize }, names);
  return { body, bottom: Math.ceil(lowest + 2) };
}
