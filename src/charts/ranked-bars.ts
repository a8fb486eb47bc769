import type { Datum, RankedBarsSpec } from './chart-spec.ts';
import { chartWidths, has, valueLabel, valueLabelWidth } from './marks.ts';
import { cssVariable, tonePaint } from './palette.ts';
import {
  type Drawing,
  hatches,
  hatchFill,
  labelLine,
  labelSize,
  line,
  type Measure,
  rect,
  smallSize,
  textBlock,
} from './svg.ts';
import { widest, wrap } from './text-layout.ts';

type Row = RankedBarsSpec['groups'][number]['rows'][number];

/** With more rows than this names are set small. */
const mostRowsAtFullSize = 14;
const barHeight = 9;

/**
 * Thin bars from zero beside long names, in groups with a heading or one after the other with a letter each. Every value is
 * printed, so there is no axis; a missing value keeps its row and its words.
 */
export function drawRankedBars(spec: RankedBarsSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const rows = spec.groups.flatMap((group) => group.rows);
  const size = rows.length > mostRowsAtFullSize ? smallSize : labelSize;
  const leading = size * (labelLine / labelSize);
  const codeRoom = Math.max(0, ...rows.map(({ code }) => (code === '' ? 0 : measure(code, size, 'semibold') + 8)));
  const most = width * 0.56 - codeRoom;
  const lines = new Map<Row, readonly string[]>(rows.map((row) => [row, wrap(row.label, most, measure, { size })]));
  const labelWidth = Math.max(0, ...[...lines.values()].map((label) => widest(label, measure, { size })));
  const left = codeRoom + labelWidth + 12;
  const room =
    Math.max(0, ...rows.map(({ datum }) => (datum.value === null ? 0 : valueLabelWidth(datum, measure)))) + 7;
  const longest = Math.max(spec.axisMax ?? 0, ...rows.flatMap(({ datum }) => ends(datum))) || 1;
  const x = (value: number): number => left + (Math.max(0, value) / longest) * (width - room - left);
  let body = hatches(rows.filter(({ datum }) => has(datum, 'unreliable')).map(({ datum }) => datum.tone));
  const key = drawLegend(spec, width, measure);
  body += key.body;
  let y = key.height;
  spec.groups.forEach((group, index) => {
    if (index > 0) y += 7;
    if (group.heading !== '') {
      body += textBlock(0, y + labelLine / 2, [group.heading], { weight: 'semibold', paint: tonePaint(group.tone) });
      if (group.end !== '')
        body += textBlock(width, y + labelLine / 2, [group.end], {
          anchor: 'end',
          paint: tonePaint(group.tone),
          weight: 'semibold',
        });
      y += labelLine + 2;
      body += rect(0, y, width, 1.5, cssVariable(tonePaint(group.tone)));
      y += 5;
    }
    const top = y;
    for (const row of group.rows) {
      const label = lines.get(row) ?? [];
      const height = Math.max(label.length * leading, labelLine) + (label.length > 1 ? 4.5 : 3.5);
      const middle = y + height / 2;
      if (row.code !== '') {
        const firstLine = middle - ((label.length - 1) * leading) / 2;
        body += textBlock(0, firstLine, [row.code], { size, weight: 'semibold', paint: tonePaint(row.datum.tone) });
      }
      body += textBlock(codeRoom, middle, label, { size });
      body += drawBar(row.datum, left, x, middle, measure);
      y += height;
    }
    if (group.rows.length > 0) body += line(left, top, left, y, { paint: 'muted' });
  });
  return { width, height: Math.ceil(y + 2), body };
}

const ends = ({ value, interval }: Datum): readonly number[] => [value ?? 0, interval?.upper ?? 0];

function drawBar(datum: Datum, left: number, x: (value: number) => number, y: number, measure: Measure): string {
  if (datum.value === null) return valueLabel(left + 6, y, datum, 'start', measure);
  const end = x(datum.value);
  const paint = tonePaint(datum.tone);
  const hatched = has(datum, 'unreliable');
  const illustrative = has(datum, 'illustrative');
  const fill = hatched ? hatchFill(datum.tone) : illustrative ? cssVariable('paper') : cssVariable(paint);
  const edge = hatched || illustrative ? { paint, ...(illustrative ? { dash: '1.5 2' } : {}) } : undefined;
  let body = rect(left, y - barHeight / 2, Math.max(1, end - left), barHeight, fill, edge);
  let right = end;
  if (datum.interval !== null) {
    const [from, to] = [x(datum.interval.lower), x(datum.interval.upper)];
    body += line(from, y, to, y, { paint: 'paper', width: 3 }) + line(from, y, to, y, { paint: 'ink' });
    right = Math.max(end, to);
  }
  return body + valueLabel(right + 5, y, datum, 'start', measure);
}

/** What the letters mean, each in its tone. */
function drawLegend(
  spec: RankedBarsSpec,
  width: number,
  measure: Measure,
): { readonly height: number; readonly body: string } {
  if (spec.legend.length === 0) return { height: 1, body: '' };
  let [x, y, body] = [0, labelLine / 2, ''];
  for (const { code, name, tone } of spec.legend) {
    const before = code === '' ? 0 : measure(code, labelSize, 'semibold') + 4;
    const wide = 13 + before + measure(name);
    if (x > 0 && x + wide > width) [x, y] = [0, y + labelLine + 2];
    body += rect(x, y - 4.5, 9, 9, cssVariable(tonePaint(tone)));
    body += textBlock(x + 13, y, [code], { weight: 'semibold', paint: tonePaint(tone) });
    body += textBlock(x + 13 + before, y, [name]);
    x += wide + 18;
  }
  return { height: y + labelLine / 2 + 8, body };
}
