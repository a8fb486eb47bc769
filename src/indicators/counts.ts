import { catalogueRates } from '../observations/code-lists.ts';
import type { Observation } from '../observations/observation.ts';
import { cautionsOfFacts, mergeCautions } from './cautions.ts';
import { mayBeAlike } from './differences.ts';
import { cellKey } from './figure-key.ts';
import type { Caution } from './indicator-value.ts';
import { figureSubject, type Level, rangeOf, roundingOf, sourcesOf } from './level.ts';

const rates: ReadonlySet<string> = new Set(catalogueRates);

/** A count whose rounding leaves more open than this share of it says so. */
const roundingWorthSaying = 0.005;

export interface Counts {
  readonly levels: readonly Level[];
  /** Counts of the same subject from sources that come later in the file. */
  readonly alternatives: readonly Level[];
}

/** Every figure of the tables that is no rate, as it stands there: the measure is its indicator, persons its usual unit. */
export function countLevels(observations: readonly Observation[]): Counts {
  const cells = new Map<string, Level[]>();
  const alternatives: Level[] = [];
  for (const observation of observations) {
    if (rates.has(observation.measure)) continue;
    const level = countLevel(observation);
    const key = `${observation.measure} ${cellKey(observation)}`;
    const held = cells.get(key);
    if (!held) cells.set(key, [level]);
    else {
      const rival = held.findIndex((other) => mayBeAlike(other, level));
      const other = held[rival];
      if (!other) held.push(level);
      else if (other.figure.value === null && level.figure.value !== null) {
        held[rival] = level;
        alternatives.push(other);
      } else alternatives.push(level);
    }
  }
  return { levels: [...cells.values()].flat(), alternatives };
}

function countLevel(observation: Observation): Level {
  const range = rangeOf(observation);
  const coarse =
    range !== null &&
    Math.max(range.upper - range.value, range.value - range.lower) > Math.abs(range.value) * roundingWorthSaying;
  const rounded: readonly Caution[] = coarse ? [{ code: 'rounded_source', details: {} }] : [];
  return {
    figure: {
      indicator: observation.measure,
      base: observation.measure,
      form: 'level',
      ...figureSubject(observation),
      placeRole: null,
      value: observation.value,
      lower: null,
      upper: null,
      rounding: range && roundingOf(range),
      unit: observation.unit,
      decimals: observation.decimals,
      numerator: null,
      denominator: null,
      flags: observation.flags,
      cautions: mergeCautions(cautionsOfFacts([observation]), rounded),
      sources: sourcesOf([observation]),
      observations: [observation],
      against: null,
    },
    basis: observation.basis,
    sample: null,
    standardError: null,
    published: true,
    measures: [observation.measure],
  };
}
