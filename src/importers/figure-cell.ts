import type { TableCell } from './statistical-table.ts';

/** What one cell holds, without its place. */
export interface FigureCell extends Pick<TableCell, 'decimals' | 'flags'> {
  /** `null` where missing. */
  readonly value: number | null;
}

const point = 0x2e;

/**
 * Digits after the point of a plain number such as `-12.30` (2), `5` (0); −1 where the text is none. Statistical files hold
 * millions of them, so that this is a walk along the text and no pattern.
 */
function decimalsOf(text: string): number {
  const length = text.length;
  const sign = text.charCodeAt(0);
  let digits = 0;
  let decimals = -1;
  for (let at = sign === 0x2d || sign === 0x2b ? 1 : 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) {
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (unit === point && decimals < 0) decimals = 0;
    else return -1;
  }
  // `8.` is what is left of a figure where a file was cut off.
  if (digits === 0 || text.charCodeAt(length - 1) === point) return -1;
  return decimals < 0 ? 0 : decimals;
}

/**
 * Reads a number as data files write it: `12`, `-0.5`, `.5`, `1.2E3`. Its decimals are those written, less the exponent.
 * `null` where the text is no number, or one beyond what a computer's numbers hold.
 */
export function numberCell(text: string): FigureCell | null {
  const decimals = decimalsOf(text);
  if (decimals >= 0) return finite(Number(text), decimals);
  const parts = /^[+-]?(?:\d+(?:\.(\d+))?|\.(\d+))[eE]([+-]?\d{1,3})$/.exec(text);
  if (!parts) return null;
  return finite(Number(text), Math.max(0, (parts[1] ?? parts[2] ?? '').length - Number(parts[3])));
}

function finite(value: number, decimals: number): FigureCell | null {
  // `-0` is written for small negative figures; a zero with a sign would not equal a zero.
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, decimals, flags: '' } : null;
}

const missing: FigureCell = { value: null, decimals: 0, flags: '' };

/**
 * Reads a cell as Eurostat's files have it, flags beside the figure: `9.4`, `9.4 b`, `9.4b`, `: u`, `:u`, `:`, `0n` (less than
 * half of the unit). An empty cell is missing. `null` where it is none of these. Stricter than tables kept
 * by hand are read: nothing is guessed.
 */
export function figureCell(text: string): FigureCell | null {
  const trimmed = text.trim();
  if (trimmed === ':' || trimmed === '') return missing;
  const last = trimmed.charCodeAt(trimmed.length - 1);
  // A figure without a flag ends in a digit or its point.
  if (last <= 0x39) {
    const plain = numberCell(trimmed);
    if (plain) return plain;
  }
  const parts = /^(:|[+-]?[\d.]+(?:[eE][+-]?\d+)?)[\s|]*([A-Za-z][A-Za-z\s,|]*)$/.exec(trimmed);
  if (!parts) return null;
  const flags = flagLetters(parts[2] ?? '');
  if (parts[1] === ':') return { ...missing, flags };
  const number = numberCell(parts[1] ?? '');
  return number && { ...number, flags };
}

/** The letters of flags, without the colons, commas, bars and white space around them: `b, u` is `bu`, `|C` is `C`. */
export function flagLetters(text: string): string {
  return /[^A-Za-z]/.test(text) ? text.replace(/[:,;|\s]+/g, '') : text;
}
