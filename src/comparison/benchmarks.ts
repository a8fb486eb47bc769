import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type { Benchmark, SetKey } from './comparison.ts';
import { indicatorForm } from './indicator-form.ts';
import { compareText } from './orders.ts';
import type { RegionDigest } from './region-digest.ts';
import { isMadeUp, placeLevel } from './set-key.ts';

/** The figures of other places that studies hold theirs against, for the same cell as a set. */
export type Benchmarks = (
  question: { readonly indicator: string; readonly sex: string },
  key: SetKey,
  period: string,
) => readonly Benchmark[];

type Cell = Pick<IndicatorRow, 'indicator' | 'sex' | 'concept' | 'group' | 'age' | 'time' | 'definition' | 'basis'> &
  Pick<IndicatorRow, 'unit' | 'period' | 'against'>;

function cellText(cell: Cell): string {
  const { indicator, sex, group, age, time, definition, basis, unit, period, against } = cell;
  const concept = group === 'total' ? '' : (cell.concept ?? '');
  return `${indicator}|${sex}|${concept}|${group}|${age}|${time}|${definition}|${basis}|${unit}|${period}|${against}`;
}

/**
 * Collects the figures of benchmark places from all regions. A place that two studies give different figures for is left out
 * of that cell; so is everything illustrative, and codes that mean something in one country alone.
 */
export function collectBenchmarks(digests: readonly RegionDigest[]): Benchmarks {
  const cells = new Map<string, Map<string, IndicatorRow | null>>();
  const gaps = new Map<string, boolean>();
  for (const { rows } of digests) {
    for (const row of rows) {
      if (row.place_role !== 'benchmark' || row.value === null || row.breakdown !== null || row.education !== 'total')
        continue;
      if (placeLevel(row.place) === 'other' && !/^E[AU]\d/.test(row.place)) continue;
      if (isMadeUp(row)) continue;
      const isGap = gaps.get(row.indicator) ?? indicatorForm(row.indicator)?.form === 'gap';
      gaps.set(row.indicator, isGap);
      const text = cellText({ ...row, against: isGap ? row.against : null });
      const places = cells.get(text) ?? new Map<string, IndicatorRow | null>();
      cells.set(text, places);
      const held = places.get(row.place);
      if (held === undefined) places.set(row.place, row);
      else if (held !== null && Math.abs((held.value ?? 0) - row.value) > 0.1 + 1e-9) places.set(row.place, null);
    }
  }
  return ({ indicator, sex }, key, period) => {
    const { concept, group, age, time, definition, basis, unit, reference } = key;
    const cell = { indicator, sex, concept, group, age, time, definition, basis, unit, period, against: reference };
    return [...(cells.get(cellText(cell)) ?? [])]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([place, figure]) => (figure === null ? [] : [{ place, figure }]));
  };
}
