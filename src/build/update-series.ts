import type { Imported } from '../importers/imported.ts';
import type { Observation } from '../observations/observation.ts';
import { periodKind } from '../observations/period.ts';

/** How figures of a study and of a table that was fetched are laid beside each other. */
export interface SeriesKeys {
  /** All that a figure is about but its period. */
  readonly seriesOf: (observation: Observation) => string;
  /** The period as the study writes it; `null` where the study takes another day of the year. */
  readonly periodOf: (fetched: Observation) => string | null;
}

/**
 * Keys by which a figure of the study is found among those fetched. Time, definition and basis are what the study says of
 * its tables, and are not compared; a breakdown that the dataset does not tell apart (the status that a whole dataset is
 * about) is left aside. Where the study has the last day of each year and the dataset every month, it is December's.
 */
export function seriesKeys(ofStudy: readonly Observation[], fetched: Imported): SeriesKeys {
  const told = new Set(fetched.observations.flatMap(({ breakdown }) => Object.keys(breakdown)));
  const inDecember =
    ofStudy.length > 0 &&
    ofStudy.every(({ period, time }) => time === '12-31' && periodKind(period) === 'year') &&
    fetched.observations.length > 0 &&
    fetched.observations.every(({ period }) => periodKind(period) === 'month');
  return {
    seriesOf: (observation) => {
      const { measure, group, sex, age, education, place, breakdown } = observation;
      const concept = group === 'total' ? null : observation.concept;
      const parts = Object.entries(breakdown).filter(([name]) => told.has(name));
      return JSON.stringify([measure, concept, group, sex, age, education, place, parts.sort()]);
    },
    periodOf: ({ period }) => {
      if (!inDecember) return period;
      return period.endsWith('-12') ? period.slice(0, 4) : null;
    },
  };
}

/**
 * The figures of a study that stand in cells of their own, of one source: not those made from shares, nor those made by
 * subtraction, which come after the one whose cell they share.
 */
export function entered(observations: readonly Observation[], source: string): readonly Observation[] {
  const seen = new Set<string>();
  return observations.filter((observation) => {
    const { row, measure } = observation;
    const cell = JSON.stringify([row.table, row.line ?? row.path, measure]);
    const first = !seen.has(cell);
    seen.add(cell);
    return first && observation.source === source && !observation.derivedFromShare;
  });
}
