import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What is no warning, since a draft may well hold it, and yet must not be in a study that is held to `--strict`. */
const refused: ReadonlySet<string> = new Set(['data/illustrative']);

/** The findings as `--strict` takes them: figures of an illustrative source are an error. */
export function underStrict(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    refused.has(diagnostic.code) ? { ...diagnostic, severity: 'error' } : diagnostic,
  );
}

/** True where `--strict` refuses a region: it has a warning, or figures of an illustrative source. */
export function refusedByStrict(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity, code }) => severity === 'warning' || refused.has(code));
}
