import { populationConcepts } from '../observations/code-lists.ts';
import type { RegionFile } from './schema/region-file.ts';
import type { Comparison } from './study.ts';

/** Where a study does not say. */
export const usual: readonly Comparison[] = [
  { concept: 'citizenship', focus: ['non_eu', 'foreign'], reference: 'national' },
  { concept: 'country_of_birth', focus: ['non_eu', 'foreign'], reference: 'native' },
  { concept: 'mother_tongue', focus: ['foreign_language'], reference: 'national_languages' },
];

/** Whom the study is about under each population concept: as it says, else the usual groups. `origin` has no usual ones. */
export function studyComparisons(region: RegionFile): readonly Comparison[] {
  return populationConcepts.flatMap((concept) => {
    const said = region.study.comparisons[concept];
    if (said !== undefined) return [{ concept, focus: said.focus, reference: said.reference }];
    return usual.filter((comparison) => comparison.concept === concept);
  });
}
