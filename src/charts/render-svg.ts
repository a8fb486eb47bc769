import type { ChartConfiguration, ChartDataset, Chart as ChartType, LinearScaleOptions } from 'chart.js';
import { drawAnswerFlow } from './answer-flow.ts';
import type { AxesPlan, Frame } from './axes-plan.ts';
import { planBars } from './bars.ts';
import type { BarsSpec, ChartSpec, DotsSpec, LinesSpec } from './chart-spec.ts';
import { drawDotMatrix } from './dot-matrix.ts';
import { planDots } from './dots.ts';
import { fingerprint } from './fingerprint.ts';
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

/** The report's sans, as the bytes of its font files (woff2, woff, ttf or otf), one a script, Latin first. */
export interface ChartFonts {
  readonly sans: { readonly regular: readonly Uint8Array[]; readonly semibold: readonly Uint8Array[] };
}

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

/** Widths of text in the report's own sans, as the drawings are set with. */
export async function textMeasure(fonts: ChartFonts): Promise<Measure> {
  const canvas = await import('@napi-rs/canvas');
  return measureFor(canvas, registerFonts(canvas, fonts));
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

interface Families {
  readonly regular: string;
  readonly semibold: string;
}

const registered = new Map<string, string>();

/** The same bytes come with every report of a run. */
const prints = new WeakMap<Uint8Array, string>();

function printOf(bytes: Uint8Array): string {
  const known = prints.get(bytes) ?? fingerprint(bytes);
  prints.set(bytes, known);
  return known;
}

/** Registers each font once a process under a plain name, known again by its bytes; one that cannot be read is passed over. */
function registerFonts({ GlobalFonts }: Canvas, fonts: ChartFonts): Families {
  const stack = (files: readonly Uint8Array[]): string =>
    [
      ...files.flatMap((bytes) => {
        const print = printOf(bytes);
        const known = registered.get(print);
        if (known !== undefined) return [known];
        const name = `milestone${[...String(registered.size)].map((digit) => 'abcdefghij'[Number(digit)] ?? '').join('')}`;
        if (GlobalFonts.register(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name) === null)
          return [];
        registered.set(print, name);
        return [name];
      }),
      'sans-serif',
    ].join(', ');
  return { regular: stack(fonts.sans.regular), semibold: stack(fonts.sans.semibold) };
}

/** One for each set of fonts: the same words come in report after report. */
const measures = new Map<string, Measure>();

/** How many widths are kept. */
const mostWidths = 50_000;

function measureFor(canvas: Canvas, families: Families): Measure {
  const key = `${families.regular}|${families.semibold}`;
  const known = measures.get(key) ?? makeMeasure(canvas, families);
  measures.set(key, known);
  return known;
}

function makeMeasure({ createCanvas }: Canvas, families: Families): Measure {
  const context = createCanvas(1, 1).getContext('2d');
  context.lang = 'en';
  // The page sets no ligatures in charts either. Releases of the canvas that do not know the property pass it over.
  Object.assign(context, { fontVariantLigatures: 'none' });
  const known = new Map<string, number>();
  let set = '';
  return (words, size = labelSize, weight = 'regular') => {
    const key = `${weight}${size} ${words}`;
    let width = known.get(key);
    if (width === undefined) {
      const font = `${size}px ${families[weight]}`;
      if (font !== set) context.font = font;
      set = font;
      // A control character is never drawn, and one release of the canvas cannot measure it.
      width = context.measureText(words.replace(/\p{Control}/gu, '')).width;
      if (known.size >= mostWidths) known.clear();
      known.set(key, width);
    }
    return width;
  };
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
