import type { MadeReport, Resources } from '../build/make-report.ts';
import { documentMetadata, type PrintOrder } from '../build/print-order.ts';
import { sourceDateEpoch } from '../build/source-date-epoch.ts';
import type { Effects } from '../effects.ts';
import type { PdfAttachment } from '../print/finish-pdf.ts';
import type { Printed } from '../print/print-pdf.ts';
import type { Printers } from './printers.ts';

interface How {
  readonly verbose: boolean;
  /** Finds a print that was made of this page before, or makes one; makes one where left out. */
  readonly kept?: (print: () => Promise<Printed>) => Promise<Printed>;
  /** Where what the user should know is said. */
  readonly say: (words: string) => void;
}

/** Prints a finished page as PDF. Rejects with a `PrintFailure`. */
export async function printOrdered(
  { html, pages, metadata }: PrintOrder,
  printers: Printers,
  { verbose, kept = (print) => print(), say }: How,
): Promise<Uint8Array> {
  const timing = (step: string, milliseconds: number) => {
    if (verbose) say(`${String(Math.round(milliseconds)).padStart(6)} ms  print: ${step}`);
  };
  const printed = await kept(async () => {
    const pool = await printers.pool();
    const made = await pool.print(html, { pages, title: metadata.title, timing });
    for (const note of pool.notes()) say(note);
    return made;
  });
  const { finishPrinted } = await import('../print/print-pdf.ts');
  return finishPrinted(printed, metadata, timing);
}

/** Prints a page that has just been made, dated by its study or by SOURCE_DATE_EPOCH. */
export async function printModel(
  printers: Printers,
  { model, html }: MadeReport,
  { manifest, version }: Resources,
  attachments: readonly PdfAttachment[],
  options: { readonly verbose: boolean },
  effects: Effects,
): Promise<Uint8Array> {
  const metadata = { ...documentMetadata(model, version, sourceDateEpoch(effects)), attachments };
  const order = { name: '', html, pages: manifest.pages, metadata };
  return printOrdered(order, printers, { verbose: options.verbose, say: effects.terminal.say });
}
