import { Buffer } from 'node:buffer';

/** A text, and the encoding that it turned out to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** The first place that is not UTF-8. */
export interface BadEncoding {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** `utf-16` where the file begins as one does; otherwise it cannot be told. */
  readonly likely: 'utf-16' | 'western';
}

/** Decodes UTF-8, with or without a byte order mark, which is taken off; or tells where it is none. */
export function decodeUtf8(bytes: Uint8Array): DecodedText | BadEncoding {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { line: 1, column: 1, likely: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return firstBadPlace(bytes);
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; its five gaps stay control characters, as the Encoding Standard has it. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252, of which ISO-8859-1 is all but a part: what older statistical programs and spreadsheets write.
 * The decoder of some versions of Node (20.20 among them) takes it for ISO-8859-1 and loses quotation marks, dashes and €.
 */
export function decodeWestern(bytes: Uint8Array): DecodedText {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const text = latin.replace(/[\u0080-\u009f]/g, (unit) => windowsOnly[unit.charCodeAt(0) - 0x80] ?? unit);
  return { text, encoding: 'windows-1252' };
}

/** True where the bytes could be read. */
export function isDecoded(text: DecodedText | BadEncoding): text is DecodedText {
  return 'text' in text;
}

function firstBadPlace(bytes: Uint8Array): BadEncoding {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lax = new TextDecoder('utf-8');
  // A line feed is never part of a longer character, so that each line can be tried alone.
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      return { line, column: Math.max(1, lax.decode(part).indexOf('\ufffd') + 1), likely: 'western' };
    }
    start = end + 1;
  }
  return { line: 1, column: 1, likely: 'western' };
}
