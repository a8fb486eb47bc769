/**
 * What the report's own fonts hold: Latin, Greek, and what is set with them. Any other sign is drawn by whatever font the reader has,
 * which nobody knows here.
 */
const own =
  '\\p{sc=Latin}\\p{sc=Greek}\\u0020-\\u024f\\u0300-\\u036f\\u2000-\\u206f\\u20a0-\\u20bf\\u2100-\\u214f\\u2190-\\u21ff\\u2200-\\u22ff';
const foreign = new RegExp(`[^${own}]`, 'u');
const foreignRuns = new RegExp(`[^${own}]+`, 'gu');

/** Widths of signs of other fonts, in their size: rather too wide than too narrow. */
const pictureWidth = 1.4;
const wideWidth = 1.05;
const letterWidth = 0.85;

const nothing = /[\p{M}\p{Cf}\p{Cc}\p{Variation_Selector}]/u;
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** A text without the signs that the report's fonts lack, and the width of those, in multiples of the size of the type. */
export function withoutForeign(words: string): { readonly own: string; readonly width: number } {
  if (!foreign.test(words)) return { own: words, width: 0 };
  let width = 0;
  for (const sign of (words.match(foreignRuns) ?? []).join(''))
    width += nothing.test(sign) ? 0 : picture.test(sign) ? pictureWidth : wide.test(sign) ? wideWidth : letterWidth;
  return { own: words.replace(foreignRuns, ''), width };
}
