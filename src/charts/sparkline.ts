import type { SparklineSpec } from './chart-spec.ts';
import { tonePaint } from './palette.ts';
import { circle, type Drawing, polyline } from './svg.ts';

const width = 96;
const height = 16;
const margin = 4;

/**
 * A trend the height of a line of text: cut where a value is missing and before a break, the last value marked. The whole height is the
 * range of its own values. A value with neither neighbour is a small dot; nothing at all is an empty drawing.
 */
export function drawSparkline(spec: SparklineSpec): Drawing {
  const values = spec.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number): number => margin + (index / Math.max(1, spec.points.length - 1)) * (width - 2 * margin);
  const y = (value: number): number =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  const stroke = { paint: tonePaint(spec.tone), width: 1.5 };
  let body = '';
  let run: (readonly [number, number])[] = [];
  const finish = (): void => {
    const [only] = run;
    if (run.length > 1) body += polyline(run, stroke);
    else if (only !== undefined) body += circle(only[0], only[1], 1.1, tonePaint(spec.tone));
    run = [];
  };
  spec.points.forEach(({ value, breakBefore }, index) => {
    if (value === null || breakBefore) finish();
    if (value !== null) run.push([x(index), y(value)]);
  });
  finish();
  const last = spec.points.findLastIndex(({ value }) => value !== null);
  const value = spec.points[last]?.value ?? null;
  if (value !== null) body += circle(x(last), y(value), 2.4, tonePaint(spec.tone));
  return { width, height, body };
}
