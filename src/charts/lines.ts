import type { AxesPlan, Frame } from './axes-plan.ts';
import type { LinesSpec } from './chart-spec.ts';
import { aside, axisNumbers, chartWidths, point } from './marks.ts';
import { tonePaint } from './palette.ts';
import { circle, element, escapeText, labelLine, line, type Measure, polyline, smallSize, textBlock } from './svg.ts';
import { pushApart, widest, wrapEvenly } from './text-layout.ts';

type Series = LinesSpec['series'][number];

/**
 * Trends with their names at their ends, pushed apart where they would collide. A line is cut where a value is missing and at
 * every break, which a tick at the axis marks and names. Points that rest on few answers are hollow. The range is that of the data; where it does not
 * begin at zero, the foot of the axis shows it.
 */
export function planLines(spec: LinesSpec, measure: Measure): AxesPlan {
  const width = chartWidths[spec.width];
  const endsWithin = (share: number) =>
    spec.series.map((series) => wrapEvenly(series.endLabel, width * share, measure, weightOf(series)));
  // A little more room where it saves a line: long words take two lines then, and not three.
  const [usual, wider] = [endsWithin(0.27), endsWithin(0.32)];
  const ends = wider.flat().length < usual.flat().length ? wider : usual;
  const right =
    ends.reduce((room, lines, index) => Math.max(room, widest(lines, measure, weightOf(spec.series[index]))), 0) + 16;
  const breaks = breakLabels(spec, measure);
  const values = spec.series.flatMap((series) => series.points.flatMap(({ value }) => (value === null ? [] : [value])));
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  // Between labels of several lines there is a gap, so that one sees where the next begins.
  const apart = ends.some((lines) => lines.length > 1) ? 5 : 0;
  const labelHeights = ends.map((lines) => lines.length * labelLine + apart);
  const needed = labelHeights.reduce((sum, height) => sum + height, 0);
  const bottom = labelLine + 8 + breaks.rows * (smallSize + 4);
  const plot = Math.max(spec.width === 'full' ? 215 : 165, needed + 8);
  return {
    width,
    height: Math.ceil(plot + bottom + 8),
    padding: { left: 0, right, top: 8, bottom },
    values: 'up',
    scale: {
      min: null,
      max: null,
      holds: values.length === 0 ? [0, 1] : low >= 0 && low < Math.max(...values) * 0.25 ? [0] : [],
      ticks: true,
      maxTicks: 6,
      format: axisNumbers(spec.locale, spec.unitSuffix),
    },
    categories: spec.periods,
    shapes: spec.series.flatMap((series) =>
      stretches(spec, series).map((stretch) => ({
        kind: 'line' as const,
        values: spec.periods.map((_, index) =>
          stretch.includes(index) ? (series.points[index]?.value ?? null) : null,
        ),
        paint: tonePaint(series.tone),
        dashed: series.dashed,
      })),
    ),
    finish: (frame) => ({
      below: '',
      above:
        foot(spec, frame, breaks.rowOf, measure) +
        zeroOrBreak(frame) +
        spec.series.map((series) => points(spec, series, frame)).join('') +
        endLabels(spec, ends, labelHeights, frame, width - right) +
        told(spec, frame),
    }),
  };
}

const weightOf = (series: Series | undefined) => ({
  weight: series?.tone === 'focus' ? ('semibold' as const) : ('regular' as const),
});

/** Runs of periods that one line may join: no hole and no break within. */
function stretches(spec: LinesSpec, series: Series): readonly (readonly number[])[] {
  const broken = new Set(spec.breaks.map(({ period }) => period));
  const runs: number[][] = [];
  let run: number[] = [];
  spec.periods.forEach((period, index) => {
    const missing = (series.points[index]?.value ?? null) === null;
    if ((missing || broken.has(period)) && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (!missing) run.push(index);
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Marks at the last point, at points that stand alone between holes, and hollow ones for few answers. */
function points(spec: LinesSpec, series: Series, frame: Frame): string {
  const alone = new Set(
    stretches(spec, series)
      .filter((run) => run.length === 1)
      .flat(),
  );
  const last = series.points.findLastIndex(({ value }) => value !== null);
  return series.points
    .map(({ value, unreliable }, index) => {
      if (value === null || !(unreliable || alone.has(index) || index === last)) return '';
      return point(
        frame.category(index),
        frame.value(value),
        series.tone,
        unreliable ? ['unreliable'] : [],
        series.dashed ? 3 : 3.6,
      );
    })
    .join('');
}

function endLabels(
  spec: LinesSpec,
  ends: readonly (readonly string[])[],
  heights: readonly number[],
  frame: Frame,
  right: number,
): string {
  const found = spec.series.map((series) => {
    const index = series.points.findLastIndex(({ value }) => value !== null);
    const value = series.points[index]?.value ?? null;
    return value === null ? null : { x: frame.category(index), y: frame.value(value) };
  });
  const anchors = found.map((end) => end?.y ?? frame.bottom);
  const placed = pushApart(anchors, heights, frame.top - 7, frame.bottom + 7);
  return spec.series
    .map((series, index) => {
      const y = placed[index] ?? 0;
      const end = found[index] ?? null;
      const lead =
        end === null || (Math.abs(end.y - y) < 3 && right - end.x < 4)
          ? ''
          : polyline(
              [
                [end.x + 5, end.y],
                [right + 10, y],
              ],
              { paint: tonePaint(series.tone), width: 0.7 },
            );
      const paint = end === null ? 'muted' : 'ink';
      return lead + textBlock(right + 12, y, ends[index] ?? [], { ...weightOf(series), paint });
    })
    .join('');
}

/** An unseen strip over each period that carries its values in words, for the page to show under the pointer. */
function told(spec: LinesSpec, frame: Frame): string {
  const step = spec.periods.length < 2 ? 24 : (frame.right - frame.left) / (spec.periods.length - 1);
  const format = new Intl.NumberFormat(spec.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return spec.periods
    .map((period, index) => {
      const values = spec.series.flatMap(({ name, points: all }) => {
        const value = all[index]?.value ?? null;
        return value === null ? [] : [`${name} ${format.format(value).replace(/^-/, '−')}${spec.unitSuffix}`];
      });
      if (values.length === 0) return '';
      return element('rect', {
        class: 'hit',
        x: frame.category(index) - step / 2,
        y: frame.top,
        width: step,
        height: frame.bottom - frame.top,
        fill: 'none',
        'data-value': escapeText(`${period}: ${values.join(' · ')}`),
      });
    })
    .join('');
}

/** The periods under the axis, as many as fit, the last always; and the marks of the breaks. */
function foot(spec: LinesSpec, frame: Frame, rowOf: readonly number[], measure: Measure): string {
  const count = spec.periods.length;
  const step = count < 2 ? 1 : (frame.right - frame.left) / (count - 1);
  const every = Math.max(1, Math.ceil((widest(spec.periods, measure) + 10) / step));
  let body = line(frame.left, frame.bottom, frame.right, frame.bottom, { paint: 'muted' });
  spec.periods.forEach((period, index) => {
    if ((count - 1 - index) % every !== 0) return;
    const x = frame.category(index);
    const half = measure(period) / 2;
    body += line(x, frame.bottom, x, frame.bottom + 4, { paint: 'muted' });
    body += textBlock(Math.max(half, x), frame.bottom + 4 + labelLine / 2 + 1, [period], {
      anchor: 'middle',
      paint: 'muted',
    });
  });
  spec.breaks.forEach(({ period, label }, index) => {
    const at = spec.periods.indexOf(period);
    if (at < 0) return;
    const x = frame.category(at) - (at === 0 ? 0 : step / 2);
    const y = frame.bottom + labelLine + 12 + (rowOf[index] ?? 0) * (smallSize + 4);
    body += line(x, frame.top, x, frame.bottom, { paint: 'muted', width: 0.8, dash: '1 3' });
    body +=
      line(x - 4.5, frame.bottom + 4, x - 0.5, frame.bottom - 4, { paint: 'ink', width: 1.2 }) +
      line(x + 0.5, frame.bottom + 4, x + 4.5, frame.bottom - 4, { paint: 'ink', width: 1.2 });
    const half = measure(label, smallSize) / 2;
    body += aside(Math.min(Math.max(x, half), chartWidths[spec.width] - half), y, label, 'middle');
  });
  return body;
}

/** In which row each break's label stands: labels that would run into each other go to the next. */
function breakLabels(spec: LinesSpec, measure: Measure): { readonly rows: number; readonly rowOf: readonly number[] } {
  const step = (chartWidths[spec.width] * 0.66) / Math.max(1, spec.periods.length - 1);
  const ends: number[] = [];
  const rowOf = spec.breaks.map(({ period, label }) => {
    const half = measure(label, smallSize) / 2;
    const x = Math.max(half, spec.periods.indexOf(period) * step);
    const free = ends.findIndex((end) => end < x - half - 6);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + half;
    return row;
  });
  return { rows: ends.length, rowOf };
}

/** Where the axis does not begin at zero, two short strokes at its foot say so. */
function zeroOrBreak(frame: Frame): string {
  if ((frame.ticks[0] ?? 0) <= 0) return '';
  const [x, y] = [frame.left, frame.bottom];
  return (
    circle(x, y - 7, 4, 'paper') +
    polyline(
      [
        [x, y],
        [x, y - 3],
        [x - 3, y - 5],
        [x + 3, y - 9],
        [x, y - 11],
        [x, y - 16],
      ],
      { paint: 'muted' },
    )
  );
}
