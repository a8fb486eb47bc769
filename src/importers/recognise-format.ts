import { isUtf8 } from 'node:buffer';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { bySignature } from './file-signatures.ts';
import { type LocatedFinding, located } from './located-finding.ts';
import { type TableFormat, tableFormats } from './statistical-table.ts';
import { decodeWestern } from './text-encoding.ts';
import { byText, type TextFormat } from './text-formats.ts';

/** How many bytes of a file `recogniseFormat` wants to see. */
export const startLength = 64 * 1024;

const names: Readonly<Record<TableFormat, string>> = {
  'sdmx-csv': 'SDMX-CSV',
  tsv: 'TSV as Eurostat writes it',
  'json-stat': 'JSON-stat',
  px: 'PX',
  csv: 'CSV',
  xlsx: 'an Excel workbook (.xlsx)',
};

export interface RecogniseOptions {
  /** The file as the user named it. */
  readonly name: string;
  /** What the user says that it is. */
  readonly from?: TableFormat;
}

/**
 * Tells the format of a table from its first 64 KB, unpacked, and its name. `null` with an error where it is none: `import/
 * html`, `import/xls`, `import/pdf`, `import/ods`, `import/zip`, `import/archive`, `import/sdmx-ml`,
 * `import/xml`, `import/json`, `import/service-answer`, `import/empty`, `import/not-recognised`; `import/wrong-format` where
 * `from` says one thing and the file evidently is another. A table of text may always be read as `csv`.
 */
export function recogniseFormat(start: Uint8Array, { name, from }: RecogniseOptions): Outcome<TableFormat | null> {
  const refuse = (finding: LocatedFinding): Outcome<null> => ({ value: null, diagnostics: [located(name, finding)] });
  const signature = bySignature(start, name);
  if (signature !== null && typeof signature !== 'string') return refuse(signature);
  const found: TextFormat | LocatedFinding | null =
    signature === null ? ofText(start, name) : { format: signature, evident: true };
  if (found !== null && 'code' in found) return refuse(found);
  if (from === undefined) return found ? { value: found.format, diagnostics: [] } : refuse(notRecognised);
  if (!found?.evident || found.format === from) return { value: from, diagnostics: [] };
  // Any table of text is CSV, and its user may want it so.
  if (from === 'csv' && (found.format === 'sdmx-csv' || found.format === 'tsv'))
    return { value: from, diagnostics: [] };
  return refuse(wrongFormat(from, found.format));
}

function ofText(start: Uint8Array, name: string): TextFormat | LocatedFinding | null {
  const bytes = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
  const zero = bytes.indexOf(0);
  if (zero !== -1) return notText;
  const text = isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : decodeWestern(bytes).text;
  if (text.trim() === '') return empty;
  return byText(text, name);
}

function wrongFormat(from: TableFormat, found: TableFormat): LocatedFinding {
  return {
    code: 'import/wrong-format',
    message: `The file is not ${names[from]}, as \`--from ${from}\` says; it is ${names[found]}.`,
    hint: `Leave \`--from\` out, or write \`--from ${found}\`.`,
  };
}

const empty: LocatedFinding = {
  code: 'import/empty',
  message: 'The file is empty.',
  hint: 'Download it again.',
};

const notText: LocatedFinding = {
  code: 'import/not-recognised',
  message: 'The file is no text, and no workbook either: what it holds was not recognised.',
  hint: 'Download the table again, as SDMX-CSV, TSV, PX, JSON-stat, CSV or XLSX.',
};

const notRecognised: LocatedFinding = {
  code: 'import/not-recognised',
  message: 'What the file holds was not recognised as a table.',
  hint: `If it is one, say in which format with \`--from\`: ${tableFormats.join(', ')}.`,
};
