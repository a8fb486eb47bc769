import type { Glyphs } from './mark-content.ts';
import { readStream } from './page-streams.ts';
import { dictionaryAt, type PdfObjects } from './pdf-objects.ts';
import { referredObject } from './pdf-values.ts';

/** What the glyphs of a font stand for, by their codes of four hexadecimal figures. */
type Letters = ReadonlyMap<string, string>;

/**
 * Reads words off a page as a copying reader does: by the table that each font carries for it (PDF 1.7, 9.10.3). Pieces
 * on lines of their own are joined by a space. What cannot be read is left out.
 */
export function wordReader(objects: PdfObjects['objects']): (page: number, glyphs: readonly Glyphs[]) => string {
  const fonts = new Map<number, Letters>();
  const named = new Map<number, ReadonlyMap<string, string>>();
  const fontsOf = (page: number): ReadonlyMap<string, string> => {
    let found = named.get(page);
    if (found === undefined) {
      const resources = dictionaryAt(objects, dictionaryAt(objects, `${page} 0 R`).get('/Resources'));
      found = dictionaryAt(objects, resources.get('/Font'));
      named.set(page, found);
    }
    return found;
  };
  const lettersOf = (reference: string | undefined): Letters => {
    const number = referredObject(reference) ?? -1;
    let letters = fonts.get(number);
    if (letters === undefined) {
      const table = referredObject(dictionaryAt(objects, reference).get('/ToUnicode'));
      letters = readLetters(readStream(objects.get(table ?? -1))?.text ?? '');
      fonts.set(number, letters);
    }
    return letters;
  };

  return (page, glyphs) => {
    let words = '';
    let line: number | null = null;
    for (const each of glyphs) {
      if (line !== null && each.line !== line) words += ' ';
      line = each.line;
      if ('text' in each) words += each.text;
      else {
        const letters = lettersOf(fontsOf(page).get(each.font));
        for (const [, codes = ''] of each.codes.matchAll(/<([0-9a-f\s]*)>/gi)) {
          for (const code of codes.toLowerCase().match(/[0-9a-f]{4}/g) ?? []) words += letters.get(code) ?? '';
        }
      }
    }
    return words
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  };
}

function readLetters(table: string): Letters {
  const letters = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const put = (code: number, letter: string) => letters.set(code.toString(16).padStart(4, '0'), letter);
  for (const [, rows = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', letter = ''] of rows.matchAll(/<([0-9a-f]+)>\s*<((?:[0-9a-f]{4})+)>/gi)) {
      put(Number.parseInt(code, 16), text(letter));
    }
  }
  for (const [, rows = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const row of rows.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<((?:[0-9a-f]{4})+)>/gi)) {
      const [from, to] = [Number.parseInt(row[1] ?? '', 16), Number.parseInt(row[2] ?? '', 16)];
      const first = row[3] ?? '';
      const last = Number.parseInt(first.slice(-4), 16);
      for (let code = from; code <= to && code - from < 0x10000; code++) {
        put(code, text(first.slice(0, -4) + (last + code - from).toString(16).padStart(4, '0')));
      }
    }
  }
  return letters;
}
