import type { Analysis } from '../analysis/analysis.ts';
import { formatIndicatorsCsv, indicatorRows } from '../indicators/rows.ts';
import type { PdfAttachment } from '../print/finish-pdf.ts';
import type { DataFile } from '../study/study.ts';
import { redactedDataFile, redactedRegionFile, redactedSheet } from './redact.ts';
import { workbookType } from './sheet-files.ts';

function isWorkbook(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

/** A file in which nothing was blanked travels as it is, whatever its encoding. */
function redactedBytes(redacted: string, text: string, bytes: Uint8Array): Uint8Array {
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name;

/**
 * A data file as it travels. Of a workbook with figures the sheets that were read go as CSV: other sheets, hidden columns and
 * remarks may hold counts that nobody looked at. A workbook of ratings has no counts and goes as it is.
 */
function dataFile(
  analysis: Analysis,
  { name, text, bytes, sheets }: DataFile,
  redacted: string,
): readonly PdfAttachment[] {
  if (sheets.length > 0) return sheetsOf(analysis, name, sheets, redacted);
  return [
    {
      name: baseName(name),
      mime: isWorkbook(name) ? workbookType : 'text/csv',
      bytes: isWorkbook(name) ? bytes : redactedBytes(redactedDataFile(analysis, name, text), text, bytes),
      description: `A file that the region file refers to as ${name}.${redacted}`,
      relationship: 'Source',
    },
  ];
}

function sheetsOf(
  analysis: Analysis,
  name: string,
  sheets: DataFile['sheets'],
  redacted: string,
): readonly PdfAttachment[] {
  return [...new Set(sheets.map(({ sheet }) => sheet))].flatMap((title) => {
    const read = sheets.filter(({ sheet }) => sheet === title);
    const [first] = read;
    if (first === undefined) return [];
    const tables = read.map(({ table }) => table);
    return [
      {
        name: `${baseName(name).replace(/\.\w+$/, '')}-${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.csv`,
        mime: 'text/csv',
        bytes: new TextEncoder().encode(redactedSheet(analysis, first, tables)),
        description: `The sheet “${title}” of the workbook that the region file refers to as ${name}.${redacted}`,
        relationship: 'Source' as const,
      },
    ];
  });
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
    ...source.dataFiles.flatMap((file) => dataFile(analysis, file, redacted)),
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
