import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

/** What a reader of a text table has to say, before the file's name is put to it. */
export interface LocatedFinding {
  readonly code: string;
  /** Default `error`. */
  readonly severity?: Severity;
  readonly message: string;
  readonly hint?: string;
  /** From 1; left out where the finding is about the file as a whole. */
  readonly line?: number;
  /** From 1, in UTF-16 units; 1 where left out. */
  readonly column?: number;
  /** Of what is meant; 1 where left out. */
  readonly length?: number;
}

/** A finding about one place of a file, as a diagnostic. */
export function located(file: string, finding: LocatedFinding): Diagnostic {
  const { code, severity = 'error', message, hint, line, column = 1, length = 1 } = finding;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    file,
    path: [],
    range: line === undefined ? null : { start: { line, column }, end: { line, column: column + Math.max(1, length) } },
  };
}

/** A text of the file as it may stand in a message: at most 40 characters, no line breaks. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replaceAll('`', "'");
  return `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``;
}
