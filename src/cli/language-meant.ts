import { suggest } from '../diagnostics/suggest.ts';
import { asEurostatWrites, isCountryCode } from '../observations/country-codes.ts';

/** The language that a word stands for: its name in any of the known languages, with a slip, a longer tag, or the code of a country. */
export function languageMeant(word: string, known: readonly string[]): string | null {
  const names = new Map(known.flatMap((lang) => known.map((spoken) => [folded(nameIn(lang, spoken)), lang] as const)));
  const named = names.get(folded(word)) ?? tagMeant(word, known);
  if (named !== undefined) return named;
  // Of two or three letters nearly every code is a slip away.
  const near = word.length > 3 ? suggest(folded(word), names.keys()) : null;
  return near === null ? null : (names.get(near) ?? null);
}

function tagMeant(word: string, known: readonly string[]): string | undefined {
  const tag = word.replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return undefined;
  const spoken = languageOf(() => new Intl.Locale(tag));
  // EL and UK are Eurostat's own; SE and SI are countries here, before they are languages of few.
  // In small letters the code of a language is that language: uk is Ukrainian.
  const ofLanguage =
    tag === tag.toLowerCase() && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
  const ofCountry =
    !ofLanguage && isCountryCode(asEurostatWrites(tag.toUpperCase()))
      ? languageOf(() => new Intl.Locale('und', { region: tag }).maximize())
      : undefined;
  return [spoken, ofCountry].find((lang) => lang !== undefined && known.includes(lang));
}

function languageOf(read: () => Intl.Locale): string | undefined {
  try {
    return read().language;
  } catch {
    // No tag at all: nothing is meant by it.
    return undefined;
  }
}

/** The name of a language in another. */
export function nameIn(lang: string, spoken: string): string {
  return new Intl.DisplayNames(spoken, { type: 'language' }).of(lang) ?? lang;
}

/** Without case and accents: `Espanol`, `Ελληνικα`. */
function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
