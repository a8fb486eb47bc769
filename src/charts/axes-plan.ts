import type { Paint } from './palette.ts';

/** What a chart with axes asks of Chart.js: its scales, its bars and lines. Everything else it draws itself, in `finish`. */
export interface AxesPlan {
  readonly width: number;
  readonly height: number;
  /** Room kept around the plot for what the plan writes itself, in pixels. */
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Which way the values run: `across` for bars and dots, `up` for trends. */
  readonly values: 'across' | 'up';
  readonly scale: {
    /** `null`: from the data, rounded to whole ticks. */
    readonly min: number | null;
    readonly max: number | null;
    /** The least and the most that the scale must hold, beside what the bars and lines need. */
    readonly holds: readonly number[];
    readonly ticks: boolean;
    readonly maxTicks: number;
    readonly format: (value: number, step: number) => string;
  };
  readonly categories: readonly string[];
  readonly shapes: readonly PlannedShape[];
  /** Draws what Chart.js does not: labels, intervals, marks, breaks. Elements below and above Chart.js's own. */
  readonly finish: (frame: Frame) => { readonly below: string; readonly above: string };
}

export type PlannedShape =
  | {
      readonly kind: 'bars';
      readonly values: readonly (number | null)[];
      readonly paints: readonly Paint[];
      readonly thickness: number;
      readonly pitch: number;
    }
  | {
      readonly kind: 'line';
      readonly values: readonly (number | null)[];
      readonly paint: Paint;
      readonly dashed: boolean;
    };

/** Where Chart.js has put things, in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly value: (value: number) => number;
  readonly category: (index: number) => number;
  /** Values of the ticks, ascending. */
  readonly ticks: readonly number[];
}
