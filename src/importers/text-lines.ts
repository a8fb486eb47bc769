import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ByteSource } from './statistical-table.ts';
import { decodeWestern } from './text-encoding.ts';

/** Lines that stand one after the other in a file, without their ends. */
export interface LineBlock {
  /** Number of the first of them, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** A text in pieces, to be walked once. */
export interface TextLines {
  readonly blocks: () => AsyncGenerator<LineBlock, undefined>;
  /** What was found so far. After an error no further line comes. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** True once the last line has been given, where no line end stood behind it. */
  readonly endsWithinLine: () => boolean;
}

/** No statistical table has longer lines; what has is no table, or has lost its line ends. In characters. */
const longestLine = 16 * 1024 * 1024;

/** Pieces are taken in bites of this size, so that a file that comes whole is not held twice. In bytes. */
const bite = 64 * 1024;

/**
 * Reads a text line by line while its bytes come in, however they are cut: UTF-8 with or without a byte order mark; where the
 * first byte over 127 is no UTF-8, Windows-1252, with an info; line ends of any kind. Memory: one bite and one line of at
 * most `longestLine` characters, less where `longest` says so.
 *
 * Errors, after which no line comes: `import/not-text` (a zero byte), `import/mixed-encoding` (UTF-8 up to a
 * line, and then something else), `import/line-too-long`. Lines that begin in the bite with the error are not given.
 */
export function textLines(source: ByteSource, longest: number = longestLine): TextLines {
  const found: Diagnostic[] = [];
  const end = { withinLine: false };
  return {
    blocks: () => blocksOf(source, longest, found, end),
    diagnostics: () => found,
    endsWithinLine: () => end.withinLine,
  };
}

async function* blocksOf(
  source: ByteSource,
  longest: number,
  found: Diagnostic[],
  end: { withinLine: boolean },
): AsyncGenerator<LineBlock, undefined> {
  const decoder = new Decoder();
  let line = 1;
  let open = '';
  let wasReturn = false;
  for await (const decoded of decodedPieces(source.chunks, decoder)) {
    if (decoder.problem !== null) {
      found.push(problemOf(decoder.problem, source.name, line, open + decoded));
      return;
    }
    if (decoder.western && found.length === 0) found.push(readAsWestern(source.name, line, open, decoded));
    // A line end may be cut between its two characters.
    let text = wasReturn && decoded.startsWith('\n') ? decoded.slice(1) : decoded;
    if (decoded !== '') wasReturn = decoded.endsWith('\r');
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    const lines = text.split('\n');
    lines[0] = open + (lines[0] ?? '');
    open = lines.pop() ?? '';
    if (open.length > longest || (lines[0] ?? '').length > longest) {
      found.push(tooLong(source.name, open.length > longest ? line + lines.length : line, longest));
      return;
    }
    if (lines.length > 0) yield { first: line, lines };
    line += lines.length;
  }
  if (open === '') return;
  end.withinLine = true;
  yield { first: line, lines: [open] };
}

async function* decodedPieces(chunks: ByteSource['chunks'], decoder: Decoder): AsyncGenerator<string, undefined> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += bite) yield decoder.decode(chunk.subarray(at, at + bite));
  }
  yield decoder.end();
}

type EncodingProblem = 'zero-byte' | 'mixed';

/** Bytes to text, the encoding settled by the first byte over 127. */
class Decoder {
  problem: EncodingProblem | null = null;
  western = false;
  #begun = false;
  #utf8 = false;
  /** The begin of a character whose other bytes are still to come. */
  #open: Uint8Array = new Uint8Array(0);

  /** The text of the next bytes; where they hold a problem, of those before it. */
  decode(bytes: Uint8Array): string {
    const whole = this.#open.length === 0 ? bytes : Buffer.concat([this.#open, bytes]);
    this.#open = new Uint8Array(0);
    const zero = whole.indexOf(0);
    if (!this.#begun && whole.length < 3) return this.#keep(whole);
    let body = whole;
    if (!this.#begun) {
      this.#begun = true;
      if (whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf) body = whole.subarray(3);
    }
    if (zero !== -1) {
      this.problem = 'zero-byte';
      return latin(whole.subarray(0, zero));
    }
    if (isAscii(body)) return latin(body);
    if (this.western) return decodeWestern(body).text;
    const end = endOfCharacters(body);
    if (isUtf8(body.subarray(0, end))) {
      if (!isAscii(body.subarray(0, end))) this.#utf8 = true;
      this.#open = body.slice(end);
      return utf8(body.subarray(0, end));
    }
    if (this.#utf8) {
      this.problem = 'mixed';
      return validPart(body);
    }
    this.western = true;
    return decodeWestern(body).text;
  }

  /** What is left when no more bytes come: of a file shorter than a byte order mark, or cut within a character. */
  end(): string {
    const rest = this.#open;
    this.#open = new Uint8Array(0);
    if (rest.length === 0) return '';
    if (rest.includes(0)) this.problem = 'zero-byte';
    else if (isUtf8(rest)) return utf8(rest);
    else if (this.#utf8) this.problem = 'mixed';
    else {
      this.western = true;
      return decodeWestern(rest).text;
    }
    return '';
  }

  #keep(bytes: Uint8Array): string {
    this.#open = bytes.slice();
    return '';
  }
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const latin = (bytes: Uint8Array): string => view(bytes).toString('latin1');
const utf8 = (bytes: Uint8Array): string => view(bytes).toString('utf8');

/** Where the last character ends of which all bytes are there. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The text before the first byte that is no UTF-8. */
function validPart(bytes: Uint8Array): string {
  const text = utf8(bytes);
  return text.slice(0, text.indexOf('\ufffd'));
}

function problemOf(problem: EncodingProblem, file: string, line: number, before: string): Diagnostic {
  const lines = before.split(/\r\n?|\n/);
  const place = { line: line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
  const range = { start: place, end: { ...place, column: place.column + 1 } };
  const common = { severity: 'error', file, path: [], range } as const;
  if (problem === 'zero-byte') {
    return {
      ...common,
      code: 'import/not-text',
      message: 'The file holds a zero byte, which no text does: it is damaged, or no table of text.',
      hint: 'Download it again.',
    };
  }
  return {
    ...common,
    code: 'import/mixed-encoding',
    message:
      'The file is in UTF-8 up to this place, and what follows is not: it was damaged, or put together from two files.',
    hint: 'Download it again.',
  };
}

function readAsWestern(file: string, line: number, open: string, decoded: string): Diagnostic {
  const text = open + decoded;
  const lines = text.slice(0, text.search(/[^\0-\x7f]/)).split(/\r\n?|\n/);
  const start = { line: line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
  return {
    code: 'import/read-as-windows-1252',
    severity: 'info',
    message: 'The file is not in UTF-8; it was read as Windows-1252 (Western European).',
    hint: 'Where letters with accents are wrong, save it as UTF-8 and import it again.',
    file,
    path: [],
    range: { start, end: { ...start, column: start.column + 1 } },
  };
}

function tooLong(file: string, line: number, longest: number): Diagnostic {
  return {
    code: 'import/line-too-long',
    severity: 'error',
    message: `This line has more than ${Math.round(longest / 1024 / 1024)} million characters; no table has such lines.`,
    hint: 'The file has lost its line ends, or is no table. Download it again.',
    file,
    path: [],
    range: { start: { line, column: 1 }, end: { line, column: 2 } },
  };
}
