import type { Diagnostic } from '../diagnostic.ts';
import type { FileDiagnostics } from '../file-diagnostics.ts';

function toJson(diagnostic: Diagnostic): Readonly<Record<string, unknown>> {
  const { code, severity, message, hint, file, cell, path, range, docs } = diagnostic;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    path,
    file,
    ...(cell === undefined ? {} : { cell }),
    line: range?.start.line ?? null,
    column: range?.start.column ?? null,
    endLine: range?.end.line ?? null,
    endColumn: range?.end.column ?? null,
    ...(docs === undefined ? {} : { docs }),
  };
}

/** Findings for programs: one object, `files` with their diagnostics and a `summary`, as the command line promises. */
export function formatJson(files: readonly FileDiagnostics[]): string {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const result = {
    files: files.map(({ file, valid, diagnostics }) => ({ file, valid, diagnostics: diagnostics.map(toJson) })),
    summary: {
      files: files.length,
      errors: all.filter(({ severity }) => severity === 'error').length,
      warnings: all.filter(({ severity }) => severity === 'warning').length,
    },
  };
  return JSON.stringify(result, null, 2);
}
