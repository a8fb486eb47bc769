import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { metricScale, quadrants } from '../observations/code-lists.ts';
import { usualNearness } from '../swot/evaluate-claims.ts';
import type { EvaluatedClaim, EvaluatedItem } from '../swot/evidence.ts';
import { figureWords, shownDecimals } from './cells.ts';
import type { ReportContext } from './context.ts';
import { indicatorName, indicatorNoun } from './indicator-words.ts';
import type { Locale } from './locale/locale.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { hasCaution } from './marks.ts';
import { changed, groupWords, listPhrase, periodWords, whoPhrase, whoWords } from './phrases.ts';
import { type Provenance, sourceIds, sourceNames } from './provenance.ts';
import { figureLink } from './say.ts';

/** Every evaluated item of the analysis by its id. */
export function evaluatedItems(context: ReportContext): ReadonlyMap<string, EvaluatedItem> {
  const swot = context.analysis.swot;
  const all = swot === null ? [] : quadrants.flatMap((quadrant) => swot[quadrant]);
  return new Map(all.map((item) => [item.id, item]));
}

/** Pieces of evidence that are said in short. */
const mostInShort = 2;

/**
 * What an item rests on, in a few words: `51.3% against 74.1%, Finland 2024`, a measure of the ecosystem, or the names of
 * its sources. Plain text; empty where it rests on nothing.
 */
export function shortEvidence(
  context: ReportContext,
  item: Provenance,
  evaluated: Pick<EvaluatedItem, 'claims'> | undefined,
): string {
  const { locale } = context;
  const claims = (evaluated?.claims ?? []).flatMap((claim) => {
    const words = shortClaim(context, claim);
    return words === '' ? [] : [words];
  });
  if (claims.length > 0) return claims.slice(0, mostInShort).join(locale.t('list.semicolon'));
  return sourceNames(context, sourceIds(item).slice(0, mostInShort));
}

function shortClaim(context: ReportContext, { figure, comparison, metric }: EvaluatedClaim): string {
  const { locale } = context;
  if (metric !== null) {
    if (metric.value === null) return '';
    const key = `metric.short.${metric.name}`;
    return locale.has(key) ? locale.t(key, { value: metricNumber(locale, metric.name, metric.value) }) : '';
  }
  if (figure === null || figure.value === null) return '';
  const at = { place: context.placeHead(figure.place), period: periodWords(locale, figure.period) };
  const value = figureWords(locale, figure);
  if (comparison === null) return locale.t('claim.short', { value, ...at });
  if (typeof comparison === 'number') {
    const other = locale.value(comparison, figure.unit, shownDecimals(figure));
    return locale.t('claim.short.against', { value, other, ...at });
  }
  if (comparison.period !== figure.period) {
    const since = periodWords(locale, comparison.period);
    return locale.t('claim.short.since', { value, other: figureWords(locale, comparison), since, ...at });
  }
  return locale.t('claim.short.against', { value, other: figureWords(locale, comparison), ...at });
}

function metricNumber(locale: Locale, name: string, amount: number): string {
  const scale = metricScale(name);
  if (scale === 'percent') return locale.percent(amount, 0);
  return locale.number(amount, scale === 'share' ? 2 : Number.isInteger(amount) ? 0 : 1);
}

/** `Holds`, `Holds for Finland`, `Cannot be judged`. */
export function stateWords(context: ReportContext, item: Pick<EvaluatedItem, 'state' | 'claims'>): string {
  const { locale } = context;
  // Of several claims only those that make the state say for which place it holds.
  const deciding = item.claims.filter((claim) => claim.state === item.state);
  const standIns = [...new Set(deciding.flatMap((claim) => (claim.standIn === null ? [] : [claim.standIn])))];
  if ((item.state === 'holds' || item.state === 'does_not_hold') && standIns.length > 0) {
    return locale.t(`state.${item.state}.for`, { places: listPhrase(locale, standIns.map(context.placePhrase)) });
  }
  return locale.t(`state.${item.state}`);
}

/**
 * One checked claim in words: the figure with its place and year, what it is held against, the difference, what was
 * claimed, and why it cannot be judged where that is so. Markdown; empty for evidence that only names a source.
 */
export function evaluatedClaimWords(context: ReportContext, claim: EvaluatedClaim): string {
  const { locale } = context;
  if (claim.metric !== null) return metricWords(context, claim);
  const reason = reasonWords(context, claim);
  if (claim.figure === null) return reason;
  const parts = [figureSentence(context, claim.figure)];
  const { comparison, difference, figure } = claim;
  if (comparison !== null && typeof comparison === 'object') {
    parts.push(
      locale.t('claim.against', {
        other: otherWords(context, figure, comparison),
        value: figureLink(context, comparison),
      }),
    );
  } else if (typeof comparison === 'number') {
    parts.push(
      locale.t('claim.against-number', {
        value: escapeMarkdown(locale.value(comparison, figure.unit, shownDecimals(figure))),
      }),
    );
  }
  if (difference !== null) {
    parts.push(
      locale.t('claim.difference', { difference: escapeMarkdown(differenceWords(context, figure, difference)) }),
    );
  }
  if (claim.relation !== null) parts.push(claimed(context, claim, figure.unit));
  if (reason !== '') parts.push(reason);
  if (claim.unreliable) parts.push(locale.t('claim.unreliable'));
  return parts.join(' ');
}

/** Why a claim cannot be judged; a figure that is there and may not be shown says which of the two it is. Empty where it can. */
function reasonWords({ locale }: ReportContext, { reason, figure }: EvaluatedClaim): string {
  if (reason === null) return '';
  if (reason === 'no_figure' && figure !== null) {
    if (hasCaution(figure, 'small_count')) return locale.t('claim.reason.no_figure.withheld');
    if (hasCaution(figure, 'suppressed')) return locale.t('claim.reason.no_figure.suppressed');
  }
  return locale.t(`claim.reason.${reason}`);
}

function figureSentence(context: ReportContext, figure: IndicatorValue): string {
  const { locale } = context;
  return locale.t('claim.figure', {
    name: escapeMarkdown(indicatorName(context, figure.base)),
    who: changed(whoPhrase(locale, figure), escapeMarkdown),
    place: changed(context.placeHead(figure.place), escapeMarkdown),
    period: escapeMarkdown(periodWords(locale, figure.period)),
    value: figureLink(context, figure),
  });
}

function otherWords(context: ReportContext, figure: IndicatorValue, other: IndicatorValue): string {
  const { locale } = context;
  const parts: string[] = [];
  if (figure.group !== other.group || figure.sex !== other.sex) {
    parts.push(groupWords(locale, other.concept, other.group, other.sex));
  }
  if (figure.base !== other.base) parts.push(indicatorNoun(context, other.base));
  if (figure.place !== other.place) parts.push(context.place(other.place));
  if (figure.period !== other.period) parts.push(periodWords(locale, other.period));
  if (parts.length === 0) parts.push(whoWords(locale, other));
  return escapeMarkdown(parts.join(locale.t('list.comma')));
}

function differenceWords(context: ReportContext, figure: IndicatorValue, difference: number): string {
  const unit = figure.unit === 'percent' ? 'pp' : figure.unit;
  return context.locale.value(difference, unit, shownDecimals(figure));
}

function claimed(context: ReportContext, claim: EvaluatedClaim, unit: string): string {
  const { locale } = context;
  const relation = claim.relation ?? 'near';
  const amount = amountOf(claim);
  if (amount === null) return locale.t('claim.claimed', { relation });
  const by = locale.value(amount, unit === 'percent' ? 'pp' : unit, Number.isInteger(amount) ? 0 : 1);
  return locale.t('claim.claimed-by', { relation, by: escapeMarkdown(by.replace(/^\+/, '')) });
}

/** By how much, where that is to be said: a reader cannot know how near “near” is. */
function amountOf({ by, relation }: EvaluatedClaim): number | null {
  return by ?? (relation === 'near' ? usualNearness : null);
}

function metricWords(context: ReportContext, claim: EvaluatedClaim): string {
  const { locale } = context;
  if (claim.metric === null) return '';
  const { name, value } = claim.metric;
  const key = `metric.${name}`;
  const words = locale.has(key) ? locale.t(key) : name.replaceAll('_', ' ');
  if (value === null) return locale.t('claim.metric.none', { name: words });
  const number = (amount: number) => metricNumber(locale, name, amount);
  const parts = [locale.t('claim.metric', { name: words, value: number(value) })];
  if (typeof claim.comparison === 'number' && claim.relation !== null) {
    const said = { relation: claim.relation, than: number(claim.comparison) };
    const amount = amountOf(claim);
    parts.push(
      amount === null
        ? locale.t('claim.metric.claimed', said)
        : locale.t('claim.metric.claimed-by', { ...said, by: number(amount) }),
    );
  }
  if (claim.reason !== null) parts.push(reasonWords(context, claim));
  return parts.join(' ');
}
