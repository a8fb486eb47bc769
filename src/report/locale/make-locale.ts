import { IntlMessageFormat } from 'intl-messageformat';
import type { LocalisedText } from '../../study/study.ts';
import type { Locale, Messages, MessageValues } from './locale.ts';
import { localised } from './localised.ts';
import { formatDate, makeNumbers } from './numbers-and-dates.ts';

/**
 * The words, numbers and dates of one language. Nothing is taken from the machine: no default locale, no time zone, no clock.
 * Messages are compiled when first used, each once. `t` throws on an unknown key or a value that a message wants and does
 * not get: both are faults of the program. Percentages are on the scale 0 to 100.
 */
export function makeLocale(lang: string, messages: Messages, studyLanguages: readonly string[]): Locale {
  const formatting = lang === 'en' ? 'en-GB' : lang;
  const compiled = new Map<string, IntlMessageFormat>();
  const numbers = makeNumbers(formatting);
  const collator = new Intl.Collator(formatting, { numeric: true });
  const conjunction = new Intl.ListFormat(formatting, { type: 'conjunction' });

  function t(key: string, values: MessageValues = {}): string {
    let message = compiled.get(key);
    if (message === undefined) {
      const text = messages[key];
      if (text === undefined) throw new Error(`No message for the key "${key}" in the language "${lang}".`);
      message = new IntlMessageFormat(text, formatting, undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format({ ...values }));
  }

  function value(amount: number, unit: string, decimals?: number): string {
    if (unit === 'percent') return numbers.percent(amount, decimals ?? 1);
    if (unit === 'pp') return t('unit.pp.value', { value: numbers.signed(amount, decimals ?? 1) });
    if (unit === 'persons') return numbers.plain(amount, decimals ?? 0);
    if (unit === 'ratio') return numbers.plain(amount, decimals ?? 2);
    const text = numbers.plain(amount, decimals ?? 1);
    const key = `unit.${unit}.value`;
    return Object.hasOwn(messages, key) ? t(key, { value: text }) : `${text}\u00a0${unit}`;
  }

  const text = (given: LocalisedText) => localised(given, lang, studyLanguages);

  return {
    lang,
    t,
    has: (key) => Object.hasOwn(messages, key),
    number: (amount, decimals = 0) => numbers.plain(amount, decimals),
    percent: (amount, decimals = 1) => numbers.percent(amount, decimals),
    points: (amount, decimals = 1) => value(amount, 'pp', decimals),
    value,
    date: (iso) => formatDate(formatting, iso),
    list: (items) => conjunction.format(items),
    compare: (a, b) => collator.compare(a, b),
    text,
    plain: (given) => text(given).text.trim(),
  };
}
