import type { Progress } from '../analysis/progress.ts';
import type { PdfAttachment } from '../print/finish-pdf.ts';
import { attachments } from './attachments.ts';

/**
 * What travels inside the PDF of a report on progress: both region files with the tables beside them (small counts blanked
 * as each study withholds them), and everything that was compared.
 */
export function progressAttachments({ baseline, now }: Progress, json: string): readonly PdfAttachment[] {
  return [
    ...attachments(baseline)
      .filter(isSource)
      .map((file) => renamed(file, 'baseline')),
    ...attachments(now)
      .filter(isSource)
      .map((file) => renamed(file, 'now')),
    {
      name: 'progress.json',
      mime: 'application/json',
      bytes: new TextEncoder().encode(json),
      description: 'What has become of the baseline, as data.',
      relationship: 'Data',
    },
  ];
}

function isSource({ relationship }: PdfAttachment): boolean {
  return relationship === 'Source';
}

/** Two files of one name would be one. */
function renamed(file: PdfAttachment, which: 'baseline' | 'now'): PdfAttachment {
  return { ...file, name: `${which}-${file.name}` };
}
