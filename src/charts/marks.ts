import type { ChartWidth, Datum, DatumMark, Tone } from './chart-spec.ts';
import { cssVariable, tonePaint } from './palette.ts';
import { circle, element, labelLine, labelSize, type Measure, rect, short, smallSize, text, textBlock } from './svg.ts';

/** 118 mm and 166 mm in CSS pixels. */
export const chartWidths: Readonly<Record<ChartWidth, number>> = { column: 446, full: 627 };

export const has = (datum: Datum, mark: DatumMark): boolean => datum.marks.includes(mark);

type Shape = 'circle' | 'square' | 'diamond' | 'triangle';

/** Groups differ in shape as well as in colour, so that a grey print and a colour-blind reader can tell them apart. */
const shapes: Partial<Readonly<Record<Tone, Shape>>> = {
  reference: 'square',
  third: 'diamond',
  fourth: 'triangle',
  sixth: 'square',
  weakness: 'square',
  opportunity: 'diamond',
  threat: 'triangle',
};

/** A point mark: filled where the value stands firm, hollow where it rests on few answers, dotted where it is illustrative. */
export function point(x: number, y: number, tone: Tone, marks: readonly DatumMark[] = [], radius = 4.2): string {
  const illustrative = marks.includes('illustrative');
  const hollow = illustrative || marks.includes('unreliable');
  const colour = cssVariable(tonePaint(tone));
  const look = {
    fill: hollow ? cssVariable('paper') : colour,
    stroke: hollow ? colour : cssVariable('paper'),
    'stroke-width': hollow ? 1.7 : 1,
    'stroke-dasharray': illustrative ? '1.5 1.5' : undefined,
  };
  const r = hollow ? radius - 0.6 : radius;
  switch (shapes[tone] ?? 'circle') {
    case 'circle':
      return element('circle', { cx: x, cy: y, r, ...look });
    case 'square':
      return element('rect', { x: x - r * 0.88, y: y - r * 0.88, width: r * 1.76, height: r * 1.76, ...look });
    case 'diamond': {
      const d = r * 1.2;
      return element('path', {
        d: `M${short(x)} ${short(y - d)}l${short(d)} ${short(d)}l${short(-d)} ${short(d)}l${short(-d)} ${short(-d)}z`,
        ...look,
      });
    }
    case 'triangle': {
      const d = r * 1.1;
      return element('path', {
        d: `M${short(x)} ${short(y - d)}l${short(d)} ${short(d * 1.9)}h${short(-2 * d)}z`,
        ...look,
      });
    }
  }
}

/** The small ring that says: this figure is of a larger place that stands in. */
const standInRing = (x: number, y: number): string => circle(x, y, 2.6, 'none', { paint: 'muted', width: 1.1 });

/** Room that the ring takes beside a label, in pixels. */
const ringRoom = (datum: Datum): number => (has(datum, 'stand_in') ? 10 : 0);

/**
 * Paper under a line of labels, so that no line of the grid runs through it; `y` is its middle. A rim around the letters would do so on
 * screen alone: in a PDF it makes a font of drawings of the text.
 */
export const onPaper = (x: number, y: number, width: number, size = labelSize): string =>
  rect(x - 1.5, y - size * 0.53, width + 3, size * 1.06, cssVariable('paper'));

/** A value beside its mark, with the ring of a stand-in place; muted words where the value is missing. */
export function valueLabel(x: number, y: number, datum: Datum, side: 'start' | 'end', measure: Measure): string {
  const weight = datum.tone === 'focus' && datum.value !== null ? 'semibold' : 'regular';
  const paint = datum.value === null ? 'muted' : 'ink';
  const words = textBlock(x, y, [datum.label], { anchor: side, weight, paint });
  if (!has(datum, 'stand_in')) return words;
  const away = measure(datum.label, labelSize, weight) + 6;
  return words + standInRing(side === 'start' ? x + away : x - away, y);
}

export const valueLabelWidth = (datum: Datum, measure: Measure): number =>
  measure(datum.label, labelSize, datum.tone === 'focus' && datum.value !== null ? 'semibold' : 'regular') +
  ringRoom(datum);

/** The same where lines of a grid may run through it. */
export function valueOnPaper(x: number, y: number, datum: Datum, side: 'start' | 'end', measure: Measure): string {
  const wide = valueLabelWidth(datum, measure);
  return onPaper(side === 'start' ? x : x - wide, y, wide) + valueLabel(x, y, datum, side, measure);
}

interface LegendEntry {
  readonly name: string;
  readonly tone: Tone;
}

/** The names of the series with their marks, in as many lines as they need; nothing for one series. */
export function legend(
  series: readonly LegendEntry[],
  width: number,
  measure: Measure,
  mark: 'bar' | 'point',
): { readonly height: number; readonly body: string } {
  const named = series.filter(({ name }) => name !== '');
  if (named.length < 2) return { height: 0, body: '' };
  let x = 0;
  let y = labelLine / 2;
  let body = '';
  for (const { name, tone } of named) {
    const wide = 15 + measure(name);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += labelLine + 2;
    }
    body += mark === 'bar' ? rect(x, y - 4.5, 9, 9, cssVariable(tonePaint(tone))) : point(x + 4.5, y, tone);
    body += textBlock(x + 14, y, [name]);
    x += wide + 18;
  }
  return { height: y + labelLine / 2 + 9, body };
}

/** Words set small and muted, with their middle at `y`. */
export const aside = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): string =>
  text(x, y + smallSize * 0.335, words, { anchor, paint: 'muted', size: smallSize });

/** Numbers at an axis in the report's language, with as many decimals as the step of the ticks needs. */
export function axisNumbers(locale: string, suffix: string): (value: number, step: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, step) => {
    const digits = step > 0 && step < 1 ? Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)) : 0;
    let format = formats.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      formats.set(digits, format);
    }
    return format.format(value === 0 ? 0 : value).replace(/^-/, '−') + suffix;
  };
}
