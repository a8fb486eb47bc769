import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type { PlaceLevel, SetKey, Side, Unlike, UnlikeCode } from './comparison.ts';
import type { ComparedForm } from './indicator-form.ts';
import type { RegionDigest } from './region-digest.ts';

/** Which side of its region's comparison a row is about; `null` for groups that the study does not compare. */
export function sideOf(row: IndicatorRow, { comparisons }: Pick<RegionDigest, 'comparisons'>): Side | null {
  if (row.group === 'total') return 'total';
  const comparison = comparisons.find(({ concept }) => concept === row.concept);
  if (comparison === undefined) return null;
  if (comparison.reference === row.group) return 'reference';
  return comparison.focus.includes(row.group) ? 'focus' : null;
}

/** What kind of place a code names. */
export function placeLevel(place: string): PlaceLevel {
  if (!/^[A-Z]{2}[A-Z0-9]{0,3}$/.test(place)) return 'other';
  return (['country', 'nuts1', 'nuts2', 'nuts3'] as const)[place.length - 2] ?? 'other';
}

/** Whether a figure rests on an illustrative source, or on none. */
export function isMadeUp({ caution }: IndicatorRow): boolean {
  return caution.includes('illustrative') || caution.includes('no_source');
}

/** What a row has to be alike in with others; `null` where its place is not the region's own and does not stand in for it. */
export function setKeyOf(row: IndicatorRow, form: ComparedForm, formula: string | null): SetKey | null {
  const { place_role: role } = row;
  if (role !== 'own' && role !== 'stand_in') return null;
  return {
    // Everybody is everybody under any concept.
    concept: row.group === 'total' ? null : row.concept,
    group: row.group,
    reference: form === 'gap' ? row.against : null,
    age: row.age,
    role,
    level: role === 'own' ? null : placeLevel(row.place),
    time: row.time,
    definition: row.definition,
    basis: row.basis,
    unit: row.unit,
    formula,
    illustrative: isMadeUp(row),
  };
}

/** The same text for two keys that are alike in everything. */
export function setKeyText(key: SetKey): string {
  return [
    key.concept,
    key.group,
    key.reference,
    key.age,
    key.role,
    key.level,
    key.time,
    key.definition,
    key.basis,
    key.unit,
    key.formula,
    key.illustrative,
  ].join('|');
}

/** What a study may leave unsaid. */
export const sayable = ['time', 'definition', 'basis'] as const;

/** What a key is unlike another in, in the order of how much it matters. An unsaid part is unlike a said one here. */
export function unlikeIn(key: SetKey, set: SetKey): readonly Unlike[] {
  const found: Unlike[] = [];
  const note = (code: UnlikeCode, own: string | null, other: string | null) => {
    if (own !== other) found.push({ code, own, set: other });
  };
  note('illustrative', String(key.illustrative), String(set.illustrative));
  note('formula', key.formula, set.formula);
  note(isMoney(key.unit) && isMoney(set.unit) ? 'currency' : 'unit', key.unit, set.unit);
  note('concept', key.concept, set.concept);
  // Another concept has other groups: said once.
  if (key.concept === set.concept) {
    note('group', key.group, set.group);
    note('reference', key.reference, set.reference);
  }
  note('place', key.level ?? key.role, set.level ?? set.role);
  note('age', key.age, set.age);
  for (const part of sayable) note(part, key[part], set[part]);
  return found;
}

const currencies = new Set(
  'ALL BAM BGN CHF CZK DKK EUR GBP GEL HUF ISK MDL MKD NOK PLN RON RSD SEK TRY UAH USD'.split(' '),
);

/** Whether a unit names a currency of Europe, by its ISO 4217 code or its sign: `EUR`, `PLN per month`, `thousand €`. */
function isMoney(unit: string): boolean {
  return /[€£]/.test(unit) || unit.split(/[^A-Za-z]+/).some((word) => currencies.has(word));
}
