import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import type { StatisticalTable, TableCell, TableHead } from '../../src/importers/statistical-table.ts';

/** A table walked to its end. */
export interface Walked {
  readonly head: TableHead | null;
  readonly cells: readonly TableCell[];
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

export async function walk(opened: Outcome<StatisticalTable | null>): Promise<Walked> {
  const cells: TableCell[] = [];
  const table = opened.value;
  if (table) for await (const some of table.cells()) cells.push(...some);
  const diagnostics = [...opened.diagnostics, ...(table?.diagnostics() ?? [])];
  return { head: table?.head ?? null, cells, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** The cells as short texts: `F AT 2013 = 9.4 b`. */
export function written({ cells }: Walked): readonly string[] {
  return cells.map(({ codes, value, flags }) => `${codes.join(' ')} = ${value ?? ':'} ${flags}`.trim());
}

/** Bytes cut at the places given, in any order. */
export function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const at = [...new Set([0, ...places.map((place) => Math.min(place, bytes.length)), bytes.length])].sort(
    (a, b) => a - b,
  );
  return at.slice(1).map((end, index) => bytes.subarray(at[index] ?? 0, end));
}
