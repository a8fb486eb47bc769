import type { DataPath, Diagnostic, Range, Severity } from '../../diagnostics/diagnostic.ts';
import { jsonPlace } from '../json-places.ts';

/** What was found in one document. A place is looked up when something is found, for most documents have nothing. */
export class Findings {
  readonly found: Diagnostic[] = [];
  readonly #file: string;
  readonly #text: string;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  get failed(): boolean {
    return this.found.some(({ severity }) => severity === 'error');
  }

  /** Something at a path of keys and indexes from the top of the document. */
  at(path: DataPath, severity: Severity, code: string, message: string, hint?: string): void {
    this.add(path.length === 0 ? null : jsonPlace(this.#text, path), severity, code, message, hint);
  }

  add(range: Range | null, severity: Severity, code: string, message: string, hint?: string): void {
    const file = this.#file;
    this.found.push({ code: `json-stat/${code}`, severity, message, ...(hint ? { hint } : {}), file, path: [], range });
  }
}
