import { partsOf } from './page-parts.ts';

// Longer than any word that a language has; writing that breaks between its letters by itself, and checksums, are none.
const long = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}_.]){40,}/gu;
const checksum = /^[0-9a-f]+$/;
const kept: ReadonlySet<string> = new Set(['head', 'textarea']);
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many letters stay together. */
const piece = 12;

/**
 * A page on which a name of two hundred letters without a space can be broken, also in the column of a table, which would
 * otherwise grow beyond the page. Nothing is added to the words themselves: copied, they are what they were.
 */
export function withBreaks(html: string): string {
  let out = '';
  for (const { kind, raw } of partsOf(html, kept)) {
    out += kind === 'text' ? raw.replaceAll(long, (word) => (checksum.test(word) ? word : broken(word))) : raw;
  }
  return out;
}

function broken(word: string): string {
  let out = '';
  let count = 0;
  for (const { segment } of letters.segment(word)) {
    if (count > 0 && count % piece === 0) out += '<wbr>';
    out += segment;
    count += 1;
  }
  return out;
}
