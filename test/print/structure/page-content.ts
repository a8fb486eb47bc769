import { PDFDict, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import type { Reading } from './pdf-values.ts';

/** What a page paints, by how it is marked. */
export interface PageContent {
  /** The words of each marked piece, empty where it is a drawing; its tag as it is written on the page. */
  readonly pieces: ReadonlyMap<number, { readonly tag: string; text: string; paints: boolean }>;
  /** What is painted and neither tagged nor artifact: its words, or the operator. */
  readonly unmarked: readonly string[];
  /** Tagged within an artifact, or an artifact within what is tagged. */
  readonly crossed: readonly string[];
  /** Glyphs that no letter is given for. */
  readonly unread: readonly string[];
  /** Words of the running heads and of other artifacts. */
  readonly artifacts: readonly string[];
}

const tokens = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^>]*>|[[\]]|\/[^\s<>[\]()/%]*|%[^\n]*|[^\s<>[\]()/%]+/g;
const paints: ReadonlySet<string> = new Set('f F f* B B* b b* S s sh Do Tj TJ \' "'.split(' '));

/** Reads a page apart into marked pieces. Written for itself: it must not share the mistakes of what it looks after. */
export function readPageContent(reading: Reading, page: PDFPage): PageContent {
  const resources = page.node.Resources();
  const stream = reading
    .listAt(page.node, 'Contents')
    .map((part) => reading.streamText(part))
    .join('\n');
  const fonts = lettersOfFonts(reading, resources);
  const pieces = new Map<number, { readonly tag: string; text: string; paints: boolean }>();
  const [unmarked, crossed, unread, artifacts]: [string[], string[], string[], string[]] = [[], [], [], []];
  type Open = { readonly kind: 'piece' | 'artifact' | 'other'; readonly mark: number; readonly actual: boolean };
  const open: Open[] = [];
  let operands: string[] = [];
  let letters: ReadonlyMap<string, string> | undefined;
  let row = '';

  const say = (text: string) => {
    const piece = open.find(({ kind }) => kind === 'piece');
    if (piece !== undefined) {
      const known = pieces.get(piece.mark);
      if (known !== undefined) known.text += text;
    } else if (open.some(({ kind }) => kind === 'artifact')) artifacts.push(text);
  };
  for (const [token] of stream.matchAll(tokens)) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'Tf') letters = fonts.get(operands[0]?.slice(1) ?? '');
    else if (token === 'Tm') {
      // A new line is a space, unless the words say so themselves.
      if (row !== '' && row !== operands[5]) say(' ');
      row = operands[5] ?? '';
    } else if (token === 'BMC' || token === 'BDC') {
      const tag = operands[0] ?? '';
      const said = operands.join(' ');
      const mark = /\/MCID (\d+)/.exec(said)?.[1];
      const kind = tag === '/Artifact' ? 'artifact' : mark === undefined ? 'other' : 'piece';
      if (kind === 'piece' && open.some((outer) => outer.kind !== 'other')) crossed.push(`${tag} ${mark}`);
      if (kind === 'artifact' && open.some((outer) => outer.kind === 'piece')) crossed.push(said);
      if (kind === 'piece') {
        pieces.set(Number(mark), { tag: tag.slice(1), text: '', paints: false });
        row = '';
      }
      const actual = /\/ActualText (<[^>]*>|\([^)]*\))/.exec(said)?.[1];
      open.push({ kind, mark: Number(mark ?? -1), actual: actual !== undefined });
      if (actual !== undefined) say(decoded(actual));
    } else if (token === 'EMC') open.pop();
    else if (paints.has(token)) {
      const shows = token.startsWith('T') || token === "'" || token === '"';
      let words = '';
      if (shows) {
        for (const code of operands
          .join('')
          .match(/<[^>]*>/g)
          ?.flatMap((hex) => hex.match(/[0-9a-f]{4}/gi) ?? []) ?? []) {
          const letter = letters?.get(code.toLowerCase());
          if (letter === undefined || /[\0\ufeff\ufffe]/.test(letter)) {
            if (!open.some(({ actual, kind }) => actual || kind === 'artifact')) unread.push(code);
          } else words += letter;
        }
      }
      if (!open.some(({ kind }) => kind !== 'other')) unmarked.push(shows ? words : token);
      if (!open.some(({ actual }) => actual)) say(words);
      const piece = open.find(({ kind }) => kind === 'piece');
      const known = piece === undefined ? undefined : pieces.get(piece.mark);
      if (known !== undefined) known.paints = true;
    }
    operands = [];
  }
  if (open.length > 0) crossed.push('marks that do not close');
  return { pieces, unmarked, crossed, unread, artifacts };
}

function decoded(value: string): string {
  if (value.startsWith('(')) return value.slice(1, -1);
  const bytes = Buffer.from(value.slice(1, -1), 'hex');
  return bytes.subarray(2).swap16().toString('utf16le');
}

function lettersOfFonts(
  reading: Reading,
  resources: PDFDict | undefined,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = resources === undefined ? null : reading.dictAt(resources, 'Font');
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, reference] of fonts?.entries() ?? []) {
    const font = reading.look(reference);
    if (font instanceof PDFDict)
      found.set(name.decodeText(), letters(reading.streamText(font.get(PDFName.of('ToUnicode')))));
    else if (font instanceof PDFStream) found.set(name.decodeText(), new Map());
  }
  return found;
}

function letters(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, kind, rows = ''] of table.matchAll(/beginbf(char|range)([\s\S]*?)endbf\1/g)) {
    const values = [...rows.matchAll(/<([0-9a-fA-F]+)>/g)].map(([, hex = '']) => hex.toLowerCase());
    const size = kind === 'char' ? 2 : 3;
    for (let index = 0; index + size <= values.length; index += size) {
      const first = Number.parseInt(values[index] ?? '', 16);
      const last = kind === 'char' ? first : Number.parseInt(values[index + 1] ?? '', 16);
      const letter = values[index + size - 1] ?? '';
      for (let code = first; code <= last; code++) {
        const moved = (Number.parseInt(letter.slice(-4), 16) + code - first).toString(16).padStart(4, '0');
        found.set(code.toString(16).padStart(4, '0'), utf16(letter.slice(0, -4) + moved));
      }
    }
  }
  return found;
}
