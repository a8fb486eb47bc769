import type { LocatedFinding } from './located-finding.ts';
import { quoted } from './located-finding.ts';

/** The first line of a table in Eurostat's TSV. */
export interface TsvHeading {
  /** The dimensions whose codes stand in the first column, separated by commas. */
  readonly keys: readonly string[];
  /** The dimension whose codes stand in the heading: `time`, `TIME_PERIOD`. */
  readonly across: string;
  /** Its codes as written, without the blanks around them. */
  readonly columns: readonly string[];
}

/** Daily series since 1960 have 24,000 columns; a heading with more than this is no table. */
const mostColumns = 100_000;
const mostKeys = 100;

/** True where the line looks like the heading of a TSV table: codes, a backslash, a code, a tab. */
export function isTsvHeading(line: string): boolean {
  return /^\s*"?[A-Za-z][\w,-]*\\[A-Za-z]\w*\s*"?(?:\t|$)/.test(line);
}

/** Reads the heading, or says what is wrong with it. `line` is its line of the file. */
export function readTsvHeading(text: string, line: number): TsvHeading | LocatedFinding {
  const cells = text.split('\t', mostColumns + 2);
  if (cells.length > mostColumns + 1) {
    return {
      code: 'tsv/too-many-columns',
      message: `The heading has more than ${mostColumns} columns; no table of Eurostat has so many.`,
      hint: 'Download the file again.',
      line,
    };
  }
  const first = unquoted(cells[0] ?? '');
  const slash = first.lastIndexOf('\\');
  if (slash === -1 || !isTsvHeading(text)) return noHeading(text, line);
  const keys = first
    .slice(0, slash)
    .split(',', mostKeys + 1)
    .map((key) => key.trim());
  const across = first.slice(slash + 1).trim();
  if (keys.length > mostKeys || keys.includes('')) return noHeading(text, line);
  const columns = cells.slice(1).map((cell) => unquoted(cell).trim());
  if (columns.length === 0) {
    return {
      code: 'tsv/no-periods',
      message: 'The heading names no period: nothing stands behind the first column.',
      hint: 'Download the file again; its columns must be separated by tabs.',
      line,
      column: first.length + 1,
    };
  }
  return twice([...keys, across], line) ?? badColumn(columns, cells, line) ?? { keys, across, columns };
}

function noHeading(text: string, line: number): LocatedFinding {
  const separated = !text.includes('\t') && /[;,|]/.test(text);
  return {
    code: 'tsv/no-heading',
    message:
      'The first line is not the heading of a Eurostat TSV file, which names its dimensions and the time: `unit,sex,geo\\TIME_PERIOD`, then a tab and the periods.',
    hint: separated
      ? 'It looks like a CSV file: import it with `--from csv` or `--from sdmx-csv`.'
      : 'Download the table again, or import it with `--from csv` if it is a table of another kind.',
    line,
    length: Math.min(text.length, 40),
  };
}

function twice(ids: readonly string[], line: number): LocatedFinding | null {
  const id = ids.find((each, index) => ids.indexOf(each) !== index);
  if (id === undefined) return null;
  return {
    code: 'tsv/duplicate-heading',
    message: `The heading names the dimension ${quoted(id)} twice.`,
    hint: 'Download the file again.',
    line,
  };
}

function badColumn(columns: readonly string[], cells: readonly string[], line: number): LocatedFinding | null {
  const seen = new Set<string>();
  let column = (cells[0] ?? '').length + 2;
  for (const [index, code] of columns.entries()) {
    const length = (cells[index + 1] ?? '').length;
    if (code === '') {
      return {
        code: 'tsv/unnamed-column',
        message: `Column ${index + 2} of the heading names no period.`,
        hint: 'Download the file again, or take the empty column out.',
        line,
        column,
        length,
      };
    }
    if (seen.has(code)) {
      return {
        code: 'tsv/duplicate-heading',
        message: `The heading names ${quoted(code)} twice.`,
        hint: 'Download the file again, or take one of the two columns out.',
        line,
        column,
        length,
      };
    }
    seen.add(code);
    column += length + 1;
  }
  return null;
}

/** Programs that rewrite the file put quotation marks around the first column, for the commas in it. */
export function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.trimEnd().endsWith('"') ? cell.trimEnd().slice(1, -1) : cell;
}
