import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { comparePeriods } from '../observations/period.ts';
import type { ReportContext } from './context.ts';

/** Given figures of one measure, group, place and source that no part of the report shows. */
export interface UnshownSeries {
  /** The latest, of both sexes and all ages where there is one. */
  readonly latest: IndicatorValue;
  /** In the order of the analysis. */
  readonly values: readonly IndicatorValue[];
}

/**
 * What the study gives and no section shows. Another year, sex or age of what is shown counts as shown, and so does a
 * count on which a shown rate rests. Composed when all sections are: the register knows then what was mentioned.
 */
export function unshownSeries({ analysis, register }: ReportContext): readonly UnshownSeries[] {
  const shown = new Set<string>();
  for (const { subject } of register.entries()) {
    if (subject.kind !== 'values') continue;
    for (const value of subject.values) {
      shown.add(subjectKey(value.base, value));
      for (const observation of value.observations) shown.add(subjectKey(observation.measure, observation));
    }
  }
  const published = analysis.values.filter(({ form, observations }) => form === 'level' && observations.length === 1);
  const series = new Map<string, IndicatorValue[]>();
  for (const value of [...analysis.counts, ...published]) {
    if (value.value === null || shown.has(subjectKey(value.base, value))) continue;
    const key = JSON.stringify([subjectKey(value.base, value), value.sources, value.definition]);
    const held = series.get(key);
    if (held === undefined) series.set(key, [value]);
    else held.push(value);
  }
  return [...series.values()].flatMap((values) => {
    const [latest] = [...values].sort(
      (a, b) => whole(a) - whole(b) || comparePeriods(b.period, a.period) || values.indexOf(a) - values.indexOf(b),
    );
    return latest === undefined ? [] : [{ latest, values }];
  });
}

type Subject = Pick<IndicatorValue, 'concept' | 'group' | 'breakdown' | 'place'>;

function subjectKey(measure: string, { concept, group, breakdown, place }: Subject): string {
  return JSON.stringify([measure, concept, group, Object.entries(breakdown).sort(), place]);
}

function whole({ sex, education }: IndicatorValue): number {
  return (sex === 'total' ? 0 : 1) + (education === 'total' ? 0 : 1);
}
