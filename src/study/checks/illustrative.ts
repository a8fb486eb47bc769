import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Check, finding } from './check.ts';

/**
 * Figures of a table that are made up to show what a study looks like: `data/illustrative`, an info, once a table. They are
 * marked wherever they show; `--strict` refuses them. A figure without a source is warned of as it is read.
 */
export const checkIllustrative: Check = (region, context) => {
  const said = new Set<string>();
  return context.observations.flatMap(({ illustrative, source, row }): Diagnostic[] => {
    if (!illustrative || source === null) return [];
    const key = `${row.table} ${source}`;
    if (said.has(key)) return [];
    said.add(key);
    const message = `Figures of this table come from \`${source}\`, which is marked illustrative: they show what a study looks like, and are no findings.`;
    const hint = 'Put figures of a real source in their place before the study is used; `--strict` refuses these.';
    const path = ['data', 'tables', row.table];
    const inTable = region.data.tables[row.table]?.source === source;
    return [finding(context, 'info', 'data/illustrative', inTable ? [...path, 'source'] : path, message, hint)];
  });
};
