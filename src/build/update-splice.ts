/** A stretch of a text and what comes in its place; `from` equal to `to` puts something in. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with its pieces replaced, whatever order they come in. Of pieces that lie in each other the later ones are left out. */
export function spliced(text: string, pieces: readonly Piece[]): string {
  const inOrder = [...pieces].sort((a, b) => a.from - b.from || a.to - b.to);
  let made = '';
  let at = 0;
  for (const { from, to, text: put } of inOrder) {
    if (from < at) continue;
    made += text.slice(at, from) + put;
    at = to;
  }
  return made + text.slice(at);
}
