import type { IndicatorRow } from '../indicators/indicator-row.ts';
import { type PopulationConcept, populationConcepts } from '../observations/code-lists.ts';
import { usual } from '../study/comparisons.ts';
import type { Comparison } from '../study/study.ts';

/**
 * Whom a region's study compares, as far as its rows tell: the usual groups, unless its gaps are measured against another one;
 * then every group that has a gap. For rows that came without their study.
 */
export function usualComparisons(rows: readonly IndicatorRow[]): readonly Comparison[] {
  const gaps = rows.filter(({ indicator }) => indicator.endsWith('_gap') && !indicator.endsWith('_gender_gap'));
  return populationConcepts.flatMap((concept: PopulationConcept) => {
    const own = gaps.filter((row) => row.concept === concept && row.against !== null);
    const reference = own[0]?.against ?? null;
    const asUsual = usual.find((comparison) => comparison.concept === concept);
    if (reference === null || reference === asUsual?.reference) return asUsual === undefined ? [] : [asUsual];
    const focus = [...new Set(own.map(({ group }) => group))].sort();
    return [{ concept, focus, reference }];
  });
}
