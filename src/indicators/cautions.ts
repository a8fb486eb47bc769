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

type Comparable = Pick<Subject, 'concept' | 'group' | 'place' | 'age' | 'period' | 'time' | 'definition'> & {
  readonly basis?: Subject['basis'];
};

/**
 * What two figures that are held against each other are not alike in. Group and sex may differ: that is what is compared.
 * What a study leaves unsaid (`null`) is not held to be unlike. `expected` names what the comparison is about.
 */
export function unlikeCautions(
  first: Comparable,
  second: Comparable,
  expected: readonly ('concept' | 'place' | 'age' | 'period')[] = [],
): readonly Caution[] {
  const found: Caution[] = [];
  const note = (code: CautionCode, a: string | null, b: string | null): void => {
    if (a !== null && b !== null && a !== b) found.push({ code, details: { first: a, second: b } });
  };
  // Everybody is everybody under any concept.
  if (!expected.includes('concept') && first.group !== 'total' && second.group !== 'total') {
    note('unlike_concept', first.concept ?? 'none', second.concept ?? 'none');
  }
  if (!expected.includes('place')) note('unlike_place', first.place, second.place);
  if (!expected.includes('age')) note('unlike_age', first.age, second.age);
  if (!expected.includes('period')) note('unlike_period', first.period, second.period);
  note('unlike_time', first.time, second.time);
  note('unlike_definition', first.definition, second.definition);
  note('unlike_basis', first.basis ?? null, second.basis ?? null);
  return found;
}

/** All cautions, each once, in the order in which they were first met. */
export function mergeCautions(...lists: readonly (readonly Caution[])[]): readonly Caution[] {
  const seen = new Map<string, Caution>();
  for (const list of lists) {
    for (const caution of list) {
      const key = `${caution.code} ${Object.entries(caution.details).join()}`;
      if (!seen.has(key)) seen.set(key, caution);
    }
  }
  return [...seen.values()];
}
