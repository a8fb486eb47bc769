import type { Observation } from '../observations/observation.ts';
import type { ObservationRow } from '../observations/table.ts';
import type { LevelDefinition } from './indicator-definition.ts';
import { type Level, type Ranged, rangeOf } from './level.ts';
import type { Candidate } from './levels.ts';

/** A rate of one row together with the people of the same row that it is a rate of: what a decomposition is made from. */
export interface RowRate {
  readonly level: Level;
  /** Persons; `null` where they are missing or withheld. */
  readonly people: Ranged | null;
  readonly source: string | null;
  /** The table of the region file in which the row stands. */
  readonly table: number;
}

const decomposed: ReadonlySet<string> = new Set(['employment_rate', 'unemployment_rate']);

/**
 * Employment and unemployment rates of every row that also says of how many people, whichever figure the study goes by: a
 * decomposition needs rates and weights that belong together. What is withheld is missing.
 */
export function rowRates(candidates: readonly Candidate[], withheld: ReadonlySet<Observation>): readonly RowRate[] {
  return candidates.flatMap(({ definition, row, published, computed }) => {
    if (!decomposed.has(definition.id)) return [];
    const level = computed?.figure.value != null || !published ? computed : published;
    const people = peopleOf(definition, row, withheld);
    const table = level?.figure.observations[0]?.row.table;
    return level && people !== undefined && table !== undefined ? [{ level, people, source: row.source, table }] : [];
  });
}

/** The denominator of the rate in the row; `undefined` where the row does not name it. */
function peopleOf(
  { compute }: LevelDefinition,
  row: ObservationRow,
  withheld: ReadonlySet<Observation>,
): Ranged | null | undefined {
  if (!compute || 'formula' in compute) return undefined;
  let named: null | undefined;
  for (const { add, subtract } of compute.denominator) {
    const counts = add.flatMap((measure) => row.figures.get(measure) ?? []);
    if (counts.length < add.length || subtract.length > 0) continue;
    const ranges = counts.flatMap((count) => (withheld.has(count) ? [] : (rangeOf(count) ?? [])));
    if (ranges.length < counts.length) {
      named = null;
      continue;
    }
    return ranges.reduce((a, b) => ({ value: a.value + b.value, lower: a.lower + b.lower, upper: a.upper + b.upper }));
  }
  return named;
}
