import type { Keywords } from './keywords.ts';
import type { Statement } from './scanner.ts';

/** A text without blanks around it; `null` where nothing is left. */
export function firstOf(text: string | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}

/** All of a keyword in the chosen language; in the file's own where it has none of it there. */
export function chosen(keywords: Keywords, keyword: string, language: string | null): readonly Statement[] {
  const translated = keywords.all(keyword, language);
  return translated.length > 0 ? translated : keywords.all(keyword);
}

/** The text of a keyword without keys, in the chosen language or else the file's own; `null` where it has none. */
export function textOf(keywords: Keywords, keyword: string, language: string | null): string | null {
  const statement = keywords.find(keyword, language) ?? keywords.find(keyword);
  return firstOf(statement?.values.join(', '));
}
