import type { DataPath, Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { IndicatorValue } from '../../indicators/indicator-value.ts';
import type { Study } from '../../study/study.ts';

/** A finding of the analysis at a path of the region file. */
export function finding(
  study: Study,
  severity: Severity,
  code: string,
  path: DataPath,
  message: string,
  hint: string,
): Diagnostic {
  return { code, severity, message, hint, file: study.source.file, path, range: study.source.locate(path) };
}

const signs: Readonly<Record<string, string>> = {
  percent: '%',
  pp: ' percentage points',
  per_1000: ' per 1,000',
  ratio: '',
  count: '',
};

/** A number in its unit, as a message says it: rounded to a digit, since a message is for reading. */
export function inUnit(value: number, unit: string): string {
  const digits = unit === 'persons' || unit === 'count' ? 0 : unit === 'ratio' ? 2 : 1;
  const number = value.toFixed(digits).replace(/^-/, '−');
  return `${number}${signs[unit] ?? ` ${unit}`}`;
}

/** A difference without its sign: `22.8 percentage points`. */
export function differenceIn(value: number, unit: string): string {
  return inUnit(Math.abs(value), unit === 'percent' ? 'pp' : unit);
}

/** A figure as a message names it: `employment_rate of foreign, female, 15-64 in FI 2024 is 51.3%`. */
export function figureInWords(figure: IndicatorValue): string {
  const value = figure.value === null ? 'missing' : inUnit(figure.value, figure.unit);
  return `${subjectInWords(figure)} is ${value}`;
}

/** Whom a figure is about: `foreign, female, 15-64 in FI 2024`. */
export function subjectInWords(figure: IndicatorValue): string {
  const who = [
    figure.group,
    figure.sex === 'total' ? '' : figure.sex,
    figure.age,
    figure.education === 'total' ? '' : `ISCED ${figure.education}`,
    ...Object.entries(figure.breakdown).map(([name, value]) => `${name} ${value}`),
  ];
  return `\`${figure.indicator}\` of ${who.filter((part) => part !== '').join(', ')} in ${figure.place} ${figure.period}`;
}
