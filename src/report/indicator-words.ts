import type { IndicatorForm } from '../indicators/indicator-value.ts';
import type { ReportContext } from './context.ts';
import { ageWords, inSentence } from './phrases.ts';

type Words = Pick<ReportContext, 'locale' | 'region' | 'line'>;

/** The name of an indicator, of the catalogue or the study's own; the id where neither knows it. */
export function indicatorName(context: Words, base: string): string {
  const key = `indicator.${base}.name`;
  if (context.locale.has(key)) return context.locale.t(key);
  const own = ownIndicator(context, base);
  return own === undefined ? base.replaceAll('_', ' ') : context.line(own.name);
}

/** With the age that it is about: "Employment rate, aged 15 to 64", "Unemployment rate (age not stated)". */
export function indicatorOfAge(context: Words, base: string, age: string): string {
  const { locale } = context;
  const name = indicatorName(context, base);
  const words = ageWords(locale, age);
  if (words === '') return name;
  return locale.t(age === 'not_stated' ? 'indicator.age.not-stated' : 'indicator.age', { name, age: words });
}

/** As it stands in a sentence: "employment rate". */
export function indicatorNoun(context: Words, base: string): string {
  const key = `indicator.${base}.noun`;
  return context.locale.has(key) ? context.locale.t(key) : indicatorName(context, base);
}

/** What it says, in a sentence; empty where an own indicator does not say. */
export function indicatorSays(context: Words, base: string): string {
  const key = `indicator.${base}.says`;
  if (context.locale.has(key)) return context.locale.t(key);
  const own = ownIndicator(context, base);
  return own?.description === undefined ? '' : context.line(own.description);
}

/** The name with the form: "Employment rate: gap to the reference group". */
export function formName(context: Words, base: string, form: IndicatorForm): string {
  return context.locale.t(`indicator.form.${form}`, { name: indicatorName(context, base) });
}

/** `%`, `persons`: as it stands in the head of a column. */
export function unitHead(context: Pick<Words, 'locale'>, unit: string): string {
  const key = `unit.head.${unit}`;
  return context.locale.has(key) ? context.locale.t(key) : unit;
}

export function ownIndicator(context: Pick<Words, 'region'>, id: string) {
  return context.region.data.indicators.find((indicator) => indicator.id === id);
}

/** The formula of an own indicator as a reader sees it: `mentored ÷ seekers × 100`. */
export function formulaWords({ locale }: Pick<Words, 'locale'>, formula: string): string {
  const signs: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '+': ' + ', '-': ' − ', ',': ', ' };
  return formula
    .replaceAll(/[A-Za-z][A-Za-z0-9_]*|\s*[*/+,-]\s*/g, (part) => {
      const sign = signs[part.trim()];
      if (sign !== undefined) return sign;
      const key = `measure.${part}`;
      return locale.has(key) ? inSentence(locale, locale.t(key)) : part.replaceAll('_', ' ');
    })
    .trim();
}
