import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ObservationRow } from '../../../observations/table.ts';
import { at, dust, type FigureCheck, firm, type Ranged, rowWords, written } from './figure-check.ts';

type Quotient = readonly [numerator: string, denominator: string];

/** Rates that one row may hold both as published and as the counts that they are made of (`indicators.md`). */
const simple: Readonly<Record<string, readonly Quotient[]>> = {
  employment_rate: [['employed', 'population']],
  activity_rate: [['labour_force', 'population']],
  unemployment_rate: [['unemployed', 'labour_force']],
  inactivity_rate: [['inactive', 'population']],
  long_term_unemployment_share: [['long_term_unemployed', 'unemployed']],
  long_term_unemployment_rate: [['long_term_unemployed', 'labour_force']],
  self_employment_share: [['self_employed', 'employed']],
  part_time_share: [['part_time', 'employed']],
  temporary_share: [['temporary_employees', 'employees']],
  over_qualification_rate: [['over_qualified', 'tertiary_employed']],
  neet_rate: [['neet', 'population']],
  early_leavers_rate: [['early_leavers', 'population']],
  adult_learning_rate: [['adult_learners', 'population']],
  tertiary_attainment: [['tertiary_educated', 'population']],
  qualification_recognition_rate: [['recognitions', 'recognition_applications']],
  language_course_completion_rate: [['course_completions', 'course_participants']],
};

const checkedRates = Object.keys(simple);

/**
 * A published rate against the counts of its own row: `data/rate-contradicts-counts` where they disagree by more than the
 * rounding of all of them allows. Rates and counts of two sources are not held against each other here.
 */
export const ratesAgainstCounts: FigureCheck = (_observations, context) =>
  context.rows.flatMap((row) =>
    checkedRates.flatMap((rate): Diagnostic[] => {
      const observation = row.figures.get(rate);
      const published = firm(observation);
      if (!observation || !published) return [];
      const computed = computedRate(rate, row);
      if (!computed) return [];
      if (published.upper >= computed.lower - dust && published.lower <= computed.upper + dust) return [];
      const difference = Math.abs(published.value - computed.value);
      return [
        at(
          observation,
          context,
          'error',
          'data/rate-contradicts-counts',
          `\`${rate}\` is ${written(published.value)}, but the counts of the same row (${computed.words}) give ${computed.value.toFixed(2)}, a difference of ${difference.toFixed(2)} percentage points (${rowWords(row.subject)}).`,
          'Check the rate and the counts against the source; if they are from two sources, give each row its own.',
        ),
      ];
    }),
  );

interface Computed extends Ranged {
  readonly words: string;
}

function computedRate(rate: string, { figures }: ObservationRow): Computed | null {
  const of = (measure: string): Ranged | null => firm(figures.get(measure));
  for (const [numerator, denominator] of simple[rate] ?? []) {
    const above = of(numerator);
    const below = of(denominator);
    const words = `\`${numerator}\` ${written(above?.value ?? 0)}, \`${denominator}\` ${written(below?.value ?? 0)}`;
    if (above && below && below.lower > 0) return { ...quotient(above, below), words };
  }
  return fromLabourForce(rate, of);
}

/** Where the labour force stands in no cell of its own: employed and unemployed, who both move with their rounding. */
function fromLabourForce(rate: string, of: (measure: string) => Ranged | null): Computed | null {
  const [employed, unemployed, population, longTerm] = [
    of('employed'),
    of('unemployed'),
    of('population'),
    of('long_term_unemployed'),
  ];
  if (!employed || !unemployed) return null;
  const words = `\`employed\` ${written(employed.value)}, \`unemployed\` ${written(unemployed.value)}`;
  const force = {
    value: employed.value + unemployed.value,
    lower: employed.lower + unemployed.lower,
    upper: employed.upper + unemployed.upper,
  };
  if (rate === 'unemployment_rate' && force.lower > 0) return { ...partOfSum(unemployed, employed), words };
  if (rate === 'activity_rate' && population && population.lower > 0)
    return { ...quotient(force, population), words: `${words}, \`population\` ${written(population.value)}` };
  if (rate === 'long_term_unemployment_rate' && longTerm && force.lower > 0)
    return { ...quotient(longTerm, force), words: `\`long_term_unemployed\` ${written(longTerm.value)}, ${words}` };
  return null;
}

function quotient(above: Ranged, below: Ranged): Ranged {
  return {
    value: (100 * above.value) / below.value,
    lower: (100 * above.lower) / below.upper,
    upper: (100 * above.upper) / below.lower,
  };
}

/** a ∕ (a + b), whose ends are where one is at its lowest and the other at its highest. */
function partOfSum(a: Ranged, b: Ranged): Ranged {
  return {
    value: (100 * a.value) / (a.value + b.value),
    lower: (100 * a.lower) / (a.lower + b.upper),
    upper: (100 * a.upper) / (a.upper + b.lower),
  };
}
