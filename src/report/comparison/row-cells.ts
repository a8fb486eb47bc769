import type { Datum, Tone } from '../../charts/chart-spec.ts';
import type { IndicatorRow } from '../../indicators/indicator-row.ts';
import { type Caution, cautionCodes } from '../../indicators/indicator-value.ts';
import { textCell } from '../cells.ts';
import { datumMarks } from '../chart-data.ts';
import type { Locale } from '../locale/locale.ts';
import { plain } from '../markdown-text.ts';
import { hasCaution, isIllustrative, marksOf } from '../marks.ts';
import type { Cell, Mark } from '../report-model.ts';

/** The cautions of a row, as the words and marks of the report want them. */
export function cautionsOf(row: Pick<IndicatorRow, 'caution'>): readonly Caution[] {
  return row.caution.flatMap((written) => {
    const code = cautionCodes.find((known) => known === written);
    return code === undefined ? [] : [{ code, details: {} }];
  });
}

/** Digits to show: one for rates and points, none for persons, two for ratios. */
export function unitDecimals(unit: string): number {
  if (unit === 'persons') return 0;
  return unit === 'ratio' ? 2 : 1;
}

/** A figure with its unit, or the words for a missing one. */
export function rowWords(locale: Locale, row: Pick<IndicatorRow, 'value' | 'unit' | 'caution'>): string {
  if (row.value !== null) return locale.value(row.value, row.unit, unitDecimals(row.unit));
  const cautions = { cautions: cautionsOf(row) };
  if (hasCaution(cautions, 'small_count')) return locale.t('missing.withheld');
  return locale.t(hasCaution(cautions, 'suppressed') ? 'missing.suppressed' : 'missing.none');
}

/** Its 95 % interval in words; empty where there is none. */
function intervalWords(locale: Locale, { lower, upper, unit }: IndicatorRow): string {
  if (lower === null || upper === null) return '';
  const decimals = unitDecimals(unit);
  return locale.t('comparison.interval', { from: locale.number(lower, decimals), to: locale.number(upper, decimals) });
}

/**
 * A figure in a table with its marks, its interval and what else is to be said of it under it. `without`: marks that hold for
 * the whole block and are said there.
 */
export function rowCell(
  locale: Locale,
  row: IndicatorRow | null,
  details: readonly string[] = [],
  without: readonly Mark['code'][] = ['stand_in', 'substituted'],
): Cell {
  if (row === null) return { ...textCell(locale.t('missing.none')), muted: true };
  const cautions = cautionsOf(row);
  const detail = [intervalWords(locale, row), ...details].filter((part) => part !== '').join(locale.t('list.comma'));
  const marks = marksOf(locale, cautions).filter((mark) => !without.includes(mark.code));
  return {
    ...textCell(rowWords(locale, row)),
    ...(detail === '' ? {} : { detail: plain(detail) }),
    marks: row.value === null ? marks.filter(({ code }) => code !== 'small') : marks,
    muted: row.value === null || hasCaution({ cautions }, 'low_reliability'),
    sort: row.value,
  };
}

/** A figure as a chart draws it. */
export function rowDatum(locale: Locale, row: IndicatorRow, tone: Tone): Datum {
  const cautions = { cautions: cautionsOf(row) };
  const { value, lower, upper } = row;
  const label = rowWords(locale, row);
  if (value === null) return { value, label, tone, marks: [], interval: null };
  return {
    value,
    label,
    tone,
    marks: datumMarks(cautions),
    interval: lower === null || upper === null ? null : { lower, upper },
  };
}

export function rowIsIllustrative(row: IndicatorRow): boolean {
  return isIllustrative({ cautions: cautionsOf(row) });
}
