import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { allFlags, type FlaggedFigure, isFlaggedProblem, parseFlagged, readFlags } from '../../observations/flags.ts';
import type { Flag, Observation } from '../../observations/observation.ts';
import { isCatalogueRate, largestOfRate } from '../../observations/rate-units.ts';
import { boundsOf, countStep, stepOf, thousandsToPersons } from '../../observations/rounding.ts';
import type { DataCell } from '../schema/data.ts';
import type { RegionFile } from '../schema/region-file.ts';
import { fractionWords, numberWords } from './number-words.ts';
import { finding, type RawCell } from './raw-row.ts';
import type { MeasureUnit } from './table-terms.ts';

export type StudySourceEntry = RegionFile['sources'][string];

/** A share of the total row, in percent, with what its rounding leaves open. */
export interface Share {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a cell says, in the unit of the observation that it becomes. */
export type Figure = Pick<
  Observation,
  | 'value'
  | 'bounds'
  | 'decimals'
  | 'flags'
  | 'missing'
  | 'qualifier'
  | 'sampleSize'
  | 'effectiveSampleSize'
  | 'standardError'
  | 'note'
> & {
  /** The share that stands beside the count, or in its place: then `value` is still missing. */
  readonly share: Share | null;
};

type CellObject = Exclude<DataCell, string | number>;

/**
 * Reads one cell. Counts become persons, with the bounds that the rounding of the source leaves; a missing figure stays
 * missing. `null` with an error where the cell cannot be read, or the figure cannot be: `data/decimal-comma`,
 * `data/grouped-digits`, `data/percent-sign`, `data/number-format`, `data/not-a-number`, `data/unknown-flag`,
 * `data/thousands-separator`, `data/fraction-of-person`, `data/negative-count`, `data/rate-out-of-range`, `data/empty-cell`.
 */
export function readFigure(
  cell: RawCell,
  unit: MeasureUnit,
  source: StudySourceEntry | null,
): { readonly figure: Figure | null; readonly diagnostics: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const object: CellObject = typeof cell.content === 'object' ? cell.content : { value: cell.content };
  const isObject = typeof cell.content === 'object';
  const say = (code: string, message: string, hint: string): null => {
    found.push(finding('error', code, cell.place, message, hint));
    return null;
  };
  const flags = readFlags(object.flags ?? '');
  if (flags === null) {
    say(
      'data/unknown-flag',
      `\`${object.flags}\` is no flag.`,
      'Flags are b, d, e, f, i, m, n, p, r, u, c, as Eurostat writes them.',
    );
    return { figure: null, diagnostics: found };
  }
  const share = object.share === undefined ? null : readShare(cell, object.share, say);
  if (object.share !== undefined && share === null) return { figure: null, diagnostics: found };
  const own = object.value === undefined ? missingAs(flags) : readValue(cell, object.value, isObject, source, say);
  if (own === null) return { figure: null, diagnostics: found };
  if (object.value === undefined && share === null && flags.length === 0) {
    say(
      'data/empty-cell',
      'The cell has neither a value nor a share.',
      'Add `value`, or write `":"` where there is none.',
    );
    return { figure: null, diagnostics: found };
  }
  const sized = own.value === null ? null : inUnit(cell, { ...own, value: own.value }, unit, source, say);
  if (own.value !== null && sized === null) return { figure: null, diagnostics: found };
  const scale = (error: number | undefined): number | null =>
    error === undefined ? null : unit.thousand ? thousandsToPersons(error) : error;
  const figure: Figure = {
    value: sized?.value ?? null,
    bounds: sized?.bounds ?? null,
    decimals: own.decimals,
    flags: allFlags.filter((flag) => own.flags.includes(flag) || flags.includes(flag)),
    missing: own.missing,
    qualifier: object.qualifier ?? null,
    sampleSize: object.sample_size ?? null,
    effectiveSampleSize: object.effective_sample_size ?? null,
    standardError: scale(object.standard_error),
    note: noteText(object.note),
    share,
  };
  return { figure, diagnostics: found };
}

type Say = (code: string, message: string, hint: string) => null;

function missingAs(flags: readonly Flag[]): FlaggedFigure {
  return {
    value: null,
    flags: [],
    missing: flags.length > 0 && !flags.includes('m') ? 'suppressed' : 'not_available',
    decimals: 0,
  };
}

function readValue(
  cell: RawCell,
  content: number | string,
  isObject: boolean,
  source: StudySourceEntry | null,
  say: Say,
): FlaggedFigure | null {
  const written = (cell.written(isObject ? 'value' : undefined) ?? String(content)).trim();
  const meaning = source?.missing && Object.hasOwn(source.missing, written) ? source.missing[written] : undefined;
  if (meaning === 'zero') return { value: 0, flags: [], missing: null, decimals: 0 };
  if (meaning) return { value: null, flags: [], missing: meaning, decimals: 0 };
  const figure = parseFlagged(written);
  if (!isFlaggedProblem(figure)) return figure;
  const { code, message, hint } = numberWords(written, figure);
  return say(code, message, hint);
}

function readShare(cell: RawCell, content: number, say: Say): Share | null {
  const written = (cell.written('share') ?? String(content)).trim();
  const read = parseFlagged(written);
  if (isFlaggedProblem(read)) {
    const { code, message, hint } = numberWords(written, read);
    return say(code, message, hint);
  }
  if (read.value === null)
    return say('data/not-a-number', `\`${written}\` is no share.`, 'Write a number from 0 to 100.');
  if (read.value < 0 || read.value > 100) {
    return say(
      'data/share-out-of-range',
      `A share of ${written} % cannot be.`,
      'A share of the total row lies between 0 and 100.',
    );
  }
  const { lower, upper } = boundsOf(read.value, stepOf(read.decimals));
  return { value: read.value, lower, upper: Math.min(100, upper) };
}

type Sized = Pick<Observation, 'value' | 'bounds'>;

function inUnit(
  cell: RawCell,
  written: FlaggedFigure & { readonly value: number },
  { unit, thousand }: MeasureUnit,
  source: StudySourceEntry | null,
  say: Say,
): Sized | null {
  const shown = written.value.toFixed(Math.min(20, written.decimals));
  if (unit === 'persons') {
    if (written.value < 0)
      return say(
        'data/negative-count',
        `\`${cell.key}\` is a count and cannot be ${shown}.`,
        'Enter the count itself; a decrease is computed from two periods.',
      );
    if (!thousand && written.decimals > 0 && !isWhole(written)) {
      const { code, message, hint } = fractionWords(shown, cell.key);
      return say(code, message, hint);
    }
    const step = countStep(written, thousand, source?.rounding);
    if (!thousand) return { value: written.value, bounds: boundsOf(written.value, step) };
    const value = thousandsToPersons(written.value);
    return { value, bounds: boundsOf(value, thousandsToPersons(step)) };
  }
  const largest = isCatalogueRate(cell.key) ? largestOfRate(cell.key) : unit === 'percent' ? 100 : null;
  const isRate = isCatalogueRate(cell.key) || unit === 'percent';
  if (isRate && (written.value < 0 || (largest !== null && written.value > largest))) {
    return say(
      'data/rate-out-of-range',
      `\`${cell.key}\` is ${shown}; ${largest === null ? 'it cannot be below 0' : `it lies between 0 and ${largest}`}.`,
      rangeHint(cell.key, written.value),
    );
  }
  const bounds = boundsOf(
    written.value,
    isRate || unit === 'ratio' ? stepOf(written.decimals) : countStep(written, false, source?.rounding),
  );
  return {
    value: written.value,
    bounds: largest === null ? bounds : { lower: bounds.lower, upper: Math.min(largest, bounds.upper) },
  };
}

/** `415.637` is never whole; `130.0` of persons is, however oddly written, but `12.000` is twelve thousand. */
function isWhole({ value, decimals }: FlaggedFigure & { readonly value: number }): boolean {
  return Number.isInteger(value) && decimals !== 3;
}

function rangeHint(key: string, value: number): string {
  const tenth = value / 10;
  if (value > 100 && value <= 1000)
    return `Is the decimal point missing? ${value} may be ${tenth}. A count is entered under the name of the count.`;
  return value < 0
    ? `A difference between two rates is computed; enter the rates themselves.`
    : `A count is entered under the name of the count, not under \`${key}\`.`;
}

function noteText(note: CellObject['note']): string | null {
  if (note === undefined) return null;
  return typeof note === 'string' ? note : (Object.values(note)[0] ?? null);
}
