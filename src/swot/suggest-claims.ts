import type { IndicatorValue } from '../indicators/indicator-value.ts';
import type { EvaluatedClaim } from './evidence.ts';

/** What says the same the other way round, or in other words: one item is enough. */
const sameThing: Readonly<Record<string, string>> = {
  inactivity_rate: 'activity_rate',
  service_redundancy: 'overlaps',
  coverage: 'gaps',
};

/**
 * What a claim is about, whatever its limits: the figure and the kind of what it is held against, or the measure of the
 * ecosystem. Two claims with one key say the same. `null` for evidence that only names a source.
 */
export function claimKey({ figure, comparison, metric, relation }: EvaluatedClaim): string | null {
  if (metric !== null) return `metric ${sameThing[metric.name] ?? metric.name}`;
  if (figure === null) return null;
  const trend = relation === 'rising' || relation === 'falling';
  return figureKey(figure, trend ? 'period' : comparisonKind(figure, comparison));
}

/** The same for a figure that is not a claim yet. */
function figureKey(figure: IndicatorValue, against: 'group' | 'place' | 'period' | 'number'): string {
  const { base, concept, group, sex, education, breakdown } = figure;
  return JSON.stringify([sameThing[base] ?? base, concept, group, sex, education, breakdown, against]);
}

function comparisonKind(figure: IndicatorValue, comparison: IndicatorValue | number | null) {
  if (comparison === null || typeof comparison === 'number') return 'number';
  if (comparison.place !== figure.place) return 'place';
  return comparison.period === figure.period ? 'group' : 'period';
}
