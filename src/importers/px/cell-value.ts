import type { TableCell } from '../statistical-table.ts';

/** A cell without its place. */
export type CellValue = Pick<TableCell, 'value' | 'decimals' | 'flags'>;

const number = /^[+-]?(?:\d+(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,3}))?$/;

/** The symbols that the format keeps for missing figures: a dash (nothing to count), one to seven dots. */
export function isSymbol(word: string): boolean {
  return word === '-' || /^\.{1,7}$/.test(word);
}

function digits(word: string): number | null {
  let value = 0;
  if (word.length > 15 || word.length === 0) return null;
  for (let at = 0; at < word.length; at += 1) {
    const digit = word.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** A word of the data as a number, with its decimals as written; `null` where it is none. Most are whole: those go quickly. */
export function numberOf(word: string): CellValue | null {
  const whole = digits(word);
  if (whole !== null) return { value: whole, decimals: 0, flags: '' };
  const [match, behind, only, exponent = '0'] = number.exec(word) ?? [];
  if (match === undefined) return null;
  const value = Number(word);
  if (!Number.isFinite(value)) return null;
  return { value, decimals: Math.max(0, (behind ?? only ?? '').length - Number(exponent)), flags: '' };
}

/** A missing figure, with the symbol that stands in its place. */
export function missing(symbol: string): CellValue {
  return { value: null, decimals: 0, flags: symbol.trim() };
}
