import { suggest } from '../diagnostics/suggest.ts';
import { asEurostatWrites, countryCodes, countryName, isCountryCode, isoCode } from '../observations/country-codes.ts';
import {
  nutsCountryVersions,
  nutsLevel,
  nutsName,
  nutsParts,
  nutsVersions,
  nutsVersionsKnown,
} from '../observations/nuts.ts';
import { nutsChange } from '../observations/nuts-changes.ts';
import { findNutsByName, foldName } from '../observations/nuts-names.ts';
import { changeWords } from '../study/nuts-words.ts';
import { languageMeant, languageOfCountry } from './language-meant.ts';

/** What somebody answered, understood; or why it was not, and what to answer instead. */
export type Understood<Value> =
  | { readonly value: Value; readonly said: string }
  | { readonly value: null; readonly problem: string; readonly hint: string; readonly codes: readonly string[] };

const refused = (problem: string, hint: string, codes: readonly string[] = []) =>
  ({ value: null, problem, hint, codes }) as const;

const longestName = 120;

/** A name on one line. */
export function understandName(answer: string): Understood<string> {
  const name = answer.replaceAll(/[\s\p{Control}]+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name))
    return refused('A study needs the name of its territory.', 'Write it as people do: Jyväskylä.');
  if ([...name].length > longestName)
    return refused(
      `The name is longer than ${longestName} letters.`,
      'Write the short name; the study can hold more words.',
    );
  // In a region file these begin a figure that is put into a text; the title of the study holds the name.
  if (name.includes('{{'))
    return refused('The name holds “{{”, which calls for a figure in a region file.', 'Write the name without it.');
  return { value: name, said: '' };
}

/** A country by its code, or by its name in any of the languages. */
export function understandCountry(answer: string, languages: readonly string[]): Understood<string> {
  const word = answer.trim();
  const code = asEurostatWrites(word.toUpperCase());
  if (isCountryCode(code)) return { value: code, said: countryName(code) ?? code };
  const names = namesOfCountries(languages);
  const found = names.get(foldName(word));
  if (found !== undefined) return { value: found, said: `${found}, ${countryName(found) ?? found}` };
  const english = countryCodes.map((each) => countryName(each) ?? each);
  const near = suggest(foldName(word), [...names.keys()]);
  const meant = near === null ? undefined : names.get(near);
  return refused(
    `There is no country “${word}” in Eurostat's lists.`,
    meant === undefined
      ? `Write its name, or its two letters: FI for ${english[countryCodes.indexOf('FI')] ?? 'Finland'}.`
      : `Did you mean ${countryName(meant) ?? meant} (${meant})?`,
  );
}

function namesOfCountries(languages: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const lang of languages) {
    const words = new Intl.DisplayNames(lang, { type: 'region' });
    for (const code of countryCodes) names.set(foldName(words.of(isoCode(code)) ?? code), code);
  }
  for (const code of countryCodes) names.set(foldName(countryName(code) ?? code), code);
  return names;
}

/** A code with its name, and the version that it is of where another does not have it. */
function named(code: string, before: string, after: string): string {
  const [version, ...others] = nutsVersions(code);
  const only = version !== undefined && others.length === 0 && nutsCountryVersions(code.slice(0, 2)).length > 1;
  return `${code}${before}${nutsName(code) ?? countryName(code) ?? ''}${only ? `, NUTS ${version}` : ''}${after}`;
}

/** Codes for somebody to choose from, one a line. */
export const asLines = (codes: readonly string[]): string =>
  codes.map((code) => `    ${named(code, '  ', '')}`).join('\n');

/** The same in a sentence. */
export const asList = (codes: readonly string[]): string => codes.map((code) => named(code, ' (', ')')).join(', ');

/** The units that bear a name, or a part of it, in a country (`null`: in any); of the latest version first. */
export function unitsCalled(name: string, country: string | null): readonly string[] {
  return findNutsByName(name, country ?? undefined)
    .filter(({ code }) => code !== country)
    .map(({ code }) => code);
}

/** The unit that bears the whole name, where the latest version has one such alone. */
export function onlyUnitCalled(name: string, country: string | null): string | null {
  const bearing = unitsCalled(name, country).filter((code) => foldName(nutsName(code) ?? '') === foldName(name));
  const latest = Math.max(0, ...bearing.flatMap(nutsVersions));
  const [only, ...others] = bearing.filter((code) => nutsVersions(code).some((version) => version === latest));
  return only !== undefined && others.length === 0 ? only : null;
}

/** The units directly below a unit or a country, in the latest version that has it. */
function partsOf(code: string): readonly string[] {
  const version = nutsVersions(code).at(-1) ?? nutsVersionsKnown.at(-1);
  return version === undefined ? [] : nutsParts(code, version);
}

/**
 * A NUTS code of a country (`null`: of any); a name, or the beginning of a word of it, finds its code where there is one alone.
 * What was not understood brings codes to choose from.
 */
export function understandNuts(answer: string, country: string | null): Understood<string> {
  const word = answer.trim();
  const code = asEurostatWrites(word.toUpperCase());
  const level = nutsLevel(code);
  const known = level === 0 || nutsName(code) !== null;
  if (known && country !== null && !code.startsWith(country))
    return refused(
      `${code} (${nutsName(code) ?? countryName(code) ?? ''}) is not in ${countryName(country) ?? country}.`,
      `Codes there begin with ${country}:`,
      partsOf(country),
    );
  if (known) {
    const name = nutsName(code) ?? countryName(code) ?? code;
    const change = nutsChange(code);
    const became = change === null ? '' : ` ${changeWords(change)}`;
    return { value: code, said: level === 0 ? `${code} is ${name}.` : `${code} is ${name}, NUTS ${level}.${became}` };
  }
  const change = nutsChange(code);
  if (change !== null) return refused(`${code} is no NUTS code any more.`, changeWords(change));
  // A country whose units are not listed is taken at its word.
  if (
    level !== null &&
    nutsCountryVersions(code.slice(0, 2)).length === 0 &&
    (country ?? code).startsWith(code.slice(0, 2))
  )
    return { value: code, said: '' };
  if (level !== null) {
    const above = [code.slice(0, -1), code.slice(0, -2), code.slice(0, 2)].find((each) => partsOf(each).length > 0);
    const near = above === undefined ? [] : partsOf(above);
    return near.length === 0
      ? refused(`There is no NUTS code ${code}.`, 'Write a code such as FI193.')
      : refused(`There is no NUTS code ${code}.`, `In ${named(above ?? '', ' (', ')')} there are:`, near);
  }
  const only = onlyUnitCalled(word, country);
  if (only !== null) return understandNuts(only, country);
  const found = unitsCalled(word, country);
  if (found.length > 0) return refused(`“${word}” is the name of no single unit.`, 'Write one of these codes:', found);
  const below = country === null ? [] : partsOf(country);
  const where = country === null ? '' : ` in ${countryName(country) ?? country}`;
  return refused(
    `There is no NUTS unit called “${word}”${where}.`,
    below.length === 0 ? 'Write a code such as FI193.' : 'Write a code, or a part of a name. The largest units are:',
    below,
  );
}

/** Languages by their codes, the first the main one. */
export function understandLanguages(answer: string, spoken: readonly string[]): Understood<readonly string[]> {
  const codes = [
    ...new Set(
      answer
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== ''),
    ),
  ];
  const inItself = (code: string) => `${code} (${new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code})`;
  const there = `There are: ${spoken.map(inItself).join(', ')}.`;
  if (codes.length === 0) return refused('A study needs a language.', there);
  const strange = codes.find((code) => !spoken.includes(code));
  if (strange !== undefined) {
    const meant = languageMeant(strange, spoken);
    const hint = meant === null ? there : `Did you mean ${inItself(meant)}? ${there}`;
    return refused(`There are no words in the language “${strange}”.`, hint);
  }
  return { value: codes, said: '' };
}

/**
 * The language that most people of a country would write a study in, among those that the tool has words in; else English. In
 * Luxembourg, whose first languages are none of them, German.
 */
export const usualLanguage = (country: string, spoken: readonly string[]): string =>
  languageOfCountry(country === 'LU' ? 'DE' : country, spoken) ?? 'en';
