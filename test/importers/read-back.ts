import type { Imported } from '../../src/importers/imported.ts';
import { tidyTable } from '../../src/importers/tidy.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { subjectKey } from '../../src/observations/table.ts';
import { expand } from '../study/tables/expand.ts';

/** Writes what was imported as a data file, and reads that with the region file's own reader. */
export async function readBack(imported: Imported) {
  const { csv, tableDefaults, measures, dimensions } = tidyTable(imported);
  const table = { source: 'lfs', ...tableDefaults, measures, file: 'data/table.csv' };
  return expand(`data: ${JSON.stringify({ dimensions, tables: [table] })}\n`, { 'data/table.csv': csv });
}

/** All that a figure says, but for where it was read and from which source; in an order that does not depend on the file's. */
export function asFacts(observations: readonly Observation[]) {
  const facts = observations.map(({ row: _row, source: _source, illustrative: _illustrative, ...fact }) => fact);
  const key = (fact: (typeof facts)[number]) => `${subjectKey(fact)}${fact.measure}`;
  return facts.map((fact) => ({ key: key(fact), fact })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
