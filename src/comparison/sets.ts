import type { IndicatorRow } from '../indicators/indicator-row.ts';
import { percentile } from '../indicators/statistics/percentile.ts';
import { comparePeriods } from '../observations/period.ts';
import type { Benchmarks } from './benchmarks.ts';
import type { ComparableSet, Member, SetKey } from './comparison.ts';
import type { GatheredQuestion, Series, Variant } from './gather.ts';
import { compareKeys, compareText } from './orders.ts';
import { orderable, rankingOf } from './ranking.ts';
import { placeLevel } from './set-key.ts';

/** A variant at the period that most of its places have. */
export interface Placed {
  readonly variant: Variant;
  readonly period: string;
  /** Number of places that have a value at the period. */
  readonly places: number;
}

/** The variants of a question, those of most places first: the first is the yardstick of the question. */
export function placedVariants(question: GatheredQuestion): readonly Placed[] {
  const byKey = compareKeys(question.base, usualGroups);
  return question.variants
    .map((variant) => ({ variant, ...commonPeriod(variant) }))
    .sort(
      (a, b) =>
        b.places - a.places ||
        b.variant.series.length - a.variant.series.length ||
        byKey(a.variant.key, b.variant.key) ||
        comparePeriods(b.period, a.period) ||
        compareText(a.variant.text, b.variant.text),
    );
}

const usualGroups = ['non_eu', 'foreign', 'foreign_language'];

function commonPeriod({ series, key }: Variant): { readonly period: string; readonly places: number } {
  const placesByPeriod = new Map<string, Set<string>>();
  for (const each of series) {
    const place = memberName(each, key);
    for (const { period, value } of each.rows) {
      if (value === null) continue;
      const places = placesByPeriod.get(period) ?? new Set<string>();
      placesByPeriod.set(period, places.add(place));
    }
  }
  let best = { period: '', places: 0 };
  for (const [period, { size }] of placesByPeriod) {
    if (size > best.places || (size === best.places && comparePeriods(period, best.period) > 0))
      best = { period, places: size };
  }
  return best;
}

/** The sets of a question: variants of two places or more, with everything that can be said of their values. */
export function setsOf(
  question: GatheredQuestion,
  placed: readonly Placed[],
  benchmarks: Benchmarks,
): readonly ComparableSet[] {
  return placed
    .filter(({ places }) => places > 1)
    .map(({ variant, period }, index) => {
      const members = membersOf(variant, period);
      const ordered = orderable(members).flatMap(({ figure }) => figure.value ?? []);
      return {
        id: `${question.id}#${index + 1}`,
        key: variant.key,
        period,
        members,
        otherPeriods: variant.series.flatMap((series) => {
          const figure = rowAt(series, period) === null ? latest(series) : null;
          return figure === null ? [] : [{ region: series.region.slug, figure }];
        }),
        benchmarks: benchmarks(question, variant.key, period).filter(
          ({ place }) => !members.some((member) => member.place === place),
        ),
        ranking: rankingOf(members),
        median: ordered.length < 3 ? null : percentile(ordered, 0.5),
      };
    });
}

/** The value of a series at a period; `null` where it has none there. */
export function rowAt({ rows }: Series, period: string): IndicatorRow | null {
  return rows.find((row) => row.period === period && row.value !== null) ?? null;
}

/** The latest figure of a series that has a value. */
export function latest({ rows }: Series): IndicatorRow | null {
  let found: IndicatorRow | null = null;
  for (const row of rows)
    if (row.value !== null && (found === null || comparePeriods(row.period, found.period) > 0)) found = row;
  return found;
}

/** Each place once: a country that stands in for two regions is one value. */
function membersOf({ series, key }: Variant, period: string): readonly Member[] {
  const byPlace = new Map<string, { readonly series: Series; readonly figure: IndicatorRow }[]>();
  for (const each of series) {
    const figure = rowAt(each, period);
    if (figure === null) continue;
    const name = memberName(each, key);
    const there = byPlace.get(name);
    if (there) there.push({ series: each, figure });
    else byPlace.set(name, [{ series: each, figure }]);
  }
  return [...byPlace]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([place, found]) => {
      const [first] = found;
      if (first === undefined) return [];
      const values = [...new Set(found.flatMap(({ figure }) => figure.value ?? []))].sort((a, b) => a - b);
      return [
        {
          place,
          regions: found.map(({ series: each }) => each.region.slug),
          figure: first.figure,
          disputed: agree(values, key.unit) ? null : values,
          unsaid: [...new Set(found.flatMap(({ series: each }) => each.unsaid))],
        },
      ];
    });
}

/** Codes of NUTS are the same everywhere; those of a municipality mean something in its own country or study alone. */
export function memberName({ region, place }: Pick<Series, 'region' | 'place'>, { role }: SetKey): string {
  if (placeLevel(place) !== 'other' || /^E[AU]\d/.test(place)) return place;
  return role === 'own' ? (region.placeSlug ?? region.slug) : `${region.country}:${place}`;
}

/** Computed from counts in one file and published in the other, a rate differs in its last digit. */
function agree(values: readonly number[], unit: string): boolean {
  const [least = 0, most = 0] = [values[0], values.at(-1)];
  const tolerance = unit === 'percent' || unit === 'pp' || unit === 'per_1000' ? 0.1 : Math.abs(most) / 1000;
  return most - least <= tolerance + 1e-9;
}
