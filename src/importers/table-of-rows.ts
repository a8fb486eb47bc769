import { decideStyle, isUnclear, StyleEvidence, type UnclearStyle } from './csv-table/numbers.ts';
import { footer, type GridRow, type GridValue, textOf } from './grid-row.ts';
import type { TableCell, TableDimension } from './statistical-table.ts';
import { layoutOfRows, type TableLayout } from './table-layout.ts';
import { type DecimalMark, readWrittenCell, type WrittenCell } from './written-cell.ts';

/** What a row of a table turned out to be. */
export interface RowReader {
  /** The cells of the next row of the table; rows without figures may be held back until it is clear what they are. */
  readonly read: (row: GridRow) => readonly TableCell[];
  /** To be called behind the last row: the cells that were held back, and the texts that stand below the table. */
  readonly end: () => { readonly cells: readonly TableCell[]; readonly notes: readonly string[] };
}

const mostHeld = 1000;

/**
 * Reads the rows of a table whose layout is known, one at a time, so that a long file need not be held.
 *
 * A row with labels and no figures is a row of missing cells where a row with figures follows it, and else a note below the
 * table; the table ends at a row that begins with “Special value”, “Notes”, “Source” and the like.
 */
function rowReader(layout: TableLayout, mark: DecimalMark = '.'): RowReader {
  let group = '';
  let ended = false;
  let held: GridRow[] = [];
  let last = 0;
  const notes: string[] = [];
  const note = (row: GridRow) => {
    const text = row.cells
      .map(textOf)
      .filter((cell) => cell !== '')
      .join(' ');
    if (text !== '' && notes.length < mostHeld) notes.push(text.slice(0, 1000));
  };
  const cellsOf = (row: GridRow, banner: string): TableCell[] => {
    const labels = layout.labels.map((column) => textOf(row.cells[column]));
    const before = layout.banners ? [banner, ...labels] : labels;
    return layout.figures.map(({ column, flags, codes }) => {
      const figure = readCell(row.cells[column], mark);
      const beside = flags === null ? '' : textOf(row.cells[flags]).replaceAll(/[\s,():|]/g, '');
      return { codes: [...before, ...codes], ...figure, flags: `${figure.flags}${beside}`, line: row.number };
    });
  };
  const complete = (row: GridRow) => layout.labels.every((column) => textOf(row.cells[column]) !== '');

  return {
    read: (row) => {
      if (ended) {
        note(row);
        return [];
      }
      const figures = layout.figures.map(({ column }) => textOf(row.cells[column]));
      const first = textOf(row.cells.find((cell) => textOf(cell) !== ''));
      if (first === '') return [];
      if (row.banner !== true && figures.some((text) => text !== '') && !footer.test(first)) {
        const before = held.filter(complete).flatMap((each) => cellsOf(each, group));
        held = [];
        last = row.number;
        return [...before, ...cellsOf(row, group)];
      }
      if (footer.test(first)) {
        ended = true;
        note(row);
        return [];
      }
      if (row.banner === true && layout.banners) {
        const before = held.filter(complete).flatMap((each) => cellsOf(each, group));
        held = [];
        group = first;
        return before;
      }
      held.push(row);
      if (held.length < mostHeld) return [];
      const released = held.filter(complete).flatMap((each) => cellsOf(each, group));
      last = row.number;
      held = [];
      return released;
    },
    end: () => {
      // Rows of a table that simply have no figures follow it without a gap.
      const cells: TableCell[] = [];
      const below: string[] = [];
      for (const row of held) {
        if (complete(row) && row.number === last + 1 && layout.labels.length > 1) {
          cells.push(...cellsOf(row, group));
          last = row.number;
        } else
          below.push(
            row.cells
              .map(textOf)
              .filter((cell) => cell !== '')
              .join(' '),
          );
      }
      held = [];
      return { cells, notes: [...below, ...notes] };
    },
  };
}

function readCell(cell: GridValue | undefined, mark: DecimalMark): WrittenCell {
  if (cell === undefined) return { value: null, decimals: 0, flags: '' };
  if (typeof cell !== 'string') return { value: cell.value, decimals: cell.decimals, flags: '' };
  return readWrittenCell(cell, mark);
}

/** A table that was found among rows. */
export interface TableOfRows {
  readonly dimensions: readonly TableDimension[];
  readonly cells: readonly TableCell[];
  /** Rows above the table. */
  readonly preamble: readonly GridRow[];
  /** What stands below it, a row each. */
  readonly notes: readonly string[];
  /** Why the numbers that are kept as texts cannot be read, and then there are no cells. */
  readonly unclear: UnclearNumbers | null;
}

/** Texts such as `12,345`, of which nothing tells whether they hold thousands or decimals; where they stand. */
export interface UnclearNumbers {
  readonly problem: UnclearStyle['problem'];
  readonly examples: readonly { readonly text: string; readonly row: number; readonly column: number }[];
}

/**
 * Makes a table of the rows of a sheet, or of a small text file that has been cut into cells: `layoutOfRows` finds it,
 * `rowReader` reads it. For a file that may be long, call these two: the layout needs the first 300 rows alone.
 *
 * Cross tables (what heads the columns of figures becomes a dimension) and long tables (one column of figures) alike; a flag
 * may stand behind the figure (`53.1 b`), in a column beside it without a heading, or in one headed `OBS_FLAG` or `Flags`.
 * Texts are read by `readWrittenCell`, with the decimal mark that all of them together tell. Dimensions are not coded but for a
 * heading that says so (`GEO (Codes)`). `null` where there is no table.
 */
export function tableOfRows(rows: readonly GridRow[]): TableOfRows | null {
  const layout = layoutOfRows(rows);
  if (layout === null) return null;
  const { dimensions, preamble } = layout;
  const mark = markOf(rows.slice(layout.first), layout);
  if (typeof mark !== 'string') return { dimensions, preamble, cells: [], notes: [], unclear: mark };
  const reader = rowReader(layout, mark);
  const cells = rows.slice(layout.first).flatMap((row) => reader.read(row));
  const { cells: rest, notes } = reader.end();
  return { dimensions, preamble, cells: [...cells, ...rest], notes, unclear: null };
}

const flagsBehind = /[\s(]*[A-Za-z][A-Za-z,\s]*\)?$/;

/** The decimal mark of the numbers that are kept as texts; a number that a spreadsheet keeps as one tells nothing of them. */
function markOf(rows: readonly GridRow[], { figures }: TableLayout): DecimalMark | UnclearNumbers {
  const columns = figures.map(({ column }) => ({ column, evidence: new StyleEvidence() }));
  for (const { number, cells } of rows) {
    for (const { column, evidence } of columns) {
      const cell = cells[column];
      if (typeof cell === 'string') evidence.see(cell.trim().replace(flagsBehind, ''), number);
    }
  }
  const style = decideStyle(columns.map(({ evidence }) => evidence));
  if (!isUnclear(style)) return style.decimal;
  const examples = style.examples.map((example) => {
    const found = columns.find(({ evidence: { decimal, thousands, either } }) =>
      [decimal, thousands, either].some((kind) => kind['.'] === example || kind[','] === example),
    );
    return { text: example.text, row: example.line, column: found?.column ?? 0 };
  });
  return { problem: style.problem, examples };
}
