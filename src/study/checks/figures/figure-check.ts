import type { DataPath, Diagnostic, Range, Severity } from '../../../diagnostics/diagnostic.ts';
import type { Observation, Subject } from '../../../observations/observation.ts';
import type { ObservationRow } from '../../../observations/table.ts';

/** Tells where figures stand. */
export interface FigurePlaces {
  /** Where a figure stands: in the region file, or in the data file beside it. */
  readonly placeOf: (observation: Observation) => {
    readonly file: string;
    readonly path: DataPath;
    readonly range: Range | null;
  };
}

/** What a check on figures is handed besides the observations. */
export interface FigureContext extends FigurePlaces {
  /** The same observations by their rows. */
  readonly rows: readonly ObservationRow[];
}

/** One rule between figures: pure, reports what cannot be true together, changes nothing. */
export type FigureCheck = (observations: readonly Observation[], context: FigureContext) => readonly Diagnostic[];

/** A figure with what its rounding leaves open. */
export interface Ranged {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** What is left between sums of binary fractions that should be alike. */
export const dust = 1e-6;

/**
 * The figure as far as it can be held against others: `null` where it is missing, or the source itself says
 * “about”, “at least” or “at most”.
 */
export function firm(observation: Observation | undefined): Ranged | null {
  if (!observation || observation.value === null || observation.qualifier !== null) return null;
  const { lower, upper } = observation.bounds ?? { lower: observation.value, upper: observation.value };
  return { value: observation.value, lower, upper };
}

/** The sum of figures, what rounding leaves open added up. */
export function sumOf(parts: readonly Ranged[]): Ranged {
  return {
    value: parts.reduce((sum, part) => sum + part.value, 0),
    lower: parts.reduce((sum, part) => sum + part.lower, 0),
    upper: parts.reduce((sum, part) => sum + part.upper, 0),
  };
}

/** A finding at a figure. */
export function at(
  observation: Observation,
  context: FigureContext,
  severity: Severity,
  code: string,
  message: string,
  hint: string,
): Diagnostic {
  return { code, severity, message, hint, ...context.placeOf(observation) };
}

/** A figure as a message writes it: digits and a point, without the dust of binary fractions. */
export function written(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** The line or row in which a figure stands, for naming a second place in a message. */
export function whereabouts(observation: Observation, context: FigureContext): string {
  const { file, range } = context.placeOf(observation);
  return range ? `line ${range.start.line} of ${file}` : file;
}

/** Whom and when a row is about, in a few words. */
export function rowWords({ group, sex, age, place, period }: Subject): string {
  const whom = [group === 'total' ? null : group, sex === 'total' ? null : sex, age].filter((word) => word !== null);
  return `${place} ${period}, ${whom.join(', ')}`;
}
