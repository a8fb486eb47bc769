import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';

const mostOfAKind = 20;

/** What was found in one file, each at its line; of one kind the first twenty. */
export class Findings {
  readonly found: Diagnostic[] = [];
  readonly #file: string;
  readonly #counts = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  get failed(): boolean {
    return this.found.some(({ severity }) => severity === 'error');
  }

  add(line: number | null, severity: Severity, code: string, message: string, hint?: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > mostOfAKind) return;
    this.found.push({
      code: `csv/${code}`,
      severity,
      message,
      ...(hint ? { hint } : {}),
      file: this.#file,
      path: [],
      range: line === null ? null : { start: { line, column: 1 }, end: { line, column: 2 } },
    });
  }
}
