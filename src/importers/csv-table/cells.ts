import { bareFlags } from '../bare-flags.ts';
import type { TableCell } from '../statistical-table.ts';
import type { Layout } from './layout.ts';
import { type NumberStyle, readFigure } from './numbers.ts';
import type { TextRecord } from './records.ts';

const atOnce = 4096;

/** A cell a figure: row by row, within a row from left to right. */
export async function* cellsOf(
  rows: Iterable<TextRecord>,
  { dimensions, figures }: Layout,
  style: NumberStyle,
): AsyncGenerator<readonly TableCell[]> {
  let cells: TableCell[] = [];
  for (const { line, cells: row } of rows) {
    const codes = dimensions.map(({ column }) => row[column] ?? '');
    for (const { column, codes: headings, flags } of figures) {
      const figure = readFigure(row[column] ?? '', style);
      const beside = flags === null ? '' : bareFlags(row[flags] ?? '');
      cells.push({
        codes: headings.length > 0 ? [...codes, ...headings] : codes,
        value: figure.value,
        decimals: figure.decimals,
        flags: bothFlags(figure.flags, beside),
        line,
      });
    }
    if (cells.length < atOnce) continue;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}

/** Flags beside the figure stand for those in its cell where they are the same; otherwise both. */
function bothFlags(within: string, beside: string): string {
  if (beside === '' || beside === within) return within;
  return `${within}${beside}`;
}
