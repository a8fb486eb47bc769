import type { Caution, CautionCode, IndicatorValue } from '../indicators/indicator-value.ts';
import type { Locale } from './locale/locale.ts';
import type { Mark } from './report-model.ts';

/** Marks that hold for a whole chart, which draws the one and names the other: said under it, never at each figure. */
export const wholeChart: readonly Mark['code'][] = ['stand_in', 'substituted'];

/** Printed at a part that rests on no real source. */
export const illustrativeSign = '*';

/** The marks in the order in which they stand beside a figure, with the sign that is printed: Eurostat's letter where it has one. */
const signs: readonly { readonly code: Mark['code']; readonly sign: string }[] = [
  { code: 'unreliable', sign: 'u' },
  { code: 'break', sign: 'b' },
  { code: 'estimated', sign: 'e' },
  { code: 'provisional', sign: 'p' },
  { code: 'small', sign: 'c' },
  { code: 'stand_in', sign: '°' },
  { code: 'substituted', sign: '¶' },
  { code: 'derived', sign: '÷' },
  { code: 'unlike', sign: '§' },
  { code: 'qualified', sign: '~' },
  { code: 'illustrative', sign: illustrativeSign },
];

/** Cautions that stand as a mark at the figure; the others are said in the notes alone. */
const markOf: Partial<Readonly<Record<CautionCode, Mark['code']>>> = {
  low_reliability: 'unreliable',
  break_in_series: 'break',
  stand_in_place: 'stand_in',
  substituted_group: 'substituted',
  unlike_concept: 'unlike',
  unlike_place: 'unlike',
  unlike_age: 'unlike',
  unlike_period: 'unlike',
  unlike_time: 'unlike',
  unlike_definition: 'unlike',
  unlike_basis: 'unlike',
  definition_differs: 'unlike',
  derived_from_share: 'derived',
  small_count: 'small',
  suppressed: 'small',
  estimated: 'estimated',
  forecast: 'estimated',
  provisional: 'provisional',
  qualified: 'qualified',
  illustrative: 'illustrative',
  no_source: 'illustrative',
};

/** The marks of a set of cautions, each once, in a fixed order. */
export function marksOf(locale: Locale, cautions: readonly Caution[]): readonly Mark[] {
  const codes = new Set(cautions.map((caution) => markOf[caution.code]));
  return signs
    .filter(({ code }) => codes.has(code))
    .map(({ code, sign }) => ({ code, sign, words: locale.t(`mark.${code}`) }));
}

/** The sign of a mark. */
export function signOf(code: Mark['code']): string {
  return signs.find((mark) => mark.code === code)?.sign ?? '';
}

/** True where any of the sources is illustrative or missing. */
export function isIllustrative(value: Pick<IndicatorValue, 'cautions'>): boolean {
  return value.cautions.some((caution) => caution.code === 'illustrative' || caution.code === 'no_source');
}

export function hasCaution(value: Pick<IndicatorValue, 'cautions'>, code: CautionCode): boolean {
  return value.cautions.some((caution) => caution.code === code);
}
