import { breaksBetween } from '../observations/breaks.ts';
import { comparePeriods } from '../observations/period.ts';
import { comparable } from './changes.ts';
import { difference } from './differences.ts';
import type { IndicatorValue } from './indicator-value.ts';
import type { Level } from './level.ts';
import { beside, type Figures, seriesOf } from './look-up.ts';

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
  const { region, observations } = figures.study;
  const breaks = breaksBetween({
    sources: region.sources,
    declared: region.data.breaks.map(({ source, at }) => ({ source, at })),
    observations,
  });
  const [first, second] = [asLevel(level), asLevel(earlier)];
  // Two years of a panel share people, so that their difference has no interval of independent samples.
  return comparable(second, first, breaks) ? difference('change', first, second, false) : null;
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
