import type { Analysis } from '../analysis/analysis.ts';
import type { DataSheet } from '../report/sheets/data-sheet.ts';
import type { Resources } from './make-report.ts';

/** The table to fill in that goes with a document, in one language; `null` where it has none. Writes nothing. */
export async function makeSheet(analysis: Analysis, lang: string, resources: Resources): Promise<DataSheet | null> {
  const { manifest, version } = resources;
  if (manifest.sheet === '') return null;
  const [{ composeSheet }, messages] = await Promise.all([
    import('../report/compose-sheet.ts'),
    resources.messages(lang),
  ]);
  return composeSheet(manifest.sheet, analysis, { lang, messages, tool: { version }, outline: manifest });
}
