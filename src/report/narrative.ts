import { changeOf, whyNoChange } from '../indicators/change-since.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { beside, findValue } from '../indicators/look-up.ts';
import { type Placeholder, parsePlaceholders } from '../study/placeholders.ts';
import type { LocalisedText } from '../study/study.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { hasCaution } from './marks.ts';
import { changed, groupWords, periodWords, sentenceCase } from './phrases.ts';
import { queryOf } from './queries.ts';
import type { RichText } from './report-model.ts';
import { changeWords, figureLink, gapWords, type SayContext, sayValue } from './say.ts';

/**
 * A text of the study in the report's language, its placeholders filled with figures that link to the data register. The
 * place of a stand-in figure is named, unless its paragraph names it already. A placeholder that cannot be read, or that
 * has no figure, says so in words: it is never left as braces. Markdown; what is put in is escaped.
 */
export function fillPlaceholders(context: SayContext, text: LocalisedText): RichText {
  const source = context.locale.text(text);
  if (!source.text.includes('{{')) return source;
  const parts = parsePlaceholders(source.text);
  // A text that is not in the report's language has its figures worded in its own, where there are words for that.
  const speaking = source.lang === null ? context : context.speaking(source.lang);
  let filled = '';
  parts.forEach((part, index) => {
    if (typeof part === 'string') {
      filled += part;
      return;
    }
    const next = parts[index + 1];
    const after = typeof next === 'string' ? next : '';
    filled += wordsOf(speaking, part, filled, after);
  });
  return { ...source, text: filled };
}

/** The same as one plain line: links become their words, signs of Markdown go. */
export function plainLine(text: RichText): string {
  return (
    text.text
      .replaceAll(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
      .replaceAll(/\\([^A-Za-z0-9\s])/g, '$1')
      .replaceAll(/(\*\*|__|`)/g, '')
      // A space at which no line may break stays one: a number keeps its sign.
      .replaceAll(/[^\S\u00a0\u202f]+/g, ' ')
      .trim()
  );
}

function wordsOf(context: SayContext, placeholder: Placeholder, before: string, after: string): string {
  const { locale } = context;
  const paragraph = paragraphAround(before, after);
  if (placeholder.problem !== null || placeholder.indicator === null) return locale.t('value.none');
  const query = queryOf(placeholder.indicator, placeholder.filters);
  const { since: _since, ...levelQuery } = query;
  // The year that a change is measured from says nothing of the level that has changed.
  const found = findValue(context.analysis, placeholder.verb === 'change' ? levelQuery : query);
  if (found === null) return missingSentence(context, placeholder);
  if (placeholder.verb === 'value') return withPlace(context, found, figureLink(context, found), paragraph);
  if (placeholder.verb === 'say') return endingBefore(after, sayValue(context, found));
  if (placeholder.verb === 'group') return escapeMarkdown(groupWords(locale, found.concept, found.group, found.sex));
  if (placeholder.verb === 'period') return escapeMarkdown(periodWords(locale, found.period));
  if (placeholder.verb === 'place') return placeWords(context, found.place, before);
  if (placeholder.verb === 'gap') {
    const gap = found.form === 'gap' ? found : beside(context.analysis, found, { form: 'gap' });
    return gap === null ? locale.t('value.none') : withPlace(context, gap, gapWords(context, gap), paragraph);
  }
  if (placeholder.verb === 'change') {
    const change = found.form === 'change' ? found : changeOf(context.analysis, found, query.since);
    if (change === null) return locale.t(`change.none.${whyNoChange(context.analysis, found, query.since)}`);
    return withPlace(context, change, changeWords(context, change), paragraph);
  }
  return locale.t('value.none');
}

function missingSentence(context: SayContext, placeholder: Placeholder): string {
  return context.locale.t(placeholder.verb === 'change' ? 'change.none.no_earlier_figure' : 'value.none');
}

/** A figure of a stand-in place names it, where the paragraph does not. */
function withPlace(context: SayContext, value: IndicatorValue, words: string, paragraph: string): string {
  if (value.value === null) return words;
  const place = context.place(value.place);
  if (!hasCaution(value, 'stand_in_place') || paragraph.includes(place) || paragraph.includes(escapeMarkdown(place))) {
    return words;
  }
  return context.locale.t('value.place', {
    value: words,
    place: changed(context.placePhrase(value.place), escapeMarkdown),
  });
}

/** A place in the author's sentence; at its start with a capital letter. */
function placeWords(context: SayContext, code: string, before: string): string {
  const words = context.placePhrase(code)('plain');
  const starts = /(^|[.!?:]\s|\n\s*\n)\s*$/.test(before);
  return escapeMarkdown(starts ? sentenceCase(words) : words);
}

function paragraphAround(before: string, after: string): string {
  return `${before.split(/\n\s*\n/).at(-1) ?? ''} ${after.split(/\n\s*\n/)[0] ?? ''}`;
}

/** A sentence that the text goes on to end itself loses its full stop. */
function endingBefore(after: string, sentence: string): string {
  return /^\s*[.,;:!?]/.test(after) ? sentence.replace(/\.$/, '') : sentence;
}
