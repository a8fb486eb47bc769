import type { Study } from '../study/study.ts';

/** The language that a document of a study is made in where none is named: the first of the study's that there are words in, else English. */
export function homeLanguage({ region }: Pick<Study, 'region'>, known: readonly string[]): string {
  return region.study.languages.find((lang) => known.includes(lang)) ?? 'en';
}

/** The first language that a study names, whether there are words in it or not. */
export const firstLanguage = ({ region }: Pick<Study, 'region'>): string => region.study.languages[0] ?? 'en';

/**
 * What the name of a file has of its language: nothing where none was asked for (`null`), or where it is the study's first; else
 * the code.
 */
export function languageInName(
  study: Pick<Study, 'region'>,
  lang: string,
  asked: readonly string[] | null,
): readonly string[] {
  return asked === null || lang === firstLanguage(study) ? [] : [lang];
}
