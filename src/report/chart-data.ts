import type { Datum, DatumMark, Tone } from '../charts/chart-spec.ts';
import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { figureWords, missingWords } from './cells.ts';
import type { ReportContext } from './context.ts';
import type { Locale } from './locale/locale.ts';
import { hasCaution, isIllustrative, marksOf, wholeChart } from './marks.ts';
import type { Mark } from './report-model.ts';

/** A figure as a chart draws it: value, label, marks, and its interval where there is one. */
export function datum(context: Pick<ReportContext, 'locale'>, value: IndicatorValue | null, tone: Tone): Datum {
  const { locale } = context;
  if (value === null || value.value === null) {
    const label = value === null ? locale.t('missing.none') : missingWords(locale, value);
    return { value: null, label, tone, marks: [], interval: null };
  }
  const interval = value.lower === null || value.upper === null ? null : { lower: value.lower, upper: value.upper };
  const signs = signsOf(locale, value);
  const label = signs === '' ? figureWords(locale, value) : `${figureWords(locale, value)}\u00a0${signs}`;
  return { value: value.value, label, tone, marks: datumMarks(value), interval };
}

/** Marks that a chart draws, or that hold for all of it and are said under it; the others stand as signs at the values. */
const notPrinted: ReadonlySet<Mark['code']> = new Set([...wholeChart, 'illustrative']);

function signsOf(locale: Locale, value: IndicatorValue): string {
  return marksOf(locale, value.cautions)
    .flatMap(({ code, sign }) => (notPrinted.has(code) ? [] : [sign]))
    .join(' ');
}

/** Why a mark is drawn otherwise. */
export function datumMarks(value: Pick<IndicatorValue, 'cautions'>): readonly DatumMark[] {
  const marks: DatumMark[] = [];
  if (hasCaution(value, 'low_reliability')) marks.push('unreliable');
  if (hasCaution(value, 'stand_in_place')) marks.push('stand_in');
  if (isIllustrative(value)) marks.push('illustrative');
  if (hasCaution(value, 'provisional')) marks.push('provisional');
  return marks;
}

/** What stands after the numbers of an axis. */
export function unitSuffix(context: Pick<ReportContext, 'locale'>, unit: string): string {
  if (unit === 'percent') return context.locale.percent(1, 0).replace(/^1/, '');
  return context.locale.has(`unit.suffix.${unit}`) ? context.locale.t(`unit.suffix.${unit}`) : '';
}
