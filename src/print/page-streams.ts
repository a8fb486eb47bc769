import { inflateSync } from 'node:zlib';
import { dictionaryAt, type PdfObjects } from './pdf-objects.ts';
import { readDictionary, readValues, referredObject } from './pdf-values.ts';

/** The streams that a page is drawn by. */
export function contentsOf(pdf: Pick<PdfObjects, 'objects'>, page: number): readonly number[] {
  const contents = dictionaryAt(pdf.objects, `${page} 0 R`).get('/Contents');
  const single = referredObject(contents);
  const all = single === null ? readValues(contents ?? '').map((value) => referredObject(value)) : [single];
  return all.filter((number) => number !== null);
}

export interface ReadStream {
  /** Those of its dictionary, but for the ones that writing it again makes anew. */
  readonly entries: readonly (readonly [string, string])[];
  /** One character a byte. */
  readonly text: string;
}

/** A stream as text; `null` where it is none, or packed in a way that is not understood here. */
export function readStream(body: Buffer | undefined): ReadStream | null {
  const start = body?.indexOf('stream') ?? -1;
  if (body === undefined || start === -1) return null;
  const dictionary = readDictionary(body.toString('latin1', 0, start));
  const filter = dictionary.get('/Filter');
  const length = Number(dictionary.get('/Length'));
  // The stream begins after the line end behind its keyword (PDF 1.7, 7.3.8.1).
  const first = start + 6 + (body[start + 6] === 13 ? 2 : 1);
  if (!Number.isInteger(length) || first + length > body.length) return null;
  const bytes = body.subarray(first, first + length);
  const entries = [...dictionary].filter(([key]) => key !== '/Filter' && key !== '/Length');
  if (filter === undefined) return { entries, text: bytes.toString('latin1') };
  if (filter !== '/FlateDecode' || dictionary.has('/DecodeParms')) return null;
  try {
    return { entries, text: inflateSync(bytes).toString('latin1') };
  } catch {
    return null;
  }
}
