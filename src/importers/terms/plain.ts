/** Letters that are no letter with a mark, and so stay when marks are taken away. */
const spelt: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', đ: 'd', ß: 'ss', ı: 'i', œ: 'oe' };

/** A name without case, accents and marks, so that spellings of it are alike: `Country of citizenship ` → `country of citizenship`. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøæđßıœ]/g, (letter) => spelt[letter] ?? letter)
    .replace(/[^\p{L}\p{N}%<>+]+/gu, ' ')
    .trim();
}

/** A name as a key of the region file: small letters, digits, underscores, a letter first. */
export function keyName(text: string): string {
  const key = plainName(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(key) ? key : `x_${key}`;
}

/** Names written one after the other, parted by commas: a list that can be read. */
export function namesIn(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}
