import { breaksBetween } from '../observations/breaks.ts';
import type { Study } from '../study/study.ts';
import { breakdownText } from './figure-key.ts';
import type { IndicatorValue } from './indicator-value.ts';

/**
 * Tells of each figure, handed in period by period, whether a break lies between the one before in its series and it. The
 * first of a series has none before; a change, a ratio and a shortfall have no series here.
 */
export function seriesBreaks(study: Study): (figure: IndicatorValue) => boolean {
  const between = breaksBetween({
    sources: study.region.sources,
    declared: study.region.data.breaks.map(({ source, at }) => ({ source, at })),
    observations: study.observations,
  });
  const before = new Map<string, string>();
  return (figure) => {
    if (figure.form !== 'level' && figure.form !== 'gap' && figure.form !== 'gender_gap') return false;
    const key = seriesKey(figure);
    const from = before.get(key);
    before.set(key, figure.period);
    if (from === undefined || from === figure.period) return false;
    return figure.observations.some(
      (fact) =>
        between({ subject: fact, source: fact.source, measures: [fact.measure] }, from, figure.period).length > 0,
    );
  };
}

function seriesKey(figure: IndicatorValue): string {
  const { indicator, concept, group, sex, age, education, place, time, definition } = figure;
  const breakdown = breakdownText(figure.breakdown);
  return `${indicator}|${concept}|${group}|${sex}|${age}|${education}|${breakdown}|${place}|${time}|${definition}`;
}
