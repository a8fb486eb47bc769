import { isoCode, countryName as listedInEnglish } from '../observations/country-codes.ts';
import type { Study } from '../study/study.ts';
import type { Locale, Phrase } from './locale/locale.ts';

/**
 * The name of a place as the study or the code list gives it; a country by `Intl`; else the code. A country that the study
 * names in another language than the report's is named in the report's.
 */
export function placeName(study: Study, locale: Locale, code: string): string {
  const named = Object.hasOwn(study.places.nameOf, code) ? study.places.nameOf[code] : undefined;
  // A name of the list of countries is English, whatever the language of the study.
  if (named !== undefined && named !== listedInEnglish(code)) {
    const { text, lang } = locale.text(named);
    const words = text.trim();
    const foreign = lang !== null && listedName(locale, code) !== code.replaceAll('_', ' ');
    if (words !== '' && words !== code && !foreign) return words;
  }
  return listedName(locale, code);
}

function listedName(locale: Locale, code: string): string {
  return locale.has(`place.${code}`) ? locale.t(`place.${code}`) : countryName(locale, code);
}

/** In running text as a name alone ("the Netherlands"), with what says that something is there, or after a noun. */
export type PlaceForm = 'name' | 'in' | 'of';

/**
 * A place in a sentence: "the Netherlands", "in the Netherlands". Its words stand in the message `place.in-text.<code>`,
 * which a language also uses for its own prepositions and cases. A place that a study names in its own way keeps that
 * name.
 */
export function placeInText(locale: Locale, code: string, name: string, form: PlaceForm): string {
  const key = `place.in-text.${code}`;
  if (locale.has(key) && fits(locale, key, code, name)) return locale.t(key, { form, name });
  return locale.t('place.in-text', { form, name });
}

/** A name that no place has. */
const anyName = '\u0000';

/** Words that hold for one name are for that name alone; "nella regione {name}" holds for whatever a study calls the place. */
function fits(locale: Locale, key: string, code: string, name: string): boolean {
  if (locale.t(key, { form: 'in', name: anyName }).includes(anyName)) return true;
  const usual = [listedName(locale, code), locale.t(key, { form: 'name', name: '' })];
  return usual.some((each) => folded(locale, each) === folded(locale, name));
}

function folded(locale: Locale, name: string): string {
  return name.toLocaleLowerCase(locale.lang);
}

/** A place by its code and name as a sentence asks for it; empty where it has no name. */
export function placePhrase(locale: Locale, code: string, name: string): Phrase {
  return (form) => (name === '' ? '' : placeInText(locale, code, name, form === 'in' || form === 'of' ? form : 'name'));
}

/** The same where the name stands at the head of a table or title: there it is bare. */
export function placeHead(locale: Locale, code: string, name: string): Phrase {
  const inSentence = placePhrase(locale, code, name);
  return (form) => (form === 'plain' ? name : inSentence(form));
}

/** The region by its name as a sentence asks for it, in the forms that its file gives for the language, if any. */
export function regionInText({ region }: Pick<Study, 'region'>, locale: Locale, code: string): Phrase {
  const name = locale.plain(region.region.name);
  const written = region.region.in_text;
  const own = written !== undefined && Object.hasOwn(written, locale.lang) ? written[locale.lang] : undefined;
  const usual = placePhrase(locale, code, name);
  return (form) => (form === 'in' || form === 'of' ? own?.[form] : own?.name) ?? usual(form);
}

/** The same at the head of a table or title, where the name alone is bare. */
export function regionHead(study: Pick<Study, 'region'>, locale: Locale, code = ''): Phrase {
  const inSentence = regionInText(study, locale, code);
  return (form) => (form === 'plain' ? locale.plain(study.region.region.name) : inSentence(form));
}

/** A country by its code, as a sentence asks for it. */
export function countryPhrase(locale: Locale, code: string): Phrase {
  return placePhrase(locale, code, countryName(locale, code));
}

/** A country by its code, as Eurostat writes it (EL, UK); the code itself, spaced, where it is no country's. */
export function countryName(locale: Locale, code: string): string {
  const group = /^(EU|EA)(\d{2})(?:_(\d{4}))?$/.exec(code);
  if (group !== null) return groupOfCountries(locale, group);
  if (!/^[A-Z]{2}$/.test(code)) return code.replaceAll('_', ' ');
  return names(locale.lang, 'region').of(isoCode(code)) ?? code;
}

/** `European Union (28)`, `Eurozone (19)`: as many countries as the code says. */
function groupOfCountries({ lang }: Locale, [code, union, count = '', since]: RegExpExecArray): string {
  const name = names(lang, 'region').of(union === 'EU' ? 'EU' : 'EZ') ?? code;
  return `${name} (${[count, since].filter((part) => part !== undefined).join(', ')})`;
}

/** A language by its code, in the report's: "Finnish"; the code itself, spaced, where it is none. */
export function languageName(locale: Locale, code: string): string {
  if (!/^[A-Za-z]{2,3}$/.test(code)) return code.replaceAll('_', ' ');
  const tag = code.toLowerCase();
  return names(locale.lang, 'language').of(tag) ?? code;
}

const displayNames = new Map<string, Intl.DisplayNames>();

function names(lang: string, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${lang} ${type}`;
  const made = displayNames.get(key) ?? new Intl.DisplayNames(lang, { type, fallback: 'code' });
  displayNames.set(key, made);
  return made;
}
