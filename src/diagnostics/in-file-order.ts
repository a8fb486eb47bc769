import type { Diagnostic } from './diagnostic.ts';

function key(diagnostic: Diagnostic): string {
  const { code, file, cell = null, message, range, path } = diagnostic;
  return JSON.stringify([code, file, cell, message, range === null ? path : range.start]);
}

/** By line and column, each finding once; those without a place first. Findings of another file keep behind those of the first. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const once = diagnostics.filter((diagnostic) => {
    const name = key(diagnostic);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  const files = [...new Set(once.map((diagnostic) => diagnostic.file))];
  return once.sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0),
  );
}
