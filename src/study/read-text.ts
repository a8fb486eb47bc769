import { isUtf8 } from 'node:buffer';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts';

/** A region file is written by hand; what is larger than this is something else. */
export const largestFile = 5_000_000;

/** The finding that a file of this many bytes is none to read; `null` where it is. A stream that was not read to its end has no size. */
export function tooLarge(size: number | null, file: string): Diagnostic | null {
  if (size !== null && size <= largestFile) return null;
  const much = size === null ? 'more than 5' : String(Math.round(size / 100_000) / 10);
  return {
    code: 'yaml/too-large',
    severity: 'error',
    message: `The file has ${much} MB; a region file may have 5 MB at most.`,
    hint: 'Keep large tables in CSV files beside it, and name them with `file:`.',
    file,
    path: [],
    range: null,
  };
}

function at(line: number, column: number): Range {
  return { start: { line, column }, end: { line, column: column + 1 } };
}

/** Offset of the first byte that is not UTF-8; `null` where all are. */
export function firstBadByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    const following =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (following === -1) return index;
    for (let step = 1; step <= following; step++) {
      const next = bytes[index + step] ?? 0;
      // The second byte rules out over-long forms, surrogates and what lies beyond Unicode.
      const lowest = step === 1 && lead === 0xe0 ? 0xa0 : step === 1 && lead === 0xf0 ? 0x90 : 0x80;
      const highest = step === 1 && lead === 0xed ? 0x9f : step === 1 && lead === 0xf4 ? 0x8f : 0xbf;
      if (next < lowest || next > highest) return index;
    }
    index += following + 1;
  }
  return null;
}

function placeOfByte(bytes: Uint8Array, offset: number): Range {
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset)).replace(/^\uFEFF/, '');
  const lines = before.split('\n');
  return at(lines.length, (lines.at(-1) ?? '').length + 1);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/**
 * The text of a file: UTF-8, a byte order mark taken off. Text is `null` where there is a finding: too large, not
 * UTF-8 (at the line and column of the first bad byte), or not a text at all.
 */
export function readText(
  bytes: Uint8Array,
  file: string,
): { text: string; diagnostic: null } | { text: null; diagnostic: Diagnostic } {
  const refuse = (code: string, message: string, hint: string, range: Range | null) => ({
    text: null,
    diagnostic: { code, severity: 'error', message, hint, file, path: [], range } satisfies Diagnostic,
  });
  const large = tooLarge(bytes.length, file);
  if (large !== null) return { text: null, diagnostic: large };
  if (isUtf16(bytes)) {
    return refuse(
      'yaml/not-utf8',
      'The file is saved as UTF-16, not as UTF-8.',
      'Save it again with the encoding UTF-8.',
      at(1, 1),
    );
  }
  const bad = firstBadByte(bytes);
  if (bad !== null) {
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return refuse(
      'yaml/not-utf8',
      `The file is not saved as UTF-8: the byte ${byte} here is no UTF-8 character.`,
      'Save it again with the encoding UTF-8 (it may be Latin-1 or Windows-1252 now).',
      placeOfByte(bytes, bad),
    );
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const lines = text.slice(0, nul).split('\n');
    return refuse(
      'yaml/not-text',
      'The file holds a NUL character, so it is not a text file.',
      'Check that this is the region file, and that it was saved as plain text.',
      at(lines.length, (lines.at(-1) ?? '').length + 1),
    );
  }
  return { text, diagnostic: null };
}
