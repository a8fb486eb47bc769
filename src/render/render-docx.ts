import type { ReportModel } from '../report/report-model.ts';
import type { DocumentParts } from './docx/document.ts';

export type { DocumentParts } from './docx/document.ts';

/**
 * A Word file of a report model: styles, headings, captions, tables and pictures as Word knows them, without a word that is not
 * in the model. The same parts give the same bytes. The library is loaded at the first call.
 */
export async function renderDocx(model: ReportModel, parts: DocumentParts): Promise<Uint8Array> {
  const { wordDocument } = await import('./docx/document.ts');
  return wordDocument(model, parts);
}
