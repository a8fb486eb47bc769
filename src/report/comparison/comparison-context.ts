import type { ChartSpec } from '../../charts/chart-spec.ts';
import type { ComparableSet, Comparison, Member, Question } from '../../comparison/comparison.ts';
import type { RegionHead } from '../../comparison/region-digest.ts';
import type { LocalisedText } from '../../study/study.ts';
import type { Locale, Messages, Phrase } from '../locale/locale.ts';
import { makeLocale } from '../locale/make-locale.ts';
import { plainLine } from '../narrative.ts';
import type { Numbering } from '../numbering.ts';
import { countryName, placeHead, placePhrase } from '../place-words.ts';
import type { Chapter } from '../report-model.ts';

/** What every section about a comparison is handed. The numbering and the shelf of charts fill up as sections are composed. */
export interface ComparisonContext {
  readonly comparison: Comparison;
  readonly locale: Locale;
  readonly numbering: Numbering;
  /** Takes a chart and gives back its id. */
  readonly chart: (id: string, spec: ChartSpec) => string;
  readonly tool: { readonly version: string };
  readonly region: (slug: string) => RegionHead;
  /** The name of a region by its slug; where two studies bear one name, with the slug: `Jyväskylä (minimal)`. */
  readonly name: (slug: string) => string;
  /** The name of its territory, which two studies may share; with the slug only where another territory is called so. */
  readonly territoryName: (slug: string) => string;
  /** Territories among some regions: two studies of one place count once. */
  readonly territories: (slugs: readonly string[]) => number;
  /** The name of a place by its code. */
  readonly place: (code: string) => string;
  /** The same for the messages of sentences. */
  readonly placePhrase: (code: string) => Phrase;
  /** The same for the messages of titles and tables. */
  readonly placeHead: (code: string) => Phrase;
  /** A text of a region's study as one plain line, in the language of the report where it has it. */
  readonly line: (slug: string, text: LocalisedText) => string;
  readonly question: (id: string) => Question;
}

/** `null` where the regions have nothing of the kind. */
export type ComparisonSection = (context: ComparisonContext) => Chapter | null;

export interface ComparisonContextOptions {
  readonly lang: string;
  readonly messages: Messages;
  readonly tool: { readonly version: string };
  readonly locale: Locale;
  /** Told each text that is not in the report's language, with its own. */
  readonly borrowed: (lang: string, text: string) => void;
  readonly numbering: Numbering;
  readonly chart: (id: string, spec: ChartSpec) => string;
}

/** Words, names and counts for the sections of one document. */
export function makeComparisonContext(comparison: Comparison, options: ComparisonContextOptions): ComparisonContext {
  const { locale, numbering, chart, tool, lang, messages, borrowed } = options;
  const regions = new Map(comparison.regions.map((head) => [head.slug, head]));
  const questions = new Map(comparison.questions.map((question) => [question.id, question]));
  const readers = new Map<string, Locale>();
  // Figures within a text are those of its own report. A text that is not in the report's language is taken in the first of its own study's.
  const reader = (languages: readonly string[]): Locale => {
    const key = languages.join(' ');
    const made = readers.get(key) ?? makeLocale(lang, messages, languages, borrowed);
    readers.set(key, made);
    return made;
  };
  const region = (slug: string): RegionHead => found(regions, slug);
  const line = (slug: string, text: LocalisedText): string =>
    plainLine(reader(region(slug).languages).text(text)).replaceAll(/\{\{[^}]*\}\}/g, '…');
  const names = distinctNames(comparison.regions.map(({ slug, name }) => [slug, line(slug, name)]));
  const territoryOf = (slug: string): string => region(slug).territory;
  const territoryNames = distinctNames(
    comparison.regions.flatMap(({ slug, territory, name }) => (slug === territory ? [[slug, line(slug, name)]] : [])),
  );
  return {
    comparison,
    locale,
    numbering,
    chart,
    tool,
    region,
    line,
    name: (slug) => found(names, slug),
    territoryName: (slug) => found(territoryNames, territoryOf(slug)),
    territories: (slugs) => new Set(slugs.map(territoryOf)).size,
    place: (code) => placeName(comparison, locale, code),
    placePhrase: (code) => placePhrase(locale, code, placeName(comparison, locale, code)),
    placeHead: (code) => placeHead(locale, code, placeName(comparison, locale, code)),
    question: (id) => found(questions, id),
  };
}

/** What bears the name of another is told from it by its slug. */
function distinctNames(named: readonly (readonly [slug: string, name: string])[]): ReadonlyMap<string, string> {
  const borne = new Map<string, number>();
  const heard = (name: string): string => name.normalize('NFKC').toLowerCase();
  for (const [, name] of named) borne.set(heard(name), (borne.get(heard(name)) ?? 0) + 1);
  return new Map(named.map(([slug, name]) => [slug, borne.get(heard(name)) === 1 ? name : `${name} (${slug})`]));
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The comparison names ${key}, which it does not hold.`);
  return value;
}

/** A country in the report's own words, any other place as a study names it. */
function placeName({ placeNames }: Comparison, locale: Locale, code: string): string {
  if (locale.has(`place.${code}`)) return locale.t(`place.${code}`);
  if (/^[A-Z]{2}$/.test(code)) return countryName(locale, code);
  const named = Object.hasOwn(placeNames, code) ? placeNames[code] : undefined;
  const words = named === undefined ? '' : plainLine(locale.text(named));
  return words === '' ? code.replaceAll('_', ' ') : words;
}

/** Whose figure a member of a set is: `Jyväskylä`, or `Finland for Jyväskylä` where the figure stands in. */
export function memberName(context: ComparisonContext, { key }: ComparableSet, member: Member): string {
  if (key.role === 'own') return context.locale.list(namesOf(context, member.regions));
  return standInName(context, member.place, member.regions);
}

/** `Finland for Jyväskylä`; of many regions their number. */
export function standInName(context: ComparisonContext, place: string, regions: readonly string[]): string {
  const { locale } = context;
  const names = namesOf(context, regions);
  const named = names.length <= mostNamed;
  return locale.t(named ? 'comparison.stand-in' : 'comparison.stand-in.many', {
    place: context.placeHead(place),
    regions: named ? locale.list(names) : '',
    n: names.length,
  });
}

/** Names of places: of one that all its studies speak of by its name alone, else by the study. */
function namesOf({ comparison, name, territoryName }: ComparisonContext, slugs: readonly string[]): readonly string[] {
  const there = new Set(slugs);
  const whole = new Set(comparison.regions.map(({ territory }) => territory));
  for (const { slug, territory } of comparison.regions) if (!there.has(slug)) whole.delete(territory);
  const territories = new Map(comparison.regions.map(({ slug, territory }) => [slug, territory]));
  return [...new Set(slugs.map((slug) => (whole.has(territories.get(slug) ?? '') ? territoryName(slug) : name(slug))))];
}

/** Regions that are named one by one; of more only the number is said. */
const mostNamed = 3;

/** "Ten regions"; where two are studies of one place, "10 studies of 9 regions". */
export function regionsWords({ comparison, locale, territories }: ComparisonContext): string {
  const studies = comparison.regions.length;
  const n = territories(comparison.regions.map(({ slug }) => slug));
  return n === studies ? locale.t('comparison.regions', { n }) : locale.t('comparison.regions.studies', { n, studies });
}

/** Names of regions in a sentence; of many the first, and how many more. */
export function regionNames(context: ComparisonContext, slugs: readonly string[], most = 4): string {
  return someOf(context, namesOf(context, slugs), most);
}

/** Some names, and how many more there are; none is left over alone. */
export function someOf({ locale }: ComparisonContext, names: readonly string[], most: number): string {
  if (names.length <= most + 1) return locale.list(names);
  return locale.list([...names.slice(0, most), locale.t('comparison.more', { n: names.length - most })]);
}
