import { breaksBetween } from '../observations/breaks.ts';
import type { Observation } from '../observations/observation.ts';
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
  const lies = (fact: Observation, from: string, to: string): boolean =>
    between({ subject: fact, source: fact.source, measures: [fact.measure] }, from, to).length > 0;
  const anyFlag = study.observations.some(({ flags }) => flags.includes('b'));
  const known = new Map<string, boolean>();
  const before = new Map<string, string>();
  return (figure) => {
    if (figure.form !== 'level' && figure.form !== 'gap' && figure.form !== 'gender_gap') return false;
    const key = seriesKey(figure);
    const from = before.get(key);
    before.set(key, figure.period);
    if (from === undefined || from === figure.period) return false;
    return figure.observations.some((fact) => {
      if (anyFlag) return lies(fact, from, figure.period);
      // Without flags nothing else of a fact counts, and thousands of figures ask the same.
      const { source, definition, concept, time } = fact;
      const question = `${source}|${definition}|${concept === null}|${time}|${from}|${figure.period}`;
      const answer = known.get(question) ?? lies(fact, from, figure.period);
      known.set(question, answer);
      return answer;
    });
  };
}

function seriesKey(figure: IndicatorValue): string {
  const { indicator, concept, group, sex, age, education, place, time, definition } = figure;
  const breakdown = breakdownText(figure.breakdown);
  return `${indicator}|${concept}|${group}|${sex}|${age}|${education}|${breakdown}|${place}|${time}|${definition}`;
}
