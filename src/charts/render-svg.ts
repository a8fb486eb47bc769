import type { ChartConfiguration, ChartDataset, Chart as ChartType, LinearScaleOptions } from 'chart.js';
import { drawAnswerFlow } from './answer-flow.ts';
import type { AxesPlan, Frame } from './axes-plan.ts';
import { planBars } from './bars.ts';
import { type ChartFonts, textMeasure } from './canvas-fonts.ts';
import type { BarsSpec, ChartSpec, DotsSpec, LinesSpec } from './chart-spec.ts';
import { drawDotMatrix } from './dot-matrix.ts';
import { planDots } from './dots.ts';
import { drawHeatMap } from './heat-map.ts';
import { planLines } from './lines.ts';
import { drawMiniDumbbell } from './mini-dumbbell.ts';
import { drawNetwork } from './network.ts';
import { drawPowerInterest } from './power-interest.ts';
import { drawPyramid } from './pyramid.ts';
import { drawRankIntervals } from './rank-intervals.ts';
import { drawRankedBars } from './ranked-bars.ts';
import { drawRegionDots } from './region-dots.ts';
import { rootElement } from './root-element.ts';
import { paintCode, rewriteSkia } from './skia-svg.ts';
import { drawSmallMultiples } from './small-multiples.ts';
import { drawSparkline } from './sparkline.ts';
import { type Drawing, labelSize, type Measure, text } from './svg.ts';
import { drawThenNow } from './then-now.ts';
import { drawTileMap } from './tile-map.ts';
import { drawWaterfall } from './waterfall.ts';

export { type ChartFonts, textMeasure } from './canvas-fonts.ts';

type Canvas = typeof import('@napi-rs/canvas');
type ChartJs = typeof import('chart.js');

/**
 * Draws every chart of a report as one `<svg role="img">` for the inside of an HTML page, by the id of its figure.
 * Text is `<text>` in the family of the page, colours are `var(--…)` of `tokens.css`, ids begin with the figure's, sizes are CSS pixels
 * (446 for `column`, 627 for `full`). A missing value keeps its place and its words. The same spec and fonts give the same bytes whatever was
 * drawn before. The canvas and Chart.js are loaded at the first call, Chart.js only where something has axes.
 */
export async function renderCharts(
  specs: Readonly<Record<string, ChartSpec>>,
  fonts: ChartFonts,
): Promise<Readonly<Record<string, string>>> {
  const drawn: Record<string, string> = {};
  const entries = Object.entries(specs);
  if (entries.length === 0) return drawn;
  const canvas = await import('@napi-rs/canvas');
  const measure = await textMeasure(fonts);
  for (const [id, spec] of entries) {
    const drawing = needsAxes(spec)
      ? await drawWithAxes(planOf(spec, measure), canvas, measure)
      : drawAlone(spec, measure);
    drawn[id] = rootElement(id, spec, drawing);
  }
  return drawn;
}

const needsAxes = (spec: ChartSpec): spec is BarsSpec | DotsSpec | LinesSpec =>
  spec.kind === 'bars' || spec.kind === 'dots' || spec.kind === 'lines';

function planOf(spec: BarsSpec | DotsSpec | LinesSpec, measure: Measure): AxesPlan {
  switch (spec.kind) {
    case 'bars':
      return planBars(spec, measure);
    case 'dots':
      return planDots(spec, measure);
    case 'lines':
      return planLines(spec, measure);
  }
}

function drawAlone(spec: Exclude<ChartSpec, BarsSpec | DotsSpec | LinesSpec>, measure: Measure): Drawing {
  switch (spec.kind) {
    case 'pyramid':
      return drawPyramid(spec, measure);
    case 'waterfall':
      return drawWaterfall(spec, measure);
    case 'sparkline':
      return drawSparkline(spec);
    case 'mini-dumbbell':
      return drawMiniDumbbell(spec);
    case 'tile-map':
      return drawTileMap(spec, measure);
    case 'power-interest':
      return drawPowerInterest(spec, measure);
    case 'ranked-bars':
      return drawRankedBars(spec, measure);
    case 'then-now':
      return drawThenNow(spec, measure);
    case 'network':
      return drawNetwork(spec, measure);
    case 'answer-flow':
      return drawAnswerFlow(spec, measure);
    case 'heat-map':
      return drawHeatMap(spec, measure);
    case 'small-multiples':
      return drawSmallMultiples(spec, measure);
    case 'region-dots':
      return drawRegionDots(spec, measure);
    case 'rank-intervals':
      return drawRankIntervals(spec, measure);
    case 'dot-matrix':
      return drawDotMatrix(spec, measure);
  }
}

let chartJs: Promise<ChartJs> | null = null;

function loadChartJs(): Promise<ChartJs> {
  chartJs ??= import('chart.js').then((module) => {
    module.Chart.register(
      module.BarController,
      module.BarElement,
      module.LineController,
      module.LineElement,
      module.PointElement,
      module.CategoryScale,
      module.LinearScale,
    );
    return module;
  });
  return chartJs;
}

/**
 * Lets Chart.js lay out and paint its part on a Skia canvas that writes SVG. Its text never reaches the canvas, which would
 * lose f-ligatures and spaces, break a word where its letters come from two fonts, and write family and weight under the font file's inner names.
 */
async function drawWithAxes(
  plan: AxesPlan,
  { createCanvas, SvgExportFlag }: Canvas,
  measure: Measure,
): Promise<Drawing> {
  const { Chart } = await loadChartJs();
  const canvas = createCanvas(plan.width, plan.height, SvgExportFlag.NoPrettyXML);
  const context = canvas.getContext('2d');
  const words: string[] = [];
  context.fillText = (content: string, x: number, y: number): void => {
    const { e, f } = context.getTransform();
    const anchor = context.textAlign === 'right' ? 'end' : context.textAlign === 'center' ? 'middle' : 'start';
    words.push(text(e + x, f + y + labelSize * 0.335, content, { anchor, paint: 'muted' }));
  };
  context.measureText = (content: string) => ({ ...emptyMetrics, width: measure(content) });
  const chart = new Chart(context, configurationOf(plan));
  const { below, above } = plan.finish(frameOf(chart, plan));
  const painted = rewriteSkia(canvas.getContent().toString());
  chart.destroy();
  // The canvas gives its memory back only when the loop lets go.
  await new Promise((resolve) => setImmediate(resolve));
  return { width: plan.width, height: plan.height, body: below + painted + words.join('') + above };
}

const emptyMetrics = {
  actualBoundingBoxAscent: 8,
  actualBoundingBoxDescent: 3,
  actualBoundingBoxLeft: 0,
  actualBoundingBoxRight: 0,
  fontBoundingBoxAscent: 8,
  fontBoundingBoxDescent: 3,
  alphabeticBaseline: 0,
  emHeightAscent: 8,
  emHeightDescent: 3,
  hangingBaseline: 8,
  ideographicBaseline: -3,
};

function frameOf(chart: ChartType, plan: AxesPlan): Frame {
  const { left, right, top, bottom } = chart.chartArea;
  const [values, categories] =
    plan.values === 'across' ? [chart.scales.x, chart.scales.y] : [chart.scales.y, chart.scales.x];
  if (values === undefined || categories === undefined) throw new Error('Chart.js made no scales.');
  return {
    left,
    right,
    top,
    bottom,
    value: (value) => values.getPixelForValue(value),
    category: (index) => categories.getPixelForValue(index),
    ticks: values.ticks.map((tick) => tick.value).sort((a, b) => a - b),
  };
}

function configurationOf(plan: AxesPlan): ChartConfiguration<'bar' | 'line'> {
  const across = plan.values === 'across';
  const { scale } = plan;
  const valueScale = {
    type: 'linear' as const,
    ...(scale.min === null ? {} : { min: scale.min }),
    ...(scale.max === null ? {} : { max: scale.max }),
    ...(scale.holds.length === 0
      ? {}
      : { suggestedMin: Math.min(...scale.holds), suggestedMax: Math.max(...scale.holds) }),
    beginAtZero: false,
    display: scale.ticks,
    border: { display: false },
    grid: { color: paintCode('hairline'), drawTicks: false, lineWidth: 1 },
    ticks: {
      maxTicksLimit: scale.maxTicks,
      includeBounds: scale.min === null,
      maxRotation: 0,
      padding: 6,
      color: paintCode('muted'),
      callback: (value: string | number, _: number, ticks: readonly { readonly value: number }[]) =>
        scale.format(Number(value), Math.abs((ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0))),
    },
  } satisfies Partial<Record<keyof LinearScaleOptions | 'type', unknown>>;
  const categoryScale = { type: 'category' as const, offset: across, display: false };
  return {
    type: 'bar',
    data: { labels: [...plan.categories], datasets: plan.shapes.map(datasetOf) },
    options: {
      indexAxis: across ? 'y' : 'x',
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio: 1,
      font: { size: labelSize, family: 'milestone', lineHeight: 1.2 },
      layout: { padding: plan.padding, autoPadding: false },
      scales: across ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
    },
  };
}

function datasetOf(shape: AxesPlan['shapes'][number]): ChartDataset<'bar' | 'line', (number | null)[]> {
  if (shape.kind === 'bars') {
    return {
      type: 'bar',
      data: [...shape.values],
      backgroundColor: shape.paints.map((paint) => paintCode(paint)),
      barThickness: shape.pitch,
      maxBarThickness: shape.thickness,
      clip: false,
    };
  }
  return {
    type: 'line',
    data: [...shape.values],
    borderColor: paintCode(shape.paint, shape.dashed),
    borderWidth: shape.dashed ? 1.4 : 2,
    pointRadius: 0,
    pointHitRadius: 0,
    spanGaps: false,
    clip: false,
  };
}
