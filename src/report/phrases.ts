import { definitionOf } from '../indicators/catalogue/index.ts';
import {
  catalogueMeasures,
  catalogueRates,
  type PopulationConcept,
  type Sex,
  type Time,
} from '../observations/code-lists.ts';
import type { Locale, Phrase, PhraseForm } from './locale/locale.ts';
import { countryPhrase, languageName } from './place-words.ts';

/** Who a figure is about, as far as words need it. */
export interface Who {
  readonly concept: PopulationConcept | null;
  readonly group: string;
  readonly sex: Sex;
  readonly age: string;
  readonly education: string;
  readonly breakdown: Readonly<Record<string, string>>;
  /** The indicator or measure: a count of cases that are no residents is told by it. */
  readonly base?: string;
}

/**
 * The noun of a group and sex: "foreign women", "non-EU citizens", "citizens of Ukraine". Country and language codes
 * are named by `Intl`; a code that nobody knows stands as it is, with its underscores as spaces.
 */
export function groupWords(
  locale: Locale,
  concept: PopulationConcept | null,
  group: string,
  sex: Sex,
  form: PhraseForm = 'plain',
): string {
  if (concept === null || group === 'total') return locale.t('group.total', { sex, form });
  const key = `group.${concept}.${group}`;
  if (locale.has(key)) return locale.t(key, { sex, form });
  if (concept === 'origin') return originWords(locale, group, { sex, form });
  const named =
    concept === 'mother_tongue' ? { name: languageName(locale, group) } : { country: countryPhrase(locale, group) };
  return locale.t(`group.${concept}.other`, { sex, form, ...named });
}

/** The noun of a group and sex in the form that a sentence asks for. */
export function groupPhrase(locale: Locale, concept: PopulationConcept | null, group: string, sex: Sex): Phrase {
  return (form) => groupWords(locale, concept, group, sex, form);
}

/**
 * Origin has no list of groups: each office has its own. Their usual words have messages, `Swedish_background` and `Dutch`
 * are said as such, and a code of two letters is a country.
 */
function originWords(locale: Locale, group: string, values: { readonly sex: Sex; readonly form: PhraseForm }): string {
  const usual = `group.origin.${group.toLowerCase().replaceAll('-', '_')}`;
  if (locale.has(usual)) return locale.t(usual, values);
  if (/^[A-Z]{2}$/.test(group)) {
    return locale.t('group.origin.country', { ...values, country: countryPhrase(locale, group) });
  }
  const spaced = group.replaceAll('_', ' ');
  const background = / background$/i.test(spaced);
  const name = background ? spaced.replace(/ background$/i, '') : spaced;
  return locale.t(background ? 'group.origin.background' : 'group.origin.other', { ...values, name });
}

/** `aged 15 to 64`; empty where the figure is about all ages. In the form of the group that it is said of. */
export function ageWords(locale: Locale, age: string, form: PhraseForm = 'plain', sex: Sex = 'total'): string {
  if (age === 'all') return '';
  const said = { form, sex };
  if (age === 'not_stated') return locale.t('age.not-stated', said);
  const range = /^(\d+)-(\d+)$/.exec(age);
  if (range !== null) return locale.t('age.range', { ...said, from: range[1] ?? '', to: range[2] ?? '' });
  const open = /^(\d+)\+$/.exec(age);
  if (open !== null) return locale.t('age.open', { ...said, from: open[1] ?? '' });
  const below = /^<(\d+)$/.exec(age);
  return below === null
    ? locale.t('age.other', { ...said, age })
    : locale.t('age.below', { ...said, to: below[1] ?? '' });
}

/** `15–64`, `65+`; for table rows and axes. */
export function ageLabel(locale: Locale, age: string): string {
  if (age === 'all') return locale.t('age.label.all');
  if (age === 'not_stated') return locale.t('age.label.not-stated');
  return age.replace(/^(\d+)-(\d+)$/, '$1–$2');
}

/** The group with age, education and further breakdowns: "foreign women aged 15 to 64". */
export function whoWords(locale: Locale, who: Who, form: PhraseForm = 'plain'): string {
  const cases = isOfCases(who);
  const { sex } = who;
  const said = { form, sex };
  const group = cases ? locale.t('group.cases', said) : groupWords(locale, who.concept, who.group, sex, form);
  const further = furtherWords(locale, who);
  const age = cases ? '' : ageWords(locale, who.age, form, sex);
  if (further !== '' && who.age === 'not_stated' && !cases) {
    const unaged = [locale.t('age.not-stated.bare'), further].join(locale.t('list.comma'));
    return locale.t('who.further', { ...said, group: asPhrase(group), further: unaged });
  }
  const aged = age === '' ? group : locale.t('who.aged', { ...said, group: asPhrase(group), age });
  return further === '' ? aged : locale.t('who.further', { ...said, group: asPhrase(aged), further });
}

/** The same in the form that a sentence asks for. */
export function whoPhrase(locale: Locale, who: Who): Phrase {
  return (form) => whoWords(locale, who, form);
}

const ofCases: ReadonlySet<string> = new Set([
  'vacancies',
  'businesses_founded',
  'course_participants',
  'course_completions',
  'recognition_applications',
  'recognitions',
  'language_course_completion_rate',
  'qualification_recognition_rate',
]);
const ofResidents: ReadonlySet<string> = new Set([...catalogueMeasures, ...catalogueRates]);

/** True for a figure about cases, where nobody is told apart: renewals, certified skills, course participants. Those are no residents. */
export function isOfCases({ base, concept, group, sex, age }: Who): boolean {
  if (base === undefined) return false;
  const known = ofResidents.has(base) || definitionOf(base) !== undefined;
  if (known && !ofCases.has(base)) return false;
  return (concept === null || group === 'total') && sex === 'total' && (age === 'all' || age === 'not_stated');
}

/** Education and breakdowns, in words; empty where nothing is told apart. */
export function furtherWords(locale: Locale, who: Pick<Who, 'education' | 'breakdown'>): string {
  const parts: string[] = [];
  if (who.education !== 'total') {
    const key = `education.${who.education}`;
    parts.push(
      locale.has(key) ? locale.t(key) : locale.t('education.other', { levels: who.education.replace('-', '–') }),
    );
  }
  for (const [dimension, value] of Object.entries(who.breakdown)) {
    if (value !== 'total') parts.push(breakdownWords(locale, dimension, value));
  }
  return parts.join(locale.t('list.comma'));
}

/** `sector C`, `status: temporary protection`. */
function breakdownWords(locale: Locale, dimension: string, value: string): string {
  const name = codeWords(locale, 'dimension', dimension);
  return locale.t('breakdown', { dimension: name, value: codeWords(locale, `dimension.${dimension}`, value) });
}

/** A word of a closed list by `<list>.<code>`; where there is none, the code with spaces for underscores. */
export function codeWords(locale: Locale, list: string, code: string): string {
  const key = `${list}.${code}`;
  return locale.has(key) ? locale.t(key) : code.replaceAll(/[_-]/g, ' ');
}

/** A part of a year: a quarter, half, week or month by its number. */
interface PartOfYear {
  readonly year: string;
  readonly kind: 'quarter' | 'half' | 'week' | 'month';
  readonly n: number;
}

function partOfYear(period: string): PartOfYear | null {
  const match = /^(\d{4})-(Q|S|W)?(\d{1,2})$/.exec(period);
  if (match === null) return null;
  const [, year = '', letter, n = ''] = match;
  const kind = letter === 'Q' ? 'quarter' : letter === 'S' ? 'half' : letter === 'W' ? 'week' : 'month';
  return { year, kind, n: Number(n) };
}

/** `2024`, `first quarter of 2024`, `March 2024`. */
export function periodWords(locale: Locale, period: string): string {
  const part = partOfYear(period);
  if (part === null) return period;
  const { year, kind, n } = part;
  return kind === 'month' ? locale.date(period) : locale.t(`period.${kind}`, { year, n });
}

/** `in 2024`, `in the first quarter of 2024`, `in March 2024`, `at the end of 2024`. */
export function whenWords(locale: Locale, period: string, time: Time | null): string {
  if (/^\d{4}$/.test(period) && time !== null && locale.has(`when.${time}`)) {
    return locale.t(`when.${time}`, { year: period });
  }
  const part = partOfYear(period);
  if (part === null) return locale.t('when.in', { year: period });
  const { year, kind, n } = part;
  return locale.t(`when.${kind}`, kind === 'month' ? { year, n, month: locale.date(period) } : { year, n });
}

/** `2005–2024`. */
export function periodRange(locale: Locale, periods: readonly string[]): string {
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return periodWords(locale, first);
  return /^\d{4}$/.test(first) && /^\d{4}$/.test(last)
    ? `${first}–${last}`
    : locale.t('period.range', { from: periodWords(locale, first), to: periodWords(locale, last) });
}

/** Words that no language inflects, such as a name between brackets. */
export function asPhrase(words: string): Phrase {
  return () => words;
}

/** A phrase whose words are changed once they are chosen, as by `escapeMarkdown`. */
export function changed(phrase: Phrase, change: (words: string) => string): Phrase {
  return (form) => change(phrase(form));
}

/** Several in one sentence, each in the form that it asks for. */
export function listPhrase(locale: Locale, phrases: readonly Phrase[]): Phrase {
  return (form) => locale.list(phrases.map((phrase) => phrase(form)));
}

/**
 * A label as it stands within a sentence: "manufacturing". Languages that write nouns with a capital letter say so in the
 * message `case.in-sentence`, and keep it.
 */
export function inSentence(locale: Locale, label: string): string {
  if (locale.t('case.in-sentence') === 'keep') return label;
  const [first = ''] = label;
  return first.toLocaleLowerCase(locale.lang) + label.slice(first.length);
}

/** With its first letter as at the start of a sentence. */
export function sentenceCase(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
