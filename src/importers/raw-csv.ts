import { csvFigureCell } from './csv-text.ts';
import type { StatisticalTable, TableCell } from './statistical-table.ts';

/**
 * Any table as CSV for other tools, piece by piece: a column a dimension under its id, then `value` and `flags`; every cell
 * in the file's own order, missing ones with an empty value. Codes stand as the file writes them, labels where it has no
 * codes; numbers in full precision with a point and without an exponent. RFC 4180, UTF-8, lines ending in `\n`.
 *
 * A text that a spreadsheet would run as a formula is written with an apostrophe before it (CWE-1236). Numbers are not
 * texts, and a code that is a signed number or range (`-4`, `+65`) runs nothing: both stand as they are.
 *
 * Ends early where the file has an error: `table.diagnostics()` tells, once all was taken.
 */
export async function* rawCsv(table: StatisticalTable): AsyncGenerator<string> {
  const { dimensions } = table.head;
  yield `${[...dimensions.map(({ id }) => csvFigureCell(id)), 'value', 'flags'].join(',')}\n`;
  const texts = new KnownTexts();
  for await (const cells of table.cells()) {
    let piece = '';
    for (const cell of cells) {
      piece += lineOf(cell, dimensions.length, texts);
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    if (piece !== '') yield piece;
  }
}

/** Longer texts cost memory, shorter ones time. */
const pieceLength = 65_536;

function lineOf(cell: TableCell, width: number, texts: KnownTexts): string {
  let line = '';
  for (let index = 0; index < width; index += 1) line += `${texts.written(cell.codes[index] ?? '')},`;
  return `${line}${valueCell(cell.value)},${texts.written(cell.flags)}\n`;
}

const mostKnown = 10_000;

/** The same few codes stand in every line: each is looked at once. No more are kept than fit into little memory. */
class KnownTexts {
  readonly #known = new Map<string, string>();

  written(text: string): string {
    const before = this.#known.get(text);
    if (before !== undefined) return before;
    const cell = csvFigureCell(text);
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(text, cell);
    return cell;
  }
}

function valueCell(value: TableCell['value']): string {
  if (value === null) return '';
  return typeof value === 'number' ? withoutExponent(value) : csvFigureCell(value);
}

/** All digits that tell the number from its neighbours: `0.0000001`, never `1e-7`. */
function withoutExponent(value: number): string {
  const short = String(value);
  const [, sign = '', first = '', rest = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short) ?? [];
  if (exponent === undefined) return short;
  const shift = Number(exponent);
  const digits = `${first}${rest}`;
  return shift < 0 ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}` : `${sign}${digits.padEnd(shift + 1, '0')}`;
}
