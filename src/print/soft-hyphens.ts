import { pagesInOrder } from './page-numbers.ts';
import { contentsOf, readStream } from './page-streams.ts';
import { type PdfObjects, streamObject } from './pdf-objects.ts';

const number = String.raw`-?[\d.]+`;
const placing = String.raw`(?:/\S+ ${number} Tf\s+(?:${number} ){6}Tm|${number} ${number} Td)`;
// As Chromium writes a soft hyphen: a glyph without width that stands for U+00AD; at the end of a line it draws the hyphen besides.
const unseen = String.raw`/Span<</ActualText <FEFF00AD> >> BDC\s+(?:(${placing})\s+)?<[0-9A-F]+> Tj\s+EMC\s`;
const atLineEnd = new RegExp(String.raw`(${unseen}ET\s+BT\s+${placing}\s+)(<[0-9A-F]+> Tj)(?=\s+ET)`, 'g');
const anywhere = new RegExp(unseen, 'g');
const severalLetters = /\/ActualText <FEFF([0-9A-F]{8,})>/g;

/**
 * A print in which soft hyphens are no part of the words: whoever searches it, copies from it or has it read aloud finds them whole.
 * The hyphen that is seen at the end of a line says that it is a soft one, as PDF wants it (PDF 1.7, 14.8.2.2.3).
 */
export function settleSoftHyphens(pdf: PdfObjects): PdfObjects {
  const objects = new Map(pdf.objects);
  for (const number of pagesInOrder(pdf).flatMap((page) => contentsOf(pdf, page))) {
    const stream = readStream(objects.get(number));
    if (stream?.text.includes('00AD') !== true) continue;
    const text = withoutSoftHyphens(stream.text);
    if (text !== stream.text) objects.set(number, streamObject(stream.entries, Buffer.from(text, 'latin1')));
  }
  return { ...pdf, objects };
}

/** The same for the drawing of one page. */
export function withoutSoftHyphens(text: string): string {
  if (!text.includes('00AD')) return text;
  // What marks the seen hyphen is written in another way than the browser does, so that it is not taken for the unseen one.
  const marked = text.replaceAll(atLineEnd, (_, before: string, _placed, hyphen: string) => {
    return `${before}/Span <</ActualText <FEFF00AD>>> BDC\n${hyphen}\nEMC`;
  });
  const alone = marked.replaceAll(anywhere, (_, placed: string | undefined) =>
    placed === undefined ? '' : `${placed}\n`,
  );
  return alone.replaceAll(severalLetters, (all, units: string) => {
    const letters = (units.match(/.{4}/g) ?? []).filter((unit) => unit !== '00AD').join('');
    return letters === '' ? all : `/ActualText <FEFF${letters}>`;
  });
}
