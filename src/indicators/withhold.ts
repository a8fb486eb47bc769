import type { Observation } from '../observations/observation.ts';
import { mergeCautions } from './cautions.ts';
import { redacted } from './confidentiality.ts';
import type { Level } from './level.ts';
import type { Candidate } from './levels.ts';

/** The level without its figure, because it is a small count or would give one away. */
function withheldLevel(level: Level, withheld: ReadonlySet<Observation>): Level {
  return {
    ...level,
    sample: null,
    standardError: null,
    figure: {
      ...level.figure,
      value: null,
      lower: null,
      upper: null,
      rounding: null,
      numerator: null,
      denominator: null,
      cautions: mergeCautions(level.figure.cautions, [{ code: 'small_count', details: {} }]),
      observations: level.figure.observations.map((observation) => redacted(observation, withheld)),
    },
  };
}

/** The level as it is, or without its figure where that is (or rests on) a withheld count. */
export function withoutWithheld(level: Level, withheld: ReadonlySet<Observation>): Level {
  return level.figure.observations.some((observation) => withheld.has(observation))
    ? withheldLevel(level, withheld)
    : level;
}

/**
 * The candidates of an indicator with all taken out that would give a withheld count away: what is computed from one, a
 * published rate whose own counts hold one, and a published rate that times its printed denominator makes fewer persons
 * than the minimum. Also the published rate of another table of the same source about the same people.
 */
export function withholdRates(
  candidates: readonly Candidate[],
  withheld: ReadonlySet<Observation>,
  minimum: number,
): readonly Candidate[] {
  if (minimum === 0) return candidates;
  return candidates.map((candidate) => {
    if (isSmallCount(candidate, minimum)) {
      return { ...candidate, computed: candidate.computed && withheldLevel(candidate.computed, withheld) };
    }
    const computed = candidate.computed && withoutWithheld(candidate.computed, withheld);
    const gone = computed !== null && computed !== candidate.computed;
    const { published } = candidate;
    const tells =
      published !== null && (gone || hasWithheldCount(candidate, withheld) || impliesFew(candidate, minimum));
    return tells && published
      ? { ...candidate, computed, published: withheldLevel(published, withheld) }
      : { ...candidate, computed };
  });
}

/** Persons that a formula of the region's own counts, fewer than may be printed. */
function isSmallCount({ definition, computed }: Candidate, minimum: number): boolean {
  const value = computed?.figure.value;
  return (
    definition.compute !== null &&
    'formula' in definition.compute &&
    definition.unit === 'persons' &&
    value !== null &&
    value !== undefined &&
    Math.abs(value) < minimum
  );
}

function measuresOf({ definition }: Candidate, side: 'numerator' | 'denominator'): readonly string[] {
  const { compute } = definition;
  if (!compute || 'formula' in compute) return compute?.measures ?? [];
  return compute[side].flatMap(({ add, subtract }) => [...add, ...subtract]);
}

function hasWithheldCount(candidate: Candidate, withheld: ReadonlySet<Observation>): boolean {
  if (withheld.size === 0) return false;
  const measures = [...measuresOf(candidate, 'numerator'), ...measuresOf(candidate, 'denominator')];
  return measures.some((measure) => {
    const count = candidate.row.figures.get(measure);
    return count !== undefined && withheld.has(count);
  });
}

function impliesFew(candidate: Candidate, minimum: number): boolean {
  const { definition, published, row } = candidate;
  const rate = published?.figure.value;
  if (!definition.compute || 'formula' in definition.compute || definition.compute.scale !== 100) return false;
  if (rate === null || rate === undefined) return false;
  return definition.compute.denominator.some((quantity) => {
    if (quantity.group !== null || quantity.age !== null) return false;
    const counts = quantity.add.map((measure) => row.figures.get(measure)?.value ?? null);
    if (counts.length === 0 || counts.includes(null)) return false;
    const people = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return (rate / 100) * people < minimum;
  });
}
