import type { LocalisedText, Study } from '../study/study.ts';
import { breakdownText } from './figure-key.ts';
import { furtherKeys, type IndicatorRow, indicatorColumns } from './indicator-row.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { seriesBreaks } from './series-breaks.ts';

export type { IndicatorRow } from './indicator-row.ts';
export { furtherKeys, indicatorColumns } from './indicator-row.ts';
export { formatIndicatorsCsv } from './rows-as-csv.ts';
export { formatIndicatorsTable } from './rows-as-table.ts';

/**
 * The indicators of an analysis as tidy rows, one figure a row, in the order of the analysis. Full precision; `null` where
 * there is nothing. A change over more than one step says since when in `breakdown` (`since=2015`), so that it is not
 * mistaken for the change from the period before.
 */
export function indicatorRows(analysis: {
  readonly study: Study;
  readonly values: readonly IndicatorValue[];
}): readonly IndicatorRow[] {
  const { region } = analysis.study.region;
  const name = inFirstLanguage(region.name, analysis.study.region.study.languages);
  const breaks = seriesBreaks(analysis.study);
  let before: IndicatorValue | null = null;
  return analysis.values.map((value) => {
    const breakdown = [breakdownText(value.breakdown)];
    // The step from the period before comes first; a second change to the same period is the long one.
    if (value.form === 'change' && before && sameSubject(before, value))
      breakdown.push(`since=${value.against?.period ?? ''}`);
    before = value;
    return {
      region: name,
      nuts: region.nuts,
      indicator: value.indicator,
      concept: value.concept,
      group: value.group,
      sex: value.sex,
      age: value.age,
      education: value.education,
      breakdown: breakdown.filter((part) => part !== '').join(';') || null,
      period: value.period,
      value: value.value,
      lower: value.lower,
      upper: value.upper,
      unit: value.unit,
      numerator: value.numerator,
      denominator: value.denominator,
      flags: value.flags.join('') || null,
      place: value.place,
      place_role: value.placeRole,
      time: value.time,
      definition: value.definition,
      source: value.sources,
      caution: value.cautions.length === 0 ? none : [...new Set(value.cautions.map(({ code }) => code))],
      slug: analysis.study.slug,
      basis: basisOf(value),
      against: againstOf(value),
      series_break: breaks(value),
    };
  });
}

const none: readonly string[] = [];

/** The same rows as a JSON array, indented, with a newline at the end: the columns, then what JSON says besides. */
export function formatIndicatorsJson(rows: readonly IndicatorRow[]): string {
  const keys = [...indicatorColumns, ...furtherKeys];
  const ordered = rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function basisOf({ observations }: IndicatorValue): string | null {
  const first = observations[0]?.basis ?? null;
  return observations.every(({ basis }) => basis === first) ? first : null;
}

function againstOf({ form, against }: IndicatorValue): string | null {
  if (against === null) return null;
  return form === 'change' ? against.period : form === 'gender_gap' ? against.sex : against.group;
}

function inFirstLanguage(text: LocalisedText, languages: readonly string[]): string {
  if (typeof text === 'string') return text;
  return text[languages[0] ?? ''] ?? Object.values(text)[0] ?? '';
}

function sameSubject(a: IndicatorValue, b: IndicatorValue): boolean {
  return (
    a.indicator === b.indicator &&
    a.concept === b.concept &&
    a.group === b.group &&
    a.sex === b.sex &&
    a.age === b.age &&
    a.education === b.education &&
    a.place === b.place &&
    a.period === b.period &&
    a.time === b.time &&
    a.definition === b.definition &&
    breakdownText(a.breakdown) === breakdownText(b.breakdown)
  );
}
