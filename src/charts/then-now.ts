import type { ThenNowSpec } from './chart-spec.ts';
import { aside, axisNumbers, chartWidths, onPaper, point, valueLabelWidth, valueOnPaper } from './marks.ts';
import { tonePaint } from './palette.ts';
import { rowLabels } from './row-labels.ts';
import { type Drawing, labelLine, line, type Measure, polyline, smallSize, text, textBlock } from './svg.ts';
import { widest } from './text-layout.ts';
import { ticksWithin } from './value-scale.ts';

type Row = ThenNowSpec['rows'][number];

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly step: number;
}

/**
 * What has become of targets, a row each: a square for then, a dot for now, an arrow from the one to the other, and a post
 * for what is to be reached, with its value above. What is said of it stands at the right edge. Position counts, not length:
 * the scale spans the data.
 */
export function drawThenNow(spec: ThenNowSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const labels = rowLabels(
    spec.rows.map((row) => row.label),
    width * 0.31,
    measure,
  );
  const ends = rowLabels(
    spec.rows.map((row) => row.end),
    width * 0.17,
    measure,
  );
  const key = drawKey(spec, measure);
  const rowHeight = Math.max(40, Math.max(labels.height, ends.height) + 10);
  const dots = spec.rows.flatMap(({ before, now }) => [before, now]);
  const room = dots.reduce((most, datum) => Math.max(most, valueLabelWidth(datum, measure)), 0) + 12;
  const left = labels.width + 12;
  const right = width - ends.width - 14;
  const scale = scaleOf(spec, left + room, right - room);
  const bottom = key.height + rowHeight * spec.rows.length;
  const numbers = axisNumbers(spec.locale, spec.unitSuffix);
  let body = '';
  for (const tick of scale.ticks) {
    const x = scale.at(tick);
    body += line(x, key.height, x, bottom, { paint: 'hairline', width: 0.8 });
    body += aside(x, bottom + 9, numbers(tick, scale.step), 'middle');
  }
  spec.rows.forEach((row, index) => {
    const top = key.height + rowHeight * index;
    const y = top + rowHeight / 2 + 6;
    if (index > 0) body += line(0, top, width, top, { paint: 'wash' });
    body += textBlock(0, top + rowHeight / 2, labels.lines[index] ?? []);
    body += drawRow(row, y, top, scale, measure);
    body += textBlock(width, top + rowHeight / 2, ends.lines[index] ?? [], { anchor: 'end', weight: 'semibold' });
  });
  return { width, height: Math.ceil(bottom + labelLine + 4), body: key.body + body };
}

function drawRow({ before, now, target }: Row, y: number, top: number, scale: Scale, measure: Measure): string {
  const goal = scale.at(target.value);
  const from = before.value === null ? null : scale.at(before.value);
  const to = now.value === null ? null : scale.at(now.value);
  const away = from !== null && to !== null && to < from ? -1 : 1;
  const labels: readonly Label[] = [
    ...(from === null ? [] : [{ datum: before, x: from - away * 8, side: -away }]),
    // The words for what is missing stand where the dot would be looked for: after the first.
    { datum: now, x: (to ?? from ?? goal) + (to === null ? 8 : away * 8), side: to === null ? 1 : away },
  ];
  // Above a label the post ends, so that it strikes no number through.
  const foot = labels.some((label) => covers(label, goal, measure)) ? y - 7 : y + 8;
  let body = line(goal, top + smallSize + 4, goal, foot, { paint: 'ink', width: 1.8 });
  const wide = measure(target.label, smallSize);
  body += onPaper(goal - wide / 2, top + smallSize * 0.665 + 1, wide, smallSize);
  body += text(goal, top + smallSize + 1, target.label, { anchor: 'middle', size: smallSize });
  if (from !== null && to !== null) body += arrow(from, to, y);
  if (from !== null) body += point(from, y, before.tone, before.marks);
  if (to !== null) body += point(to, y, now.tone, now.marks);
  for (const { datum, x, side } of labels) body += valueOnPaper(x, y, datum, side < 0 ? 'end' : 'start', measure);
  return body;
}

interface Label {
  readonly datum: Row['now'];
  readonly x: number;
  /** Below nought where it stands to the left of `x`. */
  readonly side: number;
}

function covers({ datum, x, side }: Label, at: number, measure: Measure): boolean {
  const end = x + side * valueLabelWidth(datum, measure);
  return Math.min(x, end) - 2 < at && at < Math.max(x, end) + 2;
}

/** A shaft between the two marks, and a head where there is room for one. */
function arrow(from: number, to: number, y: number): string {
  const way = Math.sign(to - from);
  if (Math.abs(to - from) < 3) return '';
  const tip = to - way * 5;
  const stroke = { paint: tonePaint('focus'), width: 1.5 };
  const shaft = line(from, y, to, y, stroke);
  if (Math.abs(to - from) < 16) return shaft;
  return (
    shaft +
    polyline(
      [
        [tip - way * 5, y - 3.4],
        [tip, y],
        [tip - way * 5, y + 3.4],
      ],
      stroke,
    )
  );
}

/** The scale over all values, with room at both ends for what is written there; never below zero for what is not negative. */
function scaleOf(spec: ThenNowSpec, left: number, right: number): Scale {
  const all = spec.rows.flatMap(({ before, now, target }) => [before.value, now.value, target.value]);
  const known = all.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(high - low, Math.abs(high) * 0.05, 1e-6);
  const at = (value: number): number => left + ((value - low) / span) * (right - left);
  const { values: ticks, step } = ticksWithin(low, high, 5);
  return { at, ticks, step };
}

function drawKey({ words }: ThenNowSpec, measure: Measure): { readonly height: number; readonly body: string } {
  const y = labelLine / 2;
  let x = 0;
  let body = '';
  const marks = [
    { name: words.before, mark: (at: number) => point(at, y, 'reference') },
    { name: words.now, mark: (at: number) => point(at, y, 'focus') },
    { name: words.target, mark: (at: number) => line(at, y - 6, at, y + 6, { paint: 'ink', width: 1.8 }) },
  ];
  for (const { name, mark } of marks) {
    body += mark(x + 4.5) + textBlock(x + 14, y, [name]);
    x += 15 + widest([name], measure) + 18;
  }
  return { height: labelLine + 10, body };
}
