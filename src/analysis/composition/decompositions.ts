import type { Caution } from '../../indicators/indicator-value.ts';
import { kitagawa } from '../../indicators/statistics/kitagawa.ts';
import type { ComparedGroups, Stratified } from './strata.ts';

/** What one category has to do with a gap. Shares and rates in percent, terms in percentage points. */
export interface DecomposedCategory {
  readonly category: string;
  readonly focusShare: number;
  readonly referenceShare: number;
  readonly focusRate: number;
  readonly referenceRate: number;
  /** Centred on the mean of the two overall rates: what its different size does to the gap. */
  readonly composition: number;
  /** What its different rate does to the gap. */
  readonly rate: number;
}

/** A gap split into what comes of the groups' make-up and what of their rates; composition is not cause. */
export interface Decomposition {
  readonly indicator: string;
  readonly about: ComparedGroups;
  /** What the groups are made up of: `age`, `education`, or the name of a breakdown. */
  readonly by: string;
  /**
   * Percentage points, focus minus reference: `difference = composition + rate`. The overall rates are over the categories
   * (people whose category is not stated are in none). `null` where a category lacks a figure: see `missing`.
   */
  readonly result: {
    readonly focusRate: number;
    readonly referenceRate: number;
    readonly difference: number;
    readonly composition: number;
    readonly rate: number;
    readonly categories: readonly DecomposedCategory[];
  } | null;
  readonly missing: readonly string[];
  readonly cautions: readonly Caution[];
  readonly sources: readonly string[];
}

/** Kitagawa's decomposition of every gap for which rates and weights by category are there; reference first, focus second. */
export function decompositions(stratified: readonly Stratified[]): readonly Decomposition[] {
  return stratified.map((each) => {
    const { indicator, about, by, missing, cautions, sources } = each;
    return { indicator, about, by, result: decompose(each), missing, cautions, sources };
  });
}

function decompose({ strata, missing }: Stratified): Decomposition['result'] {
  if (missing.length > 0) return null;
  const side = (group: 'focus' | 'reference') => ({
    weights: strata.map((stratum) => stratum[group].people ?? Number.NaN),
    rates: strata.map((stratum) => stratum[group].rate ?? Number.NaN),
  });
  const [focus, reference] = [side('focus'), side('reference')];
  const [focusPeople, referencePeople] = [total(focus.weights), total(reference.weights)];
  if (!(focusPeople > 0) || !(referencePeople > 0)) return null;
  const { difference, composition, rate, categories } = kitagawa(reference, focus);
  return {
    focusRate: mean(focus),
    referenceRate: mean(reference),
    difference,
    composition,
    rate,
    categories: strata.map(({ category }, at) => ({
      category,
      focusShare: ((focus.weights[at] ?? 0) / focusPeople) * 100,
      referenceShare: ((reference.weights[at] ?? 0) / referencePeople) * 100,
      focusRate: focus.rates[at] ?? 0,
      referenceRate: reference.rates[at] ?? 0,
      composition: categories[at]?.composition ?? 0,
      rate: categories[at]?.rate ?? 0,
    })),
  };
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function mean({ weights, rates }: { readonly weights: readonly number[]; readonly rates: readonly number[] }): number {
  return rates.reduce((sum, rate, at) => sum + rate * (weights[at] ?? 0), 0) / total(weights);
}
