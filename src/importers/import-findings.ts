import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { TableHead } from './statistical-table.ts';

/** A finding about a table on its way in, at the line of its file where there is one. */
export function importFinding(
  severity: Severity,
  code: string,
  head: Pick<TableHead, 'name'>,
  message: string,
  hint?: string,
  line: number | null = null,
): Diagnostic {
  const range = line === null ? null : { start: { line, column: 1 }, end: { line, column: 2 } };
  return { code, severity, message, ...(hint ? { hint } : {}), file: head.name, path: [], range };
}

/** `a`, `b` and 3 more. */
export function someOf(words: readonly string[], most = 6): string {
  const listed = words.slice(0, most).map((word) => `\`${word}\``);
  const rest = words.length - listed.length;
  return rest > 0 ? `${listed.join(', ')} and ${rest} more` : listed.join(', ');
}
