import type { Decomposition } from '../../analysis/composition/decompositions.ts';
import type { StandardisedRate } from '../../analysis/composition/standardised-rates.ts';
import { byWords, categoryWords, comparedPhrase, speakingFor } from '../compared-groups.ts';
import { heading, prose, type ReportContext, reference } from '../context.ts';
import type { Pairing } from '../figures.ts';
import { indicatorNoun } from '../indicator-words.ts';
import { escapeMarkdown, markdown } from '../markdown-text.ts';
import { changed, periodWords, sentenceCase } from '../phrases.ts';
import type { Block } from '../report-model.ts';
import { categoryTable, overviewTable } from './gap-composition-tables.ts';
import { gapWaterfall } from './gap-waterfall.ts';
import { directionOf, pointsSize, type SplitGap, sameWay } from './split-gap.ts';

/**
 * What a gap is made of: how much comes of the groups' different make-up and how much of different rates, in words a lay
 * reader understands, as a figure and by category; the rate at equal composition; and which gaps cannot be split. Nothing
 * where the study has no figures by category for both groups.
 */
export function gapComposition(context: ReportContext, pairings: readonly Pairing[]): readonly Block[] {
  const { analysis, locale } = context;
  const [first] = pairings;
  if (first === undefined) return [];
  const ofIndicator = analysis.decompositions.filter(({ indicator }) => indicator === first.indicator);
  const all = speakingFor(context, ofIndicator, first.age);
  const split = all.flatMap((decomposition): SplitGap[] => {
    const { result } = decomposition;
    if (result === null) return [];
    const standardised = analysis.standardised.find((rate) => isOf(rate, decomposition)) ?? null;
    return [{ decomposition, result, standardised }];
  });
  const unsplit = all.filter(({ result }) => result === null).map((each) => missingWords(context, each));
  const [chosen] = split;
  if (chosen === undefined) return unsplit.length === 0 ? [] : [prose(markdown(unsplit.join(' ')))];
  const drawn = gapWaterfall(context, chosen);
  const table = categoryTable(context, chosen);
  const parts = [...gapSentences(context, chosen), locale.t('composition.not-cause')];
  const further = [
    ...standardisedSentence(context, chosen),
    locale.t('composition.see', { figure: reference(drawn), table: reference(table) }),
  ];
  return [
    heading(`${first.indicator.replaceAll('_', '-')}-composition`, locale.t('composition.heading'), 3),
    prose(markdown(parts.join(' '))),
    prose(markdown(further.join(' '))),
    { ...drawn, dataIn: locale.t('composition.data-in', { table: reference(table) }) },
    table,
    ...overviewTable(context, split),
    ...(unsplit.length === 0 ? [] : [prose(markdown(unsplit.join(' ')))]),
  ];
}

function isOf(rate: StandardisedRate, { indicator, about, by }: Decomposition): boolean {
  return rate.indicator === indicator && rate.by === by && JSON.stringify(rate.about) === JSON.stringify(about);
}

function gapSentences(context: ReportContext, { decomposition, result }: SplitGap): readonly string[] {
  const { locale } = context;
  const { about, by, indicator } = decomposition;
  const words = {
    place: changed(context.placePhrase(about.place), escapeMarkdown),
    period: escapeMarkdown(periodWords(locale, about.period)),
    noun: escapeMarkdown(indicatorNoun(context, indicator)),
    who: changed(comparedPhrase(locale, about, 'focus'), escapeMarkdown),
    reference: changed(comparedPhrase(locale, about, 'reference'), escapeMarkdown),
    by: escapeMarkdown(byWords(locale, by)),
    points: pointsSize(context, result.difference),
    direction: directionOf(result.difference),
  };
  if (words.direction === 'equal') {
    const signed = (part: number) => locale.signed(part, 1);
    const parts = { composition: signed(result.composition), rate: signed(result.rate) };
    return [locale.t('composition.level', { ...words, ...parts })];
  }
  const parts = {
    ...words,
    composition: pointsSize(context, result.composition),
    rate: pointsSize(context, result.rate),
    composed: directionOf(result.composition),
    rated: directionOf(result.rate),
  };
  return [sentenceCase(locale.t(sameWay(result) ? 'composition.same-way' : 'composition.against', parts))];
}

function standardisedSentence(context: ReportContext, { decomposition, standardised }: SplitGap): readonly string[] {
  const { locale } = context;
  if (standardised === null || standardised.value === null || standardised.crude === null) return [];
  const { about, by, indicator } = decomposition;
  const { lower, upper } = standardised;
  const words = {
    by: escapeMarkdown(byWords(locale, by)),
    reference: changed(comparedPhrase(locale, about, 'reference'), escapeMarkdown),
    noun: escapeMarkdown(indicatorNoun(context, indicator)),
    who: changed(comparedPhrase(locale, about, 'focus'), escapeMarkdown),
    value: locale.percent(standardised.value, 1),
    crude: locale.percent(standardised.crude, 1),
  };
  if (lower === null || upper === null) return [locale.t('composition.standardised', words)];
  const range = { from: locale.percent(lower, 1), to: locale.percent(upper, 1) };
  return [locale.t('composition.standardised.interval', { ...words, ...range })];
}

function missingWords(context: ReportContext, { about, by, missing }: Decomposition): string {
  const { locale } = context;
  return locale.t(missing.length === 0 ? 'composition.missing.whole' : 'composition.missing', {
    by: escapeMarkdown(byWords(locale, by)),
    who: changed(comparedPhrase(locale, about, 'focus'), escapeMarkdown),
    reference: changed(comparedPhrase(locale, about, 'reference'), escapeMarkdown),
    categories: escapeMarkdown(locale.list(missing.map((category) => categoryWords(locale, by, category)))),
  });
}
