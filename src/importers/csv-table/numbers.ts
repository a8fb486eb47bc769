import { readFlags } from '../../observations/flags.ts';

/** How a file writes its numbers. */
export interface NumberStyle {
  readonly decimal: '.' | ',';
  /** Stand between thousands and are taken off; blanks and apostrophes always are. */
  readonly thousands: '.' | ',' | null;
}

/** Why it cannot be told how the file writes its numbers: a number of either kind, with its line. */
export interface UnclearStyle {
  readonly problem: 'ambiguous' | 'contradictory';
  readonly examples: readonly { readonly text: string; readonly line: number }[];
}

/** A cell as it was written: its number without sign, flags and percent sign. */
interface Parts {
  readonly sign: 1 | -1;
  readonly digits: string;
  readonly flags: string;
}

const blanks = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const number =
  /^([-+−]?)\s?((?:\d[\d.,]*|[.,]\d+)(?:[\s\u00a0\u2007\u2009\u202f'’]\d{3})*(?:[.,]\d+)?)\s*%?\s*([A-Za-z][A-Za-z, ]{0,7})?$/;
const grouped = /^\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/;

/**
 * What stands in place of a figure: nothing, `:` with or without flags, and the signs of the offices. A dash is nought to
 * some offices and “none” to others: it stays a sign.
 */
const signs = /^(?:\.{1,3}|…|-{1,2}|[–—/*xX#]|n\/?a|n\.a\.|n\.?d\.?|s\.d\.|NaN|null|NULL)$/i;

const plainNumber = /^-?\d{1,30}(?:[.,]\d{1,20})?$/;
const longestNumber = 60;

/** The sign or the flags that stand in place of a figure (`''` of an empty cell); `null` where something else stands there. */
export function missingMark(cell: string): string | null {
  if (cell === '') return '';
  const first = cell.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return null;
  if (cell.startsWith(':')) {
    const flags = cell.slice(1).replace(/[\s,]/g, '');
    return readFlags(flags) === null ? null : flags;
  }
  // Kept back, or too uncertain to be published.
  return signs.test(cell) || /^[cCu]$/.test(cell) ? cell : null;
}

function partsOf(cell: string): Parts | null {
  // Nearly all.
  if (plainNumber.test(cell)) {
    return cell.startsWith('-') ? { sign: -1, digits: cell.slice(1), flags: '' } : { sign: 1, digits: cell, flags: '' };
  }
  // An apostrophe before a sign is put there so that no spreadsheet takes the number for a formula.
  const match = cell.length > longestNumber ? null : number.exec(cell.replace(/^'(?=[-+−]\d)/, ''));
  if (!match) return null;
  const [, sign = '', written = '', letters = ''] = match;
  const flags = letters.replace(/[\s,]/g, '');
  if (readFlags(flags) === null) return null;
  if (/[\s\u00a0\u2007\u2009\u202f'’]/.test(written) && !grouped.test(written)) return null;
  if (!isShaped(written.replace(blanks, ''))) return null;
  return { sign: sign === '-' || sign === '−' ? -1 : 1, digits: written, flags };
}

/** Not so: `31.12.2022`, `1.2.3`. */
function isShaped(bare: string): boolean {
  const dots = count(bare, '.');
  const commas = count(bare, ',');
  if (dots + commas < 2) return /\d$/.test(bare);
  return isGrouped(bare, '.') || isGrouped(bare, ',');
}

/** True where the cell could be a figure of some style, or stands in place of one. */
export function isFigure(cell: string): boolean {
  return missingMark(cell) !== null || partsOf(cell) !== null;
}

type Point = '.' | ',';
const points: readonly Point[] = ['.', ','];

interface Place {
  readonly text: string;
  readonly line: number;
}

/** What the figures of one column tell of how numbers are written; of each kind the first. */
export class StyleEvidence {
  readonly decimal: Partial<Record<Point, Place>> = {};
  readonly thousands: Partial<Record<Point, Place>> = {};
  /** One number of `1.234` alone tells nothing. */
  readonly either: Partial<Record<Point, Place>> = {};
  /** Numbers of five digits and more stand without separators. Four digits do so in many languages that part longer ones. */
  longPlain = false;

  see(cell: string, line: number): void {
    const digits = partsOf(cell)?.digits;
    if (digits === undefined) return;
    const bare = bareOf(digits);
    const dots = count(bare, '.');
    const commas = count(bare, ',');
    if (dots === 0 && commas === 0) {
      if (bare.length >= 5 && bare === digits) this.longPlain = true;
      return;
    }
    const place = { text: cell, line };
    if (dots > 0 && commas > 0) {
      const decimal: Point = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
      this.decimal[decimal] ??= place;
      this.thousands[other(decimal)] ??= place;
      return;
    }
    const point: Point = dots > 0 ? '.' : ',';
    if (dots + commas > 1) {
      this.thousands[point] ??= place;
      return;
    }
    const [whole = '', fraction = ''] = bare.split(point);
    const unclear = bare === digits && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    (unclear ? this.either : this.decimal)[point] ??= place;
  }
}

/** How a file writes its numbers, by all its columns of figures together; or why that cannot be told. Nothing is guessed. */
export function decideStyle(columns: readonly StyleEvidence[]): NumberStyle | UnclearStyle {
  const first = (kind: 'decimal' | 'thousands' | 'either', point: Point): Place | undefined =>
    columns.find((column) => column[kind][point])?.[kind][point];
  const decided: Partial<Record<Point, 'decimal' | 'thousands'>> = {};
  for (const point of points) {
    const decimal = first('decimal', point);
    const thousands = first('thousands', point);
    if (decimal && thousands) return { problem: 'contradictory', examples: [decimal, thousands] };
    if (decimal) decided[point] = 'decimal';
    if (thousands) decided[point] = 'thousands';
  }
  const [dot, comma] = [first('decimal', '.'), first('decimal', ',')];
  if (dot && comma) return { problem: 'contradictory', examples: [dot, comma] };
  for (const point of points) {
    const either = first('either', point);
    if (!either || decided[point]) continue;
    const opposite = decided[other(point)];
    if (opposite) decided[point] = opposite === 'decimal' ? 'thousands' : 'decimal';
    else if (columns.every((column) => !column.either[point] || column.longPlain)) decided[point] = 'decimal';
    else return { problem: 'ambiguous', examples: [either] };
  }
  const decimal: Point = decided[','] === 'decimal' || (decided['.'] === 'thousands' && !decided[',']) ? ',' : '.';
  return { decimal, thousands: decided[other(decimal)] === 'thousands' ? other(decimal) : null };
}

/** True where the style could not be told. */
export function isUnclear(style: NumberStyle | UnclearStyle): style is UnclearStyle {
  return 'problem' in style;
}

/** A figure with its flags; a cell that is none stays a text. */
export interface CellFigure {
  readonly value: number | string | null;
  readonly decimals: number;
  readonly flags: string;
}

/** Reads a cell: `53,1 b`, `1.234,5`, `12 345`, `:u`, `..`, empty. A percent sign is taken off. */
export function readFigure(cell: string, style: NumberStyle): CellFigure {
  const mark = missingMark(cell);
  if (mark !== null) return { value: null, decimals: 0, flags: mark };
  const parts = partsOf(cell);
  const plain = parts && readStyled(bareOf(parts.digits), style);
  if (!parts || plain === null) return { value: cell, decimals: 0, flags: '' };
  const value = parts.sign * Number(plain);
  if (!Number.isFinite(value)) return { value: cell, decimals: 0, flags: '' };
  return { value: value === 0 ? 0 : value, decimals: plain.split('.')[1]?.length ?? 0, flags: parts.flags };
}

/** The number with a point and nothing else; `null` where it is not of the style. */
function readStyled(bare: string, { decimal, thousands }: NumberStyle): string | null {
  const parts = bare.split(decimal);
  if (parts.length > 2) return null;
  const [whole = '', fraction] = parts;
  const joined = thousands !== null && isGrouped(whole, thousands) ? whole.replaceAll(thousands, '') : whole;
  if (!/^\d*$/.test(joined) || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  return `${joined === '' ? '0' : joined}${fraction === undefined ? '' : `.${fraction}`}`;
}

function isGrouped(whole: string, point: Point): boolean {
  return (point === '.' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/).test(whole);
}

function bareOf(digits: string): string {
  return plainNumber.test(digits) ? digits : digits.replace(blanks, '');
}

function count(text: string, letter: Point): number {
  const first = text.indexOf(letter);
  return first === -1 ? 0 : text.split(letter).length - 1;
}

function other(point: Point): Point {
  return point === '.' ? ',' : '.';
}
