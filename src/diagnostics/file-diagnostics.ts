import type { Diagnostic } from './diagnostic.ts';

/** What was found about one region file, in file order. */
export interface FileDiagnostics {
  /** As the user named it. */
  readonly file: string;
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that a diagnostic names, for its code frame; `null` where it could not be read. */
  readonly text: (file: string) => string | null;
}
