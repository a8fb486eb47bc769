import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { beside } from '../indicators/look-up.ts';
import { comparePeriods } from '../observations/period.ts';
import { figureWords } from './cells.ts';
import type { ReportContext } from './context.ts';

/** Figures of another source that give the same as those used, and differ from them: one indicator, group and source. */
export interface AlternativeSeries {
  /** In the order of their periods. */
  readonly values: readonly IndicatorValue[];
  readonly used: readonly IndicatorValue[];
  /** Of the figure that is farthest from the one used, without a sign; `null` where none is used. */
  readonly largest: number | null;
}

/**
 * What another source says of the same subject and is not used because a preferred one says it too, by series: those
 * figures that differ once they are rounded for display. How many agree is the second value.
 */
export function alternativeSeries(context: ReportContext): {
  readonly series: readonly AlternativeSeries[];
  readonly agreeing: number;
} {
  const { locale, analysis } = context;
  const known = analysis.alternatives.filter((value) => value.value !== null);
  const differing = known.flatMap((value) => {
    const used = beside(analysis, value, {});
    return used !== null && figureWords(locale, used) === figureWords(locale, value) ? [] : [{ value, used }];
  });
  const bySeries = new Map<string, (typeof differing)[number][]>();
  for (const one of differing) {
    const { base, form, concept, group, sex, age, education, breakdown, place, definition, sources } = one.value;
    const key = JSON.stringify([
      base,
      form,
      concept,
      group,
      sex,
      age,
      education,
      breakdown,
      place,
      definition,
      sources,
    ]);
    bySeries.set(key, [...(bySeries.get(key) ?? []), one]);
  }
  const series = [...bySeries.values()].map((found): AlternativeSeries => {
    const ordered = [...found].sort((a, b) => comparePeriods(a.value.period, b.value.period));
    const differences = ordered.flatMap(({ value, used }) =>
      value.value === null || used === null || used.value === null ? [] : [Math.abs(value.value - used.value)],
    );
    return {
      values: ordered.map(({ value }) => value),
      used: ordered.flatMap(({ used }) => used ?? []),
      largest: differences.length === 0 ? null : Math.max(...differences),
    };
  });
  return { series, agreeing: known.length - differing.length };
}
