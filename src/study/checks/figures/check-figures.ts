import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Observation } from '../../../observations/observation.ts';
import { duplicates } from './duplicates.ts';
import type { FigureCheck, FigureContext } from './figure-check.ts';
import { labourForce } from './labour-force.ts';
import { mixedPeriods } from './mixed-periods.ts';
import { overlappingAges } from './overlapping-ages.ts';
import { partsOfTotals } from './parts-of-totals.ts';
import { ratesAgainstCounts } from './rates-against-counts.ts';
import { subsetsOfMeasures } from './subsets-of-measures.ts';

const checks: readonly FigureCheck[] = [
  duplicates,
  subsetsOfMeasures,
  labourForce,
  partsOfTotals,
  ratesAgainstCounts,
  overlappingAges,
  mixedPeriods,
];

/** Holds the figures of a study against each other; every rule is a file beside this one. */
export function checkFigures(observations: readonly Observation[], context: FigureContext): readonly Diagnostic[] {
  return checks.flatMap((check) => check(observations, context));
}
