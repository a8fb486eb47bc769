import type { TableCell } from './statistical-table.ts';

/** A cell without its place. */
export type WrittenCell = Pick<TableCell, 'value' | 'decimals' | 'flags'>;

const empty: WrittenCell = { value: null, decimals: 0, flags: '' };

/** What offices write where a figure is missing; what each means, only the office can say. */
const missingSigns = new Set([
  ':',
  '..',
  '...',
  '…',
  '.',
  '-',
  '–',
  '—',
  '/',
  'x',
  'X',
  '*',
  '**',
  '#',
  'n/a',
  'N/A',
  'na',
  'NA',
]);

const space = "[ \\u00a0\\u2007\\u2009\\u202f'’]";
const letters = '[bcdefimnprsuzC]';
const behind = `(?:\\s*\\(?\\s*(${letters}(?:[\\s,]*${letters}){0,4})\\s*\\)?)?`;
const written = {
  '.': new RegExp(`^([-−+]?)(\\d+|\\d{1,3}(?:(?:${space}|,)\\d{3})+)?(?:\\.(\\d*))?${behind}$`),
  ',': new RegExp(`^([-−+]?)(\\d+|\\d{1,3}(?:(?:${space}|\\.)\\d{3})+)?(?:,(\\d*))?${behind}$`),
};
const withoutValue = new RegExp(`^:\\s*\\(?\\s*((?:${letters}[\\s,]*)*)\\)?$`);

/** How numbers are written in a file: with a decimal point or a decimal comma. */
export type DecimalMark = '.' | ',';

/**
 * Reads a cell of a published table: a number (thousands may be set apart by spaces, apostrophes, or the mark that is not the
 * decimal one), with flags behind it (`53.1 b`, `53.1(bu)`), `:` with or without flags, or one of the signs that offices put in the
 * place of a missing figure, which then is its `flags`. Any other text comes back as `value`. Nothing is rounded or scaled.
 */
export function readWrittenCell(text: string, mark: DecimalMark = '.'): WrittenCell {
  const cell = text.trim();
  if (cell === '') return empty;
  const code = cell.charCodeAt(0);
  // Most cells that are no numbers are words: a digit, a sign or a mark begins what is looked at closer.
  if (code > 0x39 && code !== 0x2212 && code !== 0x3a && !missingSigns.has(cell)) return { ...empty, value: cell };
  const number = written[mark].exec(cell);
  if (number !== null && (number[2] !== undefined || (number[3] ?? '') !== '')) {
    const [, sign = '', whole = '0', fraction = '', flags = ''] = number;
    const leadingZero = /^0\d/.test(whole);
    const value = Number(`${whole.replaceAll(/\D/g, '')}.${fraction === '' ? '0' : fraction}`);
    if (!leadingZero && Number.isFinite(value)) {
      const negative = sign === '-' || sign === '−';
      return { value: negative ? -value : value, decimals: fraction.length, flags: flags.replaceAll(/[\s,]/g, '') };
    }
  }
  const flagged = withoutValue.exec(cell);
  if (flagged !== null) return { ...empty, flags: (flagged[1] ?? '').replaceAll(/[\s,]/g, '') };
  return missingSigns.has(cell) ? { ...empty, flags: cell } : { ...empty, value: cell };
}

/** True where a text is a number, with either decimal mark, or stands in the place of one. */
export function isFigure(text: string): boolean {
  const cell = text.trim();
  return cell !== '' && marks.some((mark) => typeof readWrittenCell(cell, mark).value !== 'string');
}

const marks: readonly DecimalMark[] = ['.', ','];

const period =
  /^(?:[12]\d{3}(?:\s*[-./]?\s*(?:[QSMWTKH]\s*)?\d{1,2})?|[12]\d{3}\s*[-/]\s*[12]\d{3}|(?:[QSTKH][1-4]|0?[1-9]|1[0-2])\s*[-./ ]\s*[12]\d{3}|[12]\d{3}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./][12]\d{3}|\d{1,2} \p{L}+\.? [12]\d{3}|\p{L}{3,9}\.? [12]\d{3})$/iu;

/** True for how tables name a year, quarter, month, week or day in their headings; figures such as `1990` look like one too. */
export function looksLikePeriod(text: string): boolean {
  return period.test(text.trim());
}
