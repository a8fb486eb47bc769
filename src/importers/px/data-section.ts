import { type CellValue, isSymbol, missing, numberOf } from './cell-value.ts';
import type { PxDimension } from './dimensions.ts';
import { type Findings, type Place, shown } from './findings.ts';

/** What reading the data of a file needs to know. */
export interface DataSection {
  readonly dimensions: readonly PxDimension[];
  /** Words that the file writes in place of figures besides dashes and dots (DATASYMBOL1 …). */
  readonly symbols: ReadonlySet<string>;
  /** What each of the stub's dimensions is named by in the rows of a file with KEYS; `null` where the file has none. */
  readonly keys: readonly ('VALUES' | 'CODES')[] | null;
  readonly begin: { readonly line: number; readonly column: number };
  readonly findings: Findings;
  /** Unknown symbols that have been told of. */
  readonly told: Set<string>;
}

const mostTold = 100;
const again = 'Download the table again; if that does not help, tell the office that publishes it.';

/** `4 × 21 × 96 = 8064` */
function sizes(section: DataSection): string {
  const lengths = section.dimensions.map(({ codes }) => codes.length);
  const product = lengths.reduce((all, length) => all * length, 1);
  return lengths.length === 1 ? String(product) : `${lengths.join(' × ')} = ${product}`;
}

export function tooFew(section: DataSection, found: number, place: Place): void {
  section.findings.add({
    code: 'too-few-cells',
    severity: 'error',
    message: `The data end after ${found} cells, but the dimensions make ${sizes(section)}.`,
    hint: `The file may have been cut off on the way. ${again}`,
    place,
  });
}

export function tooMany(section: DataSection, place: Place): void {
  section.findings.add({
    code: 'too-many-cells',
    severity: 'error',
    message: `There are more data than the ${sizes(section)} cells that the dimensions make; the first that is too many stands here.`,
    hint: `A category may be missing in VALUES. ${again}`,
    place,
  });
}

/** Something stands behind the semicolon that ends the data. */
export function afterData(section: DataSection, place: Place): void {
  section.findings.add({
    code: 'after-data',
    severity: 'warning',
    message: 'Something follows the end of the data, perhaps a second table; it was not read.',
    hint: 'A PX file holds one table. Put a second one into a file of its own.',
    place,
  });
}

/** All cells are there, but not the semicolon: the last figure may have been cut. */
export function unfinished(section: DataSection, place: Place): void {
  section.findings.add({
    code: 'unfinished',
    severity: 'warning',
    message: 'The data do not end with a semicolon; if the file was cut off, the last figure may lack digits.',
    hint: 'Look at the last figure, or download the table again.',
    place,
  });
}

export function endless(section: DataSection, place: Place): void {
  section.findings.add({
    code: 'unclosed-text',
    severity: 'error',
    message: 'A text or word begins here in the data and does not end.',
    hint: again,
    place,
  });
}

/**
 * A word of the data as a cell: a number, or a missing figure with its symbol. An unknown text between quotation marks is
 * missing and said; an unknown word without them is an error (`null`).
 */
export function readCell(
  section: DataSection,
  word: string,
  quoted: boolean,
  line: number,
  column: number,
): CellValue | null {
  const value = numberOf(word);
  if (value !== null) return value;
  if (isSymbol(word) || section.symbols.has(word)) return missing(word);
  const place = { line, column, length: word.length + (quoted ? 2 : 0) };
  if (!quoted) {
    section.findings.add({
      code: 'not-a-number',
      severity: 'error',
      message: `\`${shown(word)}\` stands among the data and is neither a number nor a symbol for a missing one.`,
      hint: `A decimal point is a point, and missing figures are \`-\` or \`.\` to \`......\`. ${again}`,
      place,
    });
    return null;
  }
  if (section.told.has(word)) return missing(word);
  if (section.told.size < mostTold) section.told.add(word);
  section.findings.add({
    code: 'unknown-symbol',
    severity: 'warning',
    message: `\`${shown(word)}\` stands in place of a figure and the file does not say what it means; the cell was taken as missing.`,
    hint: 'Look up the symbol where the table is published.',
    place,
  });
  return missing(word);
}
