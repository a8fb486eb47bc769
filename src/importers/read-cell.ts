import { readFlags } from '../observations/flags.ts';
import type { Flag, Observation } from '../observations/observation.ts';
import { isCatalogueRate, largestOfRate } from '../observations/rate-units.ts';
import { boundsOf, countStep, stepOf, thousandsToPersons } from '../observations/rounding.ts';
import type { TableCell, TableFormat } from './statistical-table.ts';

/** What stands in a cell, in the unit published. */
export interface CellFigure {
  readonly value: number | null;
  readonly decimals: number;
  readonly flags: readonly Flag[];
  readonly missing: Observation['missing'];
  /** True where a dash stands for nothing to report. */
  readonly dash: boolean;
}

const none: readonly Flag[] = [];
const notAvailable: CellFigure = { value: null, decimals: 0, flags: none, missing: 'not_available', dash: false };

/**
 * Reads a cell: a value with its flags, or missing. A flag without a value is suppressed, unless it says that data cannot
 * exist (`m`, `z`); a suppressed figure without a letter gets `c`, as it is written. `null` where the cell holds no number or
 * a letter that is no flag.
 *
 * Symbols of PX files: `-` is zero, for it is the format's sign for nothing to report (DATASYMBOLNIL). Dots are not available:
 * DATASYMBOL1 to 6 mean what each office makes of them, and none of them is everywhere a figure that is kept secret.
 */
export function readCell({ value, decimals, flags }: TableCell, format: TableFormat): CellFigure | null {
  if (typeof value === 'number') return readValue(value, decimals, flags);
  const symbol = value === null ? flags : value.trim();
  if (symbol === '' || /^(?::|\.{1,6}|…)$/.test(symbol))
    return value === null || flags === '' ? notAvailable : missing(flags);
  if (symbol === '-' && format === 'px') return { ...notAvailable, value: 0, missing: null, dash: true };
  return value === null ? missing(flags) : null;
}

function missing(letters: string): CellFigure | null {
  const flags = readFlags(letters.replace(/[:|]/g, ''));
  if (flags === null) return null;
  if (flags.length === 0 || flags.includes('m')) return notAvailable;
  return { ...notAvailable, flags, missing: 'suppressed' };
}

function readValue(value: number, decimals: number, letters: string): CellFigure | null {
  const flags = letters === '' ? none : readFlags(letters.replace(/\|/g, ''));
  const digits = Math.max(decimals, digitsOf(value));
  if (flags === null || !Number.isFinite(value) || Math.abs(value) >= 1e15 || digits > 20) return null;
  return { value: value === 0 ? 0 : value, decimals: digits, flags, missing: null, dash: false };
}

/** Digits after the point that a number needs; more than 20 where it cannot be written so. */
function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  const [, fraction = '', exponent] = /\.?(\d*)(?:e-(\d+))?$/.exec(text) ?? [];
  const after = text.includes('.') ? fraction.length : 0;
  return after + Number(exponent ?? 0);
}

export type FigureProblem = 'negative_count' | 'fraction_of_person' | 'rate_out_of_range';

type Sized = Pick<Observation, 'value' | 'bounds'>;

/**
 * A published value in the unit of the observation, persons or percent, with what its rounding leaves open: as the region
 * file's own reader has it. Returns the problem where that reader would refuse the figure.
 */
export function sizedFigure(
  value: number,
  decimals: number,
  measure: string,
  published: string,
): Sized | FigureProblem {
  const written = { value, decimals };
  if (published === 'thousand' || published === 'persons') {
    const thousand = published === 'thousand';
    if (value < 0) return 'negative_count';
    if (!thousand && (!Number.isInteger(value) || decimals === 3)) return 'fraction_of_person';
    const step = countStep(written, thousand, undefined);
    if (!thousand) return { value, bounds: boundsOf(value, step) };
    const persons = thousandsToPersons(value);
    return { value: persons, bounds: boundsOf(persons, thousandsToPersons(step)) };
  }
  const rate = isCatalogueRate(measure);
  const largest = rate ? largestOfRate(measure) : published === 'percent' ? 100 : null;
  const isRate = rate || published === 'percent';
  if (isRate && (value < 0 || (largest !== null && value > largest))) return 'rate_out_of_range';
  const step = isRate || published === 'ratio' ? stepOf(decimals) : countStep(written, false, undefined);
  const bounds = boundsOf(value, step);
  return { value, bounds: largest === null ? bounds : { lower: bounds.lower, upper: Math.min(largest, bounds.upper) } };
}
