import { compareAges } from '../observations/age.ts';
import type { PopulationConcept, Sex } from '../observations/code-lists.ts';
import { comparePeriods } from '../observations/period.ts';
import type { Study } from '../study/study.ts';
import { placeCode } from '../study/tables/own-place.ts';
import { definitionOf } from './catalogue/index.ts';
import { breakdownText } from './figure-key.ts';
import type { IndicatorForm, IndicatorValue } from './indicator-value.ts';

/** What figures are looked up in: an analysis is one. */
export interface Figures {
  readonly study: Study;
  readonly values: readonly IndicatorValue[];
  readonly counts: readonly IndicatorValue[];
}

/** What figure is wanted. Only the indicator must be named: a catalogue id, a measure, or one with its form (`employment_rate_gap`). */
export interface FigureQuery {
  readonly indicator: string;
  readonly form?: IndicatorForm | undefined;
  readonly concept?: PopulationConcept | undefined;
  readonly group?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly age?: string | undefined;
  readonly education?: string | undefined;
  readonly breakdown?: Readonly<Record<string, string>> | undefined;
  readonly place?: string | undefined;
  readonly period?: string | undefined;
  /** For a change: the earlier period. The one just before where left out. */
  readonly since?: string | undefined;
}

const suffixes: readonly (readonly [string, IndicatorForm])[] = [
  ['_gender_gap', 'gender_gap'],
  ['_gap', 'gap'],
  ['_ratio', 'ratio'],
  ['_change', 'change'],
];

/**
 * What an id of the output is made of: `employment_rate_gap` is the gap of `employment_rate`. `own` holds the ids of the
 * study's own indicators.
 */
export function indicatorForm(
  id: string,
  own: readonly string[] = [],
): { readonly base: string; readonly form: IndicatorForm } {
  if (id === 'employment_shortfall') return { base: 'employment_rate', form: 'shortfall' };
  const isKnown = (base: string): boolean => definitionOf(base) !== undefined || own.includes(base);
  if (isKnown(id)) return { base: id, form: 'level' };
  const found = suffixes.find(([suffix]) => id.endsWith(suffix) && isKnown(id.slice(0, -suffix.length)));
  return found ? { base: id.slice(0, -found[0].length), form: found[1] } : { base: id, form: 'level' };
}

const indexes = new WeakMap<readonly IndicatorValue[], ReadonlyMap<string, readonly IndicatorValue[]>>();

function figuresOf(figures: Figures, base: string, form: IndicatorForm): readonly IndicatorValue[] {
  const held = indexes.get(figures.values) ?? indexed([...figures.values, ...figures.counts]);
  indexes.set(figures.values, held);
  return held.get(`${base} ${form}`) ?? [];
}

function indexed(values: readonly IndicatorValue[]): ReadonlyMap<string, readonly IndicatorValue[]> {
  const index = new Map<string, IndicatorValue[]>();
  for (const value of values) {
    const key = `${value.base} ${value.form}`;
    const held = index.get(key);
    if (held) held.push(value);
    else index.set(key, [value]);
  }
  return index;
}

/**
 * The one figure that is meant where a reader would not ask back; `null` where there is none.
 *
 * What the query leaves open is settled in this order. Place: the study's own, then its stand-ins in their order, as their
 * roles for this indicator say (a benchmark only where it is named). Concept and group: the first comparison of the study
 * and the first of its focus groups with a figure; everybody where no groups are told apart. Sex: total. Age: see
 * `preferredAge`. Period: the latest with a value. A missing figure is returned only where there is no other.
 */
export function findValue(figures: Figures, query: FigureQuery): IndicatorValue | null {
  const parsed = indicatorForm(
    query.indicator,
    figures.study.region.data.indicators.map(({ id }) => id),
  );
  const base = parsed.base;
  const form = query.form ?? parsed.form;
  const sex = form === 'gender_gap' ? 'female' : (query.sex ?? 'total');
  const breakdown = breakdownText(query.breakdown ?? {});
  const matching = figuresOf(figures, base, form).filter(
    (value) =>
      value.sex === sex &&
      value.education === (query.education ?? 'total') &&
      breakdownText(plain(value.breakdown)) === breakdown &&
      (query.period === undefined || value.period === query.period) &&
      (query.since === undefined || value.against?.period === query.since) &&
      (query.age === undefined || value.age === query.age) &&
      (query.concept === undefined || value.concept === query.concept || value.group === 'total') &&
      (query.group === undefined || value.group === query.group),
  );
  const known = matching.filter(({ value }) => value !== null);
  for (const pool of [known, matching]) {
    const here = inPlace(figures.study, pool, query.place);
    const ofGroup =
      query.group === undefined ? focusGroup(figures.study, here, query.concept) : oneConcept(figures.study, here);
    const found = latest(ofAge(figures, base, ofGroup));
    if (found) return found;
  }
  return null;
}

function plain(breakdown: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(breakdown).filter(([, value]) => value !== 'total'));
}

function inPlace(
  study: Study,
  values: readonly IndicatorValue[],
  place: string | undefined,
): readonly IndicatorValue[] {
  if (place !== undefined) {
    const code = placeCode(study.region, place);
    return values.filter((value) => value.place === code);
  }
  for (const { code } of [study.places.own, ...study.places.standIns]) {
    const here = values.filter(
      (value) => value.place === code && (value.placeRole === 'own' || value.placeRole === 'stand_in'),
    );
    if (here.length > 0) return here;
  }
  return [];
}

function focusGroup(
  study: Study,
  values: readonly IndicatorValue[],
  concept: PopulationConcept | undefined,
): readonly IndicatorValue[] {
  for (const comparison of study.comparisons) {
    if (concept !== undefined && comparison.concept !== concept) continue;
    for (const group of comparison.focus) {
      const found = values.filter((value) => value.concept === comparison.concept && value.group === group);
      if (found.length > 0) return found;
    }
  }
  return values.filter((value) => value.group === 'total');
}

/** A group such as `foreign` is in several concepts: the first that the study compares by, then any other. */
function oneConcept(study: Study, values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  const order = study.comparisons.map(({ concept }) => concept);
  const concept = order.find((each) => values.some((value) => value.concept === each)) ?? values[0]?.concept;
  return values.filter((value) => value.concept === concept);
}

function ofAge(figures: Figures, base: string, values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  const [first] = values;
  if (!first) return [];
  const ages = preferredAges(figures, base, first.concept);
  const age = ages.find((each) => values.some((value) => value.age === each)) ?? first.age;
  return values.filter((value) => value.age === age);
}

/** The latest; of two of one period (another definition, a change since long ago) the first in the order of the analysis. */
function latest(values: readonly IndicatorValue[]): IndicatorValue | null {
  return values.reduce<IndicatorValue | null>(
    (held, value) => (held === null || comparePeriods(value.period, held.period) > 0 ? value : held),
    null,
  );
}

/**
 * The age bands of an indicator in the order in which they are taken where none is named: the one first for which most
 * figures of the own or stand-in place can be compared (gaps, then levels), so that a report speaks of one band throughout;
 * where that is equal, as the catalogue lists them (20–64 before 15–64).
 */
function preferredAges(figures: Figures, base: string, concept: IndicatorValue['concept']): readonly string[] {
  const usual = definitionOf(base)?.ages ?? [];
  const score = new Map<string, number>();
  const count = (form: IndicatorForm, weight: number): void => {
    for (const value of figuresOf(figures, base, form)) {
      if (value.concept !== concept || (value.placeRole !== 'own' && value.placeRole !== 'stand_in')) continue;
      score.set(value.age, (score.get(value.age) ?? 0) + (value.value === null ? 0 : weight));
    }
  };
  count('gap', 1000);
  count('level', 1);
  const place = (age: string): number => (usual.includes(age) ? usual.indexOf(age) : usual.length);
  return [...score]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || place(a) - place(b) || compareAges(a, b))
    .map(([age]) => age);
}

/** A focus group beside its reference in one cell, and what lies between. */
export interface FocusAndReference {
  readonly focus: IndicatorValue;
  readonly reference: IndicatorValue | null;
  readonly gap: IndicatorValue | null;
}

/** The level that a query finds, with the reference group's level and the gap of the same cell; `null` where it finds none. */
export function focusAndReference(figures: Figures, query: FigureQuery): FocusAndReference | null {
  const focus = findValue(figures, { ...query, form: 'level' });
  if (!focus) return null;
  const comparison = figures.study.comparisons.find(({ concept }) => concept === focus.concept);
  return {
    focus,
    reference: comparison ? beside(figures, focus, { group: comparison.reference }) : null,
    gap: beside(figures, focus, { form: 'gap' }),
  };
}

/** The figure that differs from another in nothing but what is named; `null` where there is none. */
export function beside(
  figures: Figures,
  value: IndicatorValue,
  change: Partial<Pick<IndicatorValue, 'form' | 'group' | 'sex' | 'age' | 'place' | 'period' | 'concept'>>,
): IndicatorValue | null {
  const wanted = { ...value, ...change };
  const found = figuresOf(figures, value.base, wanted.form).filter(
    (other) =>
      (other.concept === wanted.concept || wanted.group === 'total') &&
      other.group === wanted.group &&
      other.sex === wanted.sex &&
      other.age === wanted.age &&
      other.education === wanted.education &&
      other.place === wanted.place &&
      other.period === wanted.period &&
      breakdownText(other.breakdown) === breakdownText(wanted.breakdown),
  );
  const like = (other: IndicatorValue): number =>
    (other.definition === value.definition ? 2 : 0) + (other.time === value.time ? 1 : 0);
  return found.sort((a, b) => like(b) - like(a))[0] ?? null;
}

/** All figures that differ from this one in their period alone (years with years, first quarters with first quarters), in order. */
export function seriesOf(figures: Figures, value: IndicatorValue): readonly IndicatorValue[] {
  return inAnySeason(figures, value).filter(({ period }) => seasonOf(period) === seasonOf(value.period));
}

/** The same of any span or time of the year: what may stand beside the figure, and be no part of its series. In order. */
export function inAnySeason(figures: Figures, value: IndicatorValue): readonly IndicatorValue[] {
  const breakdown = breakdownText(value.breakdown);
  return figuresOf(figures, value.base, value.form)
    .filter(
      (other) =>
        other.concept === value.concept &&
        other.group === value.group &&
        other.sex === value.sex &&
        other.age === value.age &&
        other.education === value.education &&
        other.place === value.place &&
        other.time === value.time &&
        other.definition === value.definition &&
        breakdownText(other.breakdown) === breakdown,
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** What periods of one series share: `-Q1` of first quarters, `-10` of Octobers, nothing of years. */
function seasonOf(period: string): string {
  return period.slice(4);
}
