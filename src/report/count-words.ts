import type { Locale } from './locale/locale.ts';

/** A count as it is written in running text: `three` up to twelve where the language has words for it, else `13`. */
export function countWords(locale: Locale, count: number): string {
  const key = `count.${count}`;
  return locale.has(key) ? locale.t(key) : locale.number(count);
}

/** Some names, and how many more there are: `A, B and 7 others`. Plain text; empty for none. */
export function someOf(locale: Locale, names: readonly string[], most: number): string {
  if (names.length <= most + 1) return locale.list(names);
  const shown = names.slice(0, most);
  return locale.list([...shown, locale.t('count.others', { n: names.length - shown.length })]);
}
