import type { ComparableSet, Question, SetKey } from '../../comparison/comparison.ts';
import type { IndicatorRow } from '../../indicators/indicator-row.ts';
import { type PopulationConcept, populationConcepts, type Sex, sexes } from '../../observations/code-lists.ts';
import type { Phrase } from '../locale/locale.ts';
import { codeWords, periodWords, sentenceCase, type Who, whoPhrase } from '../phrases.ts';
import type { ComparisonContext } from './comparison-context.ts';

/** The name of an indicator, of the catalogue or of a region's own; the id where neither knows it. */
export function measureName({ locale, comparison, line }: ComparisonContext, base: string): string {
  const key = `indicator.${base}.name`;
  if (locale.has(key)) return locale.t(key);
  for (const { slug, ownIndicators } of comparison.regions) {
    const own = ownIndicators.find(({ id }) => id === base);
    if (own !== undefined) return line(slug, own.name);
  }
  return sentenceCase(base.replaceAll('_', ' '));
}

/** `Employment rate`, `Employment rate: gap to the reference group`. */
export function questionName(context: ComparisonContext, { base, form }: Pick<Question, 'base' | 'form'>): string {
  const name = measureName(context, base);
  return form === 'level' ? name : context.locale.t(`indicator.form.${form}`, { name });
}

/** The group, sex and age that all values of a set are about: "foreign women aged 20 to 64". */
export function setWho(context: ComparisonContext, question: Question, set: Pick<ComparableSet, 'key'>): string {
  return setPhrase(context, question, set)('plain');
}

/** The same for a message. */
export function setPhrase(
  { locale }: ComparisonContext,
  question: Question,
  { key }: Pick<ComparableSet, 'key'>,
): Phrase {
  return whoPhrase(locale, {
    concept: conceptOf(key.concept),
    group: key.group,
    sex: sexOf(question.sex),
    age: key.age,
    education: 'total',
    breakdown: {},
  });
}

/** A set in a line: "Employment rate, foreign women aged 20 to 64, 2024". */
export function setWords(context: ComparisonContext, question: Question, set: ComparableSet): string {
  const { locale } = context;
  return [questionName(context, question), setWho(context, question, set), periodWords(locale, set.period)].join(
    locale.t('list.comma'),
  );
}

/** How the values of a set were measured: "Labour Force Survey, annual average"; empty where no study says. */
export function keyWords({ locale }: ComparisonContext, key: SetKey): string {
  return [
    key.definition === null ? '' : codeWords(locale, 'definition', key.definition),
    key.time === null ? '' : codeWords(locale, 'time', key.time),
    key.basis === null || key.basis === 'residence' ? '' : codeWords(locale, 'basis', key.basis),
    key.illustrative ? locale.t('mark.illustrative') : '',
  ]
    .filter((part) => part !== '')
    .join(locale.t('list.comma'));
}

/** Whose own figures, or what kind of place stands in: the head of a block. */
export function roleWords({ locale }: ComparisonContext, { role, level }: Pick<SetKey, 'role' | 'level'>): string {
  return role === 'own' ? locale.t('comparison.role.own') : locale.t(`comparison.role.stand_in.${level ?? 'other'}`);
}

/** Whom a figure is about, as the words of the report want it. */
export function whoOf(row: IndicatorRow): Who {
  return {
    concept: conceptOf(row.concept),
    group: row.group,
    sex: sexOf(row.sex),
    age: row.age,
    education: row.education,
    breakdown: breakdownOf(row.breakdown),
  };
}

function breakdownOf(text: string | null): Readonly<Record<string, string>> {
  if (text === null || text === '') return {};
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name, value.join('=')] as const;
    }),
  );
}

export function conceptOf(concept: string | null): PopulationConcept | null {
  return populationConcepts.find((known) => known === concept) ?? null;
}

export function sexOf(sex: string): Sex {
  return sexes.find((known) => known === sex) ?? 'total';
}
