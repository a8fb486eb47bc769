import type { LeftOutReason } from '../imported.ts';

/** What a code of a dimension becomes: a word of the region file, or why its cells are left out. */
export type Term = { readonly word: string } | { readonly leftOut: LeftOutReason };

/** A code, with the label that the file gives it. Reads one dimension. */
export type ReadTerm = (code: string, label: string | null) => Term;

export const unknownCode: Term = { leftOut: 'unknown_code' };

/** True where the code has a word. */
export function isWord(term: Term): term is { readonly word: string } {
  return 'word' in term;
}

/** Codes of a total, in Eurostat's tables, SDMX and those of national offices. */
const totals: ReadonlySet<string> = new Set(['total', 't', '_t', 'tot', 'all', 'sss']);

/** True for the code or the label of a total. */
export function isTotal(code: string): boolean {
  return totals.has(code.trim().toLowerCase());
}

/** True for a code that can stand in a cell: it begins with a letter or a digit, for a spreadsheet takes `=A1` for a formula, and has no control characters. */
export function isPlainCode(code: string): boolean {
  return /^[\p{L}\p{N}<]\P{Cc}*$/u.test(code);
}
