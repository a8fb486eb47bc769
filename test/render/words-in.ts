/**
 * Words in Latin letters that a reader of a page sees or hears, in its text, drawings, titles and alternative texts. Left
 * out are what no language changes: checksums, codes of datasets and places, names of files, ids and addresses, and what is
 * in `names`.
 */
export function wordsIn(html: string, names: readonly string[] = []): readonly string[] {
  const seen = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<[^>]*>/g, (tag) => {
      const said = [...tag.matchAll(/ (?:alt|title|aria-label|placeholder|data-label)="([^"]*)"/g)];
      // A space, so that a code and the name in the next element are two words.
      return said.map((match) => ` ${match[1]} `).join(' ') || ' ';
    })
    .replaceAll(/&[a-z]+;|&#\w+;/g, ' ')
    .replaceAll(/\b[0-9a-f]{64}\b/g, ' ')
    .replaceAll(/[\w/-]+\.(?:csv|xlsx|yaml|html|pdf)\b|https?:\S+/g, ' ')
    .replaceAll(/\b[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*\b/g, ' ')
    .replaceAll(/\b[A-Z][A-Z0-9_]+\b/g, ' ');
  const unnamed = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, ' '), seen);
  return [...new Set([...unnamed.matchAll(/[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]+/g)].map(([word]) => word))];
}
