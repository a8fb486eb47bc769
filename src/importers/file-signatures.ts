import type { LocatedFinding } from './located-finding.ts';
import type { TableFormat } from './statistical-table.ts';

/** What the first bytes of a file that is no text show it to be; `null` where they show nothing. */
export function bySignature(bytes: Uint8Array, name: string): TableFormat | LocatedFinding | null {
  const begins = (...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  // A workbook locked with a password is of the old container too: its reader tells the two apart.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return /\.xls[xm]$/i.test(name) ? 'xlsx' : oldWorkbook;
  if (begins(0x25, 0x50, 0x44, 0x46)) return pdf;
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return zipped(latin(bytes), name);
  if (
    begins(0x1f, 0x8b) ||
    begins(0x42, 0x5a, 0x68) ||
    begins(0xfd, 0x37, 0x7a, 0x58, 0x5a) ||
    begins(0x28, 0xb5, 0x2f, 0xfd) ||
    begins(0x37, 0x7a, 0xbc, 0xaf) ||
    begins(0x52, 0x61, 0x72, 0x21)
  ) {
    return packed;
  }
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46, 0x38)) return picture;
  return null;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** ZIP is the wrapping of XLSX and of much else; the names of the files in it tell which. */
function zipped(text: string, name: string): TableFormat | LocatedFinding {
  const names = [...text.matchAll(/PK\x03\x04.{22}(..)(..)/gs)].map((match) => {
    const [low, high] = [match[1]?.charCodeAt(0) ?? 0, match[1]?.charCodeAt(1) ?? 0];
    const start = (match.index ?? 0) + 30;
    return text.slice(start, start + low + 256 * high).replaceAll('\\', '/');
  });
  if (names.some((each) => each.startsWith('xl/'))) return 'xlsx';
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/.test(text.slice(0, 200))) return openDocument;
  if (names.some((each) => /^(?:word|ppt)\//.test(each))) return document;
  const first = names.find((each) => !each.endsWith('/'));
  if (names[0] === '[Content_Types].xml' || /^(?:_rels|docProps)\//.test(first ?? '') || /\.xlsx$/i.test(name)) {
    return 'xlsx';
  }
  return {
    code: 'import/zip',
    message: `The file is a ZIP archive${first === undefined ? '' : `, in which there is \`${first.slice(0, 80)}\``}; tables are read from files, not from archives.`,
    hint: 'Unpack it and import the file that is in it.',
  };
}

export const oldWorkbook: LocatedFinding = {
  code: 'import/xls',
  message: 'The file is a workbook of Excel 97 to 2003 (.xls), a format that is not read here.',
  hint: 'Open it in a spreadsheet and save it as .xlsx or as CSV, then import that.',
};

const pdf: LocatedFinding = {
  code: 'import/pdf',
  message: 'The file is a PDF, from which no table can be read with certainty.',
  hint: 'Ask its publisher for the table as CSV, XLSX or PX; most offices have it beside the PDF.',
};

const packed: LocatedFinding = {
  code: 'import/archive',
  message: 'The file is packed in a way that is not read here; only gzip (.gz) is, once.',
  hint: 'Unpack it and import the file that is in it.',
};

const picture: LocatedFinding = {
  code: 'import/not-recognised',
  message: 'The file is a picture, not a table.',
  hint: 'Download the table itself.',
};

const openDocument: LocatedFinding = {
  code: 'import/ods',
  message: 'The file is a spreadsheet in the OpenDocument format (.ods), which is not read here.',
  hint: 'Open it in the spreadsheet and save it as .xlsx or as CSV, then import that.',
};

const document: LocatedFinding = {
  code: 'import/not-recognised',
  message: 'The file is a text document or a presentation, not a table.',
  hint: 'Copy the table into a spreadsheet, save it as .xlsx or CSV, and import that.',
};
