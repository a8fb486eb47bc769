import type { LocalisedText } from '../../study/study.ts';
import type { RichText } from '../report-model.ts';

/**
 * A text of a region file in a language: else in the first of the file's own languages that it has, marked with that
 * `lang`. One that is a single string is in the file's first language. Markdown.
 */
export function localised(given: LocalisedText, lang: string, languages: readonly string[]): RichText {
  const home = languages[0] ?? lang;
  if (typeof given === 'string') return { kind: 'markdown', text: given, lang: home === lang ? null : home };
  const own = Object.hasOwn(given, lang) ? given[lang] : undefined;
  if (own !== undefined) return { kind: 'markdown', text: own, lang: null };
  for (const language of [...languages, ...Object.keys(given)]) {
    const found = Object.hasOwn(given, language) ? given[language] : undefined;
    if (found !== undefined) return { kind: 'markdown', text: found, lang: language };
  }
  return { kind: 'markdown', text: '', lang: null };
}
