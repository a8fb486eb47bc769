import { definitionOf } from '../indicators/catalogue/index.ts';
import type { Polarity } from '../indicators/indicator-definition.ts';
import type { RegionDigest } from './region-digest.ts';

export type ComparedForm = 'level' | 'gap' | 'gender_gap';

const suffixes: readonly (readonly [string, ComparedForm | null])[] = [
  ['_gender_gap', 'gender_gap'],
  ['_gap', 'gap'],
  ['_ratio', null],
  ['_change', null],
];

/**
 * What an indicator of the CSV rests on, and how it is made; `null` for a form that regions are not compared in: changes and
 * ratios say less than their levels, and a number of persons says how large a region is.
 */
export function indicatorForm(indicator: string): { readonly base: string; readonly form: ComparedForm } | null {
  if (indicator === 'employment_shortfall') return null;
  if (definitionOf(indicator)) return { base: indicator, form: 'level' };
  for (const [suffix, form] of suffixes) {
    if (!indicator.endsWith(suffix)) continue;
    return form === null ? null : { base: indicator.slice(0, -suffix.length), form };
  }
  return { base: indicator, form: 'level' };
}

/** Which way is better of a level or a distance to the reference group; a difference between women and men has no better side. */
export function comparedPolarity(base: string, form: ComparedForm, digests: readonly RegionDigest[]): Polarity {
  if (form === 'gender_gap') return 'neutral';
  const known = definitionOf(base)?.polarity;
  if (known !== undefined) return known;
  const declared = new Set<Polarity>();
  for (const { ownIndicators } of digests) {
    const own = ownIndicators.find(({ id }) => id === base);
    if (own) declared.add(own.polarity);
  }
  const [only] = declared;
  return declared.size === 1 && only !== undefined ? only : 'neutral';
}
