import { IntlMessageFormat } from 'intl-messageformat';
import type { LocalisedText } from '../../study/study.ts';
import type { RichText } from '../report-model.ts';
import type { Locale, Messages, MessageValues } from './locale.ts';
import { localised } from './localised.ts';
import { argumentsOf } from './message-arguments.ts';
import { makeDates, makeNumbers, type Numbers } from './numbers-and-dates.ts';
import { inForms } from './phrase-values.ts';

/** What a language alone decides, whatever the words: made once, since making it costs more than most uses of it. */
interface Formatting {
  readonly numbers: Numbers;
  readonly date: (iso: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
  /** A message in ICU MessageFormat by its text, read when first used, with the names of the values it wants. */
  readonly message: (text: string) => ReadMessage;
}

interface ReadMessage {
  readonly format: IntlMessageFormat;
  readonly wanted: ReadonlySet<string>;
}

const formattings = new Map<string, Formatting>();

function formattingOf(lang: string): Formatting {
  const known = formattings.get(lang) ?? makeFormatting(lang);
  formattings.set(lang, known);
  return known;
}

/** Far above what any language has; reached only where texts are changed for hours under a preview. */
const mostMessages = 20_000;

function makeFormatting(lang: string): Formatting {
  const collator = new Intl.Collator(lang, { numeric: true });
  const conjunction = new Intl.ListFormat(lang, { type: 'conjunction' });
  const messages = new Map<string, ReadMessage>();
  return {
    numbers: makeNumbers(lang),
    date: makeDates(lang),
    list: (items) => conjunction.format(items),
    compare: (a, b) => collator.compare(a, b),
    message: (text) => {
      const known = messages.get(text);
      if (known !== undefined) return known;
      const format = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
      const made = { format, wanted: argumentsOf(format) };
      if (messages.size >= mostMessages) messages.clear();
      messages.set(text, made);
      return made;
    },
  };
}

/** A sentence that ends in a short form with a point of its own, `+10,8 o. t.`, ends in that point, linked or not. */
function oneStop(words: string): string {
  if (!words.includes('.')) return words;
  return words.replaceAll(/(?<!\.)\.(\]\([^()\s]*\))?\.(?!\.)/g, '.$1');
}

/**
 * The words, numbers and dates of one language. Nothing is taken from the machine: no default locale, no time zone, no clock.
 * Messages are compiled when first used, each once a process. `t` throws on an unknown key or a value that a message wants and
 * does not get: both are faults of the program. Percentages are on the scale 0 to 100. `borrowed` is told each text of the
 * study that had to be taken from another language, with that language.
 */
export function makeLocale(
  lang: string,
  messages: Messages,
  studyLanguages: readonly string[],
  borrowed: (lang: string, text: string) => void = () => undefined,
): Locale {
  const { numbers, date, list, compare, message } = formattingOf(lang === 'en' ? 'en-GB' : lang);

  function t(key: string, values: MessageValues = {}): string {
    const words = messages[key];
    if (words === undefined) throw new Error(`No message for the key "${key}" in the language "${lang}".`);
    const { format, wanted } = message(words);
    return oneStop(String(format.format(inForms(wanted, values))));
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

  function text(given: LocalisedText): RichText {
    const found = localised(given, lang, studyLanguages);
    if (found.lang !== null && found.text.trim() !== '') borrowed(found.lang, found.text.trim());
    return found;
  }

  return {
    lang,
    t,
    has: (key) => Object.hasOwn(messages, key),
    number: (amount, decimals = 0) => numbers.plain(amount, decimals),
    percent: (amount, decimals = 1) => numbers.percent(amount, decimals),
    signed: (amount, decimals = 0) => numbers.signed(amount, decimals),
    points: (amount, decimals = 1) => value(amount, 'pp', decimals),
    value,
    date,
    list,
    compare,
    text,
    plain: (given) => text(given).text.trim(),
  };
}
