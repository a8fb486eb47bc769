import type { Caution } from '../../indicators/indicator-value.ts';
import { standardisedProportion } from '../../indicators/statistics/standardised-proportion.ts';
import type { ComparedGroups, Stratified } from './strata.ts';

/** The rate that the focus group would have if it were made up as the reference group is. Rates in percent. */
export interface StandardisedRate {
  readonly indicator: string;
  readonly about: ComparedGroups;
  readonly by: string;
  /** `null` where a category lacks a figure: see `missing`. */
  readonly value: number | null;
  /** Of a 95 % interval; both `null` where a category has no sample size. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Both over the same categories; `null` where the value is. */
  readonly crude: number | null;
  readonly referenceRate: number | null;
  /** Percentage points, focus minus reference, at equal composition. */
  readonly difference: number | null;
  readonly missing: readonly string[];
  readonly cautions: readonly Caution[];
  readonly sources: readonly string[];
}

/** Directly standardised rates of the focus groups on the composition of their reference groups. */
export function standardisedRates(stratified: readonly Stratified[]): readonly StandardisedRate[] {
  return stratified.map((each) => {
    const { indicator, about, by, missing, cautions, sources } = each;
    const made = standardise(each);
    const plain = made.lower !== null && each.strata.some(({ focus }) => focus.level.sample?.plain);
    return {
      indicator,
      about,
      by,
      ...made,
      missing,
      cautions:
        plain && !cautions.some(({ code }) => code === 'weighting_ignored')
          ? [...cautions, { code: 'weighting_ignored', details: {} }]
          : cautions,
      sources,
    };
  });
}

type Numbers = Pick<StandardisedRate, 'value' | 'lower' | 'upper' | 'crude' | 'referenceRate' | 'difference'>;

const nothing: Numbers = { value: null, lower: null, upper: null, crude: null, referenceRate: null, difference: null };

function standardise({ strata, missing }: Stratified): Numbers {
  const standard = strata.map(({ reference }) => reference.people ?? 0);
  const people = strata.map(({ focus }) => focus.people ?? 0);
  const rates = strata.map(({ focus }) => focus.rate ?? 0);
  const [everybody, group] = [total(standard), total(people)];
  if (missing.length > 0 || everybody <= 0 || group <= 0) return nothing;
  const value = weighted(rates, standard) / everybody;
  const referenceRate =
    weighted(
      strata.map(({ reference }) => reference.rate ?? 0),
      standard,
    ) / everybody;
  const sizes = strata.flatMap(({ focus }) => (focus.level.sample ? [focus.level.sample.size] : []));
  const sampled = sizes.length === strata.length && rates.every((rate) => rate >= 0 && rate <= 100);
  const interval = sampled
    ? standardisedProportion({
        events: sizes.map((size, at) => (size * (rates[at] ?? 0)) / 100),
        populations: sizes,
        standard,
      })
    : null;
  return {
    value,
    lower: interval && interval.lower * 100,
    upper: interval && interval.upper * 100,
    crude: weighted(rates, people) / group,
    referenceRate,
    difference: value - referenceRate,
  };
}

function weighted(rates: readonly number[], weights: readonly number[]): number {
  return rates.reduce((sum, rate, at) => sum + rate * (weights[at] ?? 0), 0);
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
