import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';

/** A place in a template, as it is written there. */
export interface Spot {
  readonly file: string;
  readonly range: Range;
  /** `chapter.title`, `rich` */
  readonly written: string;
  /** The keys that lead from the base to the value. */
  readonly keys: readonly string[];
  /** What becomes of the value: it is printed, gone through, handed to a partial or to a helper. */
  readonly use: 'print' | 'list' | 'context' | 'any';
}

/** A mistake in a template that shows only when it is set. Whoever called for the page says it and goes on. */
export class TemplateMistake extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.file}: ${diagnostic.message}`);
    this.diagnostic = diagnostic;
  }
}

/** One finding about a template. */
export function templateFinding(
  code: string,
  place: { readonly file: string; readonly range: Range | null },
  message: string,
  hint: string,
): Diagnostic {
  const finding = { code: `template/${code}`, severity: 'error', message, file: place.file, path: [] } as const;
  return hint === '' ? { ...finding, range: place.range } : { ...finding, range: place.range, hint };
}
