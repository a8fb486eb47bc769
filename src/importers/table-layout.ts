import { footer, type GridRow, type GridValue, textOf } from './grid-row.ts';
import type { TableDimension } from './statistical-table.ts';
import { type Head, headAbove, isRowOfPeriods } from './table-head.ts';
import { dimensionKind } from './terms/dimension-kinds.ts';
import { isFigure, looksLikePeriod } from './written-cell.ts';

/** A column of figures. */
export interface FigureColumn {
  readonly column: number;
  /** The column with its flags; `null` where there is none. */
  readonly flags: number | null;
  /** Its codes in the dimensions that stand across, in their order. */
  readonly codes: readonly string[];
}

/** Where a table stands among the rows of a sheet, and what its columns are. */
export interface TableLayout {
  /** As they stand in the cells: banners first, then the columns of labels, then what stands across. */
  readonly dimensions: readonly TableDimension[];
  readonly banners: boolean;
  /** Columns that name what a row is about. */
  readonly labels: readonly number[];
  readonly figures: readonly FigureColumn[];
  /** Index of the first row of the table below its head; banners may stand there. */
  readonly first: number;
  /** Rows above the head. */
  readonly preamble: readonly GridRow[];
}

const valueHeading =
  /^(?:obs[_ ]?value|values?|figures?|number|wert|werte|valeur|valor|valore|waarde|arvo|v[äa]rde|vrednost|warto[sś][cć]|τιμ[ηή])$/i;
const flagHeading = /^(?:(?:obs(?:ervation)?[_ ]?)?(?:flags?|status)(?:[_ ]?code)?|conf_status|flags? and footnotes)$/i;
const remarkHeading = /^(?:notes?|remarks?|comments?|footnotes?)$/i;
const flagText = /^\(?[bcdefimnprsuzC](?:[\s,]*[bcdefimnprsuzC]){0,4}\)?$/;
const timeHeading = /^(?:time(?:[_ ]period)?|years?|periods?|dates?|quarter|month)$/i;
/** Rows from the head on by which a column is judged. */
const judged = 60;
/** Rows within which a table must begin. */
const searched = 200;

/**
 * Finds the table in the first rows of a sheet or text file: its head (one row, or several where groups stand above one
 * another), the columns that name what a row is about, the columns of figures, and the columns of flags beside them.
 *
 * A cross table has several columns of figures: what heads them becomes dimensions, one for each row of the head. A long table
 * has one; where its heading is more than “value”, that becomes a dimension of the role `metric`. Whatever stands above the head
 * is the preamble. `null` where there is no row with figures below a row of headings.
 */
export function layoutOfRows(rows: readonly GridRow[]): TableLayout | null {
  const figure = (cell: GridValue | undefined) => cell !== undefined && (typeof cell !== 'string' || isFigure(cell));
  const hasFigure = (row: GridRow) => row.cells.some((cell, column) => column > 0 && figure(cell));
  for (let at = 1; at < Math.min(rows.length, searched); at += 1) {
    const row = rows[at];
    if (row === undefined || row.banner === true || !hasFigure(row) || isRowOfPeriods(row, rows[at - 1])) continue;
    const head = headAbove(rows, at);
    if (head === null) continue;
    const layout = layoutBelow(rows, head, at, figure);
    if (layout !== null) return layout;
  }
  return null;
}

function layoutBelow(
  rows: readonly GridRow[],
  head: Head,
  firstFigures: number,
  figure: (cell: GridValue | undefined) => boolean,
): TableLayout | null {
  const table = rows.slice(firstFigures, firstFigures + judged);
  const below = table.findIndex(({ cells }) => footer.test(textOf(cells.find((cell) => textOf(cell) !== ''))));
  const sample = table.slice(0, below === -1 ? judged : below).filter(({ banner }) => banner !== true);
  const width = Math.max(...[...head.rows, ...sample].map(({ cells }) => cells.length));
  const heading = (column: number) => textOf(head.rows.at(-1)?.cells[column]) || textOf(head.rows[0]?.cells[column]);
  const name = (column: number) => textOf(head.names?.cells[column]) || heading(column);
  const of = (column: number) => sample.map(({ cells }) => cells[column]).filter((cell) => textOf(cell) !== '');
  const columns = Array.from({ length: width }, (_, column) => column);
  const named = columns.filter((column) => valueHeading.test(heading(column)));
  const single = named.length === 1 ? named[0] : undefined;

  const isFlags = (column: number) => of(column).every((cell) => flagText.test(textOf(cell)));
  // The heading of a figure may reach over the flag beside it.
  const shared = (column: number) =>
    column > 1 &&
    heading(column) !== '' &&
    isFlags(column) &&
    head.rows.every(({ cells }) => textOf(cells[column]) === textOf(cells[column - 1]));
  const isFigures = (column: number): boolean => {
    if (single !== undefined) return column === single;
    if (column === 0 || shared(column)) return false;
    const cells = of(column);
    if (cells.length === 0) return looksLikePeriod(heading(column));
    if (heading(column) === '' || flagHeading.test(heading(column))) return false;
    if (looksLikePeriod(heading(column))) return cells.some(figure);
    if (isAboutRows(heading(column))) return false;
    return cells.filter(figure).length >= 0.6 * cells.length;
  };
  let figures = columns.filter(isFigures);
  const dated = figures.filter(
    (column) => !looksLikePeriod(heading(column)) && of(column).every((cell) => looksLikePeriod(textOf(cell))),
  );
  if (dated.length < figures.length)
    figures = figures.filter(
      (column) => !dated.includes(column) || column > (figures.find((each) => !dated.includes(each)) ?? 0),
    );
  // A row of figures alone heads nothing; numbers may be headings, as single years of age are.
  const heads = [0, ...figures].map(heading).filter((text) => text !== '');
  if (figures.length === 0 || heads.every((text) => isFigure(text) && !looksLikePeriod(text))) return null;

  const flagsOf = new Map<number, number>();
  for (const [index, column] of figures.entries()) {
    const next = column + 1;
    if (next >= width || figures[index + 1] === next) continue;
    if (flagHeading.test(heading(next)) || ((heading(next) === '' || shared(next)) && isFlags(next)))
      flagsOf.set(column, next);
  }
  const others = new Set([...figures, ...flagsOf.values()]);
  const labels = columns.filter(
    (column) =>
      !others.has(column) &&
      !flagHeading.test(heading(column)) &&
      !remarkHeading.test(heading(column)) &&
      (column < (figures[0] ?? 0)
        ? of(column).length > 0 || name(column) !== ''
        : heading(column) !== '' && of(column).length > 0),
  );
  if (labels.length === 0) return null;
  const banners = rows.slice(head.end).some(({ banner }) => banner === true);
  const across = dimensionsAcross(head, labels, figures);
  const rowDimensions = labels.map((column, index) =>
    rowDimension(across.corner === column ? across.ofRows : name(column), index, of(column)),
  );
  return {
    dimensions: distinctDimensions([
      ...(banners ? [dimension('group', null)] : []),
      ...rowDimensions,
      ...across.dimensions,
    ]),
    banners,
    labels,
    figures: figures.map((column) => ({
      column,
      flags: flagsOf.get(column) ?? null,
      codes: across.rows.map((row) => carried(row, column, labels, row === across.rows.at(-1))),
    })),
    first: head.end,
    preamble: rows.slice(0, head.first),
  };
}

/** The heading of a group stands once, above the first of its columns. */
function carried(row: GridRow, column: number, labels: readonly number[], last: boolean): string {
  for (let at = column; at >= 0 && !labels.includes(at); at -= 1) {
    const text = textOf(row.cells[at]);
    if (text !== '' || last) return text;
  }
  return '';
}

function isAboutRows(heading: string): boolean {
  return dimensionKind(dimension(heading, null)) !== 'own' || /(?:^|[ _])(?:code|id)$/i.test(heading);
}

function dimension(id: string, role: TableDimension['role'], coded = false): TableDimension {
  return { id, label: null, role, coded, labels: new Map() };
}

/** `GEO (Labels)` and `GEO (Codes)` of Eurostat's spreadsheets. */
function rowDimension(name: string, index: number, cells: readonly (GridValue | undefined)[]): TableDimension {
  const periods = cells.length > 0 && cells.every((cell) => looksLikePeriod(textOf(cell)));
  const role = periods ? 'time' : null;
  const suffix = /^(.+?)\s*\((labels|codes)\)$/i.exec(name);
  if (suffix) return dimension(suffix[1] ?? name, role, suffix[2]?.toLowerCase() === 'codes');
  return dimension(name === '' ? (periods ? 'time' : index === 0 ? 'rows' : `rows ${index + 1}`) : name, role);
}

interface Across {
  readonly dimensions: readonly TableDimension[];
  readonly rows: readonly GridRow[];
  /** The column of labels whose heading names what stands across, and what is left of it for the labels themselves. */
  readonly corner: number | null;
  readonly ofRows: string;
}

/** What stands across: a dimension for each row of the head; none for a single column that is headed “value”. */
function dimensionsAcross(head: Head, labels: readonly number[], figures: readonly number[]): Across {
  const rows = head.rows.filter((row) => figures.some((column) => textOf(row.cells[column]) !== ''));
  const last = rows.at(-1);
  const [only] = figures;
  if (figures.length === 1 && only !== undefined && rows.length === 1 && valueHeading.test(textOf(last?.cells[only])))
    return { dimensions: [], rows: [], corner: null, ofRows: '' };
  let [corner, ofRows]: [number | null, string] = [null, ''];
  const dimensions = rows.map((row, index) => {
    const periods = figures.every((column) => looksLikePeriod(textOf(row.cells[column])));
    const role = periods ? 'time' : figures.length === 1 ? 'metric' : null;
    // The corner names what stands across where a row below names the labels, or where it can name nothing else.
    const place = labels.filter((column) => textOf(row.cells[column]) !== '').at(-1);
    const text = textOf(place === undefined ? '' : row.cells[place]);
    const both = row === last && head.names === null ? /^([^\\/]+?)\s*[\\/]\s*([^\\/]+)$/.exec(text) : null;
    if (both && (text.includes('\\') || (periods && timeHeading.test(both[2] ?? '')))) {
      [corner, ofRows] = [place ?? null, both[1] ?? ''];
      return dimension(both[2] ?? '', role);
    }
    if (place !== undefined && (head.names !== null || row !== last || (periods && timeHeading.test(text)))) {
      if (row === last && head.names === null) corner = place;
      return dimension(text.replace(/\s*\((?:labels|codes)\)$/i, ''), role);
    }
    return dimension(periods ? 'time' : rows.length === 1 ? 'measure' : `columns ${index + 1}`, role);
  });
  return { dimensions, rows, corner, ofRows };
}

/** Names that come twice get a number, so that each names one. */
export function distinctDimensions(dimensions: readonly TableDimension[]): readonly TableDimension[] {
  const seen = new Map<string, number>();
  return dimensions.map((each) => {
    const times = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, times);
    return times === 1 ? each : { ...each, id: `${each.id} ${times}` };
  });
}
