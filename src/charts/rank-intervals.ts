import type { RankIntervalsSpec } from './comparison-specs.ts';
import { aside, chartWidths } from './marks.ts';
import { cssVariable } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import { type Drawing, element, labelLine, line, type Measure, textBlock } from './svg.ts';
import { widest } from './text-layout.ts';
import { ticksWithin } from './value-scale.ts';

/** What ranks a place may have, as a bar from the first to the last: where bars overlap, nobody is ahead for sure. */
export function drawRankIntervals(spec: RankIntervalsSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const labels = rowLabels(
    spec.rows.map((row) => row.label),
    width * 0.36,
    measure,
  );
  const ends = widest(
    spec.rows.map((row) => row.end),
    measure,
  );
  const left = labels.width + 16;
  const right = width - ends - 16;
  const step = (right - left) / Math.max(1, spec.count);
  const at = (rank: number): number => left + (rank - 0.5) * step;
  const rowHeight = Math.max(20, labels.height + 6);
  const top = labelLine + 6;
  const bottom = top + rowHeight * spec.rows.length;
  const marks = spec.count <= 12 ? Array.from({ length: spec.count }, (_, index) => index + 1) : ranksAt(spec.count);
  let body = aside(left, labelLine / 2, spec.words.first) + aside(right, labelLine / 2, spec.words.last, 'end');
  for (const rank of marks) {
    body += line(at(rank), top, at(rank), bottom, { paint: 'hairline', width: 0.8 });
    body += aside(at(rank), bottom + 9, new Intl.NumberFormat(spec.locale).format(rank), 'middle');
  }
  spec.rows.forEach((row, index) => {
    const y = top + rowHeight * (index + 0.5);
    body += textBlock(0, y, labels.lines[index] ?? []);
    const [from, to] = [at(row.from), at(row.to)];
    body += element('rect', {
      x: from - Math.min(6, step / 2),
      y: y - 4,
      width: to - from + Math.min(12, step),
      height: 8,
      rx: 4,
      fill: cssVariable('tone-focus'),
    });
    body += textBlock(width, y, [row.end], { anchor: 'end' });
  });
  return { width, height: Math.ceil(bottom + labelLine + 5), body };
}

/** The first, the last and round ranks between. */
function ranksAt(count: number): readonly number[] {
  const { values, step } = ticksWithin(1, count, 8);
  return [1, ...values.filter((rank) => rank > 1 + step / 2 && rank < count - step / 2), count];
}
