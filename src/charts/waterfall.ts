import type { Datum, WaterfallSpec } from './chart-spec.ts';
import { aside, axisNumbers, chartWidths, has, legend, valueLabel, valueLabelWidth } from './marks.ts';
import { cssVariable, tonePaint } from './palette.ts';
import { roundTicks } from './pyramid.ts';
import { rowLabels } from './row-labels.ts';
import { type Drawing, hatches, hatchFill, labelLine, line, type Measure, polyline, rect, textBlock } from './svg.ts';

const barHeight = 15;

/** Both ends of a bar, in the unit of the axis. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * From one level to another by signed steps, one a row from top to bottom, each beginning where the one before ends. The
 * axis begins at nought; where the steps would then be too small to see it begins higher, and a tear through the two
 * levels says so. After a step whose value is missing nothing can be placed but the end.
 */
export function drawWaterfall(spec: WaterfallSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const rows = [spec.start, ...spec.steps, spec.end];
  const spans = spansOf(spec);
  const { base, torn, ticks } = axisOf(
    spans,
    rows.map((row) => row.datum),
  );
  const last = ticks.at(-1) ?? 1;
  const key = legend(spec.series, width, measure, 'bar');
  const labels = rowLabels(
    rows.map((row) => row.label),
    width * 0.42,
    measure,
  );
  const rowHeight = Math.max(barHeight + 9, labels.height + 6);
  const room = Math.max(...rows.map(({ datum }) => valueLabelWidth(datum, measure))) + 10;
  const left = labels.width + 12;
  const right = width - room;
  const x = (value: number): number => left + ((value - base) / (last - base || 1)) * (right - left);
  const y = (row: number): number => key.height + (row + 0.5) * rowHeight;
  const bottom = key.height + rows.length * rowHeight + 2;
  const format = axisNumbers(spec.locale, spec.unitSuffix);
  let body = hatches(rows.filter(({ datum }) => has(datum, 'unreliable')).map(({ datum }) => datum.tone)) + key.body;
  for (const tick of ticks) {
    const edge = tick === base && (torn || base === 0);
    body += line(x(tick), key.height, x(tick), bottom, { paint: edge || tick === 0 ? 'muted' : 'hairline' });
    body += aside(x(tick), bottom + labelLine / 2 + 2, format(tick, (ticks[1] ?? 1) - (ticks[0] ?? 0)), 'middle');
  }
  rows.forEach((row, index) => {
    const span = spans[index];
    body += textBlock(0, y(index), labels.lines[index] ?? [], isLevel(index) ? { weight: 'semibold' } : {});
    if (span === null || span === undefined) {
      body += aside(x(Math.max(base, 0)) + 4, y(index), row.datum.label);
      return;
    }
    const next = spans[index + 1];
    // What carries over to the next row, so that the eye can follow the level down.
    if (next) body += line(x(span.to), y(index), x(span.to), y(index + 1), { paint: 'muted', dash: '2 2' });
    const from = isLevel(index) ? Math.max(base, 0) : span.from;
    body += bar(row.datum, x(Math.min(from, span.to)), x(Math.max(from, span.to)), y(index));
    if (isLevel(index) && torn) body += tear(left + 9, y(index));
    if (isLevel(index)) body += whisker(row.datum, x, y(index));
    const end = Math.max(from, span.to, isLevel(index) ? (row.datum.interval?.upper ?? span.to) : span.to);
    body += valueLabel(x(end) + 5, y(index), row.datum, 'start', measure);
  });
  return { width, height: Math.ceil(bottom + labelLine + 4), body };

  function isLevel(index: number): boolean {
    return index === 0 || index === rows.length - 1;
  }
}

/** Where each bar lies; `null` where it cannot be placed. */
function spansOf({ start, steps, end }: WaterfallSpec): readonly (Span | null)[] {
  let level = start.datum.value;
  const placed = steps.map(({ datum }): Span | null => {
    if (level === null || datum.value === null) {
      level = null;
      return null;
    }
    const span = { from: level, to: level + datum.value };
    level = span.to;
    return span;
  });
  const whole = ({ value }: Datum): Span | null => (value === null ? null : { from: 0, to: value });
  return [whole(start.datum), ...placed, whole(end.datum)];
}

/** Nought is left out only where the steps would take less than a third of the axis. */
function axisOf(
  spans: readonly (Span | null)[],
  data: readonly Datum[],
): { readonly base: number; readonly torn: boolean; readonly ticks: readonly number[] } {
  const ends = [
    ...spans.flatMap((span, index) =>
      span === null ? [] : index === 0 || index === spans.length - 1 ? [span.to] : [span.from, span.to],
    ),
    ...[data[0], data.at(-1)].flatMap((datum) => (datum?.interval ? [datum.interval.lower, datum.interval.upper] : [])),
  ];
  const lowest = Math.min(...ends);
  const highest = Math.max(...ends);
  const span = highest - lowest;
  const torn = ends.length > 2 && span > 0 && lowest > 0 && span < highest / 3;
  const rough = torn ? roundTicks(span * 1.6, 4) : roundTicks(Math.max(highest, 0) - Math.min(lowest, 0), 4);
  const step = rough[1] ?? 1;
  const base = torn
    ? Math.max(0, Math.floor((lowest - span * 0.5) / step) * step)
    : Math.floor(Math.min(0, lowest) / step) * step;
  const count = Math.max(1, Math.ceil((Math.max(highest, 0) - base) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((base + index * step).toPrecision(12)));
  const first = ticks[0] ?? 0;
  return {
    base: Number.isFinite(first) ? first : 0,
    torn: torn && first > 0,
    ticks: Number.isFinite(first) ? ticks : [0, 1],
  };
}

function bar(datum: Datum, from: number, to: number, y: number): string {
  const hatched = has(datum, 'unreliable');
  const illustrative = has(datum, 'illustrative');
  const paint = tonePaint(datum.tone);
  const fill = hatched ? hatchFill(datum.tone) : cssVariable(paint);
  const edge = hatched ? { paint, width: 0.8 } : illustrative ? { paint, width: 1, dash: '1.5 2' } : undefined;
  // A step too small to see still shows where it is.
  return rect(from, y - barHeight / 2, Math.max(1, to - from), barHeight, illustrative ? 'none' : fill, edge);
}

/** A slanted cut through a bar, edged so that an empty bar shows it too: the axis does not begin at nought. */
function tear(x: number, y: number): string {
  const half = barHeight / 2 + 2.5;
  const cut = (shift: number) =>
    [
      [x + shift + 2.5, y - half],
      [x + shift - 2.5, y + half],
    ] as const;
  const edge = { paint: 'muted', width: 0.8 } as const;
  return polyline(cut(0), { paint: 'paper', width: 4 }) + polyline(cut(-2), edge) + polyline(cut(2), edge);
}

function whisker({ interval }: Datum, x: (value: number) => number, y: number): string {
  if (interval === null) return '';
  const [from, to] = [x(interval.lower), x(interval.upper)];
  const stroke = { paint: 'ink', width: 1 } as const;
  return line(from, y, to, y, stroke) + line(from, y - 3, from, y + 3, stroke) + line(to, y - 3, to, y + 3, stroke);
}
