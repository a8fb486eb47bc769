import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { type FigureQuery, findValue } from '../indicators/look-up.ts';
import { populationConcepts, sexes } from '../observations/code-lists.ts';
import type { ReportContext } from './context.ts';

const named = new Set<string>([...populationConcepts, 'sex', 'age', 'education', 'period', 'place', 'since']);

/** What the filters of a placeholder, or the selector of a claim, ask for: `{ citizenship: foreign, sex: female }`. */
export function queryOf(indicator: string, filters: Readonly<Record<string, string | undefined>>): FigureQuery {
  const concept = populationConcepts.find((candidate) => filters[candidate] !== undefined);
  const breakdown = Object.entries(filters).flatMap(([key, value]) =>
    named.has(key) || value === undefined ? [] : [[key, value] as const],
  );
  return {
    indicator,
    concept,
    group: concept === undefined ? undefined : filters[concept],
    sex: sexes.find((sex) => sex === filters.sex),
    age: filters.age,
    education: filters.education,
    period: filters.period,
    place: filters.place,
    since: filters.since,
    breakdown: Object.fromEntries(breakdown),
  };
}

/** The level that a selector means; `null` where there is none. */
export function levelOf(
  context: Pick<ReportContext, 'analysis'>,
  indicator: string,
  filters: Readonly<Record<string, string | undefined>>,
): IndicatorValue | null {
  return findValue(context.analysis, { ...queryOf(indicator, filters), form: 'level' });
}
