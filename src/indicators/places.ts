import { areApart } from '../observations/groups.ts';
import type { Study } from '../study/study.ts';
import type { Caution, IndicatorValue, PlaceRole } from './indicator-value.ts';

/** Gives every figure its place's role for its indicator and concept. */
export type RoleOf = (base: string, concept: IndicatorValue['concept'], place: string) => PlaceRole | null;

/**
 * Works out, indicator by indicator and concept by concept, whose figures stand for the region: the own place where it
 * has a figure of a group that the study is about (any figure, where no concept tells groups apart), else the first
 * stand-in that has one. Other places are benchmarks or stand-ins as the study lists them, else `null`.
 */
export function placeRoles(study: Study, figures: readonly IndicatorValue[]): RoleOf {
  const { own, standIns, benchmarks } = study.places;
  const focus = new Map(study.comparisons.map((comparison) => [comparison.concept, comparison.focus]));
  const withFigures = new Map<string, Set<string>>();
  for (const { base, concept, group, place, value } of figures) {
    if (value === null) continue;
    const groups = concept === null ? undefined : focus.get(concept);
    if (groups && !groups.includes(group)) continue;
    const key = `${base} ${concept}`;
    const places = withFigures.get(key) ?? new Set<string>();
    places.add(place);
    withFigures.set(key, places);
  }
  const candidates = [own, ...standIns].map(({ code }) => code);
  const preferred = new Map<string, string>();
  for (const [key, places] of withFigures) {
    const place = candidates.find((code) => places.has(code));
    if (place !== undefined) preferred.set(key, place);
  }
  return (base, concept, place) => {
    if (place === own.code) return 'own';
    if (preferred.get(`${base} ${concept}`) === place) return 'stand_in';
    if (benchmarks.some(({ code }) => code === place)) return 'benchmark';
    return standIns.some(({ code }) => code === place) ? 'stand_in' : null;
  };
}

/** The caution of a figure of a larger place that stands in for the region's own. */
export function standInCaution(study: Study, role: PlaceRole | null, place: string): readonly Caution[] {
  return role === 'stand_in' ? [{ code: 'stand_in_place', details: { place, own: study.places.own.code } }] : [];
}

/**
 * Tells where a group is taken in place of one that the study would rather speak of: the cell has no figure of any group
 * that comes before it in the comparison's list. `foreign` for `non_eu` is said on every such figure.
 */
export function substitutions(
  study: Study,
  figures: readonly IndicatorValue[],
  cellOf: (figure: IndicatorValue, group: string) => string,
): (figure: IndicatorValue) => readonly Caution[] {
  const focus = new Map(study.comparisons.map((comparison) => [comparison.concept, comparison.focus]));
  // Groups that others may be taken in place of: all of a list but its last.
  const present = new Set<string>();
  for (const figure of figures) {
    const groups = figure.concept === null ? undefined : focus.get(figure.concept);
    if (figure.value === null || !groups?.includes(figure.group) || groups.at(-1) === figure.group) continue;
    present.add(cellOf(figure, figure.group));
  }
  return (figure) => {
    const groups = figure.concept === null ? undefined : focus.get(figure.concept);
    const wanted = groups?.[0];
    const place = groups?.indexOf(figure.group) ?? -1;
    if (!groups || wanted === undefined || place < 1 || areApart(wanted, figure.group)) return [];
    const better = groups.slice(0, place).some((group) => present.has(cellOf(figure, group)));
    return better ? [] : [{ code: 'substituted_group', details: { wanted, used: figure.group } }];
  };
}
