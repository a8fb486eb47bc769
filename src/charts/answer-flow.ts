import { type AnswerColumns, answerColumns } from './answer-columns.ts';
import { type AnswerItem, answerItems, drawItem, drawSteps, itemHeight, type Setting } from './answer-items.ts';
import type { AnswerFlowSpec } from './chart-spec.ts';
import { orderLayers } from './layered-order.ts';
import { chartWidths } from './marks.ts';
import { cssVariable } from './palette.ts';
import { circle, type Drawing, element, line, type Measure, short, smallSize, textBlock } from './svg.ts';
import { pushApart, wrapEvenly } from './text-layout.ts';

/** The tallest that the figure may be before names are set small and what stands beside them is left to the tables, in pixels. */
const mostHeight = 780;
const stub = 13;

/** A column of the drawing: from where to where its text runs, its name, and what stands in it. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly head: readonly string[];
  readonly items: readonly AnswerItem[];
}

/**
 * What answers what: challenges at the left, improvements at the right, strategies between them where there are any, joined by smooth
 * lines; see `AnswerFlowSpec`. It grows downwards; where it would be higher than a page names are set small, and where that is
 * not enough themes, owners and dates are left to the tables.
 */
export function drawAnswerFlow(spec: AnswerFlowSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const flow = answerColumns(spec);
  const orders = orderLayers(flow);
  const settings = [
    { small: false, details: true },
    { small: true, details: true },
    { small: true, details: false },
  ] as const;
  let drawing: Drawing = { width, height: 0, body: '' };
  for (const setting of settings) {
    const frames = framesOf(width, spec.strategies.length > 0);
    const texts = answerItems(spec, flow, frames, setting, measure);
    const heads =
      spec.strategies.length > 0 ? Object.values(spec.heads) : [spec.heads.challenges, spec.heads.improvements];
    const columns = frames.map(
      ({ left, right }, index): Column => ({
        left,
        right,
        head: wrapEvenly(heads[index] ?? '', right - left, measure, { weight: 'semibold' }),
        items: texts[index] ?? [],
      }),
    );
    drawing = drawColumns(spec, flow, orders, columns, setting, measure);
    if (drawing.height <= mostHeight) break;
  }
  return drawing;
}

/** Where the columns stand; between them is room for the lines. */
function framesOf(width: number, middle: boolean): readonly { readonly left: number; readonly right: number }[] {
  const at = (from: number, to: number) => ({ left: width * from, right: width * to });
  return middle ? [at(0, 0.295), at(0.38, 0.655), at(0.74, 1)] : [at(0, 0.41), at(0.6, 1)];
}

function drawColumns(
  spec: AnswerFlowSpec,
  flow: AnswerColumns,
  orders: readonly (readonly number[])[],
  columns: readonly Column[],
  { details }: Setting,
  measure: Measure,
): Drawing {
  const width = chartWidths[spec.width];
  const headHeight = Math.max(...columns.map(({ head }) => head.length)) * 14 + 5;
  const top = headHeight + 6;
  const places = placeItems(flow, orders, columns, top);
  const ends = columns.map(({ items }, column) =>
    Math.max(top, ...items.map((item, index) => (places[column]?.[index] ?? 0) + itemHeight(item) / 2)),
  );
  let bottom = Math.max(...ends);
  let body = '';
  for (const { left, right, head } of columns) {
    body += textBlock(left, headHeight - 5 - (head.length * 14) / 2, head, { weight: 'semibold' });
    body += line(left, headHeight, right, headHeight, { paint: 'ink' });
  }
  body += drawStrands(flow, columns, places);
  columns.forEach(({ left, right, items }, column) => {
    items.forEach((item, index) => {
      if (item.lines.length === 0) return;
      const y = places[column]?.[index] ?? 0;
      body += drawItem(item, left, y) + drawPorts(item, column, columns.length, left, right, y);
    });
  });
  const openEnds = details ? [] : openWords(spec, columns);
  const severity = spec.challenges.some((one) => one.severity !== null) ? [spec.words.severity] : [];
  for (const [index, words] of [...severity, ...openEnds].entries()) {
    if (words === '') continue;
    const lines = wrapEvenly(words, width - 30, measure, { size: smallSize });
    const y = bottom + (index === 0 ? 16 : 5) + 6.5;
    body += index < severity.length ? drawSteps(0, y + 4, 3) : openEnd(0, y, 1);
    body += textBlock(27, y + ((lines.length - 1) * 13) / 2, lines, { size: smallSize, paint: 'muted' });
    bottom = y + 6.5 + (lines.length - 1) * 13;
  }
  return { width, height: Math.ceil(bottom + 3), body };
}

/** The middle of each thing, column by column: in its order, as near to what it is joined with as the others let it. */
function placeItems(
  { segments }: AnswerColumns,
  orders: readonly (readonly number[])[],
  columns: readonly Column[],
  top: number,
): readonly (readonly number[])[] {
  const heights = columns.map(({ items }) => items.map(itemHeight));
  const total = (column: number): number => (heights[column] ?? []).reduce((sum, height) => sum + height, 0);
  const most = Math.max(...columns.map((_, column) => total(column)));
  const places = columns.map((_, column) => {
    const spots = new Array<number>((heights[column] ?? []).length).fill(0);
    let y = top + (most - total(column)) / 2;
    for (const index of orders[column] ?? []) {
      const height = heights[column]?.[index] ?? 0;
      spots[index] = y + height / 2;
      y += height;
    }
    return spots;
  });
  const towards = (column: number, sides: readonly (-1 | 1)[]): void => {
    const order = orders[column] ?? [];
    let least = top;
    const wanted = order.map((index) => {
      const joined = sides.flatMap((side) =>
        side < 0
          ? (segments[column - 1] ?? [])
              .filter(({ to }) => to === index)
              .map(({ from }) => places[column - 1]?.[from] ?? 0)
          : (segments[column] ?? [])
              .filter(({ from }) => from === index)
              .map(({ to }) => places[column + 1]?.[to] ?? 0),
      );
      const mean = joined.length === 0 ? least : joined.reduce((sum, y) => sum + y, 0) / joined.length;
      // `pushApart` sorts by where things want to be; what wants to be above its forerunner wants to be level with it.
      least = Math.max(least, mean);
      return least;
    });
    const sizes = order.map((index) => heights[column]?.[index] ?? 0);
    const apart = pushApart(wanted, sizes, top, top + most);
    order.forEach((index, place) => {
      const own = places[column];
      if (own !== undefined) own[index] = apart[place] ?? 0;
    });
  };
  const last = columns.length - 1;
  for (let round = 0; round < 4; round += 1) {
    for (let column = 1; column <= last; column += 1) towards(column, [-1]);
    for (let column = last - 1; column >= 0; column -= 1) towards(column, column === 0 ? [1] : [-1, 1]);
  }
  return places;
}

/** The lines from column to column, each a smooth curve, thicker from a more severe challenge. */
function drawStrands(flow: AnswerColumns, columns: readonly Column[], places: readonly (readonly number[])[]): string {
  const byWidth = new Map<number, string>();
  flow.segments.forEach((strands, column) => {
    const [left, right] = [columns[column], columns[column + 1]];
    if (left === undefined || right === undefined) return;
    for (const { from, to, severity } of strands) {
      const [y1, y2] = [places[column]?.[from] ?? 0, places[column + 1]?.[to] ?? 0];
      // What only passes goes on straight through the middle column.
      const passesOn = columns.length === 3 && column === 0 && right.items[to]?.lines.length === 0;
      const [x1, x2] = [left.right + 7, right.left - 7];
      const curve = `M${short(x1)} ${short(y1)}C${short((x1 + x2) / 2)} ${short(y1)} ${short((x1 + x2) / 2)} ${short(y2)} ${short(x2)} ${short(y2)}`;
      const width = Math.round((0.9 + 0.3 * (severity ?? 2)) * 10) / 10;
      byWidth.set(width, (byWidth.get(width) ?? '') + curve + (passesOn ? `H${short(right.right + 7)}` : ''));
    }
  });
  if (byWidth.size === 0) return '';
  const paths = [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, d]) => element('path', { d, 'stroke-width': width }));
  return element('g', { fill: 'none', stroke: cssVariable('tone-reference') }, paths.join(''));
}

/** The words for open ends that the drawing holds, where there is no room for them at each. */
function openWords({ words }: AnswerFlowSpec, columns: readonly Column[]): readonly string[] {
  const own =
    columns.length === 3
      ? [words.unanswered, words.unused, words.answersNothing]
      : [words.unanswered, words.answersNothing];
  return own.filter((_, column) => columns[column]?.items.some(({ open }) => open) ?? false);
}

/** A dashed stub with a hollow dot at its end. */
const openEnd = (x: number, y: number, way: -1 | 1): string =>
  line(x, y, x + way * stub, y, { paint: 'tone-threat', width: 1.4, dash: '3 2' }) + hollow(x + way * (stub + 3.6), y);

const hollow = (x: number, y: number): string => circle(x, y, 3.6, 'paper', { paint: 'tone-threat', width: 1.5 });

/** Where lines begin and end: a dot; where none does that should, an open end. */
function drawPorts(item: AnswerItem, column: number, count: number, left: number, right: number, y: number): string {
  const paint = column === 0 ? 'ink' : column === count - 1 ? 'tone-focus' : 'muted';
  const [before, after] = [left - 7, right + 7];
  const dot = (x: number): string => circle(x, y, 3.2, paint);
  const leaving = item.open ? openEnd(after - 4, y, 1) : dot(after);
  if (column === 0) return leaving;
  if (column < count - 1) return (item.entered ? dot(before) : '') + leaving;
  if (!item.open) return dot(before);
  // A strategy leads here, but no challenge: the line ends in a hollow dot.
  return item.entered ? hollow(before, y) : openEnd(before + 4, y, -1);
}
