import { catalogue, definitionOf } from '../indicators/catalogue/index.ts';
import { compareAges } from '../observations/age.ts';
import type { SetKey } from './comparison.ts';

const places = new Map<string, number>(catalogue.map(({ id }, index) => [id, index]));

/** By code unit, so that the order does not hang on a locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Indicators in the order of the catalogue, a region's own ones after them. */
export function compareBases(a: string, b: string): number {
  return (places.get(a) ?? places.size) - (places.get(b) ?? places.size) || compareText(a, b);
}

const levels = ['nuts3', 'nuts2', 'nuts1', 'country', 'other'];

/** Which kind of figure a region would rather be known by: real, its own, of a near place, of the usual age. */
export function compareKeys(base: string, focus: readonly string[]): (a: SetKey, b: SetKey) => number {
  const usual: readonly string[] = definitionOf(base)?.ages ?? [];
  const indexIn = (list: readonly string[], item: string) => (list.includes(item) ? list.indexOf(item) : list.length);
  return (a, b) =>
    Number(a.illustrative) - Number(b.illustrative) ||
    (a.role === b.role ? 0 : a.role === 'own' ? -1 : 1) ||
    indexIn(levels, a.level ?? '') - indexIn(levels, b.level ?? '') ||
    indexIn(focus, a.group) - indexIn(focus, b.group) ||
    indexIn(usual, a.age) - indexIn(usual, b.age) ||
    compareAges(a.age, b.age);
}
