import type { Observation } from '../observations/observation.ts';
import { type ObservationRow, observationIndex } from '../observations/table.ts';
import { cautionsOfFacts, mergeCautions } from './cautions.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import type { Computation, LevelDefinition, RowFormula } from './indicator-definition.ts';
import type { Caution, IndicatorValue } from './indicator-value.ts';
import {
  figureSubject,
  type Level,
  type Ranged,
  rangeOf,
  roundingOf,
  type Sample,
  sourcesOf,
  unionOfFlags,
} from './level.ts';
import { levelInterval } from './level-interval.ts';
import { type Amount, type Quantities, quantitiesOf } from './quantities.ts';

/** What one row says of one indicator: as its source published it, as its counts make it, or both. */
export interface Candidate {
  readonly definition: LevelDefinition;
  readonly row: ObservationRow;
  readonly published: Level | null;
  readonly computed: Level | null;
  /** True where its formula divides by nought in this row; the level is then missing. */
  readonly dividesByZero: boolean;
}

/** What must be known of the sources to know whether a figure has an interval. */
export type IsSurvey = (observation: Observation) => boolean;

/** A rounding that could move a rate by more than this (percentage points) is said. */
const roundingWorthSaying = 0.5;

/**
 * Every level of every indicator that the rows hold or that their counts make, in the order of the definitions and then
 * of the file. A missing figure gives a level whose value is `null`; a figure that nobody gave gives none.
 */
export function candidateLevels(
  definitions: readonly LevelDefinition[],
  observations: readonly Observation[],
  isSurvey: IsSurvey,
): readonly Candidate[] {
  const index = observationIndex(observations);
  const quantities = quantitiesOf(index);
  const candidates: Candidate[] = [];
  for (const definition of definitions) {
    const { id, compute } = definition;
    if (compute && 'formula' in compute) {
      for (const row of index.rows) candidates.push(...formulaCandidate(definition, compute, row));
      continue;
    }
    const applies = compute && rowsItAppliesTo(compute);
    for (const row of index.rows) {
      const figure = row.figures.get(id);
      const published = figure ? publishedLevel(definition, row, figure, isSurvey) : null;
      const computed = applies?.(row) ? computedLevel(definition, compute, row, quantities, isSurvey) : null;
      if (published || computed) candidates.push({ definition, row, published, computed, dividesByZero: false });
    }
  }
  return candidates;
}

function publishedLevel(
  definition: LevelDefinition,
  row: ObservationRow,
  observation: Observation,
  isSurvey: IsSurvey,
): Level {
  const sample = isSurvey(observation) ? sampleOf([observation]) : null;
  const standardError = isSurvey(observation) ? observation.standardError : null;
  return level(definition, row, [observation], rangeOf(observation), {
    numerator: null,
    denominator: null,
    sample,
    standardError,
    published: true,
    decimals: observation.decimals,
  });
}

/** A level by a formula of the region's own; there is one wherever the row names all of its measures. */
function formulaCandidate(
  definition: LevelDefinition,
  { formula, measures }: RowFormula,
  row: ObservationRow,
): readonly Candidate[] {
  const observations = measures.flatMap((measure) => row.figures.get(measure) ?? []);
  if (observations.length < measures.length || observations.length === 0) return [];
  const result = evaluateFormula(formula, (measure) => {
    const observation = row.figures.get(measure);
    return observation ? rangeOf(observation) : null;
  });
  const computed = level(definition, row, observations, result.kind === 'value' ? result.range : null, {
    numerator: null,
    denominator: null,
    sample: null,
    standardError: null,
    published: false,
    decimals: definition.unit === 'persons' ? 0 : 1,
  });
  return [{ definition, row, published: null, computed, dividesByZero: result.kind === 'division_by_zero' }];
}

function computedLevel(
  definition: LevelDefinition,
  compute: Computation | null,
  row: ObservationRow,
  quantities: Quantities,
  isSurvey: IsSurvey,
): Level | null {
  if (!compute) return null;
  const numerator = quantities.first(row, compute.numerator);
  const denominator = numerator && quantities.first(row, compute.denominator);
  if (!numerator || !denominator) return null;
  const observations = [...new Set([...numerator.observations, ...denominator.observations])];
  // A computed rate of a survey rests on the people asked of whom the denominator is made.
  const sample = denominator.observations.every(isSurvey) ? sampleOf(denominator.observations) : null;
  return level(definition, row, observations, quotient(numerator, denominator, compute.scale), {
    numerator: numerator.range?.value ?? null,
    denominator: denominator.range?.value ?? null,
    sample: compute.scale === 100 ? sample : null,
    standardError: null,
    published: false,
    decimals: 1,
  });
}

/** Shares of all residents are made once a group; indicators over fixed age bands once, from the row of all ages. */
function rowsItAppliesTo({ onlyGroup, denominator }: Computation): (row: ObservationRow) => boolean {
  const overAges = denominator.some((quantity) => quantity.age !== null);
  const overGroups = denominator.some((quantity) => quantity.group !== null);
  return ({ subject }) => {
    if (onlyGroup !== null && subject.group !== onlyGroup) return false;
    if (!overAges && !overGroups) return true;
    const everyAge = subject.age === 'all' || subject.age === '0+';
    if (overAges) return everyAge;
    return subject.group !== 'total' && (everyAge || subject.age === 'not_stated');
  };
}

function quotient(numerator: Amount, denominator: Amount, scale: number): Ranged | null {
  const [above, below] = [numerator.range, denominator.range];
  if (!above || !below || below.value <= 0) return null;
  return {
    value: (above.value / below.value) * scale,
    lower: (Math.max(0, above.lower) / below.upper) * scale,
    upper: (above.upper / Math.max(below.lower, Number.EPSILON)) * scale,
  };
}

interface Made {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sample: Sample | null;
  readonly standardError: number | null;
  readonly published: boolean;
  readonly decimals: number;
}

function level(
  definition: LevelDefinition,
  row: ObservationRow,
  observations: readonly Observation[],
  range: Ranged | null,
  made: Made,
): Level {
  const interval = range && levelInterval(range.value, definition.unit, made.sample, made.standardError);
  const own: Caution[] = [];
  if (interval && made.standardError === null && made.sample?.plain)
    own.push({ code: 'weighting_ignored', details: {} });
  if (range && isCoarse(range, definition)) own.push({ code: 'rounded_source', details: {} });
  const figure: IndicatorValue = {
    indicator: definition.id,
    base: definition.id,
    form: 'level',
    ...figureSubject(row.subject),
    placeRole: null,
    value: range?.value ?? null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    rounding: range && roundingOf(range),
    unit: definition.unit,
    decimals: made.decimals,
    numerator: made.numerator,
    denominator: made.denominator,
    flags: unionOfFlags(observations.map((observation) => observation.flags)),
    cautions: mergeCautions(cautionsOfFacts(observations), own),
    sources: sourcesOf(observations),
    observations,
    against: null,
  };
  return {
    figure,
    basis: row.subject.basis,
    sample: made.sample,
    standardError: made.standardError,
    published: made.published,
    measures: observations.map((observation) => observation.measure),
  };
}

function isCoarse(range: Ranged, definition: LevelDefinition): boolean {
  return (
    definition.unit === 'percent' &&
    Math.max(range.upper - range.value, range.value - range.lower) > roundingWorthSaying
  );
}

/** The people asked, of all counts together; `null` where it is not known of one. */
function sampleOf(observations: readonly Observation[]): Sample | null {
  let size = 0;
  let plain = false;
  for (const observation of observations) {
    const asked = observation.effectiveSampleSize ?? observation.sampleSize;
    if (asked === null || asked <= 0) return null;
    if (observation.effectiveSampleSize === null) plain = true;
    size += asked;
  }
  return observations.length === 0 ? null : { size, plain };
}
