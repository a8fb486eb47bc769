import type { IndicatorValue } from '../indicators/indicator-value.ts';
import { shownDecimals } from './cells.ts';
import type { ReportContext } from './context.ts';
import { periodWords } from './phrases.ts';

/** Flags that a caution says already: they are not printed again. */
const saidByCautions = new Set(['b', 'c', 'd', 'e', 'f', 'p', 's', 'u']);

/** Notes of a figure to show: one computed from many cells would drown its row. */
const mostNotes = 2;

/**
 * Why a figure, or a series of them, is to be read with care, in a few short words: `stand-in, wider group, ± 0.05,
 * break 2021`, and what the study notes at its cells. Empty where nothing is to be said. What the words mean is said
 * once, by `careExplained`.
 */
export function careWords(context: ReportContext, values: readonly IndicatorValue[]): string {
  const { locale } = context;
  const [first] = values;
  if (first === undefined) return '';
  const parts: string[] = [];
  if (first.definition !== null && first.definition !== 'lfs') parts.push(locale.t(`definition.${first.definition}`));
  if (first.time !== null && first.time !== 'annual_average') parts.push(locale.t(`time.${first.time}`));
  parts.push(...keysOf(values).map((key) => (key === 'break' ? breakWords(context, values) : locale.t(`care.${key}`))));
  if (values.length === 1) parts.push(...marginOf(context, first));
  const flags = [...new Set(values.flatMap((value) => value.flags))].filter((flag) => !saidByCautions.has(flag));
  if (flags.length > 0) parts.push(locale.t('annex.register.flags', { flags: flags.join('') }));
  const notes = values.flatMap((value) => value.observations.flatMap(({ note }) => note ?? []));
  // A note is a sentence of the study's own, and begins as one.
  const codes = parts.join(locale.t('list.comma'));
  return [codes, ...[...new Set(notes)].slice(0, mostNotes)].filter((part) => part !== '').join(locale.t('list.dot'));
}

/** Some of the short words by their keys. */
export function careCodes(context: ReportContext, keys: readonly string[]): string {
  return keys.map((key) => context.locale.t(`care.${key}`)).join(context.locale.t('list.comma'));
}

/** What the short words mean, each that occurs once, in one line. */
export function careExplained(
  context: ReportContext,
  values: readonly IndicatorValue[],
  findings: boolean,
): readonly string[] {
  const { locale } = context;
  const keys = [...keysOf(values), ...(findings ? ['finding'] : [])].filter((key) => locale.has(`care.${key}.means`));
  const meanings = keys.map((key) =>
    locale.t('care.meaning', {
      word: locale.t(`care.${key}`, { period: '' }).trim(),
      means: locale.t(`care.${key}.means`),
    }),
  );
  if (values.some((value) => value.rounding !== null && value.lower === null))
    meanings.push(locale.t('care.rounding.means'));
  return meanings.length === 0
    ? []
    : [locale.t('care.explained', { meanings: meanings.join(locale.t('list.semicolon')) })];
}

/** One word covers several cautions that a reader would not tell apart. */
const wordOf: Readonly<Record<string, string>> = {
  stand_in_place: 'stand-in',
  substituted_group: 'wider-group',
  households_only: 'households',
  break_in_series: 'break',
  low_reliability: 'unreliable',
  no_source: 'illustrative',
  // The margin says how much: the word would add nothing.
  rounded_source: '',
};

function keysOf(values: readonly IndicatorValue[]): readonly string[] {
  const codes = new Set(values.flatMap((value) => value.cautions.map((caution) => caution.code)));
  return [...new Set([...codes].map((code) => wordOf[code] ?? code))].filter((key) => key !== '');
}

function breakWords(context: ReportContext, values: readonly IndicatorValue[]): string {
  const { locale } = context;
  const at = values.flatMap((value) =>
    value.cautions.flatMap(({ code, details }) =>
      code === 'break_in_series' ? [details.at ?? details.period ?? value.period] : [],
    ),
  );
  const periods = [...new Set(at)].sort().map((period) => periodWords(locale, period));
  return locale.t('care.break', { period: periods.join(locale.t('list.comma')) });
}

/** `95% interval 48.1 to 54.5`, or `± 0.05` for what the rounding of the source leaves open. */
function marginOf(context: ReportContext, value: IndicatorValue): readonly string[] {
  const { locale } = context;
  if (value.lower !== null && value.upper !== null) {
    const decimals = shownDecimals(value);
    const from = locale.number(value.lower, decimals);
    return [locale.t('annex.register.interval', { from, to: locale.number(value.upper, decimals) })];
  }
  if (value.rounding === null) return [];
  const half = (value.rounding.upper - value.rounding.lower) / 2;
  if (half <= 0) return [];
  return [locale.t('annex.register.rounding', { size: locale.number(half, decimalsFor(half)) })];
}

/** No more digits than say something: 0.05, 0.1, 2.5, 12. */
function decimalsFor(size: number): number {
  const said = size < 0.01 ? Number(size.toPrecision(1)) : Number(size.toFixed(size < 10 ? 2 : 0));
  return Math.min(4, String(said).split('.')[1]?.length ?? 0);
}
