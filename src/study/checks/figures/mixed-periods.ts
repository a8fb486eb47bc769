import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Observation } from '../../../observations/observation.ts';
import { type PeriodKind, periodKind } from '../../../observations/period.ts';
import { subjectKey } from '../../../observations/table.ts';
import { at, type FigureCheck, rowWords, whereabouts } from './figure-check.ts';

const words: Readonly<Record<PeriodKind, string>> = {
  year: 'years',
  half_year: 'half-years',
  quarter: 'quarters',
  month: 'months',
  week: 'weeks',
};

/**
 * One series of a table in periods of several kinds (2023 and 2024-Q1): `data/periods-mixed`, a warning, once a table.
 * Changes are computed between like periods only, so that a series so mixed falls apart.
 */
export const mixedPeriods: FigureCheck = (observations, context) => {
  const [any] = observations;
  const usual = any ? periodKind(any.period) : null;
  if (observations.every(({ period }) => periodKind(period) === usual)) return [];
  const series = new Map<string, Map<PeriodKind, Observation>>();
  const said = new Set<number>();
  return observations.flatMap((observation): Diagnostic[] => {
    const { table } = observation.row;
    const kind = periodKind(observation.period);
    if (kind === null || said.has(table)) return [];
    const key = `${table} ${observation.measure} ${observation.source ?? ''} ${subjectKey(observation, ['period'])}`;
    const kinds = series.get(key) ?? new Map<PeriodKind, Observation>();
    if (!kinds.has(kind)) kinds.set(kind, observation);
    series.set(key, kinds);
    const [other] = kinds;
    if (!other || other[0] === kind) return [];
    const [firstKind, first] = other;
    said.add(table);
    return [
      at(
        observation,
        context,
        'warning',
        'data/periods-mixed',
        `\`${observation.measure}\` is in ${words[kind]} here and in ${words[firstKind]} in ${whereabouts(first, context)} (${rowWords(observation)}): the two are not one series, and no change is computed from one to the other.`,
        `Periods of one kind are expected in a series: give the ${words[kind]} a table of their own, with their \`time\`, or take the ${words[firstKind]} throughout.`,
      ),
    ];
  });
};
