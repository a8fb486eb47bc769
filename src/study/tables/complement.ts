import type { PopulationConcept } from '../../observations/code-lists.ts';
import { allFlags } from '../../observations/flags.ts';
import type { Observation } from '../../observations/observation.ts';
import { withoutDust } from '../../observations/rounding.ts';
import { subjectKey } from '../../observations/table.ts';
import type { Drafted } from './derive-shares.ts';

/** Two groups that are everybody, as the table declares them. */
export interface Complement {
  readonly concept?: PopulationConcept | undefined;
  readonly of: string;
  readonly is: string;
}

/**
 * Makes the group that is everybody else by subtraction, for every count of which the table has the total and the group
 * `of` and not the group `is`. What rounding leaves open adds up; where either is missing nothing is made.
 * Only for a table that declares the two groups exhaustive: stateless people and those of unknown citizenship are neither.
 */
export function withComplement(drafts: readonly Drafted[], complement: Complement): readonly Drafted[] {
  const byCell = new Map<string, Observation>();
  for (const { observation } of drafts) byCell.set(cellKey(observation, observation.group), observation);
  const made = drafts.flatMap(({ observation: part, place }): Drafted[] => {
    const asked =
      part.group === complement.of && (complement.concept === undefined || part.concept === complement.concept);
    if (!asked || byCell.has(cellKey(part, complement.is))) return [];
    const total = byCell.get(cellKey(part, 'total'));
    const observation = total ? lessPart(total, part, complement) : null;
    return observation ? [{ observation, share: null, place }] : [];
  });
  return [...drafts, ...made];
}

function lessPart(total: Observation, part: Observation, { of, is }: Complement): Observation | null {
  const isCount = part.unit !== 'percent' && part.unit !== 'per_1000' && part.unit !== 'ratio';
  if (!isCount || total.value === null || part.value === null || part.value > total.value) return null;
  const whole = total.bounds ?? { lower: total.value, upper: total.value };
  const taken = part.bounds ?? { lower: part.value, upper: part.value };
  return {
    ...part,
    group: is,
    value: withoutDust(total.value - part.value),
    bounds: {
      lower: Math.max(0, withoutDust(whole.lower - taken.upper)),
      upper: withoutDust(whole.upper - taken.lower),
    },
    decimals: Math.min(total.decimals, part.decimals),
    flags: allFlags.filter((flag) => total.flags.includes(flag) || part.flags.includes(flag)),
    qualifier: part.qualifier === null ? total.qualifier : 'about',
    sampleSize: null,
    effectiveSampleSize: null,
    standardError: null,
    illustrative: total.illustrative || part.illustrative,
    note: `total − ${of}`,
  };
}

function cellKey(observation: Observation, group: string): string {
  const concept = group === 'total' ? null : observation.concept;
  return `${observation.measure} ${JSON.stringify([observation.source, concept, group])} ${subjectKey(observation, ['concept', 'group'])}`;
}
