import type { SmallMultiplesSpec, SmallPanel } from './comparison-specs.ts';
import { aside, axisNumbers, chartWidths, legend, point } from './marks.ts';
import { tonePaint } from './palette.ts';
import {
  type Drawing,
  element,
  escapeText,
  labelLine,
  line,
  type Measure,
  polyline,
  smallSize,
  textBlock,
} from './svg.ts';
import { pushApart, widest, wrap } from './text-layout.ts';
import { ticksWithin } from './value-scale.ts';

const columnGap = 22;
const plotHeight = 76;
const detailLine = 12;

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly step: number;
}

/** Panels in rows of three (two in a column), each with its name, its lines and its last values; one scale for all. */
export function drawSmallMultiples(spec: SmallMultiplesSpec, measure: Measure): Drawing {
  const full = chartWidths[spec.width];
  const across = Math.min(spec.width === 'full' ? 3 : 2, Math.max(1, spec.panels.length));
  const scale = scaleOf(spec);
  const numbers = axisNumbers(spec.locale, spec.unitSuffix);
  const axis = widest(
    scale.ticks.map((tick) => numbers(tick, scale.step)),
    measure,
    { size: smallSize },
  );
  const wide = (full - axis - 8 - columnGap * (across - 1)) / across;
  const titles = spec.panels.map((panel) => wrap(panel.label, wide, measure, { weight: 'semibold' }));
  const details = spec.panels.map(({ detail }) =>
    detail === '' ? [] : wrap(detail, wide, measure, { size: smallSize }),
  );
  const key = legend(spec.series, full, measure, 'point');
  const endRoom = spec.panels.reduce(
    (room, panel) =>
      Math.max(
        room,
        widest(
          panel.lines.map(({ end }) => end),
          measure,
          { size: smallSize },
        ),
      ),
    0,
  );
  let y = key.height;
  let body = key.body;
  for (let first = 0; first < spec.panels.length; first += across) {
    const row = spec.panels.slice(first, first + across);
    const heads = row.map(
      (_, index) =>
        (titles[first + index] ?? []).length * labelLine + (details[first + index] ?? []).length * detailLine,
    );
    const headHeight = Math.max(0, ...heads) + 8;
    row.forEach((panel, index) => {
      const x = axis + 8 + index * (wide + columnGap);
      const title = titles[first + index] ?? [];
      const detail = details[first + index] ?? [];
      body += textBlock(x, y + (title.length * labelLine) / 2, title, { weight: 'semibold' });
      body += textBlock(x, y + title.length * labelLine + (detail.length * detailLine) / 2, detail, {
        size: smallSize,
        paint: 'muted',
      });
      body += drawPanel(spec, panel, { x, y: y + headHeight, width: wide, endRoom }, scale, numbers);
      if (index === 0)
        for (const tick of scale.ticks)
          body += aside(axis, y + headHeight + heightOf(tick, scale), numbers(tick, scale.step), 'end');
    });
    y += headHeight + plotHeight + labelLine + 18;
  }
  return { width: full, height: Math.ceil(Math.max(1, y - 10)), body };
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly endRoom: number;
}

const heightOf = (value: number, { low, high }: Scale): number => plotHeight * (1 - (value - low) / (high - low));

function drawPanel(
  spec: SmallMultiplesSpec,
  panel: SmallPanel,
  frame: Frame,
  scale: Scale,
  numbers: (value: number, step: number) => string,
): string {
  const { x, y } = frame;
  const width = frame.width - frame.endRoom - 10;
  const count = spec.periods.length;
  const at = (index: number): number => x + 3 + (count < 2 ? (width - 6) / 2 : ((width - 6) * index) / (count - 1));
  const up = (value: number): number => y + heightOf(value, scale);
  const foot = y + plotHeight;
  let body = '';
  for (const tick of scale.ticks) body += line(x, up(tick), x + width, up(tick), { paint: 'hairline', width: 0.8 });
  body += line(x, foot, x + width, foot, { paint: 'muted' });
  const [first, last] = [spec.periods[0] ?? '', spec.periods.at(-1) ?? ''];
  body += aside(x, foot + 9, first);
  if (count > 1) body += aside(x + width, foot + 9, last, 'end');
  const breaks = new Set<number>();
  const ends: { readonly y: number; readonly words: string; readonly x: number }[] = [];
  for (const { points, tone, dashed, end } of panel.lines) {
    let run: [number, number][] = [];
    const flush = (): void => {
      const [only] = run;
      if (run.length > 1)
        body += polyline(run, {
          paint: tonePaint(tone),
          width: dashed ? 1.2 : 1.8,
          ...(dashed ? { dash: '4 3' } : {}),
        });
      else if (only !== undefined) body += point(only[0], only[1], tone, [], 2.6);
      run = [];
    };
    points.forEach(({ value, breakBefore }, index) => {
      if (value === null || breakBefore) flush();
      if (breakBefore) breaks.add(index);
      if (value !== null) run.push([at(index), up(value)]);
    });
    flush();
    points.forEach(({ value, unreliable }, index) => {
      if (value !== null && unreliable) body += point(at(index), up(value), tone, ['unreliable'], 3.2);
    });
    const index = points.findLastIndex(({ value }) => value !== null);
    const value = points[index]?.value ?? null;
    if (value === null) continue;
    body += point(at(index), up(value), tone, points[index]?.unreliable === true ? ['unreliable'] : [], 3.2);
    ends.push({ y: up(value), words: end, x: at(index) });
  }
  for (const index of breaks) {
    const middle = (at(index) + at(Math.max(0, index - 1))) / 2;
    body +=
      line(middle - 3.5, foot + 3, middle - 0.5, foot - 3, { paint: 'ink', width: 1.1 }) +
      line(middle + 0.5, foot + 3, middle + 3.5, foot - 3, { paint: 'ink', width: 1.1 });
  }
  const placed = pushApart(
    ends.map((end) => end.y),
    ends.map(() => smallSize + 2),
    y - 4,
    foot + 4,
  );
  ends.forEach(({ words }, index) => {
    body += textBlock(x + width + 6, placed[index] ?? 0, [words], {
      size: smallSize,
      weight: index === 0 ? 'semibold' : 'regular',
    });
  });
  return body + told(spec, panel, { at, top: y, foot }, numbers, scale.step);
}

/** An unseen strip over each period that carries its values in words, for the page to show under the pointer. */
function told(
  spec: SmallMultiplesSpec,
  panel: SmallPanel,
  frame: { readonly at: (index: number) => number; readonly top: number; readonly foot: number },
  numbers: (value: number, step: number) => string,
  step: number,
): string {
  const wide = spec.periods.length < 2 ? 24 : frame.at(1) - frame.at(0);
  return spec.periods
    .map((period, index) => {
      const values = panel.lines.flatMap(({ points }) => {
        const value = points[index]?.value ?? null;
        return value === null ? [] : [numbers(value, Math.min(step, 0.1))];
      });
      if (values.length === 0) return '';
      return element('rect', {
        class: 'hit',
        x: frame.at(index) - wide / 2,
        y: frame.top,
        width: wide,
        height: frame.foot - frame.top,
        fill: 'none',
        'data-value': escapeText(`${panel.label}, ${period}: ${values.join(' · ')}`),
      });
    })
    .join('');
}

const ticksAt = (low: number, high: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);

/** One scale for all panels, from round number to round number; from zero where the values come near it. */
function scaleOf({ panels }: SmallMultiplesSpec): Scale {
  const values = panels.flatMap(({ lines }) =>
    lines.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value]))),
  );
  if (values.length === 0) return { low: 0, high: 1, ticks: [0, 1], step: 1 };
  const most = Math.max(...values);
  const least = Math.min(...values);
  const from = least >= 0 && least < most * 0.35 ? 0 : least;
  const { step } = ticksWithin(from, Math.max(most, from + 1e-6), 4);
  const low = Math.floor(from / step + 1e-9) * step;
  const high = Math.max(low + step, Math.ceil(most / step - 1e-9) * step);
  return { low, high, step, ticks: ticksAt(low, high, step) };
}
