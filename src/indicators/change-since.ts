import { type BreaksBetween, breaksBetween } from '../observations/breaks.ts';
import { comparePeriods } from '../observations/period.ts';
import { comparable } from './changes.ts';
import { difference } from './differences.ts';
import type { IndicatorValue } from './indicator-value.ts';
import type { Level } from './level.ts';
import { beside, type Figures, inAnySeason, seriesOf } from './look-up.ts';

/**
 * The change of a level: from the period before where `since` is not said, else from that period on, whichever it is of
 * those that the series has. In percentage points, or in the unit of the level. `null` where there is no figure of the
 * same kind at `since`, where one of the two is missing, or where a break, another source or another definition lies
 * between.
 */
export function changeOf(figures: Figures, level: IndicatorValue, since?: string | undefined): IndicatorValue | null {
  if (since === undefined) return beside(figures, level, { form: 'change' });
  const earlier = seriesOf(figures, level).find(({ period }) => period === since);
  if (!earlier || earlier.value === null || level.value === null) return null;
  if (comparePeriods(earlier.period, level.period) >= 0) return null;
  const [first, second] = [asLevel(level), asLevel(earlier)];
  // Two years of a panel share people, so that their difference has no interval of independent samples.
  return comparable(second, first, breaksOf(figures)) ? difference('change', first, second, false) : null;
}

/**
 * Why there is no change. `other_season`: the earlier figure is of another month or quarter, or of a year where this one
 * is of a month, so that nobody could tell the season from the trend; this holds for a register's stock too, since jobs,
 * insured people and the unemployed come and go with the seasons. `no_earlier_figure`: none is there, or it is missing.
 */
export type WhyNoChange = 'no_earlier_figure' | 'other_season' | 'break_in_series' | 'unlike';

/** Why `changeOf` finds no change of this level; asked only where it finds none. */
export function whyNoChange(figures: Figures, level: IndicatorValue, since?: string | undefined): WhyNoChange {
  const isEarlier = ({ period, value }: IndicatorValue): boolean =>
    value !== null && comparePeriods(period, level.period) < 0 && (since === undefined || period === since);
  const earlier = seriesOf(figures, level).filter(isEarlier).at(-1);
  if (earlier === undefined) {
    return inAnySeason(figures, level).some(isEarlier) ? 'other_season' : 'no_earlier_figure';
  }
  const breaks = breaksOf(figures);
  const subject = { ...level, basis: level.observations[0]?.basis ?? null };
  const facts = [...level.observations, ...earlier.observations];
  const isBroken = facts.some(
    ({ source, measure }) => breaks({ subject, source, measures: [measure] }, earlier.period, level.period).length > 0,
  );
  return isBroken ? 'break_in_series' : 'unlike';
}

function breaksOf({ study: { region, observations } }: Figures): BreaksBetween {
  return breaksBetween({
    sources: region.sources,
    declared: region.data.breaks.map(({ source, at }) => ({ source, at })),
    observations,
  });
}

/** What a figure's facts say of it beyond itself; a change needs nothing of its sample. */
function asLevel(figure: IndicatorValue): Level {
  return {
    figure,
    basis: figure.observations[0]?.basis ?? null,
    sample: null,
    standardError: null,
    published: figure.numerator === null,
    measures: [...new Set(figure.observations.map(({ measure }) => measure))],
  };
}
