/** The colour of a group or quadrant, the same in every figure of a report (tokens in `templates/theme/tokens.css`). */
export type Tone =
  | 'focus'
  | 'reference'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'sixth'
  | 'muted'
  | 'strength'
  | 'weakness'
  | 'opportunity'
  | 'threat';

/** Why a mark is drawn otherwise: hatched or hollow for low reliability, a ring for a stand-in place, dotted for illustrative. */
export type DatumMark = 'unreliable' | 'stand_in' | 'illustrative' | 'provisional';

/** `column` is the text column (118 mm), `full` text and margin together (166 mm). */
export type ChartWidth = 'column' | 'full';

interface ChartCommon {
  readonly width: ChartWidth;
  /** BCP 47; for the numbers at the axis. */
  readonly locale: string;
  /** What the axis counts, after its numbers: ` %`, ` pp`, or nothing. Already with the space that the language wants. */
  readonly unitSuffix: string;
  /** Alternative text: becomes the `aria-label` of the drawing. */
  readonly alt: string;
}

export interface Datum {
  /** `null`: missing; a place is kept for it and says so. */
  readonly value: number | null;
  /** As it is printed at the mark: `51.3%`, or the words for a missing value. */
  readonly label: string;
  readonly tone: Tone;
  readonly marks: readonly DatumMark[];
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Horizontal bars from zero, one a row or several (one a series) a row, with direct labels. */
export interface BarsSpec extends ChartCommon {
  readonly kind: 'bars';
  /** Names of the series with their tones, for the legend; one: no legend. */
  readonly series: readonly { readonly name: string; readonly tone: Tone }[];
  /** Each row holds one datum a series, in the order of the series. */
  readonly rows: readonly { readonly label: string; readonly data: readonly Datum[] }[];
  readonly axisMax: number | null;
}

/** Dots on a common scale, one row a subject; joined by a line it is a dumbbell, apart it is a dot plot with whiskers. */
export interface DotsSpec extends ChartCommon {
  readonly kind: 'dots';
  readonly connect: boolean;
  readonly series: readonly { readonly name: string; readonly tone: Tone }[];
  /** Each row holds one datum a series; `end` is printed at the right edge (the gap: `−22.8 pp`). */
  readonly rows: readonly { readonly label: string; readonly data: readonly Datum[]; readonly end: string }[];
}

/** Trends with end labels; a line is broken where a value is missing and at every break in the series. */
export interface LinesSpec extends ChartCommon {
  readonly kind: 'lines';
  /** In order, without holes. */
  readonly periods: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly tone: Tone;
    /** Drawn dashed: benchmarks beside the study's own groups. */
    readonly dashed: boolean;
    readonly points: readonly { readonly value: number | null; readonly unreliable: boolean }[];
    /** `Foreign women 51.3%` */
    readonly endLabel: string;
  }[];
  /** Periods at which the series breaks: the line is cut before each. `label` stands at the tick mark. */
  readonly breaks: readonly { readonly period: string; readonly label: string }[];
}

/** Population pyramid: two sides (women, men), one bar an age band, one shade a group. */
export interface PyramidSpec extends ChartCommon {
  readonly kind: 'pyramid';
  readonly left: string;
  readonly right: string;
  readonly bands: readonly {
    readonly label: string;
    readonly left: readonly Datum[];
    readonly right: readonly Datum[];
  }[];
  readonly series: readonly { readonly name: string; readonly tone: Tone }[];
}

/** One row of a waterfall. The value of a step is signed. */
export interface WaterfallRow {
  readonly label: string;
  readonly datum: Datum;
}

/** From the level of one group to that of another by signed steps: what a gap is made of. The steps add up to the difference. */
export interface WaterfallSpec extends ChartCommon {
  readonly kind: 'waterfall';
  /** For the legend, where one tone stands for several steps; empty where every row says what it is. */
  readonly series: readonly { readonly name: string; readonly tone: Tone }[];
  readonly start: WaterfallRow;
  readonly steps: readonly WaterfallRow[];
  readonly end: WaterfallRow;
}

/** A line the height of a text line, without axes. */
export interface SparklineSpec extends ChartCommon {
  readonly kind: 'sparkline';
  readonly tone: Tone;
  readonly points: readonly { readonly value: number | null; readonly breakBefore: boolean }[];
}

/** Two small dots on one scale joined by a line, the height of a table row. */
export interface MiniDumbbellSpec extends ChartCommon {
  readonly kind: 'mini-dumbbell';
  readonly min: number;
  readonly max: number;
  readonly focus: Datum;
  readonly reference: Datum;
}

/** The partner regions as tiles, one in the accent. */
export interface TileMapSpec extends ChartCommon {
  readonly kind: 'tile-map';
  readonly tiles: readonly {
    readonly code: string;
    readonly name: string;
    readonly column: number;
    readonly row: number;
    readonly own: boolean;
  }[];
}

/** Mendelow's grid: interest across, influence up, both 1 to 5. Labels do not collide. */
export interface PowerInterestSpec extends ChartCommon {
  readonly kind: 'power-interest';
  readonly xTitle: string;
  readonly yTitle: string;
  /** Clockwise from upper left: keep satisfied, manage closely, keep informed, monitor. */
  readonly corners: readonly [string, string, string, string];
  readonly actors: readonly {
    readonly id: string;
    readonly label: string;
    readonly interest: number;
    readonly influence: number;
    readonly tone: Tone;
  }[];
}

export type ChartSpec =
  | BarsSpec
  | DotsSpec
  | LinesSpec
  | PyramidSpec
  | WaterfallSpec
  | SparklineSpec
  | MiniDumbbellSpec
  | TileMapSpec
  | PowerInterestSpec;
