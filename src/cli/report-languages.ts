import { languages } from '../build/resources.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Effects } from '../effects.ts';
import { asEurostatWrites, isCountryCode } from '../observations/country-codes.ts';
import { listed } from './choose-documents.ts';
import { wrongUsage } from './failure.ts';

/**
 * The languages that the tool has words in. Throws a failure with exit code 2 where one is asked for that it lacks: the failure
 * lists those that there are, and says which was probably meant by `german`, `Deutsch`, `de-AT` or `gr`.
 */
export async function requireLanguages(
  asked: readonly string[] | null,
  { files }: Pick<Effects, 'files'>,
): Promise<readonly string[]> {
  const known = await languages(files);
  for (const lang of asked ?? []) {
    if (known.includes(lang)) continue;
    const meant = languageMeant(lang, known);
    throw wrongUsage(
      `There are no words in the language “${lang}”.`,
      meant === null ? listed(known) : `Did you mean ${meant} (${nameIn(meant, 'en')})? ${listed(known)}`,
    );
  }
  return known;
}

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
  const ofCountry = isCountryCode(asEurostatWrites(tag.toUpperCase()))
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

function nameIn(lang: string, spoken: string): string {
  return new Intl.DisplayNames(spoken, { type: 'language' }).of(lang) ?? lang;
}

/** Without case and accents: `Espanol`, `Ελληνικα`. */
function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Throws a failure with exit code 2 where more than one language would go to standard output. */
export function refuseSeveralLanguages(asked: readonly string[] | null): void {
  if ((asked ?? []).length > 1)
    throw wrongUsage('Only one language can go to standard output.', 'Name one with --lang, or a folder with --out.');
}

/** The pages that are made together, so that one leads to the other. */
export type Editions = readonly { readonly lang: string; readonly href: string }[];

/** One for each language; none where there are no pages, or one. */
export function editionsOf(
  stems: readonly { readonly lang: string; readonly stem: string }[],
  formats: readonly string[],
): Editions {
  if (stems.length < 2 || !formats.includes('html')) return [];
  return stems.map(({ lang, stem }) => ({ lang, href: `${encodeURIComponent(stem)}.html` }));
}
