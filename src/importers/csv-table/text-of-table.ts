import { decodeUtf8, decodeWestern, isDecoded } from '../text-encoding.ts';
import type { Findings } from './findings.ts';

/**
 * The text of a file, its lines ending in `\n`: UTF-8, else Windows-1252, which is said; `null` where it is no text, with a
 * finding. Of other formats `recogniseFormat` has told before.
 */
export function textOfTable(bytes: Uint8Array, findings: Findings): string | null {
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    const line = bytes.subarray(0, zero).filter((byte) => byte === 0x0a).length + 1;
    const message = 'The file holds a zero byte, which no text does.';
    findings.add(line, 'error', 'not-text', message, 'Open it in a spreadsheet and save it as “CSV UTF-8”.');
    return null;
  }
  const text = narrowText(bytes, findings).replace(/^\ufeff/, '');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
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
