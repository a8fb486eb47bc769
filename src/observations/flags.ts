import type { Flag, Observation } from './observation.ts';
import { isUnreadable, type NumberProblem, readNumber } from './written-number.ts';

/** A figure as it stands in a cell: value or missing, with its flags. */
export interface FlaggedFigure {
  /** In the unit of the cell; `null` where missing. */
  readonly value: number | null;
  /** Each once, in the order of the list of flags. */
  readonly flags: readonly Flag[];
  readonly missing: Observation['missing'];
  /** Digits after the point as written; 0 where missing. */
  readonly decimals: number;
}

/** Why a cell is no figure. `meant` is what was probably meant, written as it should be. */
export interface FlaggedProblem {
  readonly problem: NumberProblem | 'unknown_flag';
  readonly meant: string | null;
}

/** Every flag with its letters of both generations (2010 to 2023, and SDMX since), in the order in which they are written. */
const letters: readonly (readonly [Flag, readonly string[]])[] = [
  ['b', ['b']],
  ['d', ['d']],
  ['e', ['e']],
  ['f', ['f']],
  ['i', ['i', 's']],
  ['m', ['m', 'z']],
  ['n', ['n']],
  ['p', ['p']],
  ['r', ['r']],
  ['u', ['u']],
  ['c', ['c', 'C']],
];

const flagOf: ReadonlyMap<string, Flag> = new Map(
  letters.flatMap(([flag, all]) => all.map((letter) => [letter, flag])),
);

/** The flags in the order in which they are written. */
export const allFlags: readonly Flag[] = letters.map(([flag]) => flag);

/**
 * Reads flags as Eurostat writes them: `bu`, `b u`, `b, u`, of either generation; `''` is none.
 * Returns each once, in the order of `allFlags`; `null` where a letter is no flag.
 */
export function readFlags(text: string): readonly Flag[] | null {
  const found = new Set<Flag>();
  for (const letter of text.replace(/[\s,]/g, '')) {
    const flag = flagOf.get(letter);
    if (!flag) return null;
    found.add(flag);
  }
  return allFlags.filter((flag) => found.has(flag));
}

/**
 * Reads a cell as Eurostat writes it: `53.1`, `53.1 b`, `53.1bu`, `:`, `:u`, `: c`, or a flag alone.
 * A flag with no value is suppressed, `:` alone is not available, `m` (data cannot exist) likewise: missing, never zero.
 * An empty text is not available. Returns the problem where the text is none of these.
 *
 * Source: Eurostat, "Tutorial: Symbols and abbreviations"; SDMX code list CL_OBS_STATUS 2.2.
 */
export function parseFlagged(text: string): FlaggedFigure | FlaggedProblem {
  const trimmed = text.trim();
  if (trimmed === '') return missingFigure([]);
  if (trimmed.startsWith(':')) {
    const flags = readFlags(trimmed.slice(1));
    return flags ? missingFigure(flags) : { problem: 'unknown_flag', meant: null };
  }
  const number = readNumber(trimmed);
  if (!isUnreadable(number)) return { value: number.value, flags: [], missing: null, decimals: number.decimals };
  const parts = /^(.*?\d)\s*([A-Za-z][A-Za-z\s,]*)$/.exec(trimmed);
  if (parts) return figureWithFlags(parts[1] ?? '', parts[2] ?? '', number);
  const flags = readFlags(trimmed);
  return flags ? missingFigure(flags) : number;
}

function figureWithFlags(figure: string, written: string, whole: FlaggedProblem): FlaggedFigure | FlaggedProblem {
  const number = readNumber(figure);
  const flags = readFlags(written);
  if (isUnreadable(number)) {
    if (number.problem === 'not_a_number' || !flags) return whole;
    return { problem: number.problem, meant: number.meant === null ? null : `${number.meant} ${flags.join('')}` };
  }
  // `1e5` and `0x1F` are numbers to YAML: the letter in them is no flag.
  if (whole.problem === 'exponent' || whole.problem === 'other_base') return whole;
  if (!flags) return { problem: 'unknown_flag', meant: null };
  return { value: number.value, flags, missing: null, decimals: number.decimals };
}

function missingFigure(flags: readonly Flag[]): FlaggedFigure {
  const told = flags.length > 0 && !flags.includes('m');
  return { value: null, flags, missing: told ? 'suppressed' : 'not_available', decimals: 0 };
}

/** True where the cell could not be read. */
export function isFlaggedProblem(figure: FlaggedFigure | FlaggedProblem): figure is FlaggedProblem {
  return 'problem' in figure;
}

/**
 * Writes a figure as `parseFlagged` reads it: `53.1 bu`, `:u`, `:`. In full where `decimals` is fewer than the value has.
 * A suppressed figure without a flag is written `:c`, for a bare `:` would say that there never was one.
 */
export function writeFlagged(figure: FlaggedFigure): string {
  const flags = figure.flags.join('');
  if (figure.value === null) return `:${flags === '' && figure.missing === 'suppressed' ? 'c' : flags}`;
  const fixed = figure.value.toFixed(Math.min(figure.decimals, 20));
  const number = Number(fixed) === figure.value ? fixed : String(figure.value);
  return flags === '' ? number : `${number} ${flags}`;
}
