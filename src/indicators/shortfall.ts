import { mergeCautions, unlikeCautions } from './cautions.ts';
import { maybeSame } from './choose-source.ts';
import { derived, joined, type LevelsByCell, levelBeside } from './differences.ts';
import { cellKey } from './figure-key.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { type Level, sourcesOf, unionOfFlags } from './level.ts';
import { differenceInterval } from './level-interval.ts';
import { withoutDust } from './without-dust.ts';

/**
 * How many more people of the group would be in work at the reference group's rate: (rate of reference − rate of group) ×
 * population of the group. Persons, signed; not vacancies. Women and men do not add up to the total, since each is held
 * against its own reference. Missing wherever one of the three figures is.
 *
 * `counts` holds the populations, by cell; one of another definition is not taken.
 */
export function employmentShortfalls(
  levels: readonly Level[],
  cells: LevelsByCell,
  counts: LevelsByCell,
  references: ReadonlyMap<string, string>,
): readonly IndicatorValue[] {
  return levels.flatMap((level) => {
    const { base, concept, group } = level.figure;
    const reference = concept === null ? undefined : references.get(concept);
    if (base !== 'employment_rate' || reference === undefined || group === reference) return [];
    if (group === 'total' || group === 'unknown' || group === 'not_stated') return [];
    const other = levelBeside(cells, level, { group: reference });
    const population = other && populationOf(level, counts);
    return other && population ? [shortfall(level, other, population)] : [];
  });
}

function populationOf(level: Level, counts: LevelsByCell): Level | null {
  const there = (counts.get(`population ${cellKey(level.figure)}`) ?? []).filter(
    (count) => maybeSame(count.figure.definition, level.figure.definition) && maybeSame(count.basis, level.basis),
  );
  // The people of the rate's own table before those of another.
  const own = there.find((count) => count.figure.sources.join() === level.figure.sources.join());
  return own ?? there.find((count) => count.figure.value !== null) ?? there[0] ?? null;
}

function shortfall(level: Level, reference: Level, population: Level): IndicatorValue {
  const people = population.figure.value;
  const [rate, wanted] = [level.figure.value, reference.figure.value];
  const interval = differenceInterval(reference, level);
  const value =
    people === null || rate === null || wanted === null
      ? null
      : withoutDust((withoutDust(wanted - rate) * people) / 100);
  const made = derived('shortfall', level, reference, {
    value,
    lower: people === null || !interval ? null : (interval.lower * people) / 100,
    upper: people === null || !interval ? null : (interval.upper * people) / 100,
    rounding: roundingOfShortfall(level, reference, population),
    unit: 'persons',
    decimals: 0,
  });
  const observations = joined(made.observations, population.figure.observations);
  const pair = {
    first: level.figure,
    second: population.figure,
    firstBasis: level.basis,
    secondBasis: population.basis,
  };
  return {
    ...made,
    flags: unionOfFlags([made.flags, population.figure.flags]),
    cautions: mergeCautions(made.cautions, population.figure.cautions, unlikeCautions(pair)),
    sources: sourcesOf(observations),
    observations,
  };
}

/** What the rounding of the three figures leaves open together; `null` where it is nothing. */
function roundingOfShortfall(level: Level, reference: Level, population: Level): IndicatorValue['rounding'] {
  const ranges = [reference, level, population].map(({ figure }) =>
    figure.value === null ? null : (figure.rounding ?? { lower: figure.value, upper: figure.value }),
  );
  const [wanted, rate, people] = ranges;
  if (!wanted || !rate || !people || ranges.every((range) => range?.lower === range?.upper)) return null;
  const gaps = [wanted.lower - rate.upper, wanted.upper - rate.lower];
  const ends = gaps.flatMap((gap) => [(gap * people.lower) / 100, (gap * people.upper) / 100]);
  return { lower: Math.min(...ends), upper: Math.max(...ends) };
}
