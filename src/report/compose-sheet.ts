import type { Analysis } from '../analysis/analysis.ts';
import type { ComposeOptions } from './compose-report.ts';
import { makeContext } from './context.ts';
import type { DataSheet } from './sheets/data-sheet.ts';
import { sheets } from './sheets/index.ts';

/** The table to fill in that goes with a document, by its id. Throws where there is no such table, which is a fault of the program. */
export function composeSheet(id: string, analysis: Analysis, options: ComposeOptions): DataSheet {
  const compose = sheets[id];
  if (compose === undefined) throw new Error(`There is no sheet "${id}".`);
  return compose(makeContext(analysis, { ...options, charts: {} }));
}
