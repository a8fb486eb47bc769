import { didYouMean } from '../../diagnostics/suggest.ts';
import { parseAge } from '../../observations/age.ts';
import { populationConcepts, sexes, standardDimensions } from '../../observations/code-lists.ts';
import { groupsOf, isGroup } from '../../observations/groups.ts';
import { isPeriod } from '../../observations/period.ts';
import type { RegionFile } from '../schema/region-file.ts';
import { isKnownPlace, placesLike } from './known-places.ts';

export interface FilterProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Whether the key or its value is wrong. */
  readonly target: 'key' | 'value';
}

function groupProblem(key: string, value: string): FilterProblem | null {
  const concept = populationConcepts.find((candidate) => candidate === key);
  if (concept === undefined || isGroup(concept, value)) return null;
  const named = groupsOf(concept).filter((group) => !/^[A-Z]{2}$/.test(group));
  return {
    code: 'study/unknown-group',
    message: `\`${value}\` is no group by ${key.replaceAll('_', ' ')}.`,
    hint: didYouMean(value, named, 'Groups'),
    target: 'value',
  };
}

/**
 * What is wrong with a selection such as `citizenship=foreign`, wherever it stands: an unknown key, group, sex, age,
 * period or place. `null` where nothing is.
 */
export function filterProblem(
  region: RegionFile,
  key: string,
  value: string,
  alsoKnown: readonly string[] = [],
): FilterProblem | null {
  const keys = [
    ...populationConcepts,
    ...standardDimensions,
    'period',
    'place',
    ...alsoKnown,
    ...region.data.dimensions,
  ];
  if (!keys.includes(key)) {
    return {
      code: 'study/unknown-filter',
      message: `\`${key}\` is nothing that figures are told apart by.`,
      hint: didYouMean(key, keys),
      target: 'key',
    };
  }
  const wrong = (code: string, message: string, hint: string): FilterProblem => ({
    code,
    message,
    hint,
    target: 'value',
  });
  if (key === 'sex' && !sexes.some((sex) => sex === value))
    return wrong('study/unknown-group', `\`${value}\` is not known as \`sex\`.`, didYouMean(value, sexes));
  if (key === 'age' && parseAge(value) === null)
    return wrong('study/bad-age', `\`${value}\` is no age band.`, 'Ages are written as 15-64, 15+, all or not_stated.');
  if ((key === 'period' || key === 'since') && !isPeriod(value)) {
    return wrong(
      'study/bad-period',
      `\`${value}\` is no period.`,
      'A period is written as 2024, 2024-Q1, 2024-S1, 2024-03 or 2024-W01.',
    );
  }
  if (key === 'place' && !isKnownPlace(region, value))
    return wrong(
      'study/unknown-place',
      `\`${value}\` is no place that is known.`,
      didYouMean(value, placesLike(region, value)),
    );
  return groupProblem(key, value);
}
