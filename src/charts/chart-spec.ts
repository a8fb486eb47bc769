import type {
  DotMatrixSpec,
  HeatMapSpec,
  RankIntervalsSpec,
  RegionDotsSpec,
  SmallMultiplesSpec,
} from './comparison-specs.ts';

export type {
  DotCell,
  DotMatrixSpec,
  HeatCell,
  HeatMapSpec,
  LetterCell,
  MatrixCell,
  RankIntervalsSpec,
  RegionDotsSpec,
  SmallMultiplesSpec,
  SmallPanel,
} from './comparison-specs.ts';

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

export interface ChartCommon {
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

/**
 * Shares of many things in one measure as thin bars from zero, one a row, with room for long names: the global priorities of the
 * SWOT items. Rows are as high as their names need; thirty names of two lines stand on a page at width `full`.
 *
 * Sorted over all quadrants: one group with an empty heading, each row with its `code` (`S`, `W`, `O`, `T`) and the tone of its quadrant
 * (`strength`, `weakness`, `opportunity`, `threat`), and a `legend` that says what the letters are. By quadrant: four groups
 * with the quadrant’s name as heading, its own weight as `end` (or nothing), and an empty legend. `value` in the unit of
 * the axis (percent: 12.5), `label` as it is printed (`12.5%`); `null` for an item that has no weight, with words for it.
 */
export interface RankedBarsSpec extends ChartCommon {
  readonly kind: 'ranked-bars';
  readonly groups: readonly {
    readonly heading: string;
    readonly tone: Tone;
    /** Printed at the right of the heading; may be empty. */
    readonly end: string;
    readonly rows: readonly { readonly code: string; readonly label: string; readonly datum: Datum }[];
  }[];
  readonly legend: readonly { readonly code: string; readonly name: string; readonly tone: Tone }[];
  /** `null`: the greatest value takes the whole width. */
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
    /** Printed large in place of the code, which then stands over it with the name: `51.3%`. Left out where there is none. */
    readonly value?: string;
    /** A place that stands in: a small ring at the value. */
    readonly standIn?: boolean;
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

/** Kinds of actor by shape, so that they differ without colour. Up to six read well; a legend names them. */
export type NodeShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'cross';

/** An actor of a network. Ids are unique; a second one of the same id is passed over. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  /** The same for all of one shape, or by another group; never the only sign of anything. */
  readonly tone: Tone;
  readonly shape: NodeShape;
  /** The mark is open in the middle: led by people who have immigrated. */
  readonly ring: boolean;
  /** A heavy outline and a bold name: an articulation actor, whose loss splits the network. */
  readonly marked: boolean;
  /** 0 to 1, drawn as area: betweenness or degree over the largest there is. */
  readonly size: number;
}

/**
 * What passes between two actors, whichever way. Several between the same two are drawn as one line: the greatest weight,
 * dashed where all are, a bridge where one is. A tie to an actor that is not among the nodes, or to itself, is passed over.
 */
export interface NetworkTie {
  readonly from: string;
  readonly to: string;
  /** 0 to 1, drawn as width: intensity 1 to 5 is (intensity − 1) / 4; 0.5 where it is not known. */
  readonly weight: number;
  /** Informal. */
  readonly dashed: boolean;
  /** The only way between two parts of the network: darker, with a bar across its middle. */
  readonly bridge: boolean;
}

/** What the marks mean, in the report's words; an empty one is left out, as is one for a mark that is not drawn. */
export interface NetworkLegend {
  readonly shapes: readonly { readonly shape: NodeShape; readonly tone: Tone; readonly name: string }[];
  readonly ring: string;
  readonly marked: string;
  /** `larger: on more of the ways between others` */
  readonly size: string;
  /** `thicker: works together more often` */
  readonly weight: string;
  readonly dashed: string;
  readonly bridge: string;
  /** Over the row of actors without ties: `No tie named`. */
  readonly isolates: string;
}

/**
 * Actors as marks and their ties as lines. Nodes stand by a layout that depends on ids, ties and labels alone, not on the
 * order in which they come. Names stand beside the marks and meet neither each other nor a mark; a name that finds no
 * room becomes a number with a key below. Of more than sixty actors only the most central are named: `namedActors` says which.
 * Actors without ties stand in rows of their own, parts that do not hang together side by side.
 */
export interface NetworkSpec extends ChartCommon {
  readonly kind: 'network';
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  readonly legend: NetworkLegend;
}

/**
 * From challenges (left) through strategies (middle, where there are any) to improvements (right). A challenge that nothing
 * answers, a strategy that nothing follows and an improvement that answers nothing end openly: a hollow mark, a dashed stub
 * and the word for it. Each column is ordered so that few lines cross; the order given settles what is equal.
 */
export interface AnswerFlowSpec extends ChartCommon {
  readonly kind: 'answer-flow';
  readonly heads: { readonly challenges: string; readonly strategies: string; readonly improvements: string };
  readonly challenges: readonly {
    readonly id: string;
    readonly label: string;
    /** In words; set small under the label. Empty: left out. */
    readonly theme: string;
    /** 1 to 5, drawn as five steps; `null`: not rated. */
    readonly severity: number | null;
  }[];
  /** Empty: there is no middle column. `code` stands before the text: `WO`; may be empty. */
  readonly strategies: readonly { readonly id: string; readonly code: string; readonly label: string }[];
  /** `detail` is set small under the label: owner, date. Empty: left out. */
  readonly improvements: readonly { readonly id: string; readonly label: string; readonly detail: string }[];
  /**
   * Which improvement answers which challenge (ids) and which strategies (ids) it follows; `challenge` is `null` where an
   * improvement follows a strategy and answers no challenge. A link with an unknown id is passed over.
   */
  readonly answers: readonly {
    readonly challenge: string | null;
    readonly via: readonly string[];
    readonly improvement: string;
  }[];
  readonly words: {
    /** At a challenge that nothing answers: `no improvement yet`. */
    readonly unanswered: string;
    /** At a strategy that no improvement follows: `not taken up yet`. */
    readonly unused: string;
    /** At an improvement that answers no challenge: `answers no challenge named`. */
    readonly answersNothing: string;
    /** For the legend of the five steps: `Severity, 1 to 5`. */
    readonly severity: string;
  };
}

/** What has become of targets: then, now and what is to be reached, on one scale. */
export interface ThenNowSpec extends ChartCommon {
  readonly kind: 'then-now';
  /** For the legend. */
  readonly words: { readonly before: string; readonly now: string; readonly target: string };
  /** `end` is printed at the right edge: `65% of the way`. */
  readonly rows: readonly {
    readonly label: string;
    readonly before: Datum;
    readonly now: Datum;
    readonly target: { readonly value: number; readonly label: string };
    readonly end: string;
  }[];
}

export type ChartSpec =
  | BarsSpec
  | RankedBarsSpec
  | DotsSpec
  | LinesSpec
  | PyramidSpec
  | WaterfallSpec
  | SparklineSpec
  | MiniDumbbellSpec
  | TileMapSpec
  | PowerInterestSpec
  | NetworkSpec
  | ThenNowSpec
  | AnswerFlowSpec
  | HeatMapSpec
  | SmallMultiplesSpec
  | RegionDotsSpec
  | RankIntervalsSpec
  | DotMatrixSpec;
