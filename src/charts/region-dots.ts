import type { RegionDotsSpec } from './comparison-specs.ts';
import { aside, axisNumbers, chartWidths, point, valueLabelWidth, valueOnPaper } from './marks.ts';
import { tonePaint } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import { type Drawing, labelLine, line, type Measure, smallSize, text, textBlock } from './svg.ts';
import { pushApart } from './text-layout.ts';
import { ticksWithin } from './value-scale.ts';

type Row = RegionDotsSpec['sets'][number]['rows'][number];

const headingHeight = 24;
const guideHeight = 15;

/**
 * A dot plot of many rows on one scale. A set of values that may be held against each other stands together; the next begins
 * after a rule, under a head of its own. The scale spans the data, not from zero: position counts here, not length.
 */
export function drawRegionDots(spec: RegionDotsSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const labels = rowLabels(
    spec.sets.flatMap(({ rows }) => rows.map((row) => row.label)),
    width * 0.36,
    measure,
  );
  const all = spec.sets.flatMap(({ rows }) => rows.map(({ datum }) => datum));
  const room = all.reduce(
    (most, datum) => Math.max(most, datum.value === null ? 0 : valueLabelWidth(datum, measure)),
    0,
  );
  const left = labels.width + 14;
  const right = width - room - 14;
  const scale = scaleOf(spec, left, right);
  const heights = labels.lines.map((lines) => Math.max(20, lines.length * labelLine + 6));
  const numbers = axisNumbers(spec.locale, spec.unitSuffix);
  let y = 0;
  let index = 0;
  let below = '';
  let above = '';
  spec.sets.forEach((set, number) => {
    if (number > 0) {
      y += 10;
      above += line(0, y, width, y, { paint: 'hairline' });
    }
    if (set.heading !== '') {
      above += textBlock(0, y + headingHeight / 2 + 2, [set.heading], { weight: 'semibold' });
      y += headingHeight;
    }
    const top = y + (set.guides.length === 0 ? 0 : guideHeight);
    const bottom = heights.slice(index, index + set.rows.length).reduce((sum, height) => sum + height, top);
    for (const tick of scale.ticks)
      below += line(scale.at(tick), top, scale.at(tick), bottom, { paint: 'hairline', width: 0.8 });
    above += drawGuides(set.guides, { top, bottom, left, right: width }, scale.at, measure);
    y = top;
    for (const row of set.rows) {
      const height = heights[index] ?? 0;
      above += drawRow(row, labels.lines[index] ?? [], y + height / 2, scale.at, left, measure);
      y += height;
      index += 1;
    }
  });
  for (const tick of scale.ticks) above += aside(scale.at(tick), y + 10, numbers(tick, scale.step), 'middle');
  return { width, height: Math.ceil(y + labelLine + 6), body: below + above };
}

function drawRow(
  { datum }: Row,
  label: readonly string[],
  y: number,
  at: (value: number) => number,
  left: number,
  measure: Measure,
): string {
  const words = textBlock(0, y, label);
  if (datum.value === null) return words + valueOnPaper(left + 4, y, datum, 'start', measure);
  const x = at(datum.value);
  const stroke = { paint: tonePaint(datum.tone), width: 1.3 };
  const ends = datum.interval === null ? null : { from: at(datum.interval.lower), to: at(datum.interval.upper) };
  const whisker =
    ends === null
      ? ''
      : line(ends.from, y, ends.to, y, stroke) +
        line(ends.from, y - 3, ends.from, y + 3, stroke) +
        line(ends.to, y - 3, ends.to, y + 3, stroke);
  const beside = Math.max(x + 8, (ends?.to ?? x) + 5);
  return words + whisker + point(x, y, datum.tone, datum.marks) + valueOnPaper(beside, y, datum, 'start', measure);
}

/** Benchmarks as lines through the rows of their set, their names over them, pushed apart where they would collide. */
function drawGuides(
  guides: RegionDotsSpec['sets'][number]['guides'],
  frame: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
  at: (value: number) => number,
  measure: Measure,
): string {
  const sizes = guides.map(({ label }) => measure(label, smallSize) + 10);
  const placed = pushApart(
    guides.map(({ value }) => at(value)),
    sizes,
    frame.left,
    frame.right,
  );
  return guides
    .map(({ value, label }, index) => {
      const x = at(value);
      return (
        line(x, frame.top - 2, x, frame.bottom, { paint: 'tone-muted', width: 1.1, dash: '3 2.5' }) +
        text(placed[index] ?? x, frame.top - 5, label, { anchor: 'middle', size: smallSize, paint: 'muted' })
      );
    })
    .join('');
}

function scaleOf({ sets }: RegionDotsSpec, left: number, right: number) {
  const values = sets.flatMap(({ rows, guides }) => [
    ...rows.flatMap(({ datum: { value, interval } }) => [
      ...(value === null ? [] : [value]),
      ...(interval === null ? [] : [interval.lower, interval.upper]),
    ]),
    ...guides.map(({ value }) => value),
  ]);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, Math.abs(high) * 0.05, 1e-6);
  const from = low >= 0 ? Math.max(0, low - span * 0.06) : low - span * 0.06;
  const to = high + span * 0.04;
  const { values: ticks, step } = ticksWithin(from, to, 5);
  return { at: (value: number): number => left + ((value - from) / (to - from)) * (right - left), ticks, step };
}
