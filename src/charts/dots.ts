import type { AxesPlan, Frame } from './axes-plan.ts';
import type { Datum, DotsSpec } from './chart-spec.ts';
import { axisNumbers, chartWidths, legend, point, valueLabelWidth, valueOnPaper } from './marks.ts';
import { tonePaint } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import { labelLine, line, type Measure, textBlock } from './svg.ts';
import { widest } from './text-layout.ts';

type Row = DotsSpec['rows'][number];

/**
 * Dots on one scale, a row a subject. Joined they are dumbbells, with each value outside its dot and the gap at the right
 * edge; apart they are a dot plot with whiskers. The scale spans the data, not from zero: position counts here, not length.
 * With more than two series the values are left to the table.
 */
export function planDots(spec: DotsSpec, measure: Measure): AxesPlan {
  const width = chartWidths[spec.width];
  const labels = rowLabels(
    spec.rows.map((row) => row.label),
    width * 0.34,
    measure,
  );
  const ends = spec.rows.map((row) => row.end);
  const endRoom = ends.some((end) => end !== '') ? widest(ends, measure, { weight: 'semibold' }) + 12 : 6;
  const key = legend(spec.series, width, measure, 'point');
  const data = spec.rows.flatMap((row) => row.data);
  const valued = data.filter((datum) => datum.value !== null);
  const labelled = spec.series.length <= 2;
  const labelRoom = labelled
    ? valued.reduce((room, datum) => Math.max(room, valueLabelWidth(datum, measure)), 0) + 12
    : 8;
  const spread = data.some((datum) => datum.interval !== null) && spec.series.length > 1 ? 7 : 0;
  const rowHeight = Math.max(24 + spread * (spec.series.length - 1), labels.height + 7);
  const left = labels.width + 12;
  const [low, high] = held(
    valued,
    (width - left - endRoom) / labelRoom,
    labelled && !spec.connect && spec.series.length === 1,
  );
  return {
    width,
    height: Math.ceil(key.height + rowHeight * spec.rows.length + labelLine + 8),
    padding: { left: left + (low === 0 ? labelRoom : 0), right: endRoom, top: key.height, bottom: 0 },
    values: 'across',
    scale: {
      min: low,
      max: high,
      holds: [],
      ticks: true,
      maxTicks: 6,
      format: axisNumbers(spec.locale, spec.unitSuffix),
    },
    categories: spec.rows.map((row) => row.label),
    shapes: [],
    finish: (frame) => {
      let below = '';
      let above = key.body;
      spec.rows.forEach((row, index) => {
        const y = frame.category(index);
        if (index > 0) below += line(0, y - rowHeight / 2, width, y - rowHeight / 2, { paint: 'wash' });
        above += textBlock(0, y, labels.lines[index] ?? []);
        above += finishRow(spec, row, y, spread, frame, measure);
        above += textBlock(width, y, [row.end], { anchor: 'end', weight: 'semibold' });
      });
      return { below, above };
    },
  };
}

/** Lowest and highest value with room for the labels beside the outermost dots; never below zero for what is not negative. */
function held(data: readonly Datum[], labelsInWidth: number, rightOnly: boolean): readonly [number, number] {
  if (data.length === 0) return [0, 1];
  const all = data.flatMap((datum) => [
    datum.value ?? 0,
    ...(datum.interval === null ? [] : [datum.interval.lower, datum.interval.upper]),
  ]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = Math.max(high - low, Math.abs(high) * 0.05, 1e-6);
  const room = (span * 1.05) / Math.max(2, labelsInWidth - 2);
  const lower = low - (rightOnly ? room * 0.25 : room);
  return [low >= 0 ? Math.max(0, lower) : lower, high + room];
}

function finishRow(spec: DotsSpec, row: Row, y: number, spread: number, frame: Frame, measure: Measure): string {
  const placed = row.data.map((datum, index) => ({
    datum,
    x: datum.value === null ? null : frame.value(datum.value),
    y: y + (index - (row.data.length - 1) / 2) * spread,
  }));
  const present = placed
    .flatMap(({ datum, x, y: at }) => (x === null ? [] : [{ datum, x, y: at }]))
    .sort((a, b) => a.x - b.x);
  const [first, last] = [present[0], present.at(-1)];
  let body = '';
  if (spec.connect && first !== undefined && last !== undefined && first !== last) {
    body += line(first.x, first.y, last.x, last.y, { paint: 'tone-reference', width: 1.6 });
  }
  // The focus group last, so that it lies on top where dots meet.
  const drawn = [...present].sort((a, b) => Number(a.datum.tone === 'focus') - Number(b.datum.tone === 'focus'));
  for (const { datum, x, y: at } of drawn) body += whisker(datum, at, frame) + point(x, at, datum.tone, datum.marks);
  let from = frame.left + 6;
  if (spec.series.length <= 2) {
    for (const dot of present) {
      const left = present.length > 1 && dot === first;
      const reach = (edge: 'lower' | 'upper'): number =>
        dot.datum.interval === null ? dot.x : frame.value(dot.datum.interval[edge]);
      const x = left ? Math.min(dot.x - 8, reach('lower') - 5) : Math.max(dot.x + 8, reach('upper') + 5);
      body += valueOnPaper(x, dot.y, dot.datum, left ? 'end' : 'start', measure);
      if (!left) from = x + valueLabelWidth(dot.datum, measure) + 10;
    }
  }
  // Words for what is missing stand after the last value; where the row would be left, before it.
  const missing = placed.filter((dot) => dot.x === null);
  const alike = present.length === 0 && missing.every(({ datum }) => datum.label === missing[0]?.datum.label);
  for (const { datum } of alike ? missing.slice(0, 1) : missing) {
    const wide = valueLabelWidth(datum, measure);
    const before = from + wide > frame.right && first !== undefined;
    body += before
      ? valueOnPaper(first.x - 10, y, datum, 'end', measure)
      : valueOnPaper(from, y, datum, 'start', measure);
    from += wide + 10;
  }
  return body;
}

function whisker(datum: Datum, y: number, frame: Frame): string {
  if (datum.interval === null) return '';
  const stroke = { paint: tonePaint(datum.tone), width: 1.3 };
  const [lower, upper] = [frame.value(datum.interval.lower), frame.value(datum.interval.upper)];
  return (
    line(lower, y, upper, y, stroke) +
    line(lower, y - 3, lower, y + 3, stroke) +
    line(upper, y - 3, upper, y + 3, stroke)
  );
}
