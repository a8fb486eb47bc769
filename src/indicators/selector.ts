import { populationConcepts, type Sex, sexes } from '../observations/code-lists.ts';
import type { FigureQuery } from './look-up.ts';

/** Words that say which figure: those of a claim's `of`, a target's, or a placeholder's (`citizenship=foreign sex=female`). */
export type Selector = Readonly<Record<string, string | undefined>>;

/**
 * What a selector asks for. A population concept names the concept and its group; a place may be named as the study names
 * it; words that are no dimension of every table are breakdowns. A sex that is none asks for nothing that there is.
 */
export function selectorQuery(selector: Selector): Omit<FigureQuery, 'indicator' | 'form'> {
  const query: { -readonly [key in keyof Omit<FigureQuery, 'indicator' | 'form'>]: FigureQuery[key] } = {};
  const breakdown: Record<string, string> = {};
  for (const [key, value] of Object.entries(selector)) {
    if (value === undefined) continue;
    const concept = populationConcepts.find((each) => each === key);
    if (concept) {
      query.concept = concept;
      query.group = value;
    } else if (key === 'sex') query.sex = sexOf(value);
    else if (key === 'age') query.age = value;
    else if (key === 'education') query.education = value;
    else if (key === 'period') query.period = value;
    else if (key === 'since') query.since = value;
    else if (key === 'place') query.place = value;
    else breakdown[key] = value;
  }
  if (Object.keys(breakdown).length > 0) query.breakdown = breakdown;
  return query;
}

function sexOf(text: string): Sex {
  return sexes.find((sex) => sex === text) ?? 'not_stated';
}
