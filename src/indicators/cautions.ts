import type { Basis } from '../observations/code-lists.ts';
import type { Flag, Observation, Subject } from '../observations/observation.ts';
import type { Caution, CautionCode } from './indicator-value.ts';

const flagCautions: readonly (readonly [Flag, CautionCode])[] = [
  ['u', 'low_reliability'],
  ['b', 'break_in_series'],
  ['e', 'estimated'],
  ['p', 'provisional'],
  ['f', 'forecast'],
  ['d', 'definition_differs'],
];

/** Every reason for care that the facts behind a figure bring with them: flags, rounding, shares, qualifiers, sources. */
export function cautionsOfFacts(observations: readonly Observation[]): readonly Caution[] {
  const found: Caution[] = [];
  for (const observation of observations) {
    const { period, flags, source } = observation;
    for (const [flag, code] of flagCautions) if (flags.includes(flag)) found.push({ code, details: { period } });
    if (observation.missing === 'suppressed' || flags.includes('c')) found.push({ code: 'suppressed', details: {} });
    if (observation.derivedFromShare) found.push({ code: 'derived_from_share', details: {} });
    if (observation.qualifier) found.push({ code: 'qualified', details: { qualifier: observation.qualifier } });
    if (source === null) found.push({ code: 'no_source', details: {} });
    else if (observation.illustrative) found.push({ code: 'illustrative', details: { source } });
  }
  return mergeCautions(found);
}

type Comparable = Pick<Subject, 'concept' | 'group' | 'place' | 'age' | 'period' | 'time' | 'definition'>;

/** Both sides of a comparison: what they are about, and on which basis they were counted where that is known. */
export interface ComparedPair {
  readonly first: Comparable;
  readonly second: Comparable;
  readonly firstBasis: Basis | null;
  readonly secondBasis: Basis | null;
}

/**
 * What two figures that are held against each other are not alike in. Group and sex may differ: that is what is compared.
 * What a study leaves unsaid (`null`) is not held to be unlike. `expected` names what the comparison is about.
 */
export function unlikeCautions(
  { first, second, firstBasis, secondBasis }: ComparedPair,
  expected: readonly ('place' | 'age' | 'period')[] = [],
): readonly Caution[] {
  const found: Caution[] = [];
  // Everybody is everybody under any concept.
  if (first.concept !== second.concept && first.group !== 'total' && second.group !== 'total') {
    note(found, 'unlike_concept', first.concept ?? 'none', second.concept ?? 'none');
  }
  if (!expected.includes('place')) note(found, 'unlike_place', first.place, second.place);
  if (!expected.includes('age')) note(found, 'unlike_age', first.age, second.age);
  if (!expected.includes('period')) note(found, 'unlike_period', first.period, second.period);
  note(found, 'unlike_time', first.time, second.time);
  note(found, 'unlike_definition', first.definition, second.definition);
  note(found, 'unlike_basis', firstBasis, secondBasis);
  return found;
}

function note(found: Caution[], code: CautionCode, a: string | null, b: string | null): void {
  if (a !== null && b !== null && a !== b) found.push({ code, details: { first: a, second: b } });
}

const none: readonly Caution[] = [];

/** All cautions, each once, in the order in which they were first met. */
export function mergeCautions(...lists: readonly (readonly Caution[])[]): readonly Caution[] {
  let merged: readonly Caution[] = none;
  for (const list of lists) {
    for (const caution of list) {
      if (merged.some((other) => sameCaution(other, caution))) continue;
      // Most figures have no caution, or those of one list, which is then shared.
      merged = merged.length === 0 && list.length === 1 ? list : [...merged, caution];
    }
  }
  return merged;
}

function sameCaution(a: Caution, b: Caution): boolean {
  if (a === b) return true;
  if (a.code !== b.code) return false;
  const names = Object.keys(a.details);
  return names.length === Object.keys(b.details).length && names.every((name) => a.details[name] === b.details[name]);
}
