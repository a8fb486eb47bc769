import type { ReportContext } from './context.ts';
import type { Locale } from './locale/locale.ts';

/** A count as it is written in running text: `three` up to twelve where the language has words for it, else `13`. */
export function countWords(locale: Locale, count: number): string {
  const key = `count.${count}`;
  return locale.has(key) ? locale.t(key) : locale.number(count);
}

/**
 * The name of a target group within a sentence. A study writes it with a capital; its first word is written small only
 * where the language lists it among the words that are no names, so that `Ukrainians` stays what it is.
 */
export function groupInSentence(context: ReportContext, id: string): string {
  const { locale, region } = context;
  const group = region.target_groups.find((candidate) => candidate.id === id);
  const name = group === undefined ? id : context.line(group.name);
  const [first = ''] = name.split(/[\s,]/, 1);
  const small = first.toLocaleLowerCase(locale.lang);
  const common = locale.t('count.common-words').split(' ');
  return common.includes(small) ? `${small}${name.slice(first.length)}` : name;
}

/** Some names, and how many more there are: `A, B and 7 others`. Plain text; empty for none. */
export function someOf(locale: Locale, names: readonly string[], most: number): string {
  if (names.length <= most + 1) return locale.list(names);
  const shown = names.slice(0, most);
  return locale.list([...shown, locale.t('count.others', { n: names.length - shown.length })]);
}
