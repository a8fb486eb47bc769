import { definitionOf } from '../indicators/catalogue/index.ts';
import { polarityOf } from '../indicators/own-indicators.ts';
import { shownDecimals } from './cells.ts';
import type { ReportContext } from './context.ts';
import type { Pairing } from './figures.ts';
import { indicatorNoun } from './indicator-words.ts';
import { isIllustrative } from './marks.ts';
import { groupPhrase, periodWords, sentenceCase } from './phrases.ts';

/**
 * The finding of a comparison, with place and year: "Finland 2024: foreign women 22.8 points below national women". The
 * indicator is named unless `short`, where everything around says it. Plain text.
 */
export function gapFinding(context: ReportContext, pairing: Pairing, short = false): string {
  const { locale } = context;
  const { focus, reference, gap } = pairing;
  const values = {
    place: context.placeHead(pairing.place),
    period: periodWords(locale, pairing.period),
    noun: indicatorNoun(context, pairing.indicator),
    group: groupPhrase(locale, focus.concept, focus.group, focus.sex),
  };
  if (reference === null || gap === null || gap.value === null) {
    const value =
      focus.value === null ? locale.t('missing.none') : locale.value(focus.value, focus.unit, shownDecimals(focus));
    return locale.t('finding.level', { ...values, value });
  }
  const against = {
    reference: groupPhrase(locale, reference.concept, reference.group, reference.sex),
  };
  const decimals = shownDecimals(gap);
  const size = locale.number(Math.abs(gap.value), decimals);
  const direction = isNought(gap.value, decimals) ? 'equal' : gap.value < 0 ? 'lower' : 'higher';
  const unit = gap.unit === 'pp' ? 'points' : 'other';
  const points = unit === 'points' ? size : locale.value(Math.abs(gap.value), gap.unit, decimals);
  return sentenceCase(
    locale.t(`finding.${short ? 'short' : 'full'}.${unit}.${direction}`, { ...values, ...against, points }),
  );
}

/** True where a figure is nought once it is rounded for display. */
export function isNought(value: number, decimals: number): boolean {
  return Math.abs(value) < 0.5 / 10 ** decimals;
}

/**
 * The pairing that is said first: a figure of the region itself before one that stands in, a real one before an
 * illustrative one, the first to find work before all else, and of these the widest gap to the disadvantage of the focus
 * group; an advantage only where there is no disadvantage. The first, where there is no gap; `null` for none.
 */
export function foremost(context: Pick<ReportContext, 'region'>, pairings: readonly Pairing[]): Pairing | null {
  const gaps = pairings.filter(({ gap }) => gap !== null && gap.value !== null);
  const real = gaps.filter(({ gap }) => gap !== null && !isIllustrative(gap));
  const own = real.filter(({ role }) => role === 'own');
  const pool = [own, real, gaps].find((each) => each.length > 0) ?? [];
  const employment = pool.filter(({ indicator }) => indicator === 'employment_rate');
  const known = pool.filter(({ indicator }) => definitionOf(indicator) !== undefined);
  for (const each of [employment, known, pool]) {
    const worse = widest(each.filter((pairing) => isWorse(context, pairing)));
    if (worse !== null) return worse;
  }
  return widest(employment) ?? widest(pool) ?? pairings[0] ?? null;
}

/** True where the gap is to the disadvantage of the focus group; of an indicator without a better side, where there is any. */
function isWorse(context: Pick<ReportContext, 'region'>, { indicator, gap }: Pairing): boolean {
  if (gap === null || gap.value === null || isNought(gap.value, shownDecimals(gap))) return false;
  const polarity = polarityOf(context.region, indicator);
  return polarity === 'neutral' || (polarity === 'higher' ? gap.value < 0 : gap.value > 0);
}

/** The pairing with the widest gap that is not marked unreliable; the first, where there is no gap. */
export function widest(pairings: readonly Pairing[]): Pairing | null {
  const size = (pairing: Pairing) => {
    const unreliable = pairing.gap?.cautions.some((caution) => caution.code === 'low_reliability') ?? false;
    return unreliable ? 0 : Math.abs(pairing.gap?.value ?? 0);
  };
  return pairings.reduce<Pairing | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null);
}
