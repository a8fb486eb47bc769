import { decodeUtf8, decodeWestern, isDecoded } from '../text-encoding.ts';
import type { Findings } from './findings.ts';

/**
 * The text of a file, its lines ending in `\n`: UTF-8 and UTF-16, else Windows-1252, which is said; `null` where it is no
 * text, with a finding that says what it is.
 */
export function textOfTable(bytes: Uint8Array, findings: Findings): string | null {
  const wide = wideEncoding(bytes);
  if (wide === null && refuseOtherFormats(bytes, findings)) return null;
  const text = (wide === null ? narrowText(bytes, findings) : new TextDecoder(wide).decode(bytes)).replace(
    /^\ufeff/,
    '',
  );
  const start = text.slice(0, 1000).trimStart();
  if (start.startsWith('<')) {
    const message = 'The file is a web page, not a table: what was downloaded is a message of the site.';
    findings.add(
      1,
      'error',
      'html',
      message,
      'Open it in a browser to read the message, then download the table again.',
    );
    return null;
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function narrowText(bytes: Uint8Array, findings: Findings): string {
  const utf8 = decodeUtf8(bytes);
  if (isDecoded(utf8)) return utf8.text;
  findings.add(
    utf8.line,
    'info',
    'read-as-windows-1252',
    'The file is not UTF-8; it was read as Windows-1252 (Western European).',
    'If letters with accents are wrong, open the file in a spreadsheet and save it as “CSV UTF-8”.',
  );
  return decodeWestern(bytes).text;
}

function refuseOtherFormats(bytes: Uint8Array, findings: Findings): boolean {
  const begins = (...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  const what = begins(0x50, 0x4b, 3, 4)
    ? 'The file is a spreadsheet or an archive, not a table of text.'
    : begins(0xd0, 0xcf, 0x11, 0xe0)
      ? 'The file is an old spreadsheet (.xls), not a table of text.'
      : begins(0x25, 0x50, 0x44, 0x46)
        ? 'The file is a PDF, not a table of text.'
        : begins(0x1f, 0x8b)
          ? 'The file is compressed (gzip).'
          : null;
  const nul = what === null ? bytes.indexOf(0) : -1;
  if (what === null && nul === -1) return false;
  const line = what !== null ? null : bytes.subarray(0, nul).filter((byte) => byte === 0x0a).length + 1;
  const message = what ?? 'The file holds a zero byte, which no text does.';
  findings.add(line, 'error', 'not-text', message, 'Open it in a spreadsheet and save it as “CSV UTF-8”.');
  return true;
}
