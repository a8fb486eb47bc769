import { labelLine, type Measure } from './svg.ts';
import { widest, wrapEvenly } from './text-layout.ts';

export interface RowLabels {
  readonly lines: readonly (readonly string[])[];
  /** Width of the column that they stand in, in pixels. */
  readonly width: number;
  /** Height of the tallest, in pixels. */
  readonly height: number;
}

/** Sets the labels of rows in a column of at most `most` pixels: long ones wrap, none is cut. */
export function rowLabels(labels: readonly string[], most: number, measure: Measure): RowLabels {
  const lines = labels.map((label) => wrapEvenly(label, most, measure));
  return {
    lines,
    width: lines.reduce((width, label) => Math.max(width, widest(label, measure)), 0),
    height: lines.reduce((height, label) => Math.max(height, label.length), 1) * labelLine,
  };
}
