import type { MadeReport, Resources } from '../build/make-report.ts';
import type { Effects } from '../effects.ts';
import type { PdfAttachment } from '../print/finish-pdf.ts';
import type { Printer } from './printer.ts';

/** Prints a finished page as PDF, dated by its study or by SOURCE_DATE_EPOCH. What is attached is the caller's to choose. */
export async function printModel(
  printer: Printer,
  { model, html }: MadeReport,
  resources: Resources,
  attachments: readonly PdfAttachment[],
  options: { readonly verbose: boolean },
  effects: Effects,
): Promise<Uint8Array> {
  const browser = await printer.browser();
  const { printPdf } = await import('../print/print-pdf.ts');
  const epoch = Number(effects.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return printPdf(browser, html, {
    title: model.title,
    author: model.authors.length > 0 ? `${model.organisation}: ${model.authors.join(', ')}` : model.organisation,
    subject: model.description,
    keywords: model.keywords,
    language: model.lang,
    programVersion: resources.version,
    date: model.date.iso,
    sourceDateEpoch: Number.isSafeInteger(epoch) && epoch >= 0 ? epoch : null,
    pages: resources.manifest.pages,
    attachments,
    timing: (step, milliseconds) => {
      if (options.verbose) effects.terminal.say(`${String(Math.round(milliseconds)).padStart(6)} ms  print: ${step}`);
    },
  });
}
