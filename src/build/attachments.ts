import type { Analysis } from '../analysis/analysis.ts';
import { formatIndicatorsCsv, indicatorRows } from '../indicators/rows.ts';
import type { PdfAttachment } from '../print/finish-pdf.ts';
import { redactedDataFile, redactedRegionFile } from './redact.ts';
import { workbookType } from './sheet-files.ts';

/** Workbooks hold ratings alone: no counts that would have to be withheld. */
function isWorkbook(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

/** A file in which nothing was blanked travels as it is, whatever its encoding. */
function redactedBytes(redacted: string, text: string, bytes: Uint8Array): Uint8Array {
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}

/**
 * What travels inside the PDF, so that the study carries its own data: the region file, the tables beside it, and the
 * computed values. Where small counts are withheld, the files are copies without them.
 */
export function attachments(analysis: Analysis): readonly PdfAttachment[] {
  const encoder = new TextEncoder();
  const { source, slug } = analysis.study;
  const redacted = analysis.withheld.length > 0 ? ' Counts too small to be published are left out.' : '';
  return [
    {
      name: 'region.yaml',
      mime: 'application/yaml',
      bytes: encoder.encode(redactedRegionFile(analysis)),
      description: `The region file that this report was made from.${redacted}`,
      relationship: 'Source',
    },
    ...source.dataFiles.map(({ name, text, bytes }) => ({
      name: name.split(/[\\/]/).at(-1) ?? name,
      mime: isWorkbook(name) ? workbookType : 'text/csv',
      bytes: isWorkbook(name) ? bytes : redactedBytes(redactedDataFile(analysis, name, text), text, bytes),
      description: `A file that the region file refers to as ${name}.${redacted}`,
      relationship: 'Source' as const,
    })),
    {
      name: `${slug}-indicators.csv`,
      mime: 'text/csv',
      bytes: encoder.encode(formatIndicatorsCsv(indicatorRows(analysis))),
      description: 'Every computed value, one a row.',
      relationship: 'Data',
    },
  ];
}

/** The table to fill in that goes with a document, as it travels in the PDF. */
export function sheetAttachment(name: string, bytes: Uint8Array): PdfAttachment {
  return {
    name,
    mime: workbookType,
    bytes,
    description: 'The score sheets, to be filled in on a computer and read back.',
    relationship: 'Supplement',
  };
}
