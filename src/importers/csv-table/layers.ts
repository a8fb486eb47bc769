import type { Block } from './block.ts';
import { isPeriodName } from './headings.ts';
import type { Layout } from './layout.ts';
import type { ColumnSurvey } from './survey.ts';

/**
 * The layout of a cross table with a heading of several lines: a dimension a line, its word standing for the columns to its
 * right until the next; the columns without any heading name the rows. `null` where the heading has one line.
 *
 *     ;2021;;2022;
 *     ;men;women;men;women
 *     Wien;1;2;3;4
 */
export function layersOf({ layers, width }: Block, columns: readonly ColumnSurvey[]): Layout | null {
  if (layers.length < 2) return null;
  const stub = layers[0]?.findIndex((cell) => cell !== '') ?? 0;
  const filled = layers.map((layer, depth) => {
    let last = '';
    return Array.from({ length: width }, (_, column) => {
      const cell = layer[column] ?? '';
      // The lowest line has a word for each column of its own: an empty one heads flags.
      last = cell !== '' || depth === layers.length - 1 ? cell : last;
      return column < stub ? '' : last;
    });
  });
  const lowest = filled.at(-1) ?? [];
  const all = Array.from({ length: width }, (_, column) => column);
  const isFlags = (column: number) => column > stub && lowest[column] === '' && (columns[column]?.mayBeFlags ?? false);
  return {
    unit: null,
    dimensions: all.slice(0, stub).map((column) => ({
      ...{ column, name: columns[column]?.name ?? '', labels: null, years: false, title: null },
    })),
    headings: filled.map((layer, depth) => {
      const isTime = layer.slice(stub).every((cell) => cell === '' || isPeriodName(cell));
      return isTime ? { id: 'time', role: 'time' } : { id: `heading ${depth + 1}`, role: null };
    }),
    figures: all
      .filter((column) => column >= stub && !isFlags(column))
      .map((column) => ({
        column,
        codes: filled.map((layer) => layer[column] ?? ''),
        flags: isFlags(column + 1) ? column + 1 : null,
      })),
  };
}
