import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';

/** Where in the file: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** UTF-16 units that are meant, 1 where left out. */
  readonly length?: number;
}

export interface Finding {
  /** Without the room: `no-data` becomes `px/no-data`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly place: Place | null;
}

/** What was found in one file so far. */
export interface Findings {
  readonly add: (finding: Finding) => void;
  readonly list: () => readonly Diagnostic[];
  readonly failed: () => boolean;
}

// A file that repeats one slip ten thousand times is told of it often enough.
const mostOfOneKind = 20;

/** Collects what is found in a file; of one kind the first twenty are kept. */
export function collectFindings(file: string): Findings {
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, number>();
  return {
    add: ({ code, severity, message, hint, place }) => {
      const before = seen.get(code) ?? 0;
      seen.set(code, before + 1);
      if (before >= mostOfOneKind) return;
      const range =
        place === null
          ? null
          : {
              start: { line: place.line, column: place.column },
              end: { line: place.line, column: place.column + Math.max(1, place.length ?? 1) },
            };
      diagnostics.push({ code: `px/${code}`, severity, message, hint, file, path: [], range });
    },
    list: () => diagnostics.slice(),
    failed: () => diagnostics.some(({ severity }) => severity === 'error'),
  };
}

/** The line and column of an offset in a text. */
export function placeAt(text: string, offset: number, length = 1): Place {
  let line = 1;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    line += 1;
    start = feed + 1;
  }
  return { line, column: offset - start + 1, length };
}

/** A text of the file as a message may quote it: on one line and short. */
export function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
