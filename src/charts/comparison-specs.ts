import type { ChartCommon, Datum, Tone } from './chart-spec.ts';

/** The head of a column: long ones are slanted, so that none is cut. */
export interface ColumnHead {
  readonly label: string;
}

/** One value of a heat map. */
export interface HeatCell {
  /** As it is printed in the cell: `51.3`, without the unit. */
  readonly label: string;
  /** −3 (far to the worse side) to 3 (far to the better); 0: in the middle; `null`: neither side is better, no ground. */
  readonly step: number | null;
}

/**
 * Values as numbers on grounds of colour: how far each lies to its better or worse side. From the second step on a small
 * triangle in the cell says the side, so that it reads in grey. A missing value is a dash.
 */
export interface HeatMapSpec extends ChartCommon {
  readonly kind: 'heat-map';
  readonly columns: readonly ColumnHead[];
  readonly groups: readonly {
    /** Empty: none. */
    readonly heading: string;
    /** One cell a column; `null`: missing. `detail` is set small under the label; may be empty. */
    readonly rows: readonly {
      readonly label: string;
      readonly detail: string;
      readonly cells: readonly (HeatCell | null)[];
    }[];
  }[];
  readonly legend: {
    readonly worse: string;
    readonly better: string;
    readonly missing: string;
    readonly neutral: string;
  };
}

/** One of several small charts of one scale. */
export interface SmallPanel {
  readonly label: string;
  /** Set small under the label; may be empty. */
  readonly detail: string;
  readonly lines: readonly {
    readonly tone: Tone;
    readonly dashed: boolean;
    /** One a period. `breakBefore`: the line is not drawn from the point before. */
    readonly points: readonly {
      readonly value: number | null;
      readonly breakBefore: boolean;
      readonly unreliable: boolean;
    }[];
    /** Printed at the last point. */
    readonly end: string;
  }[];
}

/** Trends side by side, a panel a region: one scale and one span of time for all, gaps at breaks, the last value in words. */
export interface SmallMultiplesSpec extends ChartCommon {
  readonly kind: 'small-multiples';
  /** In order, without holes. */
  readonly periods: readonly string[];
  /** For the legend; one: none. */
  readonly series: readonly { readonly name: string; readonly tone: Tone }[];
  readonly panels: readonly SmallPanel[];
}

/** Regions on one scale, a row each: a dot, its interval, its value; benchmarks as lines through the rows of their set. */
export interface RegionDotsSpec extends ChartCommon {
  readonly kind: 'region-dots';
  /** Values of one set may be held against each other; sets stand apart under heads of their own. */
  readonly sets: readonly {
    /** Empty: none. */
    readonly heading: string;
    readonly rows: readonly { readonly label: string; readonly datum: Datum }[];
    readonly guides: readonly { readonly value: number; readonly label: string }[];
  }[];
}

/** The ranks that each place may have, a row each: a bar from the first to the last rank of its interval. */
export interface RankIntervalsSpec extends ChartCommon {
  readonly kind: 'rank-intervals';
  /** How many places there are. */
  readonly count: number;
  readonly words: { readonly first: string; readonly last: string };
  /** `end` is printed at the right edge: the value. */
  readonly rows: readonly {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly words: string;
    readonly end: string;
  }[];
}

/** One cell of a matrix of dots. */
export interface DotCell {
  /** 0 to 1, drawn as area. */
  readonly size: number;
  /** Printed in or beside the dot; short. */
  readonly label: string;
  readonly tone: Tone;
}

/** Letters at fixed places of a cell, so that their pattern is seen; `null`: not there. */
export interface LetterCell {
  readonly letters: readonly ({ readonly label: string; readonly tone: Tone } | null)[];
}

/** `null`: nothing there; `none`: cannot be, as of a region with itself. */
export type MatrixCell = DotCell | LetterCell | 'none' | null;

/** How much of something lies where two things meet, as dots with numbers: learners × teachers, themes × regions. */
export interface DotMatrixSpec extends ChartCommon {
  readonly kind: 'dot-matrix';
  readonly columns: readonly ColumnHead[];
  readonly groups: readonly {
    /** Empty: none. */
    readonly heading: string;
    /** `end` is printed at the right edge. */
    readonly rows: readonly {
      readonly label: string;
      readonly cells: readonly MatrixCell[];
      readonly end: string;
    }[];
  }[];
  /** Over the dots, where the columns are named by what they are: `learns from …`. Empty: none. */
  readonly over: string;
}
