import { isUtf8 } from 'node:buffer';
import type { Finding } from './findings.ts';

/** The encoding of a PX file, as `TextDecoder` calls it, and what there is to say about it. */
export interface PxEncoding {
  readonly label: string;
  readonly finding: Finding | null;
}

/**
 * Decodes a text that is whole. In parts, for decoders that are given everything at once take Windows-1252 for ISO-8859-1
 * in some versions of Node: its quotation marks, dashes and the euro sign would be lost.
 */
export function decodeWith(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** The name under which `TextDecoder` knows a code page; `null` where it does not. */
function labelOf(codePage: string): string | null {
  const name = codePage.trim().toLowerCase();
  for (const label of [name, name.replace(/^(?:cp|windows-?)?(\d{4})$/, 'windows-$1'), name.replace(/^cp/, 'ibm')]) {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // Tried under its next name.
    }
  }
  return null;
}

function unreadable(message: string): Finding {
  const hint =
    'Look at the names in what was read; where letters are wrong, save the file as UTF-8 and import it again.';
  return { code: 'code-page', severity: 'warning', message, hint, place: null };
}

/**
 * The encoding of a file, by what stands before its data: valid UTF-8 with a byte over 127 is UTF-8 whatever CODEPAGE says
 * (many files in UTF-8 say ISO-8859-15); else CODEPAGE; else Windows-1252. A code page that is not known, or that the file
 * is not in, is said and Windows-1252 taken. The data behind it are numbers, and names that stood in the head before.
 */
export function encodingOf(head: Uint8Array): PxEncoding {
  if (!head.some((byte) => byte > 127) || isUtf8(head)) return { label: 'utf-8', finding: null };
  const text = decodeWith('windows-1252', head);
  const codePage = /(?:^|;)\s*CODEPAGE\s*=\s*"?([^";]*)"?\s*;/i.exec(text)?.[1];
  if (codePage === undefined || codePage.trim() === '') return { label: 'windows-1252', finding: null };
  const label = labelOf(codePage);
  if (label === null || label.startsWith('utf-16')) {
    const message = `The file says that it is in the code page \`${codePage}\`, which cannot be read here; it was read as Windows-1252, so letters with accents may be wrong.`;
    return { label: 'windows-1252', finding: unreadable(message) };
  }
  if (label === 'utf-8') {
    const message = 'The file says that it is in UTF-8 but is not; it was read as Windows-1252.';
    return { label: 'windows-1252', finding: unreadable(message) };
  }
  return { label, finding: null };
}
