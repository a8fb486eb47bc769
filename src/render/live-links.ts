const anchor = /<a\b[^>]*?\shref="#([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/**
 * A page without links that lead nowhere: where a document does not hold the register or another section, what would be
 * linked to it stands as plain words. (A link holds no link in HTML, so that the next end is its own.)
 */
export function withoutDeadLinks(html: string): string {
  const ids = new Set<string>();
  for (const match of html.matchAll(/\sid="([^"]+)"/g)) ids.add(match[1] ?? '');
  return html.replaceAll(anchor, (whole, id: string, words: string) => (ids.has(id) ? whole : words));
}
