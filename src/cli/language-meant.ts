import { suggest } from '../diagnostics/suggest.ts';
import { asEurostatWrites, isCountryCode, isoCode } from '../observations/country-codes.ts';
import { foldName } from '../observations/nuts-names.ts';

/** The language that a word stands for: its name in any of the known languages, with a slip, a longer tag, or the code of a country. */
export function languageMeant(word: string, known: readonly string[]): string | null {
  const names = new Map(
    known.flatMap((lang) => known.map((spoken) => [foldName(nameIn(lang, spoken)), lang] as const)),
  );
  const named = names.get(foldName(word)) ?? tagMeant(word, known);
  if (named !== undefined) return named;
  // Of two or three letters nearly every code is a slip away.
  const near = word.length > 3 ? suggest(foldName(word), names.keys()) : null;
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
  if (spoken !== undefined && known.includes(spoken)) return spoken;
  return ofLanguage ? undefined : (languageOfCountry(asEurostatWrites(tag.toUpperCase()), known) ?? undefined);
}

/** The language that most of a country write, by its code as Eurostat writes it; `null` where it is not known, or no country. */
export function languageOfCountry(country: string, known: readonly string[]): string | null {
  if (!isCountryCode(country)) return null;
  const written = languageOf(() => new Intl.Locale('und', { region: isoCode(country) }).maximize());
  return written !== undefined && known.includes(written) ? written : null;
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
