import type { ComparedGroups } from '../analysis/composition/strata.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { comparePeriods } from '../observations/period.ts';
import type { ReportContext } from './context.ts';
import type { Locale, Phrase } from './locale/locale.ts';
import { ageLabel, codeWords, groupPhrase, sentenceCase } from './phrases.ts';

/** The same in the form that a sentence asks for. */
export function comparedPhrase(locale: Locale, about: ComparedGroups, side: 'focus' | 'reference'): Phrase {
  return groupPhrase(locale, about.concept, about[side], about.sex);
}

/** What groups are told apart by, as it stands in a sentence: "age", "education", "sector". */
export function byWords(locale: Locale, by: string): string {
  return locale.has(`by.${by}`) ? locale.t(`by.${by}`) : codeWords(locale, 'dimension', by);
}

/** One category at the head of a row: `15–24`, "Tertiary education", "Manufacturing". */
export function categoryWords(locale: Locale, by: string, category: string): string {
  if (by === 'age') return ageLabel(locale, category);
  if (by === 'education') {
    const key = `education.${category}`;
    const levels = category.replace('-', '–');
    return sentenceCase(locale.has(key) ? locale.t(key) : locale.t('education.other', { levels }));
  }
  return sentenceCase(codeWords(locale, `dimension.${by}`, category));
}

/** The level that a category of a comparison rests on, so that it can be followed to its source; `null` where none is the same. */
export function levelOfCategory(
  context: Pick<ReportContext, 'analysis'>,
  wanted: {
    readonly indicator: string;
    readonly about: ComparedGroups;
    readonly side: 'focus' | 'reference';
    readonly by: string;
    readonly category: string;
    readonly value: number;
  },
): IndicatorValue | null {
  const { about, by, category } = wanted;
  const age = by === 'age' ? category : about.age;
  const education = by === 'education' ? category : about.education;
  const breakdown = by === 'age' || by === 'education' ? about.breakdown : { ...about.breakdown, [by]: category };
  const names = Object.keys(breakdown);
  return (
    context.analysis.values.find(
      (level) =>
        level.form === 'level' &&
        level.base === wanted.indicator &&
        level.group === about[wanted.side] &&
        (level.concept === about.concept || level.group === 'total') &&
        level.sex === about.sex &&
        level.age === age &&
        level.education === education &&
        level.place === about.place &&
        level.period === about.period &&
        Object.keys(level.breakdown).length === names.length &&
        names.every((name) => level.breakdown[name] === breakdown[name]) &&
        level.value !== null &&
        Math.abs(level.value - wanted.value) < 1e-9,
    ) ?? null
  );
}

/**
 * The comparisons that speak for the region: its own where it has any, else those of a stand-in; of each concept, sex and
 * way of telling apart the latest, about the group that the study names first, at the preferred age where it is there.
 */
export function speakingFor<T extends { readonly about: ComparedGroups; readonly by: string }>(
  context: Pick<ReportContext, 'analysis'>,
  all: readonly T[],
  preferredAge: string | null,
): readonly T[] {
  const whole = all.filter(
    ({ about }) => about.education === 'total' && Object.values(about.breakdown).every((value) => value === 'total'),
  );
  const own = whole.filter(({ about }) => about.placeRole === 'own');
  const here = own.length > 0 ? own : whole;
  const chosen = new Map<string, T>();
  for (const each of here) {
    const key = [each.about.concept, each.about.sex, each.by].join(' ');
    const held = chosen.get(key);
    if (held === undefined || goesBefore(each.about, held.about)) chosen.set(key, each);
  }
  const order = ['total', 'female', 'male'];
  return [...chosen.values()].sort((a, b) => order.indexOf(a.about.sex) - order.indexOf(b.about.sex));

  function goesBefore(one: ComparedGroups, other: ComparedGroups): boolean {
    const byPeriod = comparePeriods(one.period, other.period);
    if (byPeriod !== 0) return byPeriod > 0;
    const groups = context.analysis.study.comparisons.find(({ concept }) => concept === one.concept)?.focus ?? [];
    if (one.focus !== other.focus) return groups.indexOf(one.focus) < groups.indexOf(other.focus);
    return one.age === preferredAge && other.age !== preferredAge;
  }
}
