/** One static face of a family that the tool ships, in one script. */
export interface FontFile {
  readonly family: 'Source Serif 4' | 'Source Sans 3';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  readonly subset: 'latin' | 'latin-ext' | 'greek';
  /** CSS `unicode-range` of the subset. */
  readonly range: string;
  /** woff2 */
  readonly bytes: Uint8Array;
}

/** The faces that charts are drawn with. */
export function sansOf(fonts: readonly FontFile[]): readonly FontFile[] {
  return fonts.filter(({ family }) => family === 'Source Sans 3');
}

/** The inclusive ranges of a CSS `unicode-range`, as numbers. */
function parseUnicodeRange(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/** Every code point of a text, each once. */
function charactersOf(text: string): ReadonlySet<number> {
  const characters = new Set<number>();
  // Nearly all of a page is of the first few thousand characters, many thousand times each.
  const seen = new Uint8Array(0x800);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < seen.length) {
      seen[unit] = 1;
      continue;
    }
    const character = text.codePointAt(at) ?? unit;
    characters.add(character);
    if (character > 0xffff) at += 1;
  }
  seen.forEach((there, character) => {
    if (there === 1) characters.add(character);
  });
  return characters;
}

function covers(range: string, characters: ReadonlySet<number>): boolean {
  const ranges = parseUnicodeRange(range);
  for (const character of characters) {
    if (ranges.some(([first, last]) => character >= first && character <= last)) return true;
  }
  return false;
}

/** The characters of a text that no subset of the fonts draws; white space and control characters aside. */
export function charactersWithoutFont(text: string, fonts: readonly FontFile[]): readonly string[] {
  const ranges = fonts.flatMap((font) => parseUnicodeRange(font.range));
  return [...charactersOf(text)]
    .filter((character) => character > 0x20 && !ranges.some(([first, last]) => character >= first && character <= last))
    .map((character) => String.fromCodePoint(character));
}

/** A font as text; the same files come with every page of a run. */
const encoded = new WeakMap<Uint8Array, string>();

function base64(bytes: Uint8Array): string {
  const known = encoded.get(bytes) ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  encoded.set(bytes, known);
  return known;
}

/**
 * `@font-face` rules with the fonts inside, only the subsets that the text uses (Latin always). `font-synthesis: none`
 * in the styles keeps the browser from making faces up, which become Type 3 in a PDF.
 */
export function fontFaceRules(fonts: readonly FontFile[], text: string): string {
  const characters = charactersOf(text);
  return fonts
    .filter((font) => font.subset === 'latin' || covers(font.range, characters))
    .map(
      (font) =>
        `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};font-display:block;` +
        `src:url(data:font/woff2;base64,${base64(font.bytes)}) format("woff2");unicode-range:${font.range}}`,
    )
    .join('\n');
}
