import type { IndicatorValue } from '../indicators/indicator-value.ts';
import type { Locale } from './locale/locale.ts';
import { plain } from './markdown-text.ts';
import { hasCaution, marksOf } from './marks.ts';
import type { Register } from './register.ts';
import type { Cell, Column, Mark, RichText } from './report-model.ts';

/** What a cell of figures leans on. */
export interface CellMaker {
  readonly locale: Locale;
  readonly register: Register;
}

/**
 * Digits to show: as many as the sources bear and no more than a reader can use (one for rates and points, none for
 * persons, two for ratios).
 */
export function shownDecimals(value: Pick<IndicatorValue, 'unit' | 'decimals'>): number {
  if (value.unit === 'persons') return 0;
  return Math.max(0, Math.min(value.unit === 'ratio' ? 2 : 1, value.decimals));
}

/** A figure with its unit, or the words for a missing one. */
export function figureWords(locale: Locale, value: IndicatorValue): string {
  if (value.value === null) return missingWords(locale, value);
  return locale.value(shownAmount(value, value.value), value.unit, shownDecimals(value));
}

/** A shortfall rests on rounded rates and counts: no more than three digits of it are known. */
function shownAmount(value: IndicatorValue, amount: number): number {
  return value.form === 'shortfall' ? Number(amount.toPrecision(3)) : amount;
}

/** Why there is no figure: withheld as a small count, suppressed by the source, or simply not there. */
export function missingWords(locale: Locale, value: Pick<IndicatorValue, 'cautions'>): string {
  if (hasCaution(value, 'small_count')) return locale.t('missing.withheld');
  return locale.t(hasCaution(value, 'suppressed') ? 'missing.suppressed' : 'missing.none');
}

/**
 * A figure in a table, linked to its entry in the data register, with its marks. `bare`: without the unit, which the
 * head of the column says. `without`: marks that hold for the whole table and are said under it once.
 */
export function figureCell(
  maker: CellMaker,
  value: IndicatorValue | null,
  options: { readonly bare?: boolean; readonly without?: readonly Mark['code'][]; readonly href?: string } = {},
): Cell {
  if (value === null) return { ...textCell(maker.locale.t('missing.none')), muted: true };
  const { locale, register } = maker;
  const marks = marksOf(locale, value.cautions).filter((mark) => !options.without?.includes(mark.code));
  const muted = value.value === null || hasCaution(value, 'low_reliability');
  const words =
    value.value !== null && options.bare ? bareNumber(locale, value, value.value) : figureWords(locale, value);
  return {
    text: plain(words),
    href: options.href ?? register.cite(value),
    marks: value.value === null ? marks.filter((mark) => mark.code !== 'small') : marks,
    muted,
    sort: value.value,
    chart: '',
  };
}

function bareNumber(locale: Locale, value: IndicatorValue, amount: number): string {
  const decimals = shownDecimals(value);
  if (value.unit !== 'pp' && value.form !== 'change' && value.form !== 'gap') return locale.number(amount, decimals);
  const text = locale.number(amount, decimals);
  return amount > 0 && Number(amount.toFixed(decimals)) > 0 ? `+${text}` : text;
}

export function textCell(text: string): Cell {
  return richCell(plain(text));
}

export function richCell(text: RichText): Cell {
  return { text, href: '', marks: [], muted: false, sort: null, chart: '' };
}

/** A rating from 1 to 5, or a dash where none was given. */
export function scaleCell(locale: Locale, value: number | undefined): Cell {
  if (value === undefined) return { ...textCell(locale.t('cell.not-given')), muted: true };
  return { ...textCell(locale.number(value)), sort: value };
}

/** A column of words that stay on one line, such as a state, where the page has room for it. */
export function statusColumn(label: string): Column {
  return { ...column(label), status: true };
}

export function column(label: string, align: Column['align'] = 'start', unit = ''): Column {
  return { label, unit, align, status: false };
}
