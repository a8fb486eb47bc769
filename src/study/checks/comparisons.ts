import { type Check, finding } from './check.ts';

/** A group that is compared with itself, or a reference among the focus groups, says nothing. */
export const checkComparisons: Check = (region, context) =>
  Object.entries(region.study.comparisons).flatMap(([concept, comparison]) => {
    if (comparison === undefined || !comparison.focus.includes(comparison.reference)) return [];
    const path = ['study', 'comparisons', concept, 'reference'];
    return [
      finding(
        context,
        'error',
        'study/compared-with-itself',
        path,
        `\`${comparison.reference}\` is both a focus group and the reference.`,
        'Choose another reference group.',
      ),
    ];
  });
