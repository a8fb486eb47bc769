import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import { readDictionary, referredObject, writeDictionary } from './pdf-values.ts';
import { PrintFailure } from './print-failure.ts';

/** A PDF as what it is: numbered objects, each as it is written, and the two that everything hangs on. */
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, Buffer>;
  readonly catalog: number;
  readonly info: number | null;
}

/**
 * Cuts a PDF into its objects, untouched and unparsed: a report has thousands, of which the finish changes four. Ten
 * times as fast as a library that reads every one. Understands the plain table of objects that Chromium writes; whatever
 * else comes (a later Chromium's, say) is put into that form by a library first. Rejects with a `PrintFailure` where the
 * bytes are no PDF.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfObjects> {
  const plain = readPlainPdf(bytes);
  if (plain !== null) return plain;
  try {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const rewritten = readPlainPdf(await document.save({ useObjectStreams: false, addDefaultPage: false }));
    if (rewritten !== null) return rewritten;
  } catch (error) {
    throw notReadable(error);
  }
  throw notReadable(undefined);
}

function notReadable(cause: unknown): PrintFailure {
  return new PrintFailure(
    'bad_pdf',
    'The browser wrote a PDF that cannot be read again.',
    'Name another browser with --browser, or set MILESTONE_BROWSER=bundled (Linux on x64).',
    cause,
  );
}

/** What a value stands for, as it is written: the object that it refers to, else itself. Empty where there is neither. */
export function bodyAt(objects: PdfObjects['objects'], value: string | undefined): string {
  const number = referredObject(value);
  return number === null ? (value ?? '') : (objects.get(number)?.toString('latin1') ?? '');
}

/** The entries of the dictionary that a value is or refers to; none where there is none. */
export function dictionaryAt(objects: PdfObjects['objects'], value: string | undefined): Map<string, string> {
  return readDictionary(bodyAt(objects, value));
}

/** `null` where the PDF has another form: updates, compressed tables, encryption. */
export function readPlainPdf(bytes: Uint8Array): PdfObjects | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1] ?? -1);
  if (table < 0 || file.toString('latin1', table, table + 4) !== 'xref') return null;
  const [entries = '', trailerText] = file.toString('latin1', table + 4).split('trailer');
  if (trailerText === undefined) return null;
  const trailer = readDictionary(trailerText.slice(0, trailerText.lastIndexOf('>>') + 2));
  const catalog = referredObject(trailer.get('/Root'));
  if (catalog === null || ['/Prev', '/XRefStm', '/Encrypt'].some((key) => trailer.has(key))) return null;

  const places = readTable(entries).sort((one, other) => one.offset - other.offset);
  const objects = new Map<number, Buffer>();
  for (const [index, { number, offset }] of places.entries()) {
    const until = places[index + 1]?.offset ?? table;
    const head = /^\s*(\d+) 0 obj\s*/.exec(file.toString('latin1', offset, offset + 32));
    const end = file.lastIndexOf('endobj', until - 1);
    if (head === null || Number(head[1]) !== number || end < offset) return null;
    objects.set(number, trimmed(file.subarray(offset + head[0].length, end)));
  }
  return objects.has(catalog) ? { objects, catalog, info: referredObject(trailer.get('/Info')) } : null;
}

function readTable(text: string): { readonly number: number; readonly offset: number }[] {
  const places: { number: number; offset: number }[] = [];
  const words = text.trim().split(/\s+/);
  let at = 0;
  while (at + 1 < words.length) {
    const [first, count] = [Number(words[at]), Number(words[at + 1])];
    at += 2;
    for (let index = 0; index < count; index++, at += 3) {
      if (words[at + 2] === 'n') places.push({ number: first + index, offset: Number(words[at]) });
    }
  }
  return places;
}

function trimmed(body: Buffer): Buffer {
  let end = body.length;
  while (end > 0 && (body[end - 1] === 10 || body[end - 1] === 13)) end--;
  return body.subarray(0, end);
}

/** The same with its bytes deflated beside other work. */
export async function packedStream(entries: Iterable<readonly [string, string]>, content: Uint8Array): Promise<Buffer> {
  return streamObject([...entries, ['/Filter', '/FlateDecode']], await packed(content), false);
}

const packed = promisify(deflate);

/** A dictionary with bytes behind it; deflated unless told otherwise. */
export function streamObject(
  entries: Iterable<readonly [string, string]>,
  content: Uint8Array,
  deflate = true,
): Buffer {
  const bytes = deflate ? deflateSync(content) : content;
  const all = [...entries, ...(deflate ? [['/Filter', '/FlateDecode'] as const] : []), ['/Length', `${bytes.length}`]];
  const dictionary = writeDictionary(all.map(([key = '', value = '']) => [key, value] as const));
  return Buffer.concat([Buffer.from(`${dictionary} stream\n`, 'latin1'), bytes, Buffer.from('\nendstream')]);
}

/**
 * Writes the objects as a PDF 1.7 of one revision, in the order of their numbers. All that is no stream goes into object
 * streams, which halves a tagged report. The file's identifier is made from its content: the same objects give the same
 * bytes.
 */
export function writePdf({ objects, catalog, info }: PdfObjects): Uint8Array {
  const numbers = [...objects.keys()].sort((one, other) => one - other);
  const isStream = (number: number) => objects.get(number)?.subarray(-9).equals(endOfStream) ?? false;
  const packed = numbers.filter((number) => !isStream(number));
  let next = (numbers.at(-1) ?? 0) + 1;

  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  let length = 0;
  const append = (part: Buffer) => {
    parts.push(part);
    hash.update(part);
    length += part.length;
  };
  // The second line tells programs that move files that this one is not text.
  append(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  const rows = new Map<number, readonly [kind: number, place: number, index: number]>([[0, [0, 0, 65535]]]);
  const put = (number: number, body: Buffer) => {
    rows.set(number, [1, length, 0]);
    append(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  };

  for (const number of numbers) if (isStream(number)) put(number, objects.get(number) ?? Buffer.alloc(0));
  const atOnce = 250;
  for (let from = 0; from < packed.length; from += atOnce) {
    const group = packed.slice(from, from + atOnce);
    const holder = next++;
    group.forEach((number, index) => {
      rows.set(number, [2, holder, index]);
    });
    put(holder, objectStream(group, objects));
  }

  const table = next;
  rows.set(table, [1, length, 0]);
  const identifier = hash.copy().digest('hex').slice(0, 32);
  const entries: (readonly [string, string])[] = [
    ['/Type', '/XRef'],
    ['/Size', `${table + 1}`],
    ['/W', '[1 4 2]'],
    ['/Root', `${catalog} 0 R`],
    ...(info === null ? [] : [['/Info', `${info} 0 R`] as const]),
    ['/ID', `[<${identifier}> <${identifier}>]`],
  ];
  const start = length;
  put(table, streamObject(entries, crossReferences(rows, table)));
  append(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const endOfStream = Buffer.from('endstream');

function objectStream(numbers: readonly number[], objects: PdfObjects['objects']): Buffer {
  const places: string[] = [];
  const bodies: Buffer[] = [];
  let at = 0;
  for (const number of numbers) {
    const body = objects.get(number) ?? Buffer.alloc(0);
    places.push(`${number} ${at}`);
    bodies.push(body, newLine);
    at += body.length + 1;
  }
  const head = `${places.join(' ')}\n`;
  return streamObject(
    [
      ['/Type', '/ObjStm'],
      ['/N', `${numbers.length}`],
      ['/First', `${head.length}`],
    ],
    Buffer.concat([Buffer.from(head), ...bodies]),
  );
}

const newLine = Buffer.from('\n');

function crossReferences(rows: ReadonlyMap<number, readonly [number, number, number]>, last: number): Buffer {
  const bytes = Buffer.alloc((last + 1) * 7);
  for (let number = 0; number <= last; number++) {
    // A number that no object has counts as free.
    const [kind, place, index] = rows.get(number) ?? [0, 0, 65535];
    bytes.writeUInt8(kind, number * 7);
    bytes.writeUInt32BE(place, number * 7 + 1);
    bytes.writeUInt16BE(index, number * 7 + 5);
  }
  return bytes;
}
