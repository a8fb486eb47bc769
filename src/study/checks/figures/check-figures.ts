import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Observation } from '../../../observations/observation.ts';
import { observationIndex } from '../../../observations/table.ts';
import { bandsOfTotals } from './bands-of-totals.ts';
import { duplicates } from './duplicates.ts';
import type { FigureCheck, FigurePlaces } from './figure-check.ts';
import { labourForce } from './labour-force.ts';
import { madeSums } from './made-sums.ts';
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
  bandsOfTotals,
  ratesAgainstCounts,
  overlappingAges,
  mixedPeriods,
];

/** Holds the figures of a study against each other; every rule is a file beside this one. */
export function checkFigures(observations: readonly Observation[], places: FigurePlaces): readonly Diagnostic[] {
  const made = madeSums(observationIndex(observations).rows);
  const held = made.size === 0 ? observations : observations.map((observation) => made.get(observation) ?? observation);
  const origin = new Map([...made].map(([original, widened]) => [widened, original]));
  const context = {
    placeOf: (observation: Observation) => places.placeOf(origin.get(observation) ?? observation),
    rows: observationIndex(held).rows,
  };
  return checks.flatMap((check) => check(held, context));
}
