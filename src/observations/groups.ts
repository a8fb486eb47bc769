import { conceptGroups, type PopulationConcept } from './code-lists.ts';
import { countryCodes, isCountryCode } from './country-codes.ts';

/** Codes of two letters that name no country. */
const noCountries: readonly string[] = ['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'GR', 'GB'];

/**
 * True where the word is a group of the concept: one of its fixed groups, a country (ISO 3166, but EL and UK), a language
 * (ISO 639). Any word is a group by origin, for every country has its own ways of telling it.
 */
export function isGroup(concept: PopulationConcept, word: string): boolean {
  const fixed = conceptGroups[concept];
  if (fixed === null || fixed.includes(word)) return true;
  return concept === 'mother_tongue' ? isLanguage(word) : isCountry(word);
}

/** The groups of a concept that have a name of their own, for hints; countries by their codes. */
export function groupsOf(concept: PopulationConcept): readonly string[] {
  const fixed = conceptGroups[concept] ?? [];
  return concept === 'citizenship' || concept === 'country_of_birth' ? [...fixed, ...countryCodes] : fixed;
}

function isCountry(word: string): boolean {
  if (isCountryCode(word)) return true;
  return /^[A-Z]{2}$/.test(word) && !noCountries.includes(word) && isNamed('region', word);
}

function isLanguage(word: string): boolean {
  return /^[a-z]{2,3}$/.test(word) && isNamed('language', word);
}

const names = new Map<'region' | 'language', Intl.DisplayNames>();

/** True where the code has a name. Names take ten milliseconds to load, and most studies need none. */
function isNamed(type: 'region' | 'language', code: string): boolean {
  const known = names.get(type) ?? new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  names.set(type, known);
  return known.of(code) !== undefined;
}
