import type { PracticeMatch } from '../exchange/exchange.ts';
import type { GroupsPart, RegionPart, ThemePart, TransferabilityPart } from '../exchange/score.ts';
import type { Locale } from './locale/locale.ts';

/**
 * Why a practice was matched with a challenge, part by part and in a line: "same theme; two of three target groups; both
 * rural; ready to be taken over; low cost". What is not known is left out. Plain text.
 */
export function exchangeReasons(match: Pick<PracticeMatch, 'parts'>, locale: Locale): string {
  const { theme, groups, region, transferability } = match.parts;
  const reasons = [
    themeReason(theme, locale),
    groupsReason(groups, locale),
    regionReason(region, locale),
    readinessReason(transferability, locale),
    costReason(transferability, locale),
  ];
  return reasons.filter((reason) => reason !== '').join(locale.t('list.semicolon'));
}

/** A score from 0 to 1 as it is printed: two decimals. */
export function nearnessWords(locale: Locale, score: number): string {
  return locale.number(score, 2);
}

/** How the parts are weighed, as a sentence; to stand under whatever shows a score. */
export function exchangeWeighing(
  weights: Readonly<Record<'theme' | 'groups' | 'region' | 'transferability', number>>,
  locale: Locale,
): string {
  return locale.t('exchange.weights', {
    theme: locale.percent(weights.theme * 100, 0),
    groups: locale.percent(weights.groups * 100, 0),
    regionKind: locale.percent(weights.region * 100, 0),
    transferability: locale.percent(weights.transferability * 100, 0),
  });
}

function themeReason({ relation, themes }: ThemePart, locale: Locale): string {
  if (relation !== 'neighbouring') return locale.t(`exchange.theme.${relation}`);
  return locale.t('exchange.theme.neighbouring', {
    themes: locale.list(themes.map((one) => locale.t(`theme.${one}`))),
  });
}

function groupsReason({ state, same, near, of }: GroupsPart, locale: Locale): string {
  if (state === 'unknown') return '';
  if (state === 'everybody') return locale.t('exchange.groups.everybody');
  if (same.length === of) return locale.t('exchange.groups.all', { n: of });
  if (same.length > 0) return locale.t('exchange.groups.some', { n: same.length, all: of, near: near.length });
  return locale.t(near.length > 0 ? 'exchange.groups.near' : 'exchange.groups.none', { n: near.length, all: of });
}

function regionReason({ typology, teacher, size }: RegionPart, locale: Locale): string {
  if (typology === 'unknown' || teacher === null) return size === 'different' ? locale.t('exchange.region.size') : '';
  return locale.t(typology === 'same' ? 'exchange.region.same' : 'exchange.region.other', { teacher });
}

function readinessReason({ readiness }: TransferabilityPart, locale: Locale): string {
  return readiness === null ? '' : locale.t('exchange.readiness', { n: readiness });
}

function costReason({ cost }: TransferabilityPart, locale: Locale): string {
  return cost === null ? '' : locale.t('exchange.cost', { cost });
}
