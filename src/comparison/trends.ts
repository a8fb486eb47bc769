import type { ComparableSet, Trend } from './comparison.ts';
import type { Series } from './gather.ts';
import { memberName, type Placed } from './sets.ts';

/**
 * The series of every place of each set, of those with two points at least. A point says whether a break lies before it;
 * missing values stay in their place, so that no line bridges them.
 */
export function trendsOf(
  question: string,
  placed: readonly Placed[],
  sets: readonly ComparableSet[],
): readonly Trend[] {
  return sets.flatMap(({ id, key }, index) => {
    const byPlace = new Map<string, { readonly series: Series; readonly regions: string[] }>();
    for (const series of placed[index]?.variant.series ?? []) {
      const name = memberName(series, key);
      const held = byPlace.get(name);
      if (held) held.regions.push(series.region.slug);
      else byPlace.set(name, { series, regions: [series.region.slug] });
    }
    const lines = [...byPlace].flatMap(([place, { series, regions }]) => {
      const points = series.rows.map(({ period, value, lower, upper, flags, series_break: breakBefore }, at) => ({
        period,
        value,
        lower,
        upper,
        flags,
        breakBefore: at > 0 && breakBefore,
      }));
      return points.filter(({ value }) => value !== null).length < 2 ? [] : [{ place, regions, points }];
    });
    return lines.length < 2 ? [] : [{ question, set: id, series: lines }];
  });
}
