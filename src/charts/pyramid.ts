import type { Datum, PyramidSpec } from './chart-spec.ts';
import { aside, axisNumbers, chartWidths, has, legend } from './marks.ts';
import { cssVariable, tonePaint } from './palette.ts';
import { type Drawing, hatches, hatchFill, labelLine, line, type Measure, rect, textBlock } from './svg.ts';
import { widest } from './text-layout.ts';

const bandHeight = 15;

/** Round steps from zero to at least `most`: 1, 2 or 5 times a power of ten, about `count` of them. */
export function roundTicks(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}

/**
 * A population pyramid: one sex a side, ages in the middle, oldest on top as the bands come last to first. Of two groups the focus group is a
 * slim bar inside the broad one of the other, so that the two outlines can be compared; more than two stand under each other.
 */
export function drawPyramid(spec: PyramidSpec, measure: Measure): Drawing {
  const width = chartWidths[spec.width];
  const key = legend(spec.series, width, measure, 'bar');
  const middle =
    widest(
      spec.bands.map((band) => band.label),
      measure,
    ) + 16;
  const side = (width - middle) / 2;
  const top = key.height + labelLine + 6;
  const nested = spec.series.length === 2;
  const rowHeight = nested ? bandHeight : Math.max(bandHeight, spec.series.length * 7 + 4);
  const bottom = top + spec.bands.length * rowHeight;
  const data = spec.bands.flatMap((band) => [...band.left, ...band.right]);
  const ticks = roundTicks(Math.max(0, ...data.map((datum) => datum.value ?? 0)), width > 500 ? 4 : 3);
  const most = ticks.at(-1) ?? 1;
  const format = axisNumbers(spec.locale, spec.unitSuffix);
  const room = side - 12;
  const at = (value: number, which: -1 | 1): number => width / 2 + which * (middle / 2 + (value / most) * room);
  let body = key.body;
  for (const which of [-1, 1] as const) {
    for (const tick of ticks) {
      const x = at(tick, which);
      body += line(x, top, x, bottom, { paint: tick === 0 ? 'muted' : 'hairline' });
      body += textBlock(x, bottom + labelLine / 2 + 4, [format(tick, ticks[1] ?? 1)], {
        anchor: 'middle',
        paint: 'muted',
      });
    }
    body += textBlock(at(0, which), key.height + labelLine / 2, [which < 0 ? spec.left : spec.right], {
      anchor: which < 0 ? 'end' : 'start',
      weight: 'semibold',
    });
  }
  [...spec.bands].reverse().forEach((band, index) => {
    const y = top + (index + 0.5) * rowHeight;
    body += textBlock(width / 2, y, [band.label], { anchor: 'middle' });
    body += sideOfBand(band.left, -1, y) + sideOfBand(band.right, 1, y);
  });
  const hatched = data.filter((datum) => has(datum, 'unreliable')).map((datum) => datum.tone);
  return { width, height: Math.ceil(bottom + labelLine + 8), body: hatches(hatched) + body };

  function sideOfBand(values: readonly Datum[], which: -1 | 1, y: number): string {
    const order = nested ? [...values].sort((a, b) => Number(a.tone === 'focus') - Number(b.tone === 'focus')) : values;
    return order
      .map((datum, place) => {
        if (datum.value === null)
          return aside(
            at(0, which) + which * 4,
            nested ? y : rowOf(place, order.length, y),
            datum.label,
            which < 0 ? 'end' : 'start',
          );
        const slim = nested && place === 1;
        const tall = nested ? (slim ? 5.5 : rowHeight - 2.5) : 6;
        const from = Math.min(at(0, which), at(datum.value, which));
        const fill = has(datum, 'unreliable') ? hatchFill(datum.tone) : cssVariable(tonePaint(datum.tone));
        const middleY = nested ? y : rowOf(place, order.length, y);
        const edge = has(datum, 'unreliable')
          ? { paint: tonePaint(datum.tone), width: 0.8 }
          : slim
            ? { paint: 'paper' as const, width: 0.8 }
            : undefined;
        return rect(from, middleY - tall / 2, Math.abs(at(datum.value, which) - at(0, which)), tall, fill, edge);
      })
      .join('');
  }
}

const rowOf = (place: number, count: number, y: number): number => y + (place - (count - 1) / 2) * 7;
