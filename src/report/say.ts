import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { figureWords, shownDecimals } from './cells.ts';
import type { ReportContext } from './context.ts';
import type { Pairing } from './figures.ts';
import { isNought } from './finding-titles.ts';
import { indicatorNoun } from './indicator-words.ts';
import type { MessageValues, Phrase } from './locale/locale.ts';
import { escapeMarkdown, link } from './markdown-text.ts';
import { changed, groupPhrase, periodWords, sentenceCase, whenWords, whoPhrase } from './phrases.ts';

/** What the sentences about a figure lean on. */
export type SayContext = Pick<
  ReportContext,
  'locale' | 'register' | 'place' | 'placePhrase' | 'placeHead' | 'speaking' | 'line' | 'region' | 'analysis'
>;

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
 * gap follows: "…, 22.8 percentage points less than among national women." Markdown, figures linked.
 */
export function sayValue(context: SayContext, value: IndicatorValue, pairing: Pairing | null = null): string {
  const { locale } = context;
  const words = {
    place: changed(context.placePhrase(value.place), escapeMarkdown),
    when: escapeMarkdown(whenWords(locale, value.period, value.time)),
    period: escapeMarkdown(periodWords(locale, value.period)),
    who: changed(whoPhrase(locale, value), escapeMarkdown),
    noun: escapeMarkdown(indicatorNoun(context, value.base)),
    name: escapeMarkdown(indicatorNoun(context, value.base)),
  };
  if (value.value === null) return sentenceCase(locale.t('say.none-when', words));
  const own = `indicator.${value.base}.say`;
  const key = locale.has(own) ? own : `measure.${value.base}.say`;
  const fewer = `${key}.fewer`;
  const sentence =
    value.value < 0 && value.form === 'shortfall' && locale.has(fewer)
      ? locale.t(fewer, {
          ...words,
          value: link(figureWords(locale, { ...value, value: -value.value }), context.register.cite(value)),
        })
      : locale.t(locale.has(key) ? key : 'say.other', { ...words, value: figureLink(context, value) });
  const first = sentenceCase(sentence);
  const gap = pairing?.gap;
  if (gap == null || gap.value === null) return first;
  return locale.t('say.with-gap', { sentence: first.replace(/\.$/, ''), gap: shortGap(context, gap, 'less') });
}

/**
 * The same figure for women and men, after a sentence that has said what it is: "Among women it was 51.3%, 22.8
 * percentage points below national women; among men 69.7%, 3.4 points below national men." Markdown.
 */
export function sayAlso(context: SayContext, first: Pairing, others: readonly Pairing[]): string {
  const { locale } = context;
  const parts = others.map((pairing, index) => {
    const { focus, gap } = pairing;
    const sexOnly = first.sex === 'total' && (focus.sex === 'female' || focus.sex === 'male');
    const who: Phrase = sexOnly
      ? (form) => locale.t(`say.sex.${focus.sex}`, { form })
      : groupPhrase(locale, focus.concept, focus.group, focus.sex);
    const values = { who: changed(who, escapeMarkdown), value: figureLink(context, focus) };
    const said = locale.t(index === 0 ? 'say.also' : 'say.also.next', values);
    return gap === null || gap.value === null
      ? said
      : `${said}${locale.t('list.comma')}${shortGap(context, gap, index === 0 ? 'beside' : 'beside-next')}`;
  });
  return sentenceCase(locale.t('say.also.all', { parts: parts.join(locale.t('list.semicolon')) }));
}

/** A gap after the figure itself: "12.7 percentage points less than among nationals", "3.4 points below national men". */
function shortGap(context: SayContext, gap: IndicatorValue, kind: 'less' | 'beside' | 'beside-next'): string {
  const { against } = gap;
  const group = against?.group ?? 'total';
  const reference = groupPhrase(context.locale, gap.concept, group, against?.sex ?? gap.sex);
  return directed(context, gap, `say.${kind}`, { reference: changed(reference, escapeMarkdown) });
}

/** A gap with its direction in words: "22.8 percentage points lower than that of national women". Markdown. */
export function gapWords(context: SayContext, gap: IndicatorValue): string {
  if (gap.value === null) return context.locale.t('value.none');
  const against = gap.against;
  const group = groupPhrase(context.locale, gap.concept, against?.group ?? 'total', against?.sex ?? gap.sex);
  return directed(context, gap, 'gap', { group: changed(group, escapeMarkdown) });
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
  kind: 'gap' | 'change' | `say.${'less' | 'beside' | 'beside-next'}`,
  words: MessageValues,
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
