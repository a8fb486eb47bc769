import type { Time } from './code-lists.ts';

export type PeriodKind = 'year' | 'half_year' | 'quarter' | 'month' | 'week';

interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** From 1: the quarter, the half-year, the month, the ISO week; 1 for a year. */
  readonly index: number;
}

const day = 86_400_000;
const aYear = /^[12]\d{3}$/;

/**
 * Tells what kind of period a text is: `2024`, `2024-S1`, `2024-Q1`, `2024-03`, `2024-W01`.
 * `null` where it is none of them; a day is none, for a figure of one day has a `time`.
 */
export function periodKind(text: string): PeriodKind | null {
  return parse(text)?.kind ?? null;
}

/** True where the text is a period as the region file writes it. */
export function isPeriod(text: string): boolean {
  return parse(text) !== null;
}

/** First day of the period, `YYYY-MM-DD`. Throws where the text is no period: check it first. */
export function startOf(period: string): string {
  if (aYear.test(period)) return `${period}-01-01`;
  return isoDay(firstDay(must(period)));
}

/** Last day of the period, `YYYY-MM-DD`. Throws where the text is no period: check it first. */
export function endOf(period: string): string {
  if (aYear.test(period)) return `${period}-12-31`;
  return isoDay(lastDay(must(period)));
}

/**
 * The first and the last day that a figure of this period is about, `YYYY-MM-DD`:
 * the whole period, or the one day where `time` names one.
 */
export function spanOf(period: string, time: Time | null): { readonly first: string; readonly last: string } {
  const first = startOf(period);
  const last = endOf(period);
  if (time === '01-01') return { first, last: first };
  if (time === '12-31') return { first: last, last };
  if (time === 'mid_year' && parse(period)?.kind === 'year') {
    const middle = `${first.slice(0, 4)}-07-01`;
    return { first: middle, last: middle };
  }
  return { first, last };
}

/**
 * Orders periods in time: by their beginning, the longer first where they begin on one day.
 * A text that is no period comes after all periods, in the order of its letters.
 */
export function comparePeriods(a: string, b: string): number {
  // Most are years, and years are in the order of their digits.
  if (aYear.test(a) && aYear.test(b)) return compareText(a, b);
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) return left ? -1 : right ? 1 : compareText(a, b);
  return firstDay(left) - firstDay(right) || lastDay(right) - lastDay(left) || compareText(a, b);
}

/**
 * What a period written some other usual way probably means, as the region file writes it:
 * `2024Q1` and `2024-1Q` → `2024-Q1`, `2024M03` and `03/2024` → `2024-03`, `2024W1` → `2024-W01`, `2024-12-31` → `2024`.
 * `null` where nothing comes to mind.
 */
export function meantPeriod(text: string): string | null {
  const bare = text.trim().toUpperCase();
  const swapped = /^(\d{1,2})[/.](\d{4})$/.exec(bare);
  const tries = [
    bare.replace(/^(\d{4})[-_/ ]?([QSWM])[-_ ]?(\d{1,2})$/, (_, year, letter, index) => written(year, letter, index)),
    bare.replace(/^(\d{4})[-_/ ]?([1-4])Q$/, '$1-Q$2'),
    bare.replace(/^([QS])([1-4])[-_/ ](\d{4})$/, '$3-$1$2'),
    bare.replace(/^(\d{4})[-_/ ]?H([12])$/, '$1-S$2'),
    bare.replace(/^(\d{4})[./-](\d{1,2})$/, (_, year, month) => written(year, 'M', month)),
    swapped ? written(swapped[2] ?? '', 'M', swapped[1] ?? '') : '',
    bare.replace(/^(\d{4})-\d{2}-\d{2}$/, '$1'),
    bare.replace(/^(?:\d{1,2}\.){2}(\d{4})$/, '$1'),
  ];
  return tries.find((attempt) => isPeriod(attempt)) ?? null;
}

function written(year: string, letter: string, index: string): string {
  if (letter === 'M') return `${year}-${index.padStart(2, '0')}`;
  if (letter === 'W') return `${year}-W${index.padStart(2, '0')}`;
  return `${year}-${letter}${Number(index)}`;
}

function parse(text: string): Period | null {
  const match = /^([12]\d{3})(?:-(?:Q([1-4])|S([12])|W([0-5]\d)|([01]\d)))?$/.exec(text);
  if (!match) return null;
  const [, yearText, quarter, half, week, month] = match;
  const year = Number(yearText);
  if (quarter !== undefined) return { kind: 'quarter', year, index: Number(quarter) };
  if (half !== undefined) return { kind: 'half_year', year, index: Number(half) };
  if (month !== undefined) return within({ kind: 'month', year, index: Number(month) }, 12);
  if (week !== undefined) return within({ kind: 'week', year, index: Number(week) }, weeksIn(year));
  return { kind: 'year', year, index: 1 };
}

function within(period: Period, most: number): Period | null {
  return period.index >= 1 && period.index <= most ? period : null;
}

function must(text: string): Period {
  const period = parse(text);
  if (!period) throw new Error(`“${text}” is no period; it should have been checked before.`);
  return period;
}

function firstDay({ kind, year, index }: Period): number {
  if (kind === 'week') return firstMonday(year) + (index - 1) * 7 * day;
  return Date.UTC(year, (index - 1) * monthsIn(kind), 1);
}

function lastDay({ kind, year, index }: Period): number {
  if (kind === 'week') return firstMonday(year) + (index * 7 - 1) * day;
  return Date.UTC(year, index * monthsIn(kind), 0);
}

function monthsIn(kind: Exclude<PeriodKind, 'week'>): number {
  return { year: 12, half_year: 6, quarter: 3, month: 1 }[kind];
}

/** The Monday of the ISO week that holds 4 January (ISO 8601). */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
}

function weeksIn(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / (7 * day);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
