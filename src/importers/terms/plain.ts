/** A name without case, accents and marks, so that spellings of it are alike: `Country of citizenship ` → `country of citizenship`. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
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
