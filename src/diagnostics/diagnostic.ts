/** How much a finding matters: an error stops the build of its region, a warning is reported, an info only explains. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text. Lines and columns count from 1, columns in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The way to a place in a region file: keys and list indexes from the top. */
export type DataPath = readonly (string | number)[];

/**
 * One finding about the input, as data. Worded once where it is found, located by `range` (or later, through `path`),
 * printed only by `diagnostics/formats`.
 */
export interface Diagnostic {
  /** Room and rule in kebab-case, for example `study/unknown-key`. Stable: scripts rely on it. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and why, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly hint?: string;
  /** The file as the user named it; for a table beside the region file, that file. */
  readonly file: string;
  /** The cell of a workbook that is meant, as a spreadsheet names it: `Ratings!C7`. */
  readonly cell?: string;
  /** Where in the region file; empty where the finding is about the file as a whole. */
  readonly path: DataPath;
  /** `null` until located, or where there is no place to point at. */
  readonly range: Range | null;
  readonly docs?: string;
}

/** What a function that can half succeed returns: as much as could be made, and all that was found on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when at least one finding is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
