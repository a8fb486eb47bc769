import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { figureWords, shownDecimals } from './cells.ts';
import type { ReportContext } from './context.ts';
import type { Pairing } from './figures.ts';
import { isNought } from './finding-titles.ts';
import { indicatorNoun } from './indicator-words.ts';
import { escapeMarkdown, link } from './markdown-text.ts';
import { groupWords, periodWords, sentenceCase, whenWords, whoWords } from './phrases.ts';

/** What the sentences about a figure lean on. */
export type SayContext = Pick<ReportContext, 'locale' | 'register' | 'place' | 'line' | 'region' | 'analysis'>;

/** A figure with its unit, linked to its entry in the data register. Markdown. */
export function figureLink(context: SayContext, value: IndicatorValue): string {
  if (value.value === null) return context.locale.t('value.none');
  const words = figureWords(context.locale, value);
  const qualifier = value.cautions.find((caution) => caution.code === 'qualified')?.details.qualifier;
  const said = qualifier === undefined ? words : context.locale.t(`qualified.${qualifier}`, { value: words });
  return link(said, context.register.cite(value));
}

/**
 * A level as a sentence: "In Finland in 2024, 51.3% of foreign women aged 15 to 64 were in work." With a pairing, the
 * gap follows: "That is 22.8 percentage points lower than that of national women." Markdown, figures linked.
 */
export function sayValue(context: SayContext, value: IndicatorValue, pairing: Pairing | null = null): string {
  const { locale } = context;
  const words = {
    place: escapeMarkdown(context.place(value.place)),
    when: escapeMarkdown(whenWords(locale, value.period, value.time)),
    period: escapeMarkdown(periodWords(locale, value.period)),
    who: escapeMarkdown(whoWords(locale, value)),
    whoOf: escapeMarkdown(whoWords(locale, value, 'of')),
    noun: escapeMarkdown(indicatorNoun(context, value.base)),
    name: escapeMarkdown(indicatorNoun(context, value.base)),
  };
  if (value.value === null) return sentenceCase(locale, locale.t('say.none-when', words));
  const own = `indicator.${value.base}.say`;
  const key = locale.has(own) ? own : `measure.${value.base}.say`;
  const sentence = locale.t(locale.has(key) ? key : 'say.other', { ...words, value: figureLink(context, value) });
  const first = sentenceCase(locale, sentence);
  const gap = pairing?.gap;
  if (gap == null || gap.value === null) return first;
  return `${first} ${locale.t('say.gap', { gap: gapWords(context, gap) })}`;
}

/** The same figure for another group, after a sentence that has said what it is: "Among foreign women it was 51.3% …". */
export function sayAlso(context: SayContext, { focus, gap }: Pairing): string {
  const { locale } = context;
  const who = escapeMarkdown(groupWords(locale, focus.concept, focus.group, focus.sex));
  const values = { who, value: figureLink(context, focus) };
  return gap === null || gap.value === null
    ? locale.t('say.also', values)
    : locale.t('say.also.gap', { ...values, gap: gapWords(context, gap) });
}

/** A gap with its direction in words: "22.8 percentage points lower than that of national women". Markdown. */
export function gapWords(context: SayContext, gap: IndicatorValue): string {
  if (gap.value === null) return context.locale.t('value.none');
  const against = gap.against;
  const groupOf = groupWords(context.locale, gap.concept, against?.group ?? 'total', against?.sex ?? gap.sex, 'of');
  return directed(context, gap, 'gap', { groupOf: escapeMarkdown(groupOf) });
}

/** A change with its direction: "1.8 percentage points lower than in 2021". Markdown. */
export function changeWords(context: SayContext, change: IndicatorValue): string {
  if (change.value === null) return context.locale.t('value.none');
  const earlier = change.against?.period ?? change.period;
  return directed(context, change, 'change', {
    when: escapeMarkdown(whenWords(context.locale, earlier, change.time)),
    period: escapeMarkdown(periodWords(context.locale, earlier)),
  });
}

function directed(
  context: SayContext,
  value: IndicatorValue,
  kind: 'gap' | 'change',
  words: Readonly<Record<string, string>>,
): string {
  const { locale } = context;
  const amount = value.value ?? 0;
  const decimals = shownDecimals(value);
  const direction = isNought(amount, decimals) ? 'equal' : amount < 0 ? 'lower' : 'higher';
  const size = Math.abs(amount);
  const isPoints = value.unit === 'pp';
  const points = isPoints ? locale.number(size, decimals) : locale.value(size, value.unit, decimals);
  const text = locale.t(`${kind}.${isPoints ? 'points' : 'other'}.${direction}`, {
    ...words,
    points: escapeMarkdown(points),
    n: size,
  });
  // The whole phrase is the link where the number stands first; its other links are none.
  return `[${text}](${context.register.cite(value)})`;
}
