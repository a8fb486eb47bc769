import type { MiniDumbbellSpec } from './chart-spec.ts';
import { point } from './marks.ts';
import { tonePaint } from './palette.ts';
import { type Drawing, line } from './svg.ts';

const width = 90;
const height = 16;
const margin = 6;

/** Two values on one scale from `min` to `max`, joined: the gap at a glance, the height of a table row. Intervals are thin whiskers; what is missing is left out. */
export function drawMiniDumbbell(spec: MiniDumbbellSpec): Drawing {
  const span = spec.max - spec.min || 1;
  const x = (value: number): number =>
    margin + Math.min(1, Math.max(0, (value - spec.min) / span)) * (width - 2 * margin);
  const y = height / 2;
  const { focus, reference } = spec;
  let body = line(margin, y, width - margin, y, { paint: 'hairline' });
  if (focus.value !== null && reference.value !== null) {
    body += line(x(focus.value), y, x(reference.value), y, { paint: 'tone-reference', width: 2 });
  }
  for (const { interval, tone } of [reference, focus]) {
    if (interval === null) continue;
    const [from, to] = [x(interval.lower), x(interval.upper)];
    const stroke = { paint: tonePaint(tone), width: 1 } as const;
    body += line(from, y, to, y, stroke) + line(from, y - 3, from, y + 3, stroke) + line(to, y - 3, to, y + 3, stroke);
  }
  if (reference.value !== null) body += point(x(reference.value), y, reference.tone, reference.marks, 4);
  if (focus.value !== null) body += point(x(focus.value), y, focus.tone, focus.marks, 4);
  return { width, height, body };
}
