import { charactersWithoutFont, type FontFile, sansOf } from '../render/fonts.ts';

/** Set by a font of no width, or joined to what stands before: nothing is drawn of these. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/u;

/**
 * The letters that stand on drawings and that the report's own fonts lack. On a page the reader's fonts draw them; where a drawing
 * is made a picture, or its letters shapes, a box stands in the place of each. Titles and descriptions are not drawn. `fonts`: those of
 * the report, of which drawings take the sans alone.
 */
export function boxesOn(drawings: readonly string[], fonts: readonly FontFile[]): readonly string[] {
  const painted = drawings
    .join('\n')
    .replaceAll(/<(title|desc|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .normalize('NFC');
  return charactersWithoutFont(painted, sansOf(fonts)).filter((letter) => !unseen.test(letter));
}

const mostNamed = 12;

/** Letters for a sentence: the first dozen, and how many more there are. */
export function lettersInWords(letters: readonly string[]): string {
  const more = letters.length - mostNamed;
  return `${letters.slice(0, mostNamed).join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What is to be said of the Word file of this name, without its ending, whose charts have boxes for letters; `null` where none has. */
export function boxesInWord(
  stem: string,
  drawings: Readonly<Record<string, string>>,
  fonts: readonly FontFile[],
): string | null {
  const letters = boxesOn(Object.values(drawings), fonts);
  return letters.length === 0
    ? null
    : `warning: in the charts of ${stem}.docx boxes stand for ${lettersInWords(letters)}, which the report's fonts lack. The page (HTML) takes them from the reader's fonts.`;
}
