import type { Analysis } from '../analysis/analysis.ts';
import { cellKey } from '../indicators/figure-key.ts';
import type { IndicatorValue, PlaceRole } from '../indicators/indicator-value.ts';
import { type Figures, focusAndReference } from '../indicators/look-up.ts';
import type { PopulationConcept, Sex } from '../observations/code-lists.ts';
import { isWider } from '../observations/groups.ts';

/** One indicator in one place and period: the focus group beside the reference group, and what lies between. */
export interface Pairing {
  readonly indicator: string;
  readonly concept: PopulationConcept;
  readonly sex: Sex;
  readonly age: string;
  readonly place: string;
  readonly role: PlaceRole;
  readonly period: string;
  readonly focus: IndicatorValue;
  readonly reference: IndicatorValue | null;
  readonly gap: IndicatorValue | null;
}

const sexes: readonly Sex[] = ['total', 'female', 'male'];

/** Of one indicator at the place that speaks for the region: one pairing a population concept and sex, both sexes together first. */
export function pairingsOf(analysis: Analysis & Figures, base: string): readonly Pairing[] {
  return analysis.study.comparisons.flatMap(({ concept, focus }) =>
    sexes.flatMap((sex) => {
      const found = focusAndReference(analysis, { indicator: base, concept, sex });
      if (found === null || found.focus.value === null || !focus.includes(found.focus.group)) return [];
      const { age, place, placeRole, period } = found.focus;
      if (placeRole !== 'own' && placeRole !== 'stand_in') return [];
      return [{ indicator: base, concept, sex, age, place, role: placeRole, period, ...found }];
    }),
  );
}

/**
 * Pairings of one indicator apart by what may not stand side by side in silence: place, year, age, groups and how they are
 * told apart, definition and time of counting. Own figures first, else in the order given.
 */
export function likeSets(pairings: readonly Pairing[]): readonly (readonly Pairing[])[] {
  const sets = new Map<string, Pairing[]>();
  for (const pairing of [...pairings].sort((a, b) => Number(a.role === 'stand_in') - Number(b.role === 'stand_in'))) {
    const { place, period, age, concept, focus } = pairing;
    const key = JSON.stringify([place, period, age, concept, focus.group, focus.definition, focus.time]);
    const held = sets.get(key);
    if (held === undefined) sets.set(key, [pairing]);
    else held.push(pairing);
  }
  return [...sets.values()];
}

/**
 * The same indicator for the further groups of a comparison: a study may be about two that are told apart side by side
 * (`[non_western, western]`). A group that is wider than the first is there to stand in for it, and is left out.
 */
export function furtherPairingsOf(analysis: Analysis & Figures, base: string): readonly Pairing[] {
  return pairingsOf(analysis, base).flatMap((first) => {
    const { concept, sex, age, place } = first;
    const groups = analysis.study.comparisons.find((comparison) => comparison.concept === concept)?.focus ?? [];
    return groups.flatMap((group): Pairing[] => {
      if (group === first.focus.group || isWider(concept, group, first.focus.group)) return [];
      const found = focusAndReference(analysis, { indicator: base, concept, group, sex, age, place });
      if (found === null || found.focus.value === null) return [];
      return [{ ...first, period: found.focus.period, ...found }];
    });
  });
}

/** Shares of the population, measured against nobody: how many more nationals there are is no gap. */
export function populationShares(analysis: Analysis): readonly Pairing[] {
  return pairingsOf(analysis, 'population_share').map((pairing) => ({ ...pairing, reference: null, gap: null }));
}

/** Ids of the catalogue and of the study's own indicators that have a figure, in the order of the analysis. */
export function basesOf(analysis: Analysis): readonly string[] {
  return [...new Set(analysis.values.map((value) => value.base))];
}

const changeIndexes = new WeakMap<readonly IndicatorValue[], ReadonlyMap<string, readonly IndicatorValue[]>>();

/** Changes to the period of a level from whichever earlier periods. */
export function changesTo(analysis: Analysis, level: IndicatorValue): readonly IndicatorValue[] {
  const index = changeIndexes.get(analysis.values) ?? changesByCell(analysis.values);
  changeIndexes.set(analysis.values, index);
  const found = index.get(`${level.base} ${cellKey(level)}`) ?? [];
  return found.filter((change) => change.definition === level.definition && change.time === level.time);
}

function changesByCell(values: readonly IndicatorValue[]): ReadonlyMap<string, readonly IndicatorValue[]> {
  const index = new Map<string, IndicatorValue[]>();
  for (const value of values) {
    if (value.form !== 'change') continue;
    const key = `${value.base} ${cellKey(value)}`;
    const held = index.get(key);
    if (held === undefined) index.set(key, [value]);
    else held.push(value);
  }
  return index;
}

/**
 * Periods at which a series breaks: those to which the analysis computes no change from the figure before, because the
 * source, the definition or the survey itself is another. `series` holds levels alike but for the period, in order.
 */
export function breaksIn(analysis: Analysis, series: readonly IndicatorValue[]): readonly string[] {
  const known = series.filter((value) => value.value !== null);
  return known.flatMap((value, index) => {
    const before = known[index - 1];
    if (before === undefined) return [];
    return changesTo(analysis, value).some((change) => change.against?.period === before.period) ? [] : [value.period];
  });
}

/**
 * How far figures are about non-EU citizens alone, where the study means them: `nowhere`, elsewhere in the study but not
 * among these (`not_here`), or `known`. A study that does not mean them misses nothing.
 */
export function nonEuScope(analysis: Analysis, pairings: readonly Pairing[]): 'nowhere' | 'not_here' | 'known' {
  if (!analysis.study.comparisons.some((comparison) => comparison.focus.includes('non_eu'))) return 'known';
  if (onlyWiderGroups(analysis)) return 'nowhere';
  return pairings.length > 0 && !pairings.some(({ focus }) => focus.group === 'non_eu') ? 'not_here' : 'known';
}

/** True where the study means non-EU citizens and no figure, the benchmarks' among them, is about them alone. */
export function onlyWiderGroups(analysis: Analysis): boolean {
  if (!analysis.study.comparisons.some((comparison) => comparison.focus.includes('non_eu'))) return false;
  return ![...analysis.values, ...analysis.counts].some((value) => value.value !== null && value.group === 'non_eu');
}
