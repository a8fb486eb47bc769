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

/** The inclusive ranges of a CSS `unicode-range`, as numbers. */
export function parseUnicodeRange(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/** Every code point of a text, each once. */
export function charactersOf(text: string): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const character of text) characters.add(character.codePointAt(0) ?? 0);
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
        `src:url(data:font/woff2;base64,${Buffer.from(font.bytes).toString('base64')}) format("woff2");unicode-range:${font.range}}`,
    )
    .join('\n');
}
