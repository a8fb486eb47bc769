/** A stretch of a text, and what is to stand in its place; where it ends at its offset, something is put in. */
export interface Splice {
  readonly offset: number;
  readonly end: number;
  readonly text: string;
}

/** Ways to make one change, the best looking first; whoever takes one looks whether it says what it should. */
export type Ways = readonly (readonly Splice[])[];

/** The text with some stretches replaced, whatever order they come in. Of two that overlap the later is left out. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.offset - b.offset || a.end - b.end)) {
    if (splice.offset < at) continue;
    result += text.slice(at, splice.offset) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}
