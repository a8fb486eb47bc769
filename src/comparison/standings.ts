import type { IndicatorRow } from '../indicators/indicator-row.ts';
import type { ComparableSet, Question, Standing, Unlike } from './comparison.ts';
import type { GatheredQuestion, Series } from './gather.ts';
import { comparedPolarity } from './indicator-form.ts';
import { compareKeys } from './orders.ts';
import type { RegionDigest } from './region-digest.ts';
import { unlikeIn } from './set-key.ts';
import { latest, memberName, type Placed, rowAt } from './sets.ts';

/** Finds the distance to the reference group that belongs to a level. */
export type GapOf = (region: RegionDigest, level: IndicatorRow) => IndicatorRow | null;

/** One question with how every region stands to it. */
export function questionOf(
  question: GatheredQuestion,
  placed: readonly Placed[],
  sets: readonly ComparableSet[],
  digests: readonly RegionDigest[],
  gapOf: GapOf,
): Question {
  const chosen = chosenSeries(question, placed);
  const regionsByPlace = new Map<string, string[]>();
  for (const { series, at } of chosen.values()) {
    const name = memberName(series, at.variant.key);
    const there = regionsByPlace.get(name);
    if (there) there.push(series.region.slug);
    else regionsByPlace.set(name, [series.region.slug]);
  }
  const [yardstick] = placed;
  const standings = digests.flatMap((digest): readonly Standing[] => {
    const held = chosen.get(digest.slug);
    if (held === undefined) return [];
    const { series, at } = held;
    const set = sets[placed.indexOf(at)];
    const inSet = set === undefined ? null : rowAt(series, set.period);
    const figure = inSet ?? latest(series);
    if (figure === null) return [];
    return [
      {
        region: digest.slug,
        figure,
        gap: question.form === 'level' && question.side === 'focus' ? gapOf(digest, figure) : null,
        set: inSet === null ? null : (set?.id ?? null),
        samePlaceAs: (regionsByPlace.get(memberName(series, at.variant.key)) ?? []).filter(
          (slug) => slug !== digest.slug,
        ),
        unlike: yardstick === undefined ? [] : unlikeYardstick(figure, at, yardstick),
      },
    ];
  });
  const there = new Set(standings.map(({ region }) => region));
  const { id, indicator, base, form, side, sex } = question;
  return {
    id,
    indicator,
    base,
    form,
    side,
    sex,
    polarity: comparedPolarity(base, form, digests),
    yardstick: yardstick === undefined ? null : { key: yardstick.variant.key, period: yardstick.period },
    sets,
    standings,
    missing: digests.map(({ slug }) => slug).filter((slug) => !there.has(slug)),
  };
}

/** Of each region the series that it would rather be known by. */
function chosenSeries(question: GatheredQuestion, placed: readonly Placed[]) {
  const chosen = new Map<string, { readonly series: Series; readonly at: Placed }>();
  for (const at of placed) {
    for (const series of at.variant.series) {
      const { region } = series;
      const held = chosen.get(region.slug);
      if (held === undefined) {
        chosen.set(region.slug, { series, at });
        continue;
      }
      const focus = region.comparisons.flatMap((comparison) => comparison.focus);
      // Of kinds alike to the region, the first is the one that more regions have.
      if (compareKeys(question.base, focus)(at.variant.key, held.at.variant.key) < 0)
        chosen.set(region.slug, { series, at });
    }
  }
  return chosen;
}

function unlikeYardstick(figure: IndicatorRow, at: Placed, yardstick: Placed): readonly Unlike[] {
  const unlike = at === yardstick ? [] : unlikeIn(at.variant.key, yardstick.variant.key);
  return figure.period === yardstick.period
    ? unlike
    : [...unlike, { code: 'period', own: figure.period, set: yardstick.period }];
}

/** Lays out the gaps of every region by their cell. */
export function gapsByLevel(): GapOf {
  const laidOut = new Map<RegionDigest, ReadonlyMap<string, IndicatorRow>>();
  return (region, level) => {
    let gaps = laidOut.get(region);
    if (gaps === undefined) {
      const found = new Map<string, IndicatorRow>();
      for (const row of region.rows) {
        if (!row.indicator.endsWith('_gap') || row.indicator.endsWith('_gender_gap') || row.breakdown !== null)
          continue;
        found.set(cell(row), row);
      }
      gaps = found;
      laidOut.set(region, gaps);
    }
    return gaps.get(cell({ ...level, indicator: `${level.indicator}_gap` })) ?? null;
  };
}

function cell(row: IndicatorRow): string {
  const { indicator, concept, group, sex, age, education, period, place, time, definition } = row;
  return `${indicator}|${concept}|${group}|${sex}|${age}|${education}|${period}|${place}|${time}|${definition}`;
}
