const dust = 1e-9;

/**
 * Which unknowns a set of linear equations with known right sides gives away, whatever those sides are.
 *
 * An equation is the list of its unknowns with their coefficients. An unknown is given away where the equations can be
 * added up to one that holds it alone: after Gauss–Jordan elimination, where a row has one entry.
 */
export function determinedUnknowns(
  equations: readonly (readonly (readonly [number, number])[])[],
): ReadonlySet<number> {
  const pivots = new Map<number, Map<number, number>>();
  for (const equation of equations) {
    const row = new Map<number, number>();
    for (const [unknown, coefficient] of equation) row.set(unknown, (row.get(unknown) ?? 0) + coefficient);
    for (const unknown of [...row.keys()]) {
      const pivot = pivots.get(unknown);
      if (pivot) subtract(row, pivot, row.get(unknown) ?? 0);
    }
    const lead = [...row].find(([, coefficient]) => Math.abs(coefficient) > dust);
    if (!lead) continue;
    const [unknown, coefficient] = lead;
    for (const [each, value] of row) row.set(each, value / coefficient);
    for (const other of pivots.values()) subtract(other, row, other.get(unknown) ?? 0);
    pivots.set(unknown, row);
  }
  const determined = new Set<number>();
  for (const [unknown, row] of pivots) if (row.size === 1) determined.add(unknown);
  return determined;
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (Math.abs(times) <= dust) return;
  for (const [unknown, coefficient] of other) {
    const value = (row.get(unknown) ?? 0) - times * coefficient;
    if (Math.abs(value) <= dust) row.delete(unknown);
    else row.set(unknown, value);
  }
}
