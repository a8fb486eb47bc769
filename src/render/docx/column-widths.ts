/** What a column has to hold, in average characters. */
export interface ColumnNeed {
  /** The longest piece that should not be broken: a word, or a whole figure. */
  readonly least: number;
  /** What its cells hold on one line, on average of the longer ones. */
  readonly liked: number;
}

/** Columns of one width. */
export function evenWidths(columns: number, width: number): readonly number[] {
  return shared(
    Array.from({ length: columns }, () => 1),
    width,
  );
}

/** The width in these parts, whole numbers that add up to it. */
export function shared(parts: readonly number[], width: number): readonly number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  let before = 0;
  let ends = 0;
  return parts.map((part) => {
    before += part;
    const end = sum === 0 ? 0 : Math.round((before / sum) * width);
    const own = end - ends;
    ends = end;
    return own;
  });
}

/**
 * Twentieths of a point that an average character of the table's type takes: a seventh more than in the house's sans, for a
 * computer without it sets the wider Arial or Liberation Sans.
 */
export const perCharacter = 98;

/** Room beside the words in a cell, in characters. */
const padding = 1.8;

/**
 * Widths of columns so that no word is broken where that can be had, and the room that is left goes where the words are.
 * `width` in any unit; `characters`: how many average characters go on a line of it.
 */
export function fittedWidths(needs: readonly ColumnNeed[], width: number, characters: number): readonly number[] {
  const least = needs.map((need) => need.least + padding);
  const sum = least.reduce((total, one) => total + one, 0);
  if (sum >= characters) return shared(least, width);
  // Long texts need more room, but a line of them is never enough: the root keeps short columns from being starved.
  const wishes = needs.map((need) => Math.max(0, Math.sqrt(need.liked * 12) - need.least));
  const wished = wishes.reduce((total, one) => total + one, 0);
  const left = characters - sum;
  return shared(
    least.map((one, index) => one + (wished === 0 ? left / needs.length : ((wishes[index] ?? 0) / wished) * left)),
    width,
  );
}

/**
 * The width in these parts, but for columns that this would break a word of: those are as wide as it, and the others give what
 * they can spare. `texts`: what stands in each column, most of all its head. In twentieths of a point.
 */
export function roomyWidths(
  parts: readonly number[],
  texts: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const least = parts.map((_, index) => (needOf('', texts[index] ?? [], false).least * 1.1 + padding) * perCharacter);
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  if (sum(least) >= width) return shared(least, width);
  const wide = shared(parts, width).map((one, index) => Math.max(one, least[index] ?? 0));
  const spare = wide.map((one, index) => one - (least[index] ?? 0));
  const taken = (sum(wide) - width) / (sum(spare) || 1);
  return shared(
    wide.map((one, index) => one - (spare[index] ?? 0) * taken),
    width,
  );
}

/** About how wide a text is, in average characters: capitals are wider, and points and thin letters are not. */
function extent(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (/[\p{Lu}mw%_—…]/u.test(character)) sum += 1.3;
    else if (/[iljtfr.,:;'’|()[\] ]/.test(character)) sum += 0.65;
    // Signs of East Asian scripts and emoji are square.
    else sum += /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|\p{Extended_Pictographic}/u.test(character) ? 2 : 1;
  }
  return sum;
}

/** The longest word that a column is made wide for; longer ones are broken. */
const longestWord = 20;

/** What a column of texts needs; `whole`: each text stands on one line, as figures do. */
export function needOf(head: string, texts: readonly string[], whole: boolean): ColumnNeed {
  const words = (text: string) => Math.max(0, ...text.split(/[\s\u00ad]+|(?<=[-–/])/).map(extent));
  const lengths = texts.map(extent).sort((a, b) => b - a);
  const longer = lengths.slice(0, Math.max(1, Math.ceil(lengths.length / 3)));
  const average = longer.reduce((sum, length) => sum + length, 0) / Math.max(1, longer.length);
  const least = whole ? Math.max(0, ...lengths) : Math.max(0, ...texts.map(words));
  // A head is set in bold.
  return {
    least: Math.min(longestWord, Math.max(least, words(head) * 1.1)),
    liked: Math.max(average, extent(head)),
  };
}
