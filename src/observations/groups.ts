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

/**
 * True where everybody of the second group is known to be in the first: foreign citizens are wider than non-EU citizens, and
 * these than the citizens of a country. Of groups by origin nothing is known.
 */
export function isWider(concept: PopulationConcept, wide: string, narrow: string): boolean {
  if (wide === narrow || narrow === 'total') return false;
  if (wide === 'total') return true;
  if (concept === 'origin') return false;
  if (wide === 'foreign') return !['national', 'native', 'unknown'].includes(narrow);
  if (wide === 'foreign_language') return !['national_languages', 'unknown'].includes(narrow);
  return (wide === 'eu' || wide === 'non_eu') && isCode(narrow);
}

/** True where nobody is in both, so that neither can be taken for the other: EU and non-EU, two countries, `x` and `non-x`. */
export function areApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [one, other] = [a, b].map((word) => word.toLowerCase().replaceAll('-', '_'));
  return (isCode(a) && isCode(b)) || one === `non_${other}` || other === `non_${one}`;
}

/** A country or a language. */
function isCode(group: string): boolean {
  return /^([A-Z]{2}|[a-z]{2,3})$/.test(group) && group !== 'eu';
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
