import type { Analysis } from '../analysis/analysis.ts';
import type { PdfMetadata } from '../print/finish-pdf.ts';
import type { ReportModel } from '../report/report-model.ts';
import type { Resources } from './make-report.ts';
import type { makeSheet } from './make-sheet.ts';
import { sheetAsWorkbook } from './sheet-files.ts';

/** A page that is still to be printed. */
export interface PrintOrder {
  readonly name: string;
  readonly html: string;
  readonly pages: number | null;
  readonly metadata: Omit<PdfMetadata, 'browserVersion'>;
}

/** What of a page the browser is asked to print, and what goes into the PDF beside it. */
export async function printOrder(
  stem: string,
  { model, html }: { readonly model: ReportModel; readonly html: string },
  analysis: Analysis,
  sheet: Awaited<ReturnType<typeof makeSheet>>,
  { manifest, version }: Resources,
  sourceDateEpoch: number | null,
): Promise<PrintOrder> {
  const { attachments, sheetAttachment } = await import('./attachments.ts');
  const attached = [
    ...(manifest.attachments ? attachments(analysis) : []),
    ...(sheet === null ? [] : [sheetAttachment(`${stem}.xlsx`, sheetAsWorkbook(sheet))]),
  ];
  return {
    name: `${stem}.pdf`,
    html,
    pages: manifest.pages,
    metadata: { ...documentMetadata(model, version, sourceDateEpoch), attachments: attached },
  };
}

/** What a finished PDF says of itself. */
export function documentMetadata(
  model: ReportModel,
  programVersion: string,
  sourceDateEpoch: number | null,
): Omit<PdfMetadata, 'browserVersion' | 'attachments'> {
  return {
    title: model.title,
    author: model.authors.length > 0 ? `${model.organisation}: ${model.authors.join(', ')}` : model.organisation,
    subject: model.description,
    keywords: model.keywords,
    language: model.lang,
    programVersion,
    date: model.date.iso,
    sourceDateEpoch,
  };
}
