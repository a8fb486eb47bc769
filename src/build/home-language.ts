import type { Study } from '../study/study.ts';

/** The language that a document of a study is made in where none is named: the first of the study's that there are words in, else English. */
export function homeLanguage({ region }: Pick<Study, 'region'>, known: readonly string[]): string {
  return region.study.languages.find((lang) => known.includes(lang)) ?? 'en';
}
