import type { AxesPlan, Frame } from './axes-plan.ts';
import type { BarsSpec, Datum } from './chart-spec.ts';
import { axisNumbers, chartWidths, has, legend, valueLabel, valueLabelWidth } from './marks.ts';
import { cssVariable, tonePaint } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import { hatches, hatchFill, line, type Measure, rect, textBlock } from './svg.ts';

/** Bars that Chart.js cannot paint: hatched for few answers, a dotted frame for an illustrative value. */
const drawnHere = (datum: Datum): boolean => has(datum, 'unreliable') || has(datum, 'illustrative');

/**
 * Horizontal bars from zero, each with its value at its end; no axis numbers and no grid, since every value is printed.
 * A missing value keeps its row and says so. Long names wrap.
 */
export function planBars(spec: BarsSpec, measure: Measure): AxesPlan {
  const width = chartWidths[spec.width];
  const count = Math.max(1, spec.series.length);
  const thickness = count === 1 ? 14 : 12;
  const pitch = count === 1 ? 14 : 14.5;
  const labels = rowLabels(
    spec.rows.map((row) => row.label),
    width * 0.36,
    measure,
  );
  const key = legend(spec.series, width, measure, 'bar');
  const rowHeight = Math.max(count * pitch + (count === 1 ? 8 : 10), labels.height + 5);
  const data = spec.rows.flatMap((row) => row.data);
  const ends = data.flatMap((datum) => [datum.value ?? 0, datum.interval?.upper ?? 0, datum.interval?.lower ?? 0]);
  const present = data.filter((datum) => datum.value !== null);
  const labelRoom = present.reduce((room, datum) => Math.max(room, valueLabelWidth(datum, measure)), 0) + 8;
  const lowest = Math.min(0, ...ends);
  return {
    width,
    height: Math.ceil(key.height + rowHeight * spec.rows.length + 2),
    padding: { left: labels.width + 10 + (lowest < 0 ? labelRoom : 0), right: labelRoom, top: key.height, bottom: 2 },
    values: 'across',
    scale: {
      min: lowest,
      max: Math.max(spec.axisMax ?? 0, ...ends) || 1,
      holds: [],
      ticks: false,
      maxTicks: 5,
      format: axisNumbers(spec.locale, spec.unitSuffix),
    },
    categories: spec.rows.map((row) => row.label),
    shapes: Array.from({ length: count }, (_, index) => {
      const series = spec.rows.map((row) => row.data[index]);
      return {
        kind: 'bars' as const,
        values: series.map((datum) => (datum === undefined || drawnHere(datum) ? null : datum.value)),
        paints: series.map((datum) => tonePaint(datum?.tone ?? 'muted')),
        thickness,
        pitch,
      };
    }),
    finish: (frame) => {
      let above = key.body;
      spec.rows.forEach((row, index) => {
        const y = frame.category(index);
        above += textBlock(0, y, labels.lines[index] ?? []);
        row.data.forEach((datum, place) => {
          above += finishBar(datum, y + (place - (count - 1) / 2) * pitch, thickness, frame, measure);
        });
      });
      const zero = frame.value(0);
      above += line(zero, frame.top, zero, frame.bottom, { paint: 'muted' });
      return { below: hatches(data.filter((datum) => has(datum, 'unreliable')).map((datum) => datum.tone)), above };
    },
  };
}

function finishBar(datum: Datum, y: number, thickness: number, frame: Frame, measure: Measure): string {
  const zero = frame.value(0);
  if (datum.value === null) return valueLabel(zero + 6, y, datum, 'start', measure);
  const end = frame.value(datum.value);
  const [from, to] = zero < end ? [zero, end] : [end, zero];
  let body = '';
  if (drawnHere(datum)) {
    const illustrative = has(datum, 'illustrative');
    const fill = has(datum, 'unreliable') ? hatchFill(datum.tone) : cssVariable('paper');
    const stroke = { paint: tonePaint(datum.tone), ...(illustrative ? { dash: '1.5 2' } : {}) };
    body += rect(from + 0.5, y - thickness / 2 + 0.5, to - from - 1, thickness - 1, fill, stroke);
  }
  let [left, right] = [from, to];
  if (datum.interval !== null) {
    const [lower, upper] = [frame.value(datum.interval.lower), frame.value(datum.interval.upper)];
    body += whisker(lower, upper, y);
    [left, right] = [Math.min(left, lower), Math.max(right, upper)];
  }
  return (
    body +
    (datum.value < 0
      ? valueLabel(left - 5, y, datum, 'end', measure)
      : valueLabel(right + 5, y, datum, 'start', measure))
  );
}

/** An interval in ink with a rim of paper, so that it shows inside the bar and beyond. */
function whisker(lower: number, upper: number, y: number): string {
  return (
    line(lower, y, upper, y, { paint: 'paper', width: 3 }) +
    line(lower, y, upper, y, { paint: 'ink' }) +
    line(lower, y - 3, lower, y + 3, { paint: 'ink' }) +
    line(upper, y - 3, upper, y + 3, { paint: 'ink' })
  );
}
